// Names in the place of a medium: what is told things, and what passes on what others say.
#include <algorithm>
#include <array>
#include <string_view>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_votes.h"

namespace hearsay {
namespace {

// The token before a name and its article.
std::int32_t before_article(const Linking& work, std::int32_t begin) {
  const auto last = begin - 1;
  return same_sentence(work, last, begin) && work.token(last).upos == Upos::det ? last - 1 : last;
}

bool is_mark(std::string_view f) {
  static constexpr std::array<std::string_view, 8> kMarks{"\"", "“", "”", "„", "«", "»", "''", "``"};
  return std::find(kMarks.begin(), kMarks.end(), f) != kMarks.end();
}

// "The judge told Doyle that", "A sergeant told Nowicki to leave": whom a court speaks to, and who is told to do something, is no medium.
bool is_told_as_person(const Linking& work, TokenRange name) {
  const auto verb = work.token(name.begin).head;
  if (name.end - name.begin > 1 || verb < 0 || verb + 1 != name.begin) return false;
  const bool order = is_form(work, name.end, name.begin, "to") && same_sentence(work, name.end + 1, name.begin) &&
                     work.token(name.end + 1).feats.verb_form == VerbForm::inf;
  const auto teller = child_with_base(work.document, verb, Deprel::nsubj);
  const auto* agent = teller < 0 ? nullptr : class_ending_at(work, teller);
  return order || (agent != nullptr && agent->sector == "JUD" && agent->kind == EntityKind::person);
}

// "the German partner, Der Kompass,", "our French partner Le Fanal": the token before the words that make the name a fellow medium's; the
// token itself where none do. `ours`: it is the outlet's own partner.
std::int32_t before_partner(const Linking& work, std::int32_t token, bool& ours) {
  constexpr std::int32_t kLongest = 5;  // tokens of such words
  const auto noun = is_form(work, token, token, ",") ? token - 1 : token;
  if (!same_sentence(work, noun, token) || (!is_form(work, noun, token, "partner") && !is_form(work, noun, token, "partners")))
    return token;
  auto at = noun - 1;
  for (; at > noun - kLongest && same_sentence(work, at, noun); --at) {
    const auto upos = work.token(at).upos;
    if (upos == Upos::verb || upos == Upos::aux || upos == Upos::adp || upos == Upos::punct) break;
    if (is_form(work, at, noun, "her") || is_form(work, at, noun, "his") || is_form(work, at, noun, "my")) return token;
    ours = ours || is_form(work, at, noun, "our") || is_form(work, at, noun, "Our");
  }
  return at;
}

// "published last month by", "first reported on Tuesday by": the verb that a "by" belongs to, with a time between; -1 for none.
std::int32_t verb_of_by(const Linking& work, std::int32_t by) {
  auto at = by - 1;
  while (at > by - 5 && same_sentence(work, at, by) && work.token(at).upos != Upos::verb &&
         (is_time(work, at) || is_form(work, at, by, "on")))
    --at;
  return same_sentence(work, at, by) && work.token(at).upos == Upos::verb ? at : -1;
}

// "told Nature's reporters": who has them is a medium.
bool owns_reporters(const Linking& work, TokenRange name) {
  if (!is_form(work, name.end, name.begin, "'s") && !is_form(work, name.end, name.begin, "’s")) return false;
  const auto noun = name.end + 1;
  if (!same_sentence(work, noun, name.begin)) return false;
  const auto& lemma = work.token(noun).lemma;
  return lemma == "reporter" || lemma == "journalist" || lemma == "correspondent" || lemma == "newsroom" || lemma == "podcast";
}

}  // namespace

TokenRange with_marks(const Linking& work, TokenRange name) {
  const bool marked = same_sentence(work, name.begin - 1, name.begin) && is_mark(form(work, name.begin - 1)) &&
                      same_sentence(work, name.end, name.begin) && is_mark(form(work, name.end));
  return marked ? TokenRange{name.begin - 1, name.end + 1} : name;
}

bool is_partner_of_medium(const Linking& work, TokenRange name) {
  const auto beside = before_article(work, name.begin);
  bool ours = false;
  const auto before = same_sentence(work, beside, name.begin) ? before_partner(work, beside, ours) : beside;
  if (before == beside || ours || !same_sentence(work, before, name.begin)) return ours;
  const auto word = form(work, before);
  return word == "told" || word == "tells" || word == "to" || word == "with" || word == "by";
}

bool is_told(const Linking& work, TokenRange name) {
  const auto before = before_article(work, name.begin);
  if (!same_sentence(work, before, name.begin)) return false;
  const auto word = form(work, before);
  if (owns_reporters(work, name)) return word == "told" || word == "tells";
  if (is_form(work, name.end, name.begin, "'s")) return false;
  if (word == "told" || word == "tells" || word == "telling") return !is_told_as_person(work, name);
  if (!same_sentence(work, before - 1, name.begin)) return false;
  if (word == "to")  // "explained to Interpress that"
    return work.in(before - 1, kSpeech) && work.token(before - 1).upos == Upos::verb && is_form(work, name.end, name.begin, "that");
  if (word == "by") return verb_of_by(work, before) >= 0 && work.in(verb_of_by(work, before), kRelayed);
  return word == "with" && work.in(before - 1, kMeeting);
}

bool ends_in_body(const Linking& work, TokenRange name) {
  const auto* agent = class_of_word(work, name.end - 1);
  return agent != nullptr && agent->kind == EntityKind::government;
}

namespace {

// "quoted the general as saying".
bool says_as(const Linking& work, std::int32_t verb) {
  constexpr std::int32_t kNear = 14;  // tokens of who is quoted
  for (auto i = verb + 1; i < verb + kNear; ++i)
    if (is_form(work, i, verb, "as") && is_form(work, i + 1, verb, "saying")) return true;
  return false;
}

// "citing", "with reference to".
bool refers(const Linking& work, std::int32_t token, std::int32_t beside) {
  for (const auto* word : {"citing", "quoting", "attributing"})
    if (is_form(work, token, beside, word)) return true;
  return (is_form(work, token, beside, "referring") || is_form(work, token, beside, "reference")) && is_form(work, token + 1, beside, "to");
}

// "Citing the ministry, Trenda reports", "As Trenda reports": what stands before it tells that the name passes on.
bool leads_on(const Linking& work, TokenRange name) {
  if (!same_sentence(work, name.end, name.begin) || !is_reporting(form(work, name.end))) return false;
  const auto first = work.document.sentences[static_cast<std::size_t>(work.token(name.begin).sentence)].tokens.begin;
  const auto word = form(work, first);
  if (word == "As") return name.begin == first + 1;
  return (word == "Citing" || word == "Quoting" || word == "Referring" || is_form(work, first + 1, first, "reference")) &&
         is_form(work, name.begin - 1, first, ",");
}

// "The border is shut, Trenda reports.": all of the sentence, in the present tense, as media pass on what they do not vouch for.
bool closes_report(const Linking& work, TokenRange name) {
  if (!same_sentence(work, name.end, name.begin) || name.end - name.begin > 2) return false;
  const auto verb = form(work, name.end);
  const auto end = work.document.sentences[static_cast<std::size_t>(work.token(name.begin).sentence)].tokens.end;
  return (verb == "reports" || verb == "writes" || verb == "informs" || verb == "transmits") && name.end + 2 == end &&
         is_form(work, name.begin - 1, name.begin, ",");
}

}  // namespace

// "Payam, citing an official,", "Payam reported, quoting", "wrote", "which quotes".
bool passes_on(const Linking& work, TokenRange name) {
  const auto comma = name.end;
  if (is_form(work, comma, name.begin, ",") &&
      (is_form(work, comma + 1, name.begin, "citing") || is_form(work, comma + 1, name.begin, "quoting")))
    return true;
  if (!same_sentence(work, comma, name.begin)) return false;
  const auto verb = form(work, comma);
  const bool reports = verb == "reported" || verb == "reports";
  if ((verb == "quoted" || verb == "quotes" || verb == "cited") && says_as(work, comma)) return true;  // "TNA quoted the general as saying"
  if (verb == "," && is_form(work, name.begin - 1, name.begin, ",") &&  // "The agency, TNA, quoted the general as saying"
      (is_form(work, comma + 1, name.begin, "quoted") || is_form(work, comma + 1, name.begin, "cited")) && says_as(work, comma + 1))
    return true;
  if (is_mark(form(work, name.begin)) &&
      is_form(work, name.begin - 1, name.begin, "the") &&  // "the “Bote” reports", "according to the “Bote”"
      (is_reporting(verb) || (is_form(work, name.begin - 2, name.begin, "to") && same_sentence(work, name.begin - 3, name.begin) &&
                              work.token(name.begin - 3).lemma == "accord")))
    return true;
  const bool foreign = name.end - name.begin > 1 && work.lexicon.in(work.form_hash(name.begin), kOutletArticle);  // "Le Fleuve wrote"
  if (foreign && is_reporting(verb)) return true;
  if (leads_on(work, name) || closes_report(work, name)) return true;
  if (!reports && verb != "writes" && verb != "informs" && verb != "transmits") return false;
  for (auto i = comma + 1; i < comma + 5; ++i)
    if (refers(work, i, name.begin)) return true;
  return false;
}

}  // namespace hearsay
