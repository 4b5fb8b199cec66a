// What the rest of a document shows of names that nothing beside them has told: a medium is told things and cites others, a body is
// "it" and "which" and has a board, a person is "he", "she" and "who". The mentions of one name vote together.
#include <algorithm>
#include <initializer_list>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_votes.h"

namespace hearsay {
namespace {

constexpr std::int32_t kNearPronoun = 4;  // tokens between a verb of saying and the pronoun that goes back to its subject

using VotesByName = std::unordered_map<std::uint64_t, Votes>;

// "The regulator, Ofdam,", "Regulator Ofdam".
bool is_told_authority(const Linking& work, TokenRange name) {
  auto noun = name.begin - 1;
  if (is_form(work, noun, name.begin, ",") && is_form(work, name.end, name.begin, ",")) --noun;
  if (!same_sentence(work, noun, name.begin) || name.end - name.begin > 1) return false;
  const auto& token = work.token(noun);
  const bool first = work.document.sentences[static_cast<std::size_t>(token.sentence)].tokens.begin == noun;
  if (token.upos != Upos::noun || base_of(token.deprel) == Deprel::nmod || (is_capitalised(work, noun) && !first)) return false;
  return ends_one_of(work, noun, EntityKind::government);
}

// "The deputy chairman of the ruling party, Levent Karaca,": the name is his who leads the body, not the body's.
bool is_of_leader(const Linking& work, std::int32_t noun) {
  const auto& token = work.token(noun);
  return base_of(token.deprel) == Deprel::nmod && token.head >= 0 && token.head < noun && ends_one_of(work, token.head, EntityKind::person);
}

// "The operator of the ferry, Nordline,": one word that the tree sets beside a noun for bodies, with what belongs to that between them.
bool is_beside_body(const Linking& work, TokenRange name) {
  const auto& token = work.token(name.begin);
  const auto noun = token.head;
  if (name.end - name.begin > 1 || token.deprel != Deprel::appos || noun < 0 || noun >= name.begin) return false;
  if (!is_form(work, name.begin - 1, name.begin, ",") || !is_form(work, name.end, name.begin, ",")) return false;
  for (auto i = noun + 1; i + 1 < name.begin; ++i)
    if (const auto upos = work.token(i).upos; upos == Upos::verb || upos == Upos::punct || upos == Upos::cconj) return false;
  return work.token(noun).feats.number != Number::plur && ends_one_of(work, noun, EntityKind::organisation);
}

// "The maker, Polvax,", "Owner Sennet Water", "Calor, the heat-pump maker,".
bool is_told_body(const Linking& work, TokenRange name) {
  const auto before = name.begin - 1;
  const bool rival = name.end - name.begin > 1 && is_form(work, before, name.begin, "rival");  // "her rival Jean Costa"
  if (same_sentence(work, before, name.begin) && ends_body_noun(work, before) && !rival) return true;
  if (is_form(work, before, name.begin, ",") && same_sentence(work, before - 1, name.begin) && ends_body_noun(work, before - 1) &&
      !(name.end - name.begin == 2 && is_of_leader(work, before - 1)) &&
      (is_form(work, name.end, name.begin, ",") ||
       name.end == work.document.sentences[static_cast<std::size_t>(work.token(before).sentence)].tokens.end))
    return true;
  return is_described_as_body(work, name);
}

}  // namespace

// "VeldenNet", "Haller & Sohn".
bool has_body_shape(const Linking& work, TokenRange name) {
  for (auto token = name.begin; token < name.end; ++token) {
    const auto f = form(work, token);
    if (f == "&") return true;
    bool small = false;
    for (const char c : f) {
      if (small && is_ascii_upper(c) && !f.starts_with("Mc") && !f.starts_with("Mac") && !f.starts_with("De") && !f.starts_with("O'") &&
          f.find('-') == std::string_view::npos && f.find('\'') == std::string_view::npos)
        return true;
      small = is_ascii_small(c);
    }
  }
  return false;
}

namespace {

// "Kordia's defence ministry": a state has one.
bool has_state_thing(const Linking& work, TokenRange name) {
  if (!is_form(work, name.end, name.begin, "'s")) return false;
  for (auto i = name.end + 1; i < name.end + 5 && same_sentence(work, i, name.begin); ++i) {
    if (work.in(i, kStateThing)) return true;
    if (work.token(i).upos == Upos::verb || work.token(i).upos == Upos::adp) return false;
  }
  return false;
}

// "border" of "the border with Sarmia": the word before a preposition, one of these, and the name; -1 for none.
std::int32_t word_led_by(const Linking& work, TokenRange name, std::initializer_list<std::string_view> prepositions) {
  const auto preposition = name.begin - 1;
  if (!same_sentence(work, preposition - 1, name.begin)) return -1;
  return std::find(prepositions.begin(), prepositions.end(), form(work, preposition)) != prepositions.end() ? preposition - 1 : -1;
}

// "The border with Sarmia", "the ambassador to Kordia".
bool is_of_state_thing(const Linking& work, TokenRange name) {
  const auto noun = word_led_by(work, name, {"with", "to", "of"});
  return noun >= 0 && work.in(noun, kStateThing) && work.token(noun).upos == Upos::noun;
}

// "Avanta's spokeswoman": persons have one as well, where nothing else is told of a name.
bool has_spokesman(const Linking& work, TokenRange name) {
  return name.end - name.begin == 1 && is_form(work, name.end, name.begin, "'s") && same_sentence(work, name.end + 1, name.begin) &&
         form(work, name.end + 1).starts_with("spokes");
}

// "Norwing shares fell", and not "Karran shares the blame".
bool has_shares(const Linking& work, TokenRange name) {
  const auto behind = name.end;
  if (!same_sentence(work, behind, name.begin) || is_capitalised(work, behind) || form(work, behind) != "shares") return false;
  const auto& noun = work.token(behind);
  const auto relation = base_of(noun.deprel);
  const bool part = relation == Deprel::nsubj || relation == Deprel::obj || relation == Deprel::obl || relation == Deprel::nmod;
  return noun.upos == Upos::noun && part && noun.head != behind;
}

// "Shares in Skandor", "customers of Aldhorf", "Vidora boss Ada Holm".
bool is_held(const Linking& work, TokenRange name) {
  if (has_shares(work, name)) return true;
  const auto behind = name.end;
  if (same_sentence(work, behind, name.begin) && work.in(behind, kHeldOfBody) && work.token(behind).upos == Upos::noun &&
      !is_capitalised(work, behind) && work.token(behind).feats.number != Number::plur && work.token(name.begin).upos == Upos::propn)
    return true;
  const auto noun = word_led_by(work, name, {"in", "of", "at"});
  return noun >= 0 && work.in(noun, kHeldOfBody);
}

void vote_by_pronoun(std::string_view word, Votes& votes) {
  if (word == "it" || word == "its") ++votes.body;
  else if (word == "he" || word == "she" || word == "his" || word == "her") ++votes.person;
}

// "it was a dark day", "it would be the end", "it hurt".
bool is_of_matter(const Linking& work, std::int32_t it) {
  auto be = it + 1;
  if (form(work, it) != "it") return false;
  if (const auto verb = work.token(it).head; verb > it && work.tells(verb, kFelt)) return true;
  if (same_sentence(work, be, it) && work.token(be).upos == Upos::aux && work.token(be).lemma != "be") ++be;
  return same_sentence(work, be + 1, it) && work.token(be).lemma == "be" && work.token(be + 1).upos == Upos::det;
}

// "Velmora said on Monday that it would": the subject of what is said, where other words stand before it; "that it was late" tells nothing.
void vote_by_clause(const Linking& work, std::int32_t verb, Votes& votes) {
  const auto clause = child_with_base(work.document, verb, Deprel::ccomp);
  if (clause < verb || work.token(clause).upos != Upos::verb || child_with(work.document, clause, Deprel::cop) >= 0) return;
  const auto subject = child_with_base(work.document, clause, Deprel::nsubj);
  if (subject > verb && subject < clause && work.token(subject).upos == Upos::pron) vote_by_pronoun(form(work, subject), votes);
}

// "Therma said it looked at many plants", "Nordlinjen denies that it": what goes back to the subject of a verb of saying.
void vote_by_saying(const Linking& work, TokenRange name, Votes& votes) {
  const bool between = is_form(work, name.begin - 1, name.begin, ",") && is_form(work, name.end, name.begin, ",");
  auto verb = between ? name.end + 1 : name.end;  // "The producer, Grigoriev, said he"
  while (same_sentence(work, verb, name.begin) && verb < name.end + 3 &&
         (work.token(verb).upos == Upos::aux || work.token(verb).upos == Upos::adv))
    ++verb;
  if (!same_sentence(work, verb, name.begin) || !work.in(verb, kSpeech)) return;
  for (auto i = verb + 1; i < verb + kNearPronoun && same_sentence(work, i, name.begin); ++i) {
    if (work.token(i).upos == Upos::pron) {  // "disputes it" tells nothing, nor "said it was a dark day"
      if (base_of(work.token(i).deprel) != Deprel::obj && !is_of_matter(work, i)) vote_by_pronoun(form(work, i), votes);
      return;
    }
    if (form(work, i) == "," || work.token(i).upos == Upos::noun || work.token(i).upos == Upos::propn)
      return is_time(work, i) ? vote_by_clause(work, verb, votes) : void();
  }
}

// "the plea of The Comet": an article in capitals within a sentence is a part of the name, as papers have it.
bool has_article_of_title(const Linking& work, TokenRange name) {
  const auto article = name.begin - 1, before = name.begin - 2;
  return is_form(work, article, name.begin, "The") && same_sentence(work, before, name.begin) && work.token(before).upos != Upos::punct &&
         !is_capitalised(work, before) && place_at(work, name) == nullptr;
}

// "neighbouring Kutal".
bool is_neighbour(const Linking& work, TokenRange name) {
  for (const auto* word : {"neighbouring", "Neighbouring", "neighboring", "Neighboring"})
    if (is_form(work, name.begin - 1, name.begin, word)) return true;
  return false;
}

// "Le Fleuve, which obtained a letter,", "Jisr, which quoted officials,".
bool holds_documents(const Linking& work, TokenRange name) {
  if (!is_form(work, name.end, name.begin, ",") || !is_form(work, name.end + 1, name.begin, "which")) return false;
  for (auto i = name.end + 2; i < name.end + 5 && same_sentence(work, i, name.begin); ++i) {
    const auto f = form(work, i);
    if (f == "obtained" || f == "published" || f == "quoted" || f == "cited" || f == "broadcast" || f == "aired") return true;
  }
  return false;
}

}  // namespace

void vote(const Linking& work, TokenRange name, Votes& votes) {
  const auto marked = with_marks(work, name);  // "told the “Morgenblatt”"
  votes.medium += (is_told(work, marked) && !ends_in_body(work, name)) || passes_on(work, marked);
  votes.body += 2 * is_told_body(work, name) + is_beside_body(work, name) + 2 * has_body_shape(work, name);
  const bool held = is_held(work, name);
  votes.held += held;
  votes.body += 2 * held;
  if (is_form(work, name.end, name.begin, ",")) {
    votes.body += 2 * is_form(work, name.end + 1, name.begin, "which");
    votes.person += 2 * is_form(work, name.end + 1, name.begin, "who");
  }
  const auto before = name.begin - 1;
  const bool alone = name.end - name.begin == 1 && !(same_sentence(work, name.end, name.begin) && work.token(name.end).upos == Upos::noun);
  votes.articles += alone && (is_form(work, before, name.begin, "the") || is_form(work, before, name.begin, "The"));
  votes.state += 2 * has_state_thing(work, name) + 2 * is_neighbour(work, name) + 2 * is_told_authority(work, name) +
                 2 * is_of_state_thing(work, name);
  const int titled = has_article_of_title(work, name);
  votes.titled += titled;
  votes.medium += titled + holds_documents(work, name);
  votes.body += has_spokesman(work, name);
  vote_by_saying(work, name, votes);
  vote_by_deeds(work, name, votes);
  if (is_form(work, name.end + 1, name.begin, "its") && work.token(name.end).upos == Upos::verb)
    ++votes.body;  // "Novex raised its outlook"
}

namespace {

// "Mr. McCutcheon".
bool has_form_of_address(const Linking& work, const Draft& draft) {
  const auto before = draft.tokens.begin - 1;
  return same_sentence(work, before, draft.tokens.begin) && work.lexicon.titles.contains(work.lemma(before));
}

bool is_addressed(const Linking& work, const Draft& draft) { return draft.gender != Gender::none || has_form_of_address(work, draft); }

EntityKind kind_by(const Votes& votes, EntityKind kind) {
  if (votes.medium > 0 && votes.person == 0 && (votes.body < 2 || votes.medium > 1)) return EntityKind::outlet;
  if (votes.places > 0 && votes.powers > 0 && votes.person == 0 && votes.body == 0) return EntityKind::government;
  if (votes.state > votes.person && votes.state >= votes.body) return EntityKind::government;
  if (votes.body > votes.person) return EntityKind::organisation;
  if (votes.person > votes.body) return EntityKind::person;
  return kind;
}

}  // namespace

void settle_by_votes(Linking& work, const std::unordered_map<std::uint64_t, EntityKind>& told) {
  const auto surnames = surnames_in_full(work);
  VotesByName votes;
  const auto asks = [&](const Draft& draft) {
    return is_open(draft) && draft.kind != EntityKind::outlet && draft.kind != EntityKind::government && draft.short_of == nullptr &&
           !told.contains(key_of(work, draft.tokens)) && !begins_with_first_name(work, draft.tokens);
  };
  const auto is_surname = [&](const Draft& draft) {
    return draft.tokens.end - draft.tokens.begin == 1 && surnames.contains(folded_hash(form(work, draft.tokens.begin)));
  };
  for (const Draft& draft : work.drafts)
    if (asks(draft) && !is_surname(draft)) {
      auto& told_by = votes[key_of(work, draft.tokens)];
      vote(work, draft.tokens, told_by);
      told_by.person += 2 * has_form_of_address(work, draft);  // "Ms Quoll said it would rain"
    }
  for (const auto key : names_with_adjective(work))
    if (const auto found = votes.find(key); found != votes.end()) found->second.state += 2;
  std::unordered_set<std::uint64_t> undecided;  // names of one word, taken for persons for want of anything better
  for (Draft& draft : work.drafts) {
    if (!asks(draft)) continue;
    if (is_surname(draft)) {
      if (draft.kind == EntityKind::organisation || draft.kind == EntityKind::other) draft.kind = EntityKind::person;
      continue;
    }
    const bool told_body = is_told_body(work, draft.tokens);  // "The operator, Norgrid,"
    const auto& told_by = votes[key_of(work, draft.tokens)];
    const bool owned = told_by.held > 0 && told_by.state == 0 && place_at(work, draft.tokens) == nullptr;  // "Shares in Skandor"
    if (draft.kind == EntityKind::place && told_by.medium == 0 && !told_body && !owned) continue;
    draft.kind = kind_by(told_by, draft.kind);
    if (draft.kind == EntityKind::person && told_by.articles > 0 && told_by.person == 0) draft.kind = EntityKind::other;
    const bool open = draft.kind == EntityKind::person || draft.kind == EntityKind::other;
    if (open && told_by.person == 0 && !is_addressed(work, draft)) undecided.insert(key_of(work, draft.tokens));
  }
  for (const Draft& draft : work.drafts)
    if (draft.form == MentionForm::name && is_addressed(work, draft)) undecided.erase(key_of(work, draft.tokens));
  share_kinds(work, undecided);
}

}  // namespace hearsay
