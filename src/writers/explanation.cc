#include "writers/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "document/names.h"
#include "document/syntax.h"
#include "writers/explanation_words.h"

namespace hearsay {
namespace {

class Explainer {
 public:
  Explainer(const Document& document, const EventLexicon& events, const TimeLexicon& times, std::size_t index)
      : document_(document), times_(times), claim_(document.claims[index]), reasons_(reasons_of(document, events, index)) {}

  Explanation explain() {
    explain_chain();
    explain_attribution();
    explain_event();
    explain_participants("actor", claim_.actor);
    explain_participants("recipient", claim_.recipient);
    explain_participants("theme", claim_.theme);
    explain_commitment();
    explain_circumstances();
    mark_sentences();
    return std::move(out_);
  }

 private:
  void add(std::string slot, std::string value, std::vector<std::string> reasons) {
    std::erase(reasons, std::string());
    out_.slots.push_back({std::move(slot), std::move(value), std::move(reasons)});
  }
  void mark(std::string label, Span span) {
    if (!span.empty()) parts_.push_back({std::move(label), span});
  }

  // The attribution that brought a source into the claim's chain; nullptr for none.
  const Attribution* attribution_of(const Source& source) const {
    for (auto at = claim_.attribution; at >= 0; at = document_.attributions[at].parent)
      for (const auto& there : document_.attributions[at].sources)
        if (there.span == source.span && there.text == source.text) return &document_.attributions[at];
    return nullptr;
  }

  void explain_chain() {
    for (auto i = claim_.sources.size(); i-- > 0;) {
      const auto& source = claim_.sources[i];
      const auto* attribution = attribution_of(source);
      const auto* cue = attribution != nullptr && attribution->cue ? &*attribution->cue : nullptr;
      out_.chain.push_back({name_of(source), kind_in_words(source.kind), link_in_words(document_, source, cue)});
      mark("source", source.span);
      if (source.by >= 0 && source.link == LinkRule::cited) mark("cue", document_.tokens[source.by].span);
      if (cue != nullptr) mark("cue", cue->span);
    }
  }

  void explain_attribution() {
    if (claim_.attribution < 0) return add("voice", "the outlet's own", {"no words attribute it to anybody"});
    const auto& attribution = document_.attributions[claim_.attribution];
    std::vector<std::string> reasons{rule_in_words(document_, attribution)};
    if (claim_.cue) mark("cue", claim_.cue->span);
    if (claim_.speech == Speech::direct) reasons.emplace_back("it stands between quotation marks");
    if (claim_.speech == Speech::mixed) reasons.emplace_back("a part of it stands between quotation marks");
    add("voice", fmt::format("{} speech", name_of(claim_.speech)), std::move(reasons));
  }

  void explain_event() {
    mark("predicate", claim_.predicate);
    const auto word = quoted(document_, claim_.predicate);
    if (!claim_.event) return add("event", "none", {no_event_in_words(word)});
    std::vector<std::string> reasons;
    if (reasons_.event == EventFrom::speech_act)
      reasons.push_back(fmt::format("saying so is itself the event: by {} the speaker binds himself or presses another", word));
    else reasons.push_back(pattern_in_words(word));
    if (!reasons_.definition.empty()) reasons.push_back(fmt::format("{}: {}", claim_.event->type, reasons_.definition));
    if (reasons_.carrier >= 0) reasons.push_back(fmt::format("{} only carries {}", quoted(document_, reasons_.carrier), word));
    add("event", claim_.event->type + (claim_.event->mode.empty() ? "" : " (" + claim_.event->mode + ")"), std::move(reasons));
  }

  std::string no_event_in_words(const std::string& word) const {
    if (reasons_.event == EventFrom::told_in)
      return fmt::format("{} only says more of the event of {}", word, quoted(document_, reasons_.told_in));
    if (reasons_.event == EventFrom::announced)
      return fmt::format("{} is announced: the event is the announcing, a claim of its own", word);
    return word + " tells of none of the kinds of event that are counted";
  }

  // "give" with "Kim" as actor and "shells" as theme fits a pattern of AID
  std::string pattern_in_words(const std::string& word) const {
    std::string parts;
    for (const auto& [part, token] : reasons_.fills)
      if (const auto name = part_name(part); !name.empty())
        parts += fmt::format("{}{} as {}", parts.empty() ? "" : ", ", quoted(document_, token), name);
    if (parts.empty()) return fmt::format("{} by itself fits a pattern of {}", word, claim_.event->type);
    return fmt::format("{} with {} fits a pattern of {}", word, parts, claim_.event->type);
  }

  static std::string_view part_name(Part part) {
    switch (part) {
      case Part::actor: return "actor";
      case Part::recipient: return "recipient";
      case Part::both: return "one of both sides";
      case Part::theme: return "theme";
      case Part::at: return "place";
      case Part::from: return "start";
      case Part::to: return "end";
      case Part::via: return "way";
      case Part::none: break;
    }
    return {};
  }

  void explain_participants(const std::string& part, const std::vector<Participant>& participants) {
    for (const auto& one : participants) {
      mark(part, one.span);
      std::vector<std::string> reasons;
      const bool here = one.span.empty() || in_sentence_of_predicate(one.span);
      if (one.span.empty()) reasons.emplace_back("understood, not said");
      else if (here) reasons.push_back(place_in_clause(document_, one.span));
      else reasons.push_back(quoted(document_, one.span) + " stands in another sentence, which tells of the same");
      reasons.push_back(stands_for(document_, one.span, one.entity));
      reasons.push_back(inferred_country_in_words(one));
      const auto& name = name_of(one);
      add(part, one.code.empty() ? name : fmt::format("{} ({})", name, one.code), std::move(reasons));
    }
  }

  void explain_commitment() {
    add("certainty", std::string(name_of(claim_.certainty)), certainty_in_words(document_, claim_, reasons_.factuality));
    add("polarity", std::string(name_of(claim_.polarity)), polarity_in_words(document_, claim_, reasons_));
    add("tense", std::string(name_of(claim_.tense)), tense_in_words(document_, claim_, reasons_.factuality));
    if (!claim_.condition) return;
    mark("condition", *claim_.condition);
    add("condition", std::string(document_.text_of(*claim_.condition)), {"it depends on this clause"});
  }

  void explain_circumstances() {
    if (claim_.time >= 0) {
      const auto& time = document_.times[claim_.time];
      mark("time", time.span);
      auto reasons = time_in_words(document_, time, grounds_of(document_, times_, claim_.time));
      reasons.push_back(place_in_clause(document_, time.span));
      add("time", time.value, std::move(reasons));
    }
    for (const auto& [index, role] : claim_.places) {
      const auto& place = document_.places[index];
      mark("place", place.span);
      const auto where = place.country.empty() ? place.name : fmt::format("{}, {}", place.name, place.country);
      add("place", where, {role_in_words(role) + ": " + place_in_clause(document_, place.span), entry_in_words(place)});
    }
    for (const auto index : claim_.quantities) {
      const auto& quantity = document_.quantities[index];
      mark("quantity", quantity.span);
      add("quantity",
          fmt::format("{} {:.15g}{}{}{}{}", name_of(quantity.bound), quantity.value, quantity.unit.empty() ? "" : " ", quantity.unit,
                      quantity.of.empty() ? "" : " ", quantity.of),
          {place_in_clause(document_, quantity.span)});
    }
  }

  std::int32_t sentence_of(Span span) const {
    const auto tokens = tokens_in(document_, span);
    return tokens.empty() ? -1 : document_.tokens[tokens.begin].sentence;
  }
  bool in_sentence_of_predicate(Span span) const { return sentence_of(span) == sentence_of(claim_.predicate); }

  // Every sentence that holds a part, with its parts. Of two parts that cross, the one that begins first stays; what is marked twice with
  // one label is marked once.
  void mark_sentences() {
    std::sort(parts_.begin(), parts_.end(), [](const MarkedPart& a, const MarkedPart& b) {
      if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
      if (a.span.end != b.span.end) return a.span.end > b.span.end;
      return a.label < b.label;
    });
    const auto same = [](const MarkedPart& a, const MarkedPart& b) { return a.span == b.span && a.label == b.label; };
    parts_.erase(std::unique(parts_.begin(), parts_.end(), same), parts_.end());
    std::set<std::int32_t> numbers{sentence_of(claim_.predicate)};
    for (const auto& part : parts_) numbers.insert(sentence_of(part.span));
    for (const auto number : numbers) {
      if (number < 0) continue;
      MarkedSentence sentence{number + 1, document_.sentences[static_cast<std::size_t>(number)].span, {}};
      std::vector<std::uint32_t> open;
      for (const auto& part : parts_) {
        if (!sentence.span.contains(part.span)) continue;
        while (!open.empty() && open.back() <= part.span.begin) open.pop_back();
        if (!open.empty() && part.span.end > open.back()) continue;
        open.push_back(part.span.end);
        sentence.parts.push_back(part);
      }
      out_.sentences.push_back(std::move(sentence));
    }
  }

  const Document& document_;
  const TimeLexicon& times_;
  const Claim& claim_;
  ClaimReasons reasons_;
  std::vector<MarkedPart> parts_;
  Explanation out_;
};

}  // namespace

Explanation explain(const Document& document, const EventLexicon& events, const TimeLexicon& times, std::size_t claim) {
  return Explainer(document, events, times, claim).explain();
}

}  // namespace hearsay
