// How sure, whether denied, and when: the reasons of factuality and of times in words.
#include "writers/explanation_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/calendar.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};
constexpr std::string_view kDays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

// The constructions of factuality.toml and climb.h.
constexpr std::pair<std::string_view, std::string_view> kConstructions[] = {
    {"purpose", "it is what something else is done for"},
    {"too", "\"too ... to\" says that it does not come to that"},
    {"enough", "\"enough to\" says that it can be, not that it is"},
    {"against", "it is what somebody is against"},
    {"yet", "\"yet to\" says that it has not come about so far"},
    {"infinitive_of_noun", "it only tells what something is for"},
    {"infinitive_of_verb", "it is an infinitive, which does not say whether it comes about"},
    {"infinitive_as_subject", "it is only spoken about, as an infinitive, not stated"},
    {"gerund_as_subject", "it is only spoken about, not stated"},
    {"gerund_under_preposition", "it is only spoken about, not stated"},
    {"condition", "it stands in a condition"},
    {"awaited", "something waits for it"},
    {"replaced", "something else took its place"},
    {"open", "it is asked, not stated"},
    {"question_of_detail", "a question about a detail takes the rest for granted"},
    {"command", "it is a command, not a statement"},
    {"under_denial", "the word that it hangs on is denied"},
    {"aside", "it stands beside the denial, not in it"},
};

std::string construction_in_words(std::string_view name) {
  const auto found = std::find_if(std::begin(kConstructions), std::end(kConstructions), [&](const auto& row) { return row.first == name; });
  if (found != std::end(kConstructions)) return std::string(found->second);
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return "it is read as: " + out;
}

std::string_view makes(Certainty certainty) {
  switch (certainty) {
    case Certainty::certain: return "leaves this certain";
    case Certainty::probable: return "makes this probable, not certain";
    case Certainty::possible: return "makes this a possibility";
    case Certainty::unknown: return "leaves open whether it is so";
  }
  return {};
}

std::string_view so(Certainty certainty) {
  switch (certainty) {
    case Certainty::certain: return "so it is taken as certain";
    case Certainty::probable: return "so it is probable, not certain";
    case Certainty::possible: return "so it is a possibility";
    case Certainty::unknown: return "so it is left open whether it is so";
  }
  return {};
}

std::string raised_in_words(const Document& document, const Reason& reason) {
  const auto word = reason.token < 0 ? std::string() : quoted(document, reason.token);
  const auto result = reason.after.certainty;
  switch (reason.because) {
    case Because::own_word:
    case Because::denial:
    case Because::governor:
    case Because::cue_word:
    case Because::left_open: return fmt::format("{} {}", word, makes(result));
    case Because::cue_stance: return fmt::format("{} tells what somebody thinks or wants: it {}", word, makes(result));
    case Because::construction:
      return fmt::format("{}{}, {}", construction_in_words(reason.construction), word.empty() ? "" : " (" + word + ")", so(result));
    case Because::presupposed: return fmt::format("{} takes it for granted", word);
    case Because::saying: return fmt::format("the saying, {}, is itself denied or not sure, {}", word, so(result));
    case Because::nobody_named: return fmt::format("nobody in particular is named as the source, {}", so(result));
    case Because::unfulfilled: return fmt::format("{} tells what did not come about or hangs on a condition, {}", word, so(result));
    case Because::arranged: return fmt::format("{} with \"to\" tells what was arranged, not whether it came about", word);
    case Because::any: return fmt::format("\"any\" before {} does not say that there is one, {}", word, so(result));
  }
  return {};
}

std::string turned_in_words(const Document& document, const Reason& reason) {
  const auto word = reason.token < 0 ? std::string() : quoted(document, reason.token);
  if (reason.because == Because::construction) return construction_in_words(reason.construction);
  if (reason.because == Because::denial) return word + " denies it";
  if (reason.because == Because::saying) return fmt::format("the saying, {}, is itself denied", word);
  if (!reason.after.negative) return word + " turns the denial round";
  if (reason.because == Because::cue_stance) return word + " is a denial";
  return word + " says that it is not so";
}

std::string_view tense_name(ClaimTense tense) {
  return tense == ClaimTense::past ? "past" : tense == ClaimTense::future ? "future" : "present";
}

std::string_view looks(ClaimTense tense) {
  return tense == ClaimTense::past ? "is in the past tense" : tense == ClaimTense::future ? "looks ahead" : "is in the present tense";
}

// "will meet", "has been sent": the verb with its auxiliaries.
std::string verb_in_words(const Document& document, std::int32_t head) {
  std::string out;
  for (const auto child : children_of(document, head)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (child < head && (relation == Deprel::aux || relation == Deprel::cop))
      out += std::string(document.form_of(document.tokens[child])) + " ";
  }
  return fmt::format("\"{}{}\"", out, document.form_of(document.tokens[head]));
}

}  // namespace

std::string quoted(const Document& document, Span span) {
  std::string out = "\"";
  for (const char c : document.text_of(span)) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) out += c;
    else if (out.back() != ' ') out += ' ';
  }
  return out + '"';
}

std::string quoted(const Document& document, std::int32_t token) { return quoted(document, document.tokens[token].span); }

std::string day_in_words(const std::string& iso) {
  const auto day = parse_iso_date(iso.substr(0, 10));
  if (!day || iso.size() < 10) return iso;
  return fmt::format("{} {} {} {}", kDays[weekday_of(*day) - 1], day_of_month(*day), kMonths[month_of(*day) - 1], year_of(*day));
}

std::vector<std::string> certainty_in_words(const Document& document, const Claim& claim, const Reasons& reasons) {
  std::vector<std::string> out;
  for (const auto& reason : reasons.commitment)
    if (reason.because == Because::presupposed || reason.after.certainty > reason.before.certainty)
      out.push_back(raised_in_words(document, reason));
  if (out.empty() && claim.certainty == Certainty::certain)
    out.emplace_back(claim.tense == ClaimTense::future ? "a plain statement of what lies ahead: no word makes it less than certain"
                                                       : "a plain statement: no word makes it less than certain");
  return out;
}

std::vector<std::string> polarity_in_words(const Document& document, const Claim& claim, const ClaimReasons& reasons) {
  std::vector<std::string> out;
  for (const auto& reason : reasons.factuality.commitment)
    if (reason.after.negative != reason.before.negative && reason.because != Because::presupposed)
      out.push_back(turned_in_words(document, reason));
  if (reasons.denial_is_deed) out.emplace_back("the event is itself a refusal, and that happened");
  if (out.empty() && claim.polarity == Polarity::positive) out.emplace_back("nothing denies it");
  return out;
}

std::vector<std::string> tense_in_words(const Document& document, const Claim& claim, const Reasons& reasons) {
  const auto [from, token] = reasons.tense;
  const auto word = token < 0 ? std::string() : quoted(document, token);
  switch (from) {
    case TenseFrom::nothing: return {"no word dates it, so it is taken as present"};
    case TenseFrom::clause: return {fmt::format("the verb {} {}", verb_in_words(document, token), looks(claim.tense))};
    case TenseFrom::governor: return {fmt::format("{} places it in the {}", word, tense_name(claim.tense))};
    case TenseFrom::modifier: return {fmt::format("the words before {} place it in the {}", word, tense_name(claim.tense))};
    case TenseFrom::setting: return {fmt::format("it is of the time of {}", word.empty() ? "its clause" : word)};
    case TenseFrom::cue: return {fmt::format("{} places it in the {}", word, tense_name(claim.tense))};
    case TenseFrom::construction: return {fmt::format("it lies ahead by its construction, not by a verb's tense")};
    case TenseFrom::time:
      if (claim.time < 0) return {};
      return {fmt::format("its words do not place it in the {}, but its time does: {}", tense_name(claim.tense),
                          quoted(document, document.times[claim.time].span))};
    case TenseFrom::other:
      return {fmt::format("no word here dates it; the rest of the report tells of it in the {}", tense_name(claim.tense))};
  }
  return {};
}

std::vector<std::string> time_in_words(const Document& document, const Time& time, const TimeGrounds& grounds) {
  const auto text = quoted(document, time.span);
  std::string days = day_in_words(time.earliest);
  if (time.earliest.empty()) days = time.latest.empty() ? "" : "up to " + day_in_words(time.latest);
  else if (time.latest.empty()) days = "from " + days + " on";
  else if (time.latest.substr(0, 10) != time.earliest.substr(0, 10)) days += " to " + day_in_words(time.latest);
  if (days.empty())
    return {document.published.empty() ? fmt::format("{} cannot be dated: the report has no date", text)
                                       : fmt::format("{} names no particular days", text)};
  const auto is = fmt::format("{} is {}", text, days);
  const auto dated = "the report is dated " + day_in_words(document.published);
  if (grounds.kind == TimeGrounds::Kind::written) return {is + ": the words say so themselves"};
  if (grounds.kind == TimeGrounds::Kind::narrative) return {is + ": counted from the date told before it; " + dated};
  if (!grounds.by_direction) return {fmt::format("{}: {}", is, dated)};
  const auto looks = grounds.direction > 0   ? "and the verb looks ahead"
                     : grounds.direction < 0 ? "and the verb tells of the past"
                                             : "and the words around it look neither back nor ahead";
  return {fmt::format("{}: {} {}", is, dated, looks)};
}

}  // namespace hearsay
