#include "mentions/times_scan.h"

#include <cstdlib>

#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kQuarterReach = 5;  // sentences over which "a year earlier" still means the quarter that was named
constexpr std::int32_t kTenseReach = 14;   // words on each side in which a cue is looked for, without syntax

bool cue_of(const Scan& scan, std::int32_t i, int& direction) {
  const TimeWord& entry = scan.at(i);
  if (entry.month > 0 && scan.word(i).capital) return false;
  if (entry.is(kFutureCue) || (entry.is(kTo) && scan.at(i - 1).is(kBe))) direction = 1;  // "is to meet"
  else if (entry.is(kPastCue)) direction = -1;
  else {
    const std::string_view text = scan.text(i);
    if (text.size() < 4 || !text.ends_with("ed") || scan.word(i).capital) return false;
    direction = -1;
  }
  return true;
}

// The nearest cue before the expression in its sentence, else after it.
int direction_by_words(const Scan& scan, std::int32_t begin, std::int32_t end) {
  const std::int32_t sentence = scan.word(begin).sentence;
  int direction = 0;
  for (std::int32_t i = begin - 1; i >= 0 && i >= begin - kTenseReach && scan.word(i).sentence == sentence; --i)
    if (cue_of(scan, i, direction)) {
      // "will be signed", "is to be held": what stands before a participle says more than it does.
      for (std::int32_t k = i - 1; direction < 0 && k >= i - 3 && k >= 0 && scan.word(k).sentence == sentence; --k) {
        int earlier = 0;
        if (scan.word(k + 1).mark != 0) break;
        if (cue_of(scan, k, earlier) && earlier > 0) return 1;
      }
      return direction;
    }
  for (std::int32_t i = end; i < scan.size() && i < end + kTenseReach && scan.word(i).sentence == sentence; ++i)
    if (cue_of(scan, i, direction)) return direction;
  return 0;
}

bool is_modal(std::string_view lemma) {
  return lemma == "will" || lemma == "would" || lemma == "shall" || lemma == "may" || lemma == "might" || lemma == "could" ||
         lemma == "should" || lemma == "must" || lemma == "can" || lemma == "'ll" || lemma == "ll";
}

bool looks_ahead(const Scan& scan, std::string_view word) {
  const std::int32_t id = scan.lexicon.vocabulary.find(word);
  return id >= 0 && static_cast<std::size_t>(id) < scan.lexicon.words.size() &&
         scan.lexicon.words[static_cast<std::size_t>(id)].is(kFutureCue);
}

// How a verb places its clause: by its auxiliaries, then its own form. An infinitive without subject looks ahead.
// `through_noun`: the time stands on a noun of the clause ("Tuesday's declaration"), of which a present tense says nothing.
int direction_of_verb(const Scan& scan, std::int32_t verb, bool through_noun) {
  const Document& document = scan.document;
  const Token& token = document.tokens[static_cast<std::size_t>(verb)];
  // "is expected in January", "was scheduled for Monday"
  if (child_with(document, verb, Deprel::aux_pass) >= 0 && looks_ahead(scan, document.form_of(token))) return 1;
  // "will remain closed": the verb above says when.
  if (token.deprel == Deprel::xcomp && token.feats.verb_form == VerbForm::part) return 0;
  int of_auxiliary = 0;
  bool marked_to = false;
  for (const std::int32_t child : children_of(document, verb)) {
    const Token& other = document.tokens[static_cast<std::size_t>(child)];
    const Deprel relation = other.deprel;
    if (relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop) {
      if (is_modal(other.lemma)) {
        // "could have left" is past, "could leave" lies ahead.
        for (const std::int32_t second : children_of(document, verb))
          if (document.tokens[static_cast<std::size_t>(second)].lemma == "have" &&
              document.tokens[static_cast<std::size_t>(second)].deprel == Deprel::aux)
            return -1;
        return 1;
      }
      if (other.feats.tense == Tense::past || other.lemma == "have") of_auxiliary = -1;
      else if (of_auxiliary == 0 && relation == Deprel::aux && token.feats.tense == Tense::pres) of_auxiliary = 1;  // "is visiting Friday"
    } else if (relation == Deprel::mark && other.upos == Upos::part) {
      marked_to = true;
    }
  }
  if (of_auxiliary != 0) return of_auxiliary;
  if (token.feats.tense == Tense::past) return -1;
  if (marked_to || token.feats.verb_form == VerbForm::inf) return 1;
  if (token.feats.tense == Tense::pres && token.feats.verb_form == VerbForm::fin && !through_noun) return 1;
  return 0;
}

// "said Monday it would": what stands between the reporting verb and the subject of what it reports belongs to the report.
bool before_reported_clause(const Document& document, std::int32_t time, std::int32_t verb) {
  const Token& token = document.tokens[static_cast<std::size_t>(verb)];
  const bool reported = token.deprel == Deprel::ccomp || token.deprel == Deprel::parataxis || token.deprel == Deprel::advcl;
  if (!reported || time > verb || token.head < 0 || token.head > time) return false;
  const std::int32_t subject = child_with_base(document, verb, Deprel::nsubj);
  const std::int32_t mark = child_with(document, verb, Deprel::mark);
  return (subject > time || mark > time) && (mark < 0 || mark > time);
}

int direction_by_syntax(const Scan& scan, std::int32_t begin, std::int32_t end) {
  const Document& document = scan.document;
  const TokenRange tokens = tokens_in(document, {scan.word(begin).begin, scan.word(end - 1).end});
  if (tokens.empty()) return 0;
  std::int32_t token = head_of(document, tokens);
  bool through_noun = false;
  for (int steps = 0; token >= 0 && steps < 20; ++steps) {
    const Token& here = document.tokens[static_cast<std::size_t>(token)];
    const bool predicate = here.upos == Upos::verb || here.upos == Upos::aux || child_with(document, token, Deprel::cop) >= 0;
    if (predicate && !tokens.contains(token) && !before_reported_clause(document, tokens.begin, token)) {
      if (const int direction = direction_of_verb(scan, token, through_noun); direction != 0) return direction;
    }
    if (!tokens.contains(token) && (here.upos == Upos::noun || here.upos == Upos::propn)) through_noun = true;
    token = here.head;
  }
  return 0;
}

// "said Monday", "died on Friday": the verb right before it, unless a modal governs that.
bool follows_past_verb(const Scan& scan, std::int32_t begin) {
  std::int32_t i = begin - 1;
  if (scan.at(i).is(kOn) && scan.spaced(begin)) --i;
  int direction = 0;
  if (!scan.spaced(i + 1) || !cue_of(scan, i, direction) || direction > 0) return false;
  for (std::int32_t k = i - 1; k >= i - 4 && k >= 0 && scan.word(k + 1).mark == 0; --k)
    if (int earlier = 0; cue_of(scan, k, earlier) && earlier > 0) return false;
  return scan.word(i).sentence == scan.word(begin).sentence;
}

bool has_syntax(const Document& document) { return !document.tokens.empty() && document.child_begin.size() == document.tokens.size() + 1; }

}  // namespace

const Word& Scan::word(std::int32_t i) const { return i < 0 || i >= size() ? kNoWord : words[static_cast<std::size_t>(i)]; }

bool Scan::listed(std::int32_t i) const {
  if (i <= 0 || i >= size()) return false;
  const Word& w = words[static_cast<std::size_t>(i)];
  return !w.marks && !w.paragraph && w.space && (w.mark == 0 || w.mark == ',' || w.mark == '.');
}

bool Scan::genitive(std::int32_t i) const {
  const Word& w = word(i);
  return w.mark == '\'' && !w.space && !w.marks && at(i).is(kS);
}

std::string_view Scan::text(std::int32_t i) const { return document.text_of({word(i).begin, word(i).end}); }

std::optional<Day> Scan::narrative_day() const {
  if (narrative) return narrative->first;
  return published;
}

std::optional<Day> Scan::day_of_old_story(std::int32_t i) const {
  constexpr long kOld = 60;           // days
  constexpr std::int32_t kReach = 2;  // sentences
  if (!narrative || word(i).sentence - narrative_sentence > kReach) return std::nullopt;
  if (published && std::labs((*published - last_day(*narrative)).count()) < kOld) return std::nullopt;
  return last_day(*narrative);
}

std::optional<Period> Scan::quarter_in_context(std::int32_t i) const {
  if (!quarter || word(i).sentence - quarter_sentence > kQuarterReach) return std::nullopt;
  return quarter;
}

Scan scan_of(const Document& document, const TimeLexicon& lexicon) {
  Scan out{.document = document,
           .lexicon = lexicon,
           .words = scan_words(document, lexicon.vocabulary),
           .entries = {},
           .phrases = {},
           .published = parse_iso_date(document.published),
           .narrative = {},
           .quarter = {},
           .lead = {}};
  out.entries.reserve(out.words.size());
  out.phrases.reserve(out.words.size());
  for (std::int32_t i = 0; i < out.size(); ++i) {
    const auto id = static_cast<std::size_t>(out.words[static_cast<std::size_t>(i)].id);  // -1, beyond all sizes, where it is unknown
    out.entries.push_back(id < lexicon.words.size() ? &lexicon.words[id] : &kNoTimeWord);
    out.phrases.push_back(lexicon.phrases.longest_at(out.words, i));
  }
  return out;
}

int direction_of(const Scan& scan, std::int32_t begin, std::int32_t end) {
  const TimeWord& before = scan.at(begin - 1);
  if (before.is(kSince)) return -1;
  if (before.is(kUntil)) return 1;
  if (follows_past_verb(scan, begin)) return -1;
  if (has_syntax(scan.document))
    if (const int direction = direction_by_syntax(scan, begin, end); direction != 0) return direction;
  return direction_by_words(scan, begin, end);
}

const Token* token_of(const Scan& scan, std::int32_t word) {
  const auto& tokens = scan.document.tokens;
  if (tokens.empty() || word < 0 || word >= scan.size()) return nullptr;
  const std::int32_t at = token_at(scan.document, scan.word(word).begin);
  return static_cast<std::size_t>(at) < tokens.size() ? &tokens[static_cast<std::size_t>(at)] : nullptr;
}

Found found_period(std::int32_t begin, std::int32_t end, const Period& period) {
  Found out;
  out.begin = begin;
  out.end = end;
  out.period = period;
  out.value = timex_value(period);
  out.earliest = period.first;
  out.latest = last_day(period);
  return out;
}

Found found_value(std::int32_t begin, std::int32_t end, TimeType type, std::string value) {
  Found out;
  out.begin = begin;
  out.end = end;
  out.type = type;
  out.value = std::move(value);
  return out;
}

const TimePhrase* phrase_at(const Scan& scan, std::int32_t at, std::int32_t& end) {
  if (at < 0 || at >= scan.size()) return nullptr;
  const PhraseTable::Match match = scan.phrases[static_cast<std::size_t>(at)];
  if (match.phrase < 0) return nullptr;
  end = match.end;
  return &scan.lexicon.meanings[static_cast<std::size_t>(match.phrase)];
}

std::optional<Found> date_at(const Scan& scan, std::int32_t at) {
  std::optional<Found> best = absolute_at(scan, at);
  keep_longer(best, quarter_at(scan, at));
  keep_longer(best, named_at(scan, at));
  keep_longer(best, relative_at(scan, at));
  return best;
}

}  // namespace hearsay
