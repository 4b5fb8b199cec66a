#include "attribution/own_people.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/fold.h"
#include "document/names.h"

namespace hearsay {
namespace {

constexpr std::ptrdiff_t kFirstMentions = 4;  // of a person, among which he is introduced
constexpr std::int32_t kNear = 5;             // tokens between "our" and the name
constexpr std::int32_t kLongAddress = 9;      // tokens of "Jo Hamer is at the ministry."

bool is_our(std::string_view word) { return word == "our" || word == "Our"; }

bool is_staff(const AttributionReading& reading, std::int32_t token) { return reading.lexicon.staff.contains(reading.lemma(token)); }

// "our correspondent in Cairo, Ida Holm", "Our political editor Jo Hamer".
bool is_ours_before(const AttributionReading& reading, TokenRange name) {
  const auto first = std::max(reading.sentence(name.begin).begin, name.begin - kNear - 1);
  bool staff = false;
  for (auto i = name.begin - 1; i >= first; --i) {
    if (is_our(form(reading, i))) return staff;
    staff = staff || is_staff(reading, i);
    if (reading.token(i).upos == Upos::verb || form(reading, i) == ".") return false;
  }
  return false;
}

// "Ida Holm, our reporter in Oslo,", "Ida Holm of our Berlin bureau".
bool is_ours_behind(const AttributionReading& reading, TokenRange name) {
  const auto end = std::min(reading.sentence(name.begin).end, name.end + kNear + 2);
  const auto lead = form(reading, name.end);
  if (name.end + 2 >= end || (lead != "," && lead != "of" && lead != "from") || !is_our(form(reading, name.end + 1))) return false;
  for (auto i = name.end + 2; i < end && reading.token(i).upos != Upos::verb; ++i)
    if (is_staff(reading, i)) return true;
  return false;
}

// "Jo Hamer is at the ministry.", "Ida Holm reports from Oslo.", "Jan Bos has more.": to whom a presenter hands over, told of by nothing
// but the name; a guest is told what he is.
bool is_handed_over_to(const AttributionReading& reading, TokenRange name) {
  const auto sentence = reading.sentence(name.begin);
  if (sentence.begin != name.begin || sentence.end - name.begin > kLongAddress + (name.end - name.begin)) return false;
  auto i = name.end;
  const auto verb = form(reading, i);
  const auto after = [&](auto... words) {
    for (++i; i < sentence.end && reading.token(i).upos == Upos::adv; ++i) {}
    const auto word = form(reading, i);
    return i < sentence.end && ((word == words) || ...);
  };
  if (verb == "is" || verb == "'s" || verb == "’s") return after("in", "at", "outside", "near", "there", "live");
  if (verb == "has" || verb == "have") return after("more", "the", "this");
  return verb == "reports" || verb == "reporting";
}

// One capitalised word of the outlet's name: "Mirror" of the Policy Mirror.
bool is_word_of_outlet(const AttributionReading& reading, std::int32_t token) {
  constexpr std::size_t kShortest = 4;  // letters
  const auto word = fold_case(form(reading, token));
  return word.size() >= kShortest && is_capitalised(reading, token) && has_folded_words(fold_case(reading.document.outlet), word);
}

}  // namespace

bool speaks_for_outlet(const AttributionReading& reading, TokenRange label, std::int32_t entity) {
  const auto first = form(reading, label.begin) == "THE" || form(reading, label.begin) == "The" ? label.begin + 1 : label.begin;
  const bool outlet = entity < 0 || reading.document.entities[static_cast<std::size_t>(entity)].kind == EntityKind::outlet;
  if (outlet && label.end - first == 1 && is_word_of_outlet(reading, first)) return true;
  if (entity < 0) return false;
  const auto& mentions = reading.document.entities[static_cast<std::size_t>(entity)].mentions;
  return std::any_of(mentions.begin(), mentions.begin() + std::min(std::ssize(mentions), kFirstMentions), [&](auto mention) {
    const auto& found = reading.document.mentions[mention];
    const auto name = found.tokens;
    return found.form == MentionForm::name && !label.contains(name.begin) && reading.quote_at[name.begin] < 0 &&
           (is_ours_before(reading, name) || is_ours_behind(reading, name) || is_handed_over_to(reading, name));
  });
}

}  // namespace hearsay
