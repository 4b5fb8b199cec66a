// Media in a review of the press, where papers that no list knows speak on every line: "Kronika believes the chancellor", "objects
// Tribuna", "For Der Anker, the matter is closed". Elsewhere such names are persons' or firms' more often.
#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_votes.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongestName = 3;  // tokens

// "Press review: one visit, two stories", "the front pages are agreed": by the headline or the beginning of the text.
bool is_press_review(const Linking& work) {
  constexpr std::size_t kBeginning = 300;  // bytes
  const auto words = ascii_lowered(work.document.title) + "\n" + ascii_lowered(work.document.text.substr(0, kBeginning));
  const auto& phrases = work.lexicon.press_reviews;
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) { return words.find(phrase) != std::string::npos; });
}

// "For Kronika, the matter", "in the eyes of Kronika", "according to Kronika".
bool is_standpoint(const Linking& work, std::int32_t head, TokenRange name) {
  const auto preposition = name.begin - 1;
  if (!same_sentence(work, preposition, name.begin)) return false;
  const auto word = form(work, preposition);
  if (word == "For") return is_form(work, name.end, name.begin, ",");
  const auto led = preposition - 1;
  if (!same_sentence(work, led, name.begin)) return false;
  if (word == "to") return work.token(led).lemma == "accord" || ascii_lowered(form(work, led)) == "according";
  return word == "of" && work.tells(led, kStandpoint) && base_of(work.token(head).deprel) == Deprel::nmod;
}

// "Kronika believes", ""A beginning," judges Kronika": behind its verb it may have been taken for the object.
bool speaks(const Linking& work, std::int32_t head) {
  const auto& token = work.token(head);
  const auto verb = token.head;
  if (verb < 0 || work.token(verb).upos != Upos::verb) return false;
  if (!work.in(verb, kSpeech) && child_with(work.document, verb, Deprel::ccomp) < 0) return false;
  const auto relation = base_of(token.deprel);
  if (work.token(verb).feats.tense == Tense::past && !is_reporting(form(work, verb))) return false;  // reviews have the present
  if (relation == Deprel::nsubj) return true;
  const auto mark = verb - 1;
  const bool behind_quote = same_sentence(work, mark, verb) && work.token(mark).upos == Upos::punct && form(work, mark) != "(";
  return relation == Deprel::obj && head > verb && behind_quote && child_with_base(work.document, verb, Deprel::nsubj) < 0;
}

bool is_name_word(const Linking& work, std::int32_t token, std::int32_t beside) {
  return same_sentence(work, token, beside) && is_capitalised(work, token) && work.token(token).upos == Upos::propn &&
         work.draft_of[static_cast<std::size_t>(token)] < 0 && work.adjective_of[static_cast<std::size_t>(token)] < 0 &&
         work.agent_ending_at[static_cast<std::size_t>(token)] < 0 && !is_time(work, token);
}

// The name around a token: what a layer has drafted, or the capitals in a row that none has; empty for somebody known.
TokenRange name_at(const Linking& work, std::int32_t token) {
  if (const auto index = work.draft_of[static_cast<std::size_t>(token)]; index >= 0) {
    const Draft& draft = work.drafts[static_cast<std::size_t>(index)];
    const bool told = !is_open(draft) || draft.kind == EntityKind::outlet || draft.kind == EntityKind::place ||
                      draft.gender != Gender::none || draft.tokens.end - draft.tokens.begin > kLongestName;
    return told ? TokenRange{} : draft.tokens;
  }
  if (!is_name_word(work, token, token)) return {};
  TokenRange name{token, token + 1};
  while (is_name_word(work, name.begin - 1, token)) --name.begin;
  while (is_name_word(work, name.end, token)) ++name.end;
  return name.end - name.begin > kLongestName ? TokenRange{} : name;
}

// "its columnist Ede Maros", "Radov Senk, a retired colonel,", "Mr Kron": told to be a person's, or a body's.
bool is_told_otherwise(const Linking& work, TokenRange name) {
  const auto before = name.begin - 1;
  if (begins_with_first_name(work, name) || is_described_as_person(work, name) || is_beside_person(work, name)) return true;
  if (is_form(work, before, name.begin, ",") && work.token(head_of(work.document, name)).deprel == Deprel::appos) return true;
  if (same_sentence(work, before, name.begin) &&
      (ends_one_of(work, before, EntityKind::person) || work.lexicon.titles.contains(work.lemma(before)) || ends_body_noun(work, before)))
    return true;
  return place_at(work, name) != nullptr || ends_in_body(work, name);
}

// What all mentions of the name show: nothing of a person, a firm or a state.
bool is_shown_otherwise(const Linking& work, TokenRange name) {
  const auto key = key_of(work, name);
  Votes votes;
  bool otherwise = false;
  for (const Draft& draft : work.drafts) {
    if (draft.form != MentionForm::name) continue;
    if (key_of(work, draft.tokens) == key) {
      otherwise = otherwise || draft.gender != Gender::none || is_told_otherwise(work, draft.tokens);
      vote(work, draft.tokens, votes);
    }
    // "Senk said" beside "Radov Senk"
    const bool last = draft.tokens.end - draft.tokens.begin == 1 && name.end - name.begin > 1;
    otherwise = otherwise || (last && work.form_hash(draft.tokens.begin) == work.form_hash(name.end - 1) && draft.tokens.end != name.end);
  }
  return otherwise || votes.person > 0 || votes.state > 0 || votes.held > 0;
}

}  // namespace

void draft_reviewed_media(Linking& work) {
  if (!is_press_review(work)) return;
  const auto surnames = surnames_in_full(work);
  std::unordered_map<std::uint64_t, bool> is_medium;  // by the name's words: all mentions are looked at once
  for (std::int32_t token = 0; token < work.size(); ++token) {
    const auto name = name_at(work, token);
    if (name.empty() || !(speaks(work, token) || is_standpoint(work, token, name))) continue;
    const bool surname = name.end - name.begin == 1 && surnames.contains(work.form_hash(name.begin));
    if (surname || is_told_otherwise(work, name)) continue;
    const auto key = key_of(work, name);
    const auto [known, fresh] = is_medium.try_emplace(key, false);
    if (fresh) known->second = !is_shown_otherwise(work, name);
    if (!known->second) continue;
    if (work.draft_of[static_cast<std::size_t>(token)] < 0) add_name(work, name, EntityKind::outlet);
    if (!fresh) continue;
    for (Draft& draft : work.drafts)
      if (is_open(draft) && key_of(work, draft.tokens) == key) draft.kind = EntityKind::outlet, draft.short_of = nullptr;
  }
}

}  // namespace hearsay
