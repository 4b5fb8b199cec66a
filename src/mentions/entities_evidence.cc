// What a name does, has and is in tells what sort of thing it stands for, where no noun beside it does: "Aldersea deny any bid", "the Dravo
// truck plant", "a porter at Kellwick", "Weltlauf informed its readers", "the Kelmar regime" beside "in Kelmar".
#include <algorithm>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_votes.h"

namespace hearsay {

// "Norrail", "Creditbank".
bool ends_as_body(const Linking& work, TokenRange name) {
  constexpr std::size_t kShortestStem = 3;
  const auto word = form(work, name.begin);
  return name.end - name.begin == 1 &&
         std::any_of(work.lexicon.body_endings.begin(), work.lexicon.body_endings.end(),
                     [&](const std::string& end) { return word.size() >= end.size() + kShortestStem && word.ends_with(end); });
}

namespace {

// "Cole and Birkett deny", "Cole, Birkett deny": one of several.
bool is_one_of_several(const Linking& work, TokenRange name) {
  const auto before = name.begin - 1;
  if (child_with(work.document, head_of(work.document, name), Deprel::conj) >= 0) return true;
  return same_sentence(work, before, name.begin) &&
         (work.token(before).upos == Upos::cconj || work.token(before).upos == Upos::punct || work.token(before).upos == Upos::aux ||
          work.token(before).upos == Upos::det) &&
         !is_form(work, before, name.begin, ":");
}

// "deny", "have": of many, and in the present.
bool is_of_many(const Linking& work, std::int32_t verb) {
  const auto word = form(work, verb);
  if (word == "have" || word == "are" || word == "were" || word == "do") return true;
  const auto& token = work.token(verb);
  return token.upos == Upos::verb && token.lemma == word && !work.tells(verb, kAlikeInPast) && token.feats.tense != Tense::past &&
         token.feats.verb_form != VerbForm::part;
}

// "were Dravo to close", "she demanded that Orban resign", "the judge made Orban apologise": no clause that says how many there are.
bool is_wished(const Linking& work, std::int32_t verb) {
  const auto& clause = work.token(verb);
  if (base_of(clause.deprel) == Deprel::xcomp) return true;
  if (const auto mark = child_with(work.document, verb, Deprel::mark); mark >= 0 && form(work, mark) != "that" && form(work, mark) != "as")
    return true;
  return clause.head >= 0 && clause.head < verb && work.tells(clause.head, kBringing);
}

// "Aldersea deny having made a bid", "Halden have sacked": a club, a firm.
bool acts_as_many(const Linking& work, TokenRange name) {
  const auto& head = work.token(head_of(work.document, name));
  if (name.end - name.begin > 2 || base_of(head.deprel) != Deprel::nsubj || head.head < name.end || is_one_of_several(work, name))
    return false;
  auto verb = name.end;
  if (same_sentence(work, verb, name.begin) && work.token(verb).upos == Upos::adv) ++verb;
  if (!same_sentence(work, verb, name.begin) || (verb != head.head && work.token(verb).head != head.head)) return false;
  return is_of_many(work, verb) && !is_wished(work, head.head);
}

// "the Dravo truck plant", "a Norwing jet".
bool has_works(const Linking& work, TokenRange name) {
  constexpr std::int32_t kLongest = 3;  // words of "cab assembly plant"
  const auto before = name.begin - 1;
  if (!same_sentence(work, before, name.begin) || work.token(before).upos != Upos::det) return false;
  auto last = name.end;
  while (last < name.end + kLongest && same_sentence(work, last, name.begin) && !is_capitalised(work, last) &&
         (work.token(last).upos == Upos::noun || work.token(last).upos == Upos::adj))
    ++last;
  return last > name.end && work.tells(last - 1, kWorksOfBody) && work.token(last - 1).upos == Upos::noun;
}

// "a porter at Kellwick", "staff at Norgen", "job cuts at Norgen": persons are at no person.
bool has_people_at(const Linking& work, TokenRange name) {
  const auto noun = name.begin - 2;
  if (!is_form(work, name.begin - 1, name.begin, "at") || !same_sentence(work, noun, name.begin)) return false;
  if (work.token(noun).upos != Upos::noun) return false;
  if (work.tells(noun, kFoundAtBody)) return true;
  const auto* agent = class_ending_at(work, noun);
  return agent != nullptr && (agent->kind == EntityKind::person || agent->kind == EntityKind::group);
}

// "A spokeswoman for Aquaterm".
bool has_spokesman_for(const Linking& work, TokenRange name) {
  return is_form(work, name.begin - 1, name.begin, "for") && same_sentence(work, name.begin - 2, name.begin) &&
         form(work, name.begin - 2).starts_with("spokes");
}

// "Dravo is his only customer", whatever the tree makes of it.
bool is_firm_to_others(const Linking& work, TokenRange name) {
  constexpr std::int32_t kLongest = 4;  // words of "his only big customer"
  if (!same_sentence(work, name.end, name.begin) || work.token(name.end).lemma != "be") return false;
  for (auto i = name.end + 1; i <= name.end + kLongest && same_sentence(work, i, name.begin); ++i) {
    const auto upos = work.token(i).upos;
    if (upos == Upos::noun && work.tells(i, kFirmToOthers)) return true;
    if (upos != Upos::det && upos != Upos::adj && upos != Upos::pron && upos != Upos::noun && upos != Upos::num) return false;
  }
  return false;
}

// "Dravo will shut two plants", "Dravo plans to cut its dividend".
bool has_business(const Linking& work, std::int32_t verb) {
  const auto deed = child_with(work.document, verb, Deprel::xcomp);
  const auto object = child_with(work.document, deed > verb ? deed : verb, Deprel::obj);
  return object > verb && work.tells(object, kBusiness) && !work.in(deed > verb ? deed : verb, kSpeech);
}

// "Dravo employs", "she runs Plumb Line", "Dravo is his only customer", "Weltlauf is a Sunday paper".
void vote_by_verb(const Linking& work, TokenRange name, Votes& votes) {
  const auto& head = work.token(head_of(work.document, name));
  const auto verb = head.head;
  if (verb < 0) return;
  if (head.deprel == Deprel::nsubj) {
    votes.body += work.token(verb).upos == Upos::verb && (work.tells(verb, kBodyDeed) || has_business(work, verb));
    if (child_with(work.document, verb, Deprel::cop) > name.begin && work.token(verb).upos == Upos::noun) {
      votes.body += ends_one_of(work, verb, EntityKind::organisation);
      votes.medium += ends_outlet_noun(work, verb);
    }
  }
  if (head.deprel == Deprel::obj && work.token(verb).upos == Upos::verb) votes.body += work.tells(verb, kDoneToBody);
}

// "across its [front page]", "in its [back pages]".
bool is_front_page(const Linking& work, std::int32_t token, std::int32_t near) {
  const bool side = is_form(work, token, near, "front") || is_form(work, token, near, "back") || is_form(work, token, near, "inside") ||
                    is_form(work, token, near, "opinion") || is_form(work, token, near, "letters");
  return side && (is_form(work, token + 1, near, "page") || is_form(work, token + 1, near, "pages"));
}

// "Weltlauf informed its readers", "Weltlauf's readers", "readers of Weltlauf", "the Italian La Bussola".
bool has_readers(const Linking& work, TokenRange name) {
  const auto is_readers = [&](std::int32_t token) {
    return same_sentence(work, token, name.begin) && work.tells(token, kReaders) && work.token(token).upos == Upos::noun;
  };
  if (is_readers(name.end) && work.token(name.end).feats.number == Number::plur) return true;
  if (is_form(work, name.end, name.begin, "'s") && is_readers(name.end + 1)) return true;
  if (is_form(work, name.begin - 1, name.begin, "of") && is_readers(name.begin - 2)) return true;
  const auto& head = work.token(head_of(work.document, name));
  if (head.deprel != Deprel::nsubj || head.head < 0) return false;
  for (auto i = name.end + 1; i < name.end + 5; ++i)
    if (is_form(work, i, name.begin, "its") && (is_readers(i + 1) || is_front_page(work, i + 1, name.begin))) return true;
  return false;
}

// "the Italian La Bussola", "the German Spreeblatt writes".
bool is_foreign_medium(const Linking& work, TokenRange name) {
  const auto before = name.begin - 1;
  if (!same_sentence(work, before, name.begin) || work.adjective_of[static_cast<std::size_t>(before)] < 0) return false;
  const bool article = name.end - name.begin > 1 && work.lexicon.in(work.form_hash(name.begin), kOutletArticle);
  return article || (same_sentence(work, name.end, name.begin) && is_reporting(form(work, name.end)) && form(work, name.end) != "informs" &&
                     before > 0 && work.token(before - 1).upos == Upos::det);
}

// "Lisbon's Correio Novo wrote", "Warsaw's Depesza considers": a town's, which does what papers do.
bool is_medium_of_town(const Linking& work, TokenRange name) {
  const auto mark = name.begin - 1, town = name.begin - 2;
  if (!is_form(work, mark, name.begin, "'s") && !is_form(work, mark, name.begin, "’s")) return false;
  if (!same_sentence(work, town, name.begin) || begins_with_first_name(work, name)) return false;
  const auto& places = work.document.places;
  const bool placed =
      std::any_of(places.begin(), places.end(), [&](const Place& place) { return place.tokens.end == mark && place.lat.has_value(); });
  return placed && same_sentence(work, name.end, name.begin) && work.token(name.end).upos == Upos::verb &&
         (is_reporting(form(work, name.end)) || work.tells(name.end, kPaperVerb));
}

// "TransferDesk" -> "Desk"; the whole of "Spreeblatt".
std::string_view last_part(std::string_view word) {
  for (auto i = word.size(); i-- > 2;)
    if (is_ascii_upper(word[i])) return word.substr(i);
  return word;
}

// "Spreeblatt", "HarbourNews", "GoalWire".
bool ends_as_medium(const Linking& work, TokenRange name) {
  constexpr std::size_t kShortestStem = 3;
  if (name.end - name.begin != 1) return false;
  const auto word = form(work, name.begin), part = last_part(word);
  if (part.size() < word.size() && work.lexicon.in(folded_hash(part), kOutletLast)) return true;
  return std::any_of(work.lexicon.outlet_endings.begin(), work.lexicon.outlet_endings.end(),
                     [&](const std::string& end) { return word.size() >= end.size() + kShortestStem && word.ends_with(end); });
}

// "in Kelmar", and not "trust in Karran".
bool is_in_it(const Linking& work, TokenRange name) {
  const auto in = name.begin - 1;
  if (!is_form(work, in, name.begin, "in") && !is_form(work, in, name.begin, "In")) return false;
  const bool led = same_sentence(work, in - 1, in) && work.tells(in - 1, kInside);
  return !led && !is_form(work, name.end, name.begin, "'s");
}

// "the Kelmar regime", "Kelmar troops".
bool has_power(const Linking& work, TokenRange name) {
  const auto noun = name.end;
  return same_sentence(work, noun, name.begin) && work.token(noun).upos == Upos::noun && !is_capitalised(work, noun) &&
         work.tells(noun, kPowerOfState);
}

}  // namespace

void vote_by_deeds(const Linking& work, TokenRange name, Votes& votes) {
  votes.body += 2 * acts_as_many(work, name) + has_works(work, name) + has_people_at(work, name) + has_spokesman_for(work, name) +
                ends_as_body(work, name) + is_firm_to_others(work, name);
  vote_by_headline(work, name, votes);
  const int titled = has_readers(work, name) + 2 * ends_as_medium(work, name) +
                     is_medium_of_town(work, name);  // more than the shape of "GoalWire" tells of a body
  votes.titled += titled;
  votes.medium += titled + is_foreign_medium(work, name);
  votes.places += is_in_it(work, name);
  votes.powers += has_power(work, name);
  vote_by_verb(work, name, votes);
}

}  // namespace hearsay
