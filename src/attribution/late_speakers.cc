// Quotations without a cue: their speaker stands in the sentence before or after, or at the end of the next paragraph of the same speech.
#include <algorithm>

#include "attribution/chains.h"
#include "attribution/interviews.h"
#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "attribution/told_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kShortest = 4;       // tokens of a quotation that stands by itself
constexpr std::int32_t kShortestAlone = 8;  // ... that is a paragraph, with its marks
constexpr std::int32_t kShortestLed = 4;    // with its marks, behind a colon: "She shook her head: “Certainly not.”"; or a question

class LateSpeakers {
 public:
  LateSpeakers(const AttributionReading& reading, std::vector<Finding>& findings)
      : reading_(reading),
        document_(reading.document),
        findings_(findings),
        owner_(document_.tokens.size(), -1),
        interviewee_(interviewee_of(reading)),
        is_interview_(count_answers(reading) > 1),
        puts_to_you_(is_interview_ && puts_to_you(reading)) {
    for (std::size_t i = 0; i < findings.size(); ++i)
      for (const auto piece : findings[i].content)
        std::fill(owner_.begin() + piece.begin, owner_.begin() + piece.end, static_cast<std::int32_t>(i));
  }

  void find() {
    for (std::size_t i = document_.quotes.size(); i-- > 0;) look_at(i);  // backwards: speech over paragraphs is told at its end
    for (std::size_t i = 0; i < document_.quotes.size(); ++i) {          // forwards: a speaker goes on, paragraph by paragraph
      const auto words = tokens_in(document_, document_.quotes[i].span);
      if (!words.empty() && reading_.quote_at[words.begin] == static_cast<std::int32_t>(i) && opens_paragraph(words) &&
          owner_[words.begin] < 0)
        go_on_over_paragraphs(words);
    }
  }

 private:
  std::int32_t size() const { return static_cast<std::int32_t>(document_.tokens.size()); }
  std::int32_t paragraph(std::int32_t token) const { return document_.sentences[reading_.token(token).sentence].paragraph; }

  void look_at(std::size_t index) {
    const auto& quote = document_.quotes[index];
    const auto words = tokens_in(document_, quote.span);
    if (words.empty() || words.end - words.begin < kShortestLed || reading_.quote_at[words.begin] != static_cast<std::int32_t>(index))
      return;
    const auto sentence = reading_.sentence(words.begin);
    const bool led = words.begin > sentence.begin && reading_.document.form_of(reading_.token(words.begin - 1)) == ":";
    const bool answers = words.begin > 0 && is_put(reading_, words.begin - 1);
    const bool asked = answers && form(reading_, words.begin - 1) == "?";             // in one sentence with it
    if (sentence.begin != words.begin && !led && !asked && !is_timed(words)) return;  // a fragment
    if (!led && !answers && words.end - words.begin < kShortest + 2) return;
    for (auto i = words.begin; i < words.end; ++i)
      if (owner_[i] >= 0 && !holds_cue(words, owner_[i])) return;
    if (!quote.closed && goes_on(words)) return;
    if (!ends_sentence(words)) return;
    if (!led || asked) {
      find_speaker(words);
      if (owner_[words.begin] < 0 && interviewee_ >= 0) add(words, {source_without_words(reading_, interviewee_)}, -1, {});
      return;
    }
    const auto found = findings_.size();
    take_subject(words, words.begin - 1);  // "She shook her head: “Certainly not.”"
    if (findings_.size() == found) take_sender(words);
    if (findings_.size() == found && words.end < size() && paragraph(words.end) == paragraph(words.begin)) take_behind(words);
  }

  // "A reader has sent us this: “The bins are in the sea.”": somebody without a name.
  void take_sender(TokenRange words) {
    const auto sentence = reading_.sentence(words.begin);
    for (auto i = sentence.begin; i < words.begin; ++i) {
      const auto head = reading_.token(i).head;
      if (base_of(reading_.token(i).deprel) != Deprel::nsubj || head < i || reading_.token(head).deprel == Deprel::acl_relcl) continue;
      const auto* kind = reading_.token(i).upos == Upos::noun ? kind_by_noun(reading_, i) : nullptr;
      if (is_post_or_person(kind)) add(words, {source_of(reading_, {i, phrase_of(reading_, i, head)})}, i, phrase_of(reading_, i, head));
      return;
    }
  }

  bool holds_cue(TokenRange words, std::int32_t finding) const { return words.contains(findings_[finding].cue); }

  bool ends_sentence(TokenRange words) const { return words.end >= size() || reading_.sentence(words.end).begin == words.end; }

  // Marks that are opened again in the next paragraph: whoever speaks there.
  bool goes_on(TokenRange words) {
    const auto next = words.end;
    if (next >= size() || paragraph(next) == paragraph(words.begin) || reading_.quote_at[next] < 0 || owner_[next] < 0) return false;
    auto& content = findings_[owner_[next]].content;
    content.insert(content.begin(), words);
    std::fill(owner_.begin() + words.begin, owner_.begin() + words.end, owner_[next]);
    return true;
  }

  // "20.10 “The mountain coughed.”"
  bool is_timed(TokenRange words) const {
    return words.begin > 0 && paragraph(words.begin - 1) == paragraph(words.begin) && is_clock(reading_, words.begin - 1);
  }

  bool opens_paragraph(TokenRange words) const {
    const auto first = is_timed(words) ? words.begin - 1 : words.begin;
    return first <= 0 || paragraph(first - 1) != paragraph(first);
  }

  void find_speaker(TokenRange words) {
    if (answer(words) || reply(words) || go_on_over_paragraphs(words) || go_on_from_open(words)) return;
    if (is_told_in_interview(words)) return add(words, {source_without_words(reading_, interviewee_)}, -1, {});
    const auto found = findings_.size();
    if (opens_paragraph(words)) {
      take_behind(words);
      if (findings_.size() == found && stands_alone(words)) go_on_from(words);
    } else if (const auto before = before_question(words.begin - 1); !continue_before(words, before)) {
      take_subject(words, before);
    }
    if (findings_.size() == found && words.begin > 0 && is_put(reading_, words.begin - 1)) take_protagonist(words);
  }

  // "An engineer found that the tower leans.", and a paragraph of nothing but a quotation: whoever is asked throughout goes on.
  bool is_told_in_interview(TokenRange words) const {
    const bool alone = words.end >= size() || paragraph(words.end) != paragraph(words.begin);
    return interviewee_ >= 0 && alone && words.begin > 0 && opens_paragraph(words) && !is_timed(words) &&
           reading_.quote_at[words.begin - 1] < 0 && puts_to_you_;
  }

  // "Holt confirmed it. “It was late.", and the next paragraph opens the marks again: whoever the sentence before the first tells of.
  bool go_on_from_open(TokenRange words) {
    const auto index = reading_.quote_at[words.begin];
    if (!opens_paragraph(words) || index < 1 || document_.quotes[index - 1].closed) return false;
    const auto first = tokens_in(document_, document_.quotes[index - 1].span);
    if (first.empty() || first.end != words.begin || opens_paragraph(first) || owner_[first.begin] >= 0) return false;
    return continue_before(words, first.begin - 1);
  }

  // "What does one miss? “You miss rain.”", with nobody else around.
  void take_protagonist(TokenRange words) {
    if (const auto person = protagonist_of(reading_); person >= 0) add(words, {source_without_words(reading_, person)}, -1, {});
  }

  // "“I cannot reach her.” Snow was falling. Ada Holt had not slept.": of whom the paragraph goes on to tell.
  void take_behind(TokenRange words) {
    constexpr int kSentences = 2;
    const auto found = findings_.size();
    auto at = words.end;
    for (int i = 0; i < kSentences && at < size() && findings_.size() == found; ++i) {
      if (interviewee_ >= 0 && paragraph(at) != paragraph(words.begin) && is_put(reading_, reading_.sentence(at).end - 1))
        return;  // the next question: "Your sister says that you are afraid."
      if (i > 0 && (paragraph(at) != paragraph(words.begin) || owner_[at] >= 0)) return;
      take_subject(words, at);
      at = reading_.sentence(at).end;
    }
  }

  // "Mr Orde: “Did you see him?”", and the next paragraph answers: whoever spoke before the one who asks.
  bool reply(TokenRange words) {
    if (!opens_paragraph(words) || words.begin < 2 || paragraph(words.begin - 1) + 1 != paragraph(words.begin)) return false;
    const auto last = words.begin - 1;
    if (reading_.quote_at[last] < 0 || owner_[last] < 0 || (form(reading_, last) != "?" && form(reading_, last - 1) != "?")) return false;
    const auto& asks = findings_[owner_[last]];
    if (asks.sources.empty() || asks.sources.back().entity < 0) return false;
    const Finding* answers = nullptr;
    for (const auto& finding : findings_) {
      if (finding.cue < 0 || finding.cue > asks.content.front().begin || finding.sources.empty() || reading_.quote_at[finding.cue] >= 0)
        continue;
      const auto& source = finding.sources.back();
      if (!is_human(source.kind) || source.entity < 0 || source.entity == asks.sources.back().entity) continue;
      if (answers == nullptr || finding.cue > answers->cue) answers = &finding;
    }
    if (answers == nullptr) return false;
    auto source = answers->sources.back();
    add(words, {std::move(source)}, answers->speaker, answers->speaker_words);
    return true;
  }

  // "Did it hurt? “Only at first.”": who is named in the question, else who is interviewed.
  bool answer(TokenRange words) {
    if (words.begin == 0 || paragraph(words.begin - 1) + 1 < paragraph(words.begin) || !is_put(reading_, words.begin - 1)) return false;
    const auto called = addressed_in(reading_, words.begin - 1);
    // "“No comment,” she replies. Was he told? “Ask him.”": one question alone makes no interview; whoever has just spoken answers it
    if (called < 0 && !is_interview_ && paragraph(words.begin - 1) == paragraph(words.begin))
      if (const auto before = before_question(words.begin - 1); before < words.begin - 1 && continue_before(words, before)) return true;
    const auto person = called >= 0 ? called : asks_another(reading_, words.begin - 1, interviewee_, puts_to_you_) ? -1 : interviewee_;
    if (person < 0) return false;
    add(words, {source_without_words(reading_, person)}, -1, {});
    return true;
  }

  // "What does one miss? “You miss rain.”": who answers is told of before the question.
  std::int32_t before_question(std::int32_t token) const {
    const auto first = reading_.sentence(token).begin;
    const bool asks = form(reading_, token) == "?" && reading_.quote_at[token] < 0 && first > 0 && paragraph(first - 1) == paragraph(token);
    return asks ? first - 1 : token;
  }

  static bool has_small_letter(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  // A quotation that is a paragraph.
  bool stands_alone(TokenRange words) const {
    if (words.begin == 0 || words.end - words.begin < kShortestAlone) return false;
    const auto stops = [&](std::int32_t i) { return form(reading_, i) == "." || form(reading_, i) == "?" || form(reading_, i) == "!"; };
    if (std::none_of(words.begin + reading_.document.tokens.begin(), words.end + reading_.document.tokens.begin(),
                     [&](const Token& token) { return has_small_letter(reading_.document.form_of(token)); }))
      return false;  // a heading
    return (stops(words.end - 2) || stops(words.end - 1)) && (words.end >= size() || paragraph(words.end) != paragraph(words.begin));
  }

  // ... behind one that ends in a quotation: the same speaker's, but for an answer to a question.
  bool go_on_over_paragraphs(TokenRange words) {
    if (!stands_alone(words) || paragraph(words.begin - 1) + 1 != paragraph(words.begin)) return false;
    const auto last = words.begin - 1;
    if (reading_.quote_at[last] < 0 || owner_[last] < 0) return false;
    if (form(reading_, last) == "?" || form(reading_, last - 1) == "?") return false;
    const auto& spoken = findings_[owner_[last]];
    if (spoken.sources.empty() || !is_human(spoken.sources.back().kind)) return false;
    const auto speaker = spoken.speaker;
    const auto speaker_words = spoken.speaker_words;
    add(words, spoken.sources, speaker, speaker_words);
    return true;
  }

  // ... goes on with whoever spoke or was spoken of at the end of the paragraph before.
  void go_on_from(TokenRange words) {
    if (paragraph(words.begin - 1) + 1 != paragraph(words.begin)) return;
    if (!continue_before(words, words.begin - 1) && reading_.quote_at[words.begin - 1] < 0) take_subject(words, words.begin - 1);
  }

  // "He had marked his stake down. “I have seen slower crashes.”": whoever spoke in the sentence before.
  bool continue_before(TokenRange words, std::int32_t token) {
    const auto before = reading_.sentence(token);
    for (auto i = findings_.size(); i-- > 0;) {
      const auto& finding = findings_[i];
      if (finding.cue < before.begin || finding.cue >= before.end || finding.speaker < 0 || finding.sources.empty()) continue;
      if (reading_.quote_at[finding.cue] >= 0 || !is_human(finding.sources.back().kind)) continue;
      if (is_first_person(finding.speaker)) continue;  // "We speak about her teacher. “He was strict.”"
      if (is_within_another(finding)) continue;        // "He has heard that Haupt called him a dinosaur. “...”": he goes on
      add(words, finding.sources, finding.speaker, finding.speaker_words);
      return true;
    }
    return false;
  }

  bool is_first_person(std::int32_t word) const {
    return reading_.token(word).upos == Upos::pron && reading_.token(word).feats.person == 1;
  }

  bool is_within_another(const Finding& finding) const {
    return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& other) {
      return &other != &finding && other.cue >= 0 && !other.sources.empty() && is_human(other.sources.back().kind) &&
             reading_.quote_at[other.cue] < 0 && reading_.token(other.cue).sentence == reading_.token(finding.cue).sentence &&
             std::any_of(other.content.begin(), other.content.end(), [&](TokenRange piece) { return piece.contains(finding.cue); });
    });
  }

  // Whoever the sentence that holds the token tells of.
  void take_subject(TokenRange words, std::int32_t token) {
    const auto subject = told_of(reading_, token);
    if (subject.head < 0) return;
    const auto source = source_of(reading_, subject);
    if (is_nameless_pronoun(source) && interviewee_ >= 0) return add(words, {source_without_words(reading_, interviewee_)}, -1, {});
    add(words, {source}, subject.head, subject.words);
  }

  // "she", whom nothing names.
  bool is_nameless_pronoun(const Source& source) const {
    return source.head >= 0 && reading_.token(source.head).upos == Upos::pron &&
           (source.entity < 0 || !has_name(document_, document_.entities[source.entity]));
  }

  void add(TokenRange words, std::vector<Source> sources, std::int32_t speaker, TokenRange speaker_words) {
    Finding finding;
    finding.rule = CueRule::late_speaker;
    finding.speaker = speaker;
    finding.speaker_words = speaker_words;
    finding.sources = std::move(sources);
    finding.content.push_back(words);
    std::fill(owner_.begin() + words.begin, owner_.begin() + words.end, static_cast<std::int32_t>(findings_.size()));
    findings_.push_back(std::move(finding));
  }

  const AttributionReading& reading_;
  const Document& document_;
  std::vector<Finding>& findings_;
  std::vector<std::int32_t> owner_;
  std::int32_t interviewee_;
  bool is_interview_, puts_to_you_;
};

}  // namespace

void find_late_speakers(const AttributionReading& reading, std::vector<Finding>& findings) { LateSpeakers(reading, findings).find(); }

}  // namespace hearsay
