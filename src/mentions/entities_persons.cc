// Persons' names that the names layer has not seen: behind a form of address or a title ("Dr Hana Okafor", "lead author Dana Whit"),
// with a first name in front ("Chet Lowery"), in apposition to a person ("Its lawyer, Falk Ebner, ...").
#include <algorithm>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongestName = 5;  // tokens

bool is_capital(const Linking& work, std::int32_t token) {
  const auto f = form(work, token);
  return !f.empty() && (is_ascii_upper(f[0]) || static_cast<unsigned char>(f[0]) == 0xC3) && work.token(token).upos != Upos::det;
}

bool is_free(const Linking& work, std::int32_t token) {
  const auto at = static_cast<std::size_t>(token);
  return work.draft_of[at] < 0 && work.adjective_of[at] < 0 && work.agent_ending_at[at] < 0 && !is_time(work, token) &&
         !work.lexicon.titles.contains(work.lemma(token));
}

bool ends_person_noun(const Linking& work, std::int32_t token) { return ends_one_of(work, token, EntityKind::person); }

// "said head teacher Aled Price", "the chairman, Beat Aeschi,": a first name that was read as a verb.
bool is_misread_name(const Linking& work, std::int32_t token) {
  if (token < 2 || work.token(token).upos != Upos::verb || work.in(token, kSpeech) || !same_sentence(work, token - 1, token + 1))
    return false;
  if (work.token(token + 1).upos == Upos::verb || !is_capital(work, token + 1)) return false;
  const auto noun = form(work, token - 1) == "," ? token - 2 : token - 1;
  return same_sentence(work, noun, token) && ends_person_noun(work, noun);
}

// "Ada Vesely", with the last name read as an adverb.
bool follows_first_name(const Linking& work, std::int32_t token) {
  const auto before = token - 1;
  return same_sentence(work, before - 1, token) && is_capital(work, before) && work.token(before).upos == Upos::propn &&
         work.lexicon.first_names.contains(work.form_hash(before)) && work.token(token).upos == Upos::adv;
}

bool names_word(const Linking& work, std::int32_t token) {
  const Upos upos = work.token(token).upos;
  if (is_capital(work, token) && (is_misread_name(work, token) || follows_first_name(work, token))) return true;
  return is_capital(work, token) && (upos == Upos::propn || upos == Upos::noun || upos == Upos::adj || upos == Upos::x);
}

// "Joost de Wit", "Karl von der Tann": a small word between capitals.
bool joins_names(const Linking& work, std::int32_t begin, std::int32_t token) {
  if (token == begin || is_capital(work, token) || !work.lexicon.in(work.form_hash(token), kParticle)) return false;
  auto next = token + 1;
  while (next < token + 3 && same_sentence(work, next, token) && !is_capital(work, next) &&
         work.lexicon.in(work.form_hash(next), kParticle))
    ++next;
  return same_sentence(work, next, token) && names_word(work, next) && is_free(work, next);
}

TokenRange run_at(const Linking& work, std::int32_t begin) {
  TokenRange run{begin, begin};
  while (run.end < work.size() && run.end - begin < kLongestName && work.token(run.end).sentence == work.token(begin).sentence &&
         (names_word(work, run.end) || joins_names(work, run.begin, run.end)) && is_free(work, run.end))
    ++run.end;
  return run;
}

// "Dr", "Mr."
bool is_address(const Linking& work, std::int32_t token) {
  return work.lexicon.titles.contains(work.lemma(token)) && is_capital(work, token);
}

bool follows_title(const Linking& work, std::int32_t begin) {
  const auto before = begin - 1;
  return same_sentence(work, before, begin) && (is_address(work, before) || ends_person_noun(work, before));
}

bool is_apposition(const Linking& work, TokenRange run) {
  const auto head = head_of(work.document, run);
  return head >= 0 && work.token(head).deprel == Deprel::appos && work.token(head).head >= 0 &&
         ends_person_noun(work, work.token(head).head);
}

// "Their landlord, Karsholt Estates,", "Owner Sennet Water": a trade of firms as well, and no first name.
bool is_trade_of_firms(const Linking& work, TokenRange run) {
  const auto before = run.begin - 1;
  const auto noun = same_sentence(work, before, run.begin) && form(work, before) == "," ? before - 1 : before;
  const auto& lemma = work.token(noun < 0 ? run.begin : noun).lemma;
  if (noun == before && (lemma == "rival" || lemma == "employer")) return false;  // "her rival Jean Costa"
  return same_sentence(work, noun, run.begin) && work.in(noun, kMaker) && work.token(noun).feats.number != Number::plur &&
         !work.lexicon.first_names.contains(work.form_hash(run.begin));
}

// "said Priya Nand": two capitals that speak, and no word for a body or a medium among them.
bool is_speaker(const Linking& work, TokenRange run) {
  const auto head = head_of(work.document, run);
  if (head < 0 || work.token(head).head < 0 || work.token(head).upos != Upos::propn || run.end - run.begin != 2) return false;
  const auto relation = base_of(work.token(head).deprel);
  const auto verb = work.token(head).head;
  const bool behind = relation == Deprel::obj && head > verb && run.begin == verb + 1;
  if (!work.in(verb, kSpeech) || (relation != Deprel::nsubj && !behind)) return false;
  const auto last = run.end - 1;
  return !work.lexicon.in(work.form_hash(last), kOutletLast) && !work.in(last, kPlaceThing) &&
         (run.begin == 0 || work.token(run.begin - 1).upos != Upos::det) && !is_trade_of_firms(work, run) &&
         !is_neighbouring(work, run.begin);
}

// "Aric Toler of Bellingcat, who followed the trail,": two capitals that are "who", whatever words they were read as.
bool is_one_who(const Linking& work, TokenRange run) {
  constexpr std::int32_t kLongest = 4;  // tokens of the body or town that he is of
  if (run.end - run.begin != 2) return false;
  for (auto i = run.begin; i < run.end; ++i)
    if (class_of_word(work, i) != nullptr || work.token(i).feats.number == Number::plur || form(work, i).size() < 3) return false;
  auto comma = run.end;
  if (is_form(work, comma, run.begin, "of")) {
    ++comma;
    while (comma <= run.end + kLongest && same_sentence(work, comma, run.begin) &&
           (is_capital(work, comma) || work.token(comma).upos == Upos::det))
      ++comma;
  }
  const auto who = comma + 1;
  return is_form(work, comma, run.begin, ",") && is_form(work, who, run.begin, "who") && work.token(who).upos == Upos::pron;
}

// "Dr" and "Sato" as names of their own: pieces of one name that a form of address begins.
void drop_pieces(Linking& work) {
  std::vector<bool> dropped(work.drafts.size(), false);
  for (std::int32_t i = 0; i + 1 < work.size(); ++i) {
    if (!is_address(work, i) || work.agent_ending_at[static_cast<std::size_t>(i)] >= 0) continue;
    for (auto j = i; j < std::min(i + 4, work.size()) && same_sentence(work, i, j) && is_capital(work, j); ++j) {
      const auto index = work.draft_of[static_cast<std::size_t>(j)];
      if (index < 0) continue;
      const Draft& draft = work.drafts[static_cast<std::size_t>(index)];
      if (draft.form == MentionForm::name && draft.actor < 0 && draft.short_of == nullptr && draft.tokens.end - draft.tokens.begin == 1)
        dropped[static_cast<std::size_t>(index)] = true;
    }
  }
  if (std::none_of(dropped.begin(), dropped.end(), [](bool drop) { return drop; })) return;
  std::vector<std::int32_t> moved(work.drafts.size(), -1);
  std::vector<Draft> kept;
  for (std::size_t i = 0; i < work.drafts.size(); ++i) {
    if (dropped[i]) continue;
    moved[i] = static_cast<std::int32_t>(kept.size());
    kept.push_back(std::move(work.drafts[i]));
  }
  for (auto& index : work.draft_of)
    if (index >= 0) index = moved[static_cast<std::size_t>(index)];
  work.drafts = std::move(kept);
}

// "Its spokesman, Till Uhde,", "the firm's founder, Ada Vesely": behind the comma after a noun for a person.
bool follows_person_comma(const Linking& work, std::int32_t begin) {
  return same_sentence(work, begin - 2, begin) && form(work, begin - 1) == "," && ends_person_noun(work, begin - 2);
}

// "head teacher Aled" + "Price": the names layer has seen the last name only.
void widen_surnames(Linking& work) {
  for (std::int32_t first = 1; first + 1 < work.size(); ++first) {
    const auto index = work.draft_of[static_cast<std::size_t>(first + 1)];
    if (index < 0 || !is_capital(work, first) || !names_word(work, first) || !is_free(work, first)) continue;
    auto& draft = work.drafts[static_cast<std::size_t>(index)];
    const bool open = draft.form == MentionForm::name && draft.actor < 0 && draft.tokens == TokenRange{first + 1, first + 2};
    if (!open || !same_sentence(work, first, first + 1) || !(follows_title(work, first) || follows_person_comma(work, first))) continue;
    work.draft_of[static_cast<std::size_t>(first)] = index;
    draft.tokens.begin = first;
    draft.kind = EntityKind::person;
    draft.short_of = nullptr;
    if (const auto known = work.lexicon.first_names.find(work.form_hash(first)); known != work.lexicon.first_names.end())
      draft.gender = known->second;
  }
}

// "58," behind a name.
bool is_age(const Linking& work, std::int32_t comma, std::int32_t beside) {
  const auto age = comma + 1;
  if (age + 1 >= work.size() || !same_sentence(work, beside, age) || form(work, comma) != ",") return false;
  const auto digits = form(work, age);
  return digits.size() == 2 && digits[0] > '0' && digits[0] <= '9' && is_ascii_digit(digits[1]) &&
         (form(work, age + 1) == "," || form(work, age + 1) == ".");
}

// "landlady Bev" + "Stott, 58,": the names layer has seen the first name only.
void widen_first_names(Linking& work) {
  for (std::int32_t last = 1; last < work.size(); ++last) {
    const auto index = work.draft_of[static_cast<std::size_t>(last - 1)];
    if (index < 0 || !names_word(work, last) || !is_free(work, last) || !same_sentence(work, last - 1, last)) continue;
    auto& draft = work.drafts[static_cast<std::size_t>(index)];
    const auto first = draft.tokens.begin;
    const bool open = draft.form == MentionForm::name && draft.actor < 0 && draft.tokens.end == last && last - first == 1;
    const bool goes_on = last + 1 < work.size() && same_sentence(work, last, last + 1) && names_word(work, last + 1);
    const bool told = follows_title(work, first) || is_age(work, last + 1, last) ||
                      (follows_person_comma(work, first) && work.lexicon.first_names.contains(work.form_hash(first)));
    if (!open || goes_on || !told) continue;
    work.draft_of[static_cast<std::size_t>(last)] = index;
    draft.tokens.end = last + 1;
    draft.head = head_of(work.document, draft.tokens);
    draft.kind = EntityKind::person;
    draft.short_of = nullptr;
  }
}

void add_person(Linking& work, TokenRange name) {
  Draft draft;
  draft.tokens = name;
  draft.head = head_of(work.document, name);
  draft.kind = EntityKind::person;
  if (const auto known = work.lexicon.first_names.find(work.form_hash(name.begin)); known != work.lexicon.first_names.end())
    draft.gender = known->second;
  add_draft(work, std::move(draft));
}

// "Her receptionist, Gro, takes me aside", "his wife, Jan, fears": a first name alone, be it short for a month.
bool is_first_name_alone(const Linking& work, std::int32_t token) {
  const auto at = static_cast<std::size_t>(token);
  return is_capital(work, token) && work.draft_of[at] < 0 && work.lexicon.first_names.contains(work.form_hash(token)) &&
         follows_person_comma(work, token) && is_form(work, token + 1, token, ",");
}

}  // namespace

void draft_persons(Linking& work) {
  drop_pieces(work);
  widen_surnames(work);
  widen_first_names(work);
  for (std::int32_t i = 0; i < work.size(); ++i) {
    if (is_first_name_alone(work, i)) {
      add_person(work, {i, i + 1});
      continue;
    }
    if (!names_word(work, i) || !is_free(work, i)) continue;
    const auto run = run_at(work, i);
    if (run.empty()) continue;
    const auto length = run.end - run.begin;
    const bool first_name = work.lexicon.first_names.contains(work.form_hash(i));
    const bool goes_on = run.end < work.size() && is_capital(work, run.end) && same_sentence(work, i, run.end);
    const bool titled = follows_title(work, i) && (length > 1 || first_name || is_address(work, i - 1));
    if (!goes_on &&
        (titled || (length > 1 && length < 4 && first_name) ||
         (length > 1 && (is_apposition(work, run) || follows_person_comma(work, run.begin)) && !is_trade_of_firms(work, run)) ||
         (length == 2 && is_age(work, run.end, i) && !is_trade_of_firms(work, run)) || is_speaker(work, run) || is_one_who(work, run))) {
      add_person(work, run);
    }
    i = run.end - 1;
  }
}

}  // namespace hearsay
