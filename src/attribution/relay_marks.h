// What tells, by words and tree, that something beside a cue is a medium or another's hands, or is none. Internal to relays.cc.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

class RelayMarks {
 protected:
  RelayMarks(const AttributionReading& reading, std::int32_t cue, std::int32_t speaker) : reading_(reading), cue_(cue), speaker_(speaker) {}

  std::string_view form(std::int32_t token) const { return reading_.document.form_of(reading_.token(token)); }

  // By its name, or by a noun for one that has a name.
  bool is_known_medium(std::int32_t noun) const {
    if (reading_.token(noun).upos == Upos::pron) return false;
    const auto entity = reading_.entity(noun);
    return reading_.token(noun).upos == Upos::propn || child_with(reading_.document, noun, Deprel::appos) > noun ||
           (entity >= 0 && has_name(reading_.document, reading_.document.entities[static_cast<std::size_t>(entity)]));
  }

  // "has seen", "got hold of", "had its hands on", "has access to".
  bool obtains(std::int32_t verb) const {
    if (reading_.lexicon.relay_participles.contains(reading_.lemma(verb))) return true;
    const auto end = std::min(reading_.sentence(verb).end, verb + 4);
    for (auto noun = verb + 1; noun < end && !is_punct(reading_, noun); ++noun)
      if (reading_.lexicon.obtaining.contains(std::string(reading_.lemma(verb)) + "_" + std::string(reading_.lemma(noun)))) return true;
    return false;
  }

  bool speaks_to_whom(std::int32_t verb) const {
    if (reading_.lemma(verb) != "speak" && reading_.lemma(verb) != "talk") return false;
    const auto to = governed_by(reading_, verb, "to"), with = governed_by(reading_, verb, "with");
    return (to >= 0 && form(to) == "whom") || (with >= 0 && form(with) == "whom");
  }

  // "leaked to the Herald", "which was read out by a priest".
  bool is_passed(std::int32_t verb) const {
    return is_passive(reading_, verb) || (reading_.token(verb).deprel != Deprel::acl_relcl && !is_present_participle(reading_, verb));
  }

  // "spoke of a dark day for the press", "warned of a blow to the daily": any medium behind another phrase is a part of what is told of.
  bool is_what_is_told_of(std::int32_t noun, std::int32_t mark) const {
    if ((form(mark) != "for" && form(mark) != "to") || reading_.token(noun).upos != Upos::noun || noun < cue_) return false;
    if (const auto entity = reading_.entity(noun); entity >= 0 && has_name(reading_.document, reading_.document.entities[entity]))
      return false;
    return std::any_of(children_of(reading_.document, cue_).begin(), children_of(reading_.document, cue_).end(), [&](std::int32_t child) {
      return child > cue_ && child < noun && base_of(reading_.token(child).deprel) == Deprel::obl;
    });
  }

  // "wrote in a paper published in May": a study, where a medium would have a name or be known.
  bool is_study(std::int32_t noun, std::int32_t mark) const {
    if (reading_.lemma(noun) != "paper" || reading_.lemma(mark) != "in" || mark + 2 != noun) return false;
    return form(noun - 1) == "a" && (noun + 1 >= reading_.sentence(noun).end || reading_.token(noun + 1).upos != Upos::propn);
  }

  // "on breakfast television", "on live radio": whose, is not told; "told the harbour by radio".
  bool is_any_broadcast(std::int32_t noun, std::int32_t mark) const {
    const auto lemma = reading_.lemma(noun), kind = reading_.lemma(noun - 1);
    const bool broadcast = (lemma == "television" || lemma == "tv" || lemma == "radio") && !is_capitalised(reading_, noun);
    if (broadcast && form(mark) == "by" && mark + 1 == noun && !is_passive(reading_, cue_)) return true;
    return broadcast && reading_.lexicon.broadcast_times.contains(kind);
  }

  // "wrote in Friday's newsletter", "in the parish newsletter": one's own sheet, without a name.
  bool is_own_sheet(std::int32_t noun, std::int32_t mark) const {
    if (form(mark) != "in" || reading_.lemma(noun) != "newsletter" || reading_.token(noun).upos != Upos::noun) return false;
    const auto entity = reading_.entity(noun);
    const bool named = entity >= 0 && has_name(reading_.document, reading_.document.entities[static_cast<std::size_t>(entity)]);
    return !named && reading_.token(noun).head == cue_;
  }

  // "in a press conference", "in a radio interview": before whom somebody spoke, and no medium that could be named.
  bool is_of_press(std::int32_t noun, std::int32_t kind) const {
    const auto lemma = reading_.lemma(noun);
    const bool met = lemma == "conference" || lemma == "briefing" || lemma == "interview" || lemma == "appearance";
    return met && !is_capitalised(reading_, kind) && reading_.token(kind).upos == Upos::noun;
  }

  // "in a television interview with Newsline": what kind of interview it was, where the medium has a name.
  bool is_with_named(std::int32_t noun, std::int32_t kind) const {
    if (reading_.mention_at[kind] >= 0 && is_capitalised(reading_, kind)) return false;
    return std::any_of(children_of(reading_.document, noun).begin(), children_of(reading_.document, noun).end(), [&](std::int32_t child) {
      return child > noun && base_of(reading_.token(child).deprel) == Deprel::nmod && is_outlet(reading_, child);
    });
  }

  // "through the mouth of her lawyer", "by way of his brother", "via a monk's mediation": whose they are; -1 for no such words.
  std::int32_t owner_of_channel(std::int32_t noun, std::int32_t mark) const {
    const auto preposition = reading_.lemma(mark);
    if ((preposition != "through" && preposition != "via" && preposition != "by") ||
        !reading_.lexicon.channels_of_words.contains(reading_.lemma(noun)) || (speaker_ >= 0 && is_outlet(reading_, speaker_)))
      return -1;  // a paper speaks by the pen of its own people
    if (const auto owner = child_with(reading_.document, noun, Deprel::nmod_poss); owner >= 0 && reading_.token(owner).upos != Upos::pron)
      return owner;
    return governed_by(reading_, noun, "of");
  }

  // "has said, through its newspaper, that": where he says it, as others say it in a letter.
  bool is_own(std::int32_t noun) const {
    const auto owner = child_with(reading_.document, noun, Deprel::nmod_poss);
    if (owner < 0 || reading_.token(owner).upos != Upos::pron || speaker_ < 0) return false;
    return reading_.entity(owner) < 0 || reading_.entity(owner) == reading_.entity(speaker_);
  }

  // "an internal report published by the group": another's, who did not publish it.
  bool is_kept_back(std::int32_t text) const {
    for (const auto child : children_of(reading_.document, text))
      if (child < text && reading_.lexicon.kept_back.contains(reading_.lemma(child))) return true;
    return false;
  }

  bool is_quoting(std::int32_t verb) const { return reading_.lemma(verb) == "quote" || reading_.lemma(verb) == "cite"; }

  bool addresses() const {
    const auto lemma = reading_.lemma(cue_);
    return lemma == "tell" || lemma == "inform" || lemma == "assure" || lemma == "remind" || lemma == "brief";
  }

  // "accused the BBC of bias", "rejected the magazine": its object is what it speaks of, and nobody that is told.
  bool takes_objects() const {
    const auto known = reading_.lexicon.verbs.find(lemma_of_verb(reading_, cue_));
    if (known == reading_.lexicon.verbs.end() || reading_.lemma(cue_) == "ask") return known != reading_.lexicon.verbs.end();
    const auto allow = [&](std::uint16_t frames) {
      return std::any_of(known->second.begin(), known->second.end(), [&](const CueReading& cue) { return cue.allows(frames); });
    };
    return allow(kObject | kComplement | kFree | kPerson) && !allow(kAddressee);
  }

  // "urged the newspaper to apologise", "asked the channel for the tape": it is to do so.
  bool is_asked_to() const {
    if (reading_.lemma(cue_) == "ask" && governed_by(reading_, cue_, "for") > cue_) return true;
    const auto infinitive = child_with(reading_.document, cue_, Deprel::xcomp);
    return infinitive > cue_ && is_to_infinitive(reading_, infinitive);
  }

  // Beyond a semicolon another clause has another speaker.
  bool is_apart(std::int32_t token) const {
    for (auto i = std::min(token, cue_); i < std::max(token, cue_); ++i)
      if (form(i) == ";" && reading_.quote_at[i] < 0) return true;
    return false;
  }

  const AttributionReading& reading_;
  std::int32_t cue_, speaker_;
};

}  // namespace hearsay
