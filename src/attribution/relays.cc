// Through whom words were heard: "told Reuters", "in an interview with CBS", "quoted by TASS", "through her solicitor".
#include <algorithm>

#include "attribution/passing_on.h"
#include "attribution/relay_marks.h"
#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "attribution/withheld_names.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kNearRelay = 20;  // tokens between a cue and "in an interview with"

class Relays : RelayMarks {
 public:
  Relays(const AttributionReading& reading, std::int32_t cue, const Subject& speaker)
      : RelayMarks(reading, cue, speaker.head), words_(speaker.words) {}

  std::vector<Source> find() {
    for (const auto child : children_of(reading_.document, cue_)) look_at(child);
    if (speaker_ >= 0) {
      for (const auto child : children_of(reading_.document, speaker_)) look_at_clause(child), look_at_manner(child);
      if (const auto name = other_end(); name >= 0)
        for (const auto child : children_of(reading_.document, name)) look_at_clause(child), look_at_manner(child);
    }
    if (found_.empty() && speaker_ >= 0) look_at_speaking_text();
    if (found_.empty()) look_at_owner();
    if (found_.empty()) look_at_owned_words();
    if (found_.empty()) look_at_place_of_text();
    if (found_.empty()) look_in_phrase();
    if (found_.empty()) look_along();
    return std::move(found_);
  }

 private:
  // The name of which the speaker is the last word, or that follows his title: "said Minister Ida Holm, whom the agency quotes".
  std::int32_t other_end() const {
    const auto is_name = [&](std::int32_t i) { return i >= 0 && reading_.token(i).upos == Upos::propn; };
    if (reading_.token(speaker_).deprel == Deprel::flat) return is_name(reading_.token(speaker_).head) ? reading_.token(speaker_).head : -1;
    const auto name = child_with(reading_.document, speaker_, Deprel::appos);
    return name > speaker_ && is_name(speaker_) && is_name(name) ? name : -1;
  }

  void add(std::int32_t noun) {
    const bool itself =
        noun == speaker_ || (speaker_ >= 0 && reading_.entity(noun) >= 0 && reading_.entity(noun) == reading_.entity(speaker_));
    if (itself || is_publisher(reading_, noun)) return;
    for (const auto& known : found_) {  // "the podcast" + "Big Ring" is one
      const auto begin = reading_.token(noun).span.begin;
      if (known.head == noun || (begin >= known.span.begin && begin < known.span.end)) return;
    }
    auto words = phrase_of(reading_, noun, cue_);
    for (auto i = noun + 1; i < words.end; ++i)
      if (form(i) == "that" || form(i) == "whether") words.end = i;  // what is said, hung under the medium
    if (const auto mention = reading_.mention_at[noun]; mention >= 0 && reading_.document.mentions[mention].form == MentionForm::name)
      words.end = std::max(words.end, reading_.document.mentions[mention].tokens.end);  // "Zakhid" + "-Info", hung apart
    const auto named = with_name(words);
    const auto kind = source_of(reading_, {noun, named}).kind;
    if (named.end > words.end) noun = reading_.document.mentions[reading_.mention_at[words.end]].head;
    auto source = source_of(reading_, {noun, named});
    source.kind = kind;  // "the broadcaster" tells what "NVO" is
    if (std::any_of(found_.begin(), found_.end(), [&](const Source& known) { return source.entity >= 0 && known.entity == source.entity; }))
      return;
    found_.push_back(std::move(source));
    found_.back().link = LinkRule::relays;
    found_.back().by = cue_;
  }

  // "the podcast" + "Row Nine": a name that the tree has not put to its noun.
  TokenRange with_name(TokenRange words) const {
    if (words.end >= reading_.sentence(cue_).end) return words;
    const auto mention = reading_.mention_at[words.end];
    if (mention < 0 || reading_.document.mentions[mention].form != MentionForm::name) return words;
    const auto name = reading_.document.mentions[mention].tokens;
    return name.begin == words.end && reading_.token(words.end - 1).upos == Upos::noun ? TokenRange{words.begin, name.end} : words;
  }

  void look_at(std::int32_t child) {
    switch (base_of(reading_.token(child).deprel)) {
      case Deprel::obj:
        look_at_place_before_judgement(child);
        if (takes_objects()) return;
        [[fallthrough]];
      case Deprel::iobj:
        if (is_asked_to()) return;
        look_at_hearer(child);
        if (is_outlet(reading_, child) && (is_known_medium(child) || addresses())) add(child);  // "deny it", "offered a new site"
        if (addresses() && reading_.lexicon.publishing_people.contains(reading_.lemma(child))) add(child);  // "told a local vlogger"
        if (const auto owner = child_with(reading_.document, child, Deprel::nmod_poss);
            owner >= 0 && reading_.quote_at[owner] < 0 && reading_.quote_at[child] >= 0 && is_outlet(reading_, owner) && addresses())
          add(owner);  // "told Channel 9's “Sunday Focus”"
        look_at_owned_programme(child);
        return;
      case Deprel::obl: look_at_oblique(child); return;
      case Deprel::xcomp:  // "let it be known through a secretary"
        if (reading_.lemma(cue_) == "let" || reading_.lemma(cue_) == "make")
          for (const auto below : children_of(reading_.document, child))
            if (base_of(reading_.token(below).deprel) == Deprel::obl) look_at_oblique(below);
        return;
      case Deprel::advcl:
      case Deprel::acl: look_at_clause(child); return;
      case Deprel::ccomp:  // "said in a memo, first reported by Newsline, that"
        if (child_with(reading_.document, child, Deprel::obl_agent) > child) look_at_participle(child);
        return;
      default: return;
    }
  }

  // "called the plan [on Radio Elb] a mistake", hung under what is judged.
  void look_at_place_before_judgement(std::int32_t object) {
    for (const auto child : children_of(reading_.document, object)) {
      const auto mark = child > object && base_of(reading_.token(child).deprel) == Deprel::nmod ? preposition_of(reading_, child) : -1;
      const auto end = reading_.reach[child].end;
      if (mark >= 0 && form(mark) == "on" && end < reading_.sentence(cue_).end && form(end) == "as" && is_outlet(reading_, child))
        add(child);
    }
  }

  // "told its evening programme", of a broadcaster named before: the broadcaster.
  void look_at_owned_programme(std::int32_t noun) {
    const auto owner = child_with(reading_.document, noun, Deprel::nmod_poss);
    const auto entity = owner < 0 ? -1 : reading_.entity(owner);
    if (!addresses() || entity < 0 || reading_.token(owner).upos != Upos::pron || entity == reading_.entity(speaker_)) return;
    const auto* kind = kind_by_noun(reading_, noun);
    const auto& medium = reading_.document.entities[static_cast<std::size_t>(entity)];
    if (kind != nullptr && *kind == SourceKind::outlet && medium.kind == EntityKind::outlet && has_name(reading_.document, medium))
      add(owner);
  }

  // "quoted by TASS", "speaking to Liberty TV", "appearing on CBS".
  void look_at_clause(std::int32_t child) {
    look_at_participle(child);
    look_at_seeing(child);
    look_at_passing(child, speaker_);
    if (const auto holder = withholder_of(reading_, child); holder >= 0 && is_outlet(reading_, holder)) add(holder);
    const auto lemma = reading_.lemma(child);
    const bool asked = (lemma == "ask" || lemma == "question") && is_passive(reading_, child);  // "who was asked about it on Radio Mare"
    const bool made = reading_.lexicon.handing_verbs.contains(lemma) && is_passed(child) &&
                      !(speaker_ >= 0 && is_text(reading_, speaker_));  // "allegations by a nurse, made on Radio Elb,"
    if (lemma != "speak" && lemma != "talk" && lemma != "appear" && lemma != "surface" && !asked && !made) return;
    for (const auto below : children_of(reading_.document, child))
      if (base_of(reading_.token(below).deprel) == Deprel::obl && (!made || is_outlet(reading_, below))) look_at_oblique(below);
  }

  // "The contract, which Reuters has seen, says", "Holm, to whom the magazine Kurs has spoken, says".
  void look_at_seeing(std::int32_t verb) {
    const bool sees = obtains(verb) || speaks_to_whom(verb);
    if (reading_.token(verb).deprel != Deprel::acl_relcl || !sees || is_passive(reading_, verb)) return;
    const auto holder = child_with_base(reading_.document, verb, Deprel::nsubj);
    if (holder >= 0 && reading_.token(holder).upos != Upos::pron && is_outlet(reading_, holder)) add(holder);
  }

  // "a memo, described to the Herald by two officials, warns", "which has not been published but was shown to the Herald": they pass it on,
  // and the Herald has it from them.
  void look_at_passing(std::int32_t verb, std::int32_t text) {
    if (text < 0) return;
    const auto passing = passing_of(reading_, verb, text);
    if (passing.medium >= 0) add(passing.medium);
    if (passing.by >= 0) add(passing.by);
    for (const auto below : children_of(reading_.document, verb))
      if (reading_.token(below).deprel == Deprel::conj) look_at_passing(below, text);
  }

  // "a conversation recorded by a bodyguard and published by the weekly".
  void look_at_joined(std::int32_t verb) {
    for (const auto below : children_of(reading_.document, verb))
      if (reading_.token(below).deprel == Deprel::conj) look_at_participle(below);
  }

  // "told Radio Elb, [in remarks carried by the Herald], that": a medium before the one that was told.
  void look_at_carrier(std::int32_t noun, std::int32_t mark) {
    if (form(mark) != "in" || !reading_.lexicon.relay_nouns.contains(reading_.lemma(noun))) return;
    auto told = std::move(found_);
    found_.clear();
    for (const auto child : children_of(reading_.document, noun))
      if (base_of(reading_.token(child).deprel) == Deprel::acl) look_at_participle(child);
    for (auto& source : told) {
      const auto is_same = [&](const Source& carrier) { return carrier.entity >= 0 && carrier.entity == source.entity; };
      if (std::none_of(found_.begin(), found_.end(), is_same)) found_.push_back(std::move(source));
    }
  }

  // "in a letter read out by a priest", "in a note to staff, which was leaked to the Herald".
  void look_at_text(std::int32_t noun) {
    for (const auto child : children_of(reading_.document, noun)) {
      const auto relation = base_of(reading_.token(child).deprel);
      if (relation == Deprel::acl) look_at_passing(child, noun), look_at_joined(child);
      if (relation == Deprel::nmod && child > noun)
        for (const auto below : children_of(reading_.document, child))
          if (base_of(reading_.token(below).deprel) == Deprel::acl && is_passed(below))
            look_at_participle(below), look_at_passing(below, noun);
    }
  }

  // "a memo by the group that was leaked to the Herald": hung under whoever wrote it.
  void look_at_speaking_text() {
    if (!is_text(reading_, speaker_)) return;
    for (const auto child : children_of(reading_.document, speaker_)) {
      if (child < speaker_ || base_of(reading_.token(child).deprel) != Deprel::nmod) continue;
      for (const auto below : children_of(reading_.document, child))
        if (base_of(reading_.token(below).deprel) == Deprel::acl) {
          if (is_passed(below)) look_at_participle(below);
          look_at_seeing(below);  // "a study by the institute, from which the weekly quotes"
        }
    }
  }

  // "The minister, in a letter read out by the speaker, said": between commas behind the speaker, whom the tree hangs it under.
  void look_at_manner(std::int32_t noun) {
    const auto begin = reading_.reach[noun].begin;
    const bool heads = form(cue_) == ":" && form(begin) == "on" && is_outlet(reading_, noun);  // "Passenger Ida Holm on Radio Elb: “...”"
    if (base_of(reading_.token(noun).deprel) == Deprel::nmod && noun > speaker_ && noun < cue_ && (form(begin - 1) == "," || heads))
      look_at_oblique(noun);
  }

  // "told a blogger, who passed it on to the Herald, that"
  void look_at_hearer(std::int32_t hearer) {
    const auto passing = passed_by_hearer(reading_, hearer);
    if (passing.medium >= 0) add(passing.medium);
    if (passing.by >= 0) add(passing.by);
  }

  // "A poll in the Herald suggests", "an article in the Post says": the medium that a text which speaks stands in.
  void look_at_place_of_text() {
    if (speaker_ < 0 || !is_text(reading_, speaker_)) return;
    for (const auto child : children_of(reading_.document, speaker_))
      if (const auto mark = child > speaker_ ? preposition_of(reading_, child) : -1;
          mark >= 0 && form(mark) == "in" && base_of(reading_.token(child).deprel) == Deprel::nmod && is_outlet(reading_, child))
        return add(child);
  }

  // "on CNN", "in an interview with CBS", "in a CBS interview", "in comments carried by TASS", "through her solicitor".
  void look_at_oblique(std::int32_t noun) {
    const auto mark = preposition_of(reading_, noun);
    if (mark < 0) return;
    if (reading_.lemma(mark) == "to") look_at_hearer(noun);
    if (!found_.empty()) return look_at_carrier(noun, mark);
    if (const auto owner = owner_of_channel(noun, mark); owner >= 0) return look_at_go_between(owner);
    if (reading_.lemma(mark) == "through" || reading_.lemma(mark) == "via") return look_at_go_between(noun);
    if (!reading_.lexicon.relay_prepositions.contains(reading_.lemma(mark))) return;
    if (is_outlet(reading_, noun) && is_what_is_told_of(noun, mark)) return;
    if (is_any_broadcast(noun, mark) || is_own_sheet(noun, mark)) return;
    const bool study = is_study(noun, mark);
    if (is_outlet(reading_, noun) && !study) return add(noun);
    if (!reading_.lexicon.relay_nouns.contains(reading_.lemma(noun))) {
      if (!is_text(reading_, noun) && !study) return;
      look_at_text(noun);
      for (const auto child : children_of(reading_.document, noun))  // "In a recording obtained by Channel Five, the coach"
        if (base_of(reading_.token(child).deprel) == Deprel::acl) look_at_participle(child), look_at_seeing(child);
      if (found_.empty()) look_at_copy({noun + 1, std::min(reading_.reach[noun].end, cue_)});
      return;
    }
    look_at_text(noun);
    for (const auto child : children_of(reading_.document, noun)) {
      const auto relation = base_of(reading_.token(child).deprel);
      if (relation == Deprel::acl) look_at_participle(child), look_at_granting(child);
      else if ((relation == Deprel::nmod || (relation == Deprel::compound && !is_with_named(noun, child) && !is_of_press(noun, child))) &&
               is_outlet(reading_, child))
        add(child);
      else if (relation == Deprel::nmod) {  // "with CBS's Face the Nation"
        look_at_hearer(child);
        for (const auto below : children_of(reading_.document, child))
          if (reading_.token(below).deprel == Deprel::nmod_poss && is_outlet(reading_, below)) add(below);
      }
    }
    if (found_.empty() && noun < cue_) look_at_copy({noun + 1, std::min(reading_.reach[noun].end, cue_)});
  }

  // "in an interview granted to Panoram".
  void look_at_granting(std::int32_t verb) {
    const auto lemma = reading_.lemma(verb);
    if (lemma != "give" && lemma != "grant" && lemma != "accord") return;
    if (const auto to = governed_by(reading_, verb, "to"); to >= 0 && is_outlet(reading_, to)) add(to);
  }

  // Who passes on another's words is a link though he is no medium: "said through her solicitor", not "learned through the survey".
  void look_at_go_between(std::int32_t noun) {
    if (reading_.lexicon.mouthpieces.contains(reading_.lemma(noun))) return;
    const auto kind = source_of(reading_, {noun, phrase_of(reading_, noun, cue_)}).kind;
    const bool body = kind == SourceKind::organisation || kind == SourceKind::government;  // "supports clinics through a network"
    if (kind == SourceKind::document || (body && !is_of_speech(reading_, cue_))) return;
    if (kind == SourceKind::outlet && is_own(noun)) return;
    if (kind == SourceKind::person || kind == SourceKind::office || reading_.lexicon.kinds.contains(reading_.lemma(noun))) add(noun);
  }

  // "quoted by TASS", "seen by Reuters".
  void look_at_participle(std::int32_t verb) {
    if (!reading_.lexicon.relay_participles.contains(reading_.lemma(verb)) || is_present_participle(reading_, verb)) return;
    auto agent = governed_by(reading_, verb, "by");
    if (agent < 0 && (reading_.lemma(verb) == "leak" || reading_.lemma(verb) == "pass"))  // "leaked to the Herald"
      if (const auto to = governed_by(reading_, verb, "to"); to >= 0 && is_outlet(reading_, to)) agent = to;
    if (agent < 0)
      if (const auto on = governed_by(reading_, verb, "on"); on >= 0 && is_outlet(reading_, on))
        agent = on;  // "read out on state television"
    if (agent < 0)
      if (const auto in = governed_by(reading_, verb, "in");
          in >= 0 && (is_outlet(reading_, in) || (is_quoting(verb) && is_text(reading_, in))))
        agent = in;                                            // "quoted in La Puna", "quoted in a biography"
    if (agent < 0 || reading_.lemma(agent) == "name") return;  // "would not be quoted by name"
    const auto mention = reading_.mention_at[agent];
    const auto lemma = reading_.lemma(verb);
    if (lemma == "read" && reading_.mention_at[agent] >= 0 && !is_outlet(reading_, agent)) return look_at_go_between(agent);
    const bool own =
        lemma == "publish" || lemma == "release" || lemma == "issue" || lemma == "post" || lemma == "print" || lemma == "distribute";
    if (own && reading_.token(verb).head == speaker_ && !is_outlet(reading_, agent) && !is_kept_back(speaker_))
      return;  // "data published by the Geological Survey" are its own
    if (own && reading_.token(verb).head == speaker_ && is_kept_back(speaker_) && reading_.token(agent).upos == Upos::noun &&
        kind_by_noun(reading_, agent) != nullptr)
      return add(agent);  // "an internal report published by a collective"
    const bool quotes =
        lemma == "quote" || lemma == "cite" || lemma == "pass" || lemma == "convey" || lemma == "relay";  // whoever passes words on
    if (quotes || is_outlet(reading_, agent) || (mention < 0 && reading_.token(agent).upos == Upos::propn)) return add(agent);
    if (mention < 0 || reading_.document.mentions[mention].entity < 0) return;
    if (reading_.document.entities[reading_.document.mentions[mention].entity].kind == EntityKind::organisation) add(agent);
  }

  // The medium named in the tokens from there on, before any verb or stop; -1 for none.
  std::int32_t outlet_from(std::int32_t begin, std::int32_t end) const {
    for (auto i = begin; i < end && i < begin + 8; ++i) {
      const auto upos = reading_.token(i).upos;
      const bool first =
          i == begin && i + 1 < end && reading_.token(i + 1).upos == Upos::noun;  // "told gossip site Whisprr", read as a verb
      if (first && upos == Upos::verb) continue;
      if (is_punct(reading_, i) || upos == Upos::verb || upos == Upos::aux || upos == Upos::sconj) return -1;
      const auto mention = reading_.mention_at[i];
      if (mention < 0 || reading_.document.mentions[mention].form != MentionForm::name) continue;
      if (reading_.document.mentions[mention].entity < 0) continue;
      if (reading_.document.entities[reading_.document.mentions[mention].entity].kind == EntityKind::outlet &&
          !is_publisher(reading_, reading_.document.mentions[mention].head))
        return reading_.document.mentions[mention].head;
    }
    return -1;
  }

  // "the Herald's sources", "according to the Herald's source, a nurse", "its sources" of a medium told before.
  void look_at_owner() {
    if (speaker_ < 0 || !reading_.lexicon.owned_voices.contains(reading_.lemma(speaker_))) return;
    const auto owner = child_with(reading_.document, speaker_, Deprel::nmod_poss);
    if (owner < 0 || !is_outlet(reading_, owner)) return;
    const auto entity = reading_.entity(owner);
    if (reading_.token(owner).upos != Upos::pron || (entity >= 0 && has_name(reading_.document, reading_.document.entities[entity])))
      add(owner);
  }

  // "Message from Holt, passed on by his lawyers:", "Holt's reply, quoted in a biography:": what is done to the words that are his.
  void look_at_owned_words() {
    const auto words = speaker_ < 0 ? -1 : reading_.token(speaker_).head;
    if (words < 0 || base_of(reading_.token(speaker_).deprel) != Deprel::nmod || !is_noun(reading_.token(words))) return;
    if (!is_text(reading_, words) && !reading_.lexicon.relay_nouns.contains(reading_.lemma(words)) &&
        !reading_.lexicon.nouns.contains(reading_.lemma(words)))
      return;
    for (const auto child : children_of(reading_.document, words))
      if (base_of(reading_.token(child).deprel) == Deprel::acl && child > words) look_at_clause(child);
  }

  // "the contract, a copy of which Reuters has obtained", "his statement, parts of which were seen by NRF": among these words.
  void look_at_copy(TokenRange words) {
    for (auto i = words.begin; i + 2 < words.end; ++i) {
      if (form(i) != "which") continue;
      const auto outlet = outlet_from(i + 1, words.end);
      for (auto verb = outlet + 1; outlet >= 0 && verb < std::min(words.end, outlet + 4); ++verb)
        if (reading_.token(verb).upos == Upos::verb && obtains(verb)) return add(outlet);
      for (auto by = i + 2; by + 1 < std::min(words.end, i + 6); ++by)
        if (form(by) == "by" && reading_.lexicon.relay_participles.contains(reading_.lemma(by - 1)))
          if (const auto agent = outlet_from(by + 1, words.end); agent >= 0) return add(agent);
    }
  }

  // "a memo circulating among captains and obtained by Flux": a participle that the tree hangs elsewhere.
  void look_in_phrase() {
    look_at_copy({std::max(words_.begin, speaker_), words_.end});
    if (!found_.empty()) return;
    for (auto i = words_.begin; i + 1 < words_.end; ++i) {
      if (reading_.token(i).upos != Upos::verb || form(i + 1) != "by" || i < speaker_) continue;
      if (!reading_.lexicon.relay_participles.contains(reading_.lemma(i))) continue;
      if (const auto outlet = outlet_from(i + 2, words_.end); outlet >= 0) return add(outlet);
    }
  }

  // "told the weekly Dronning that", "In an interview with Moor FM on Tuesday she said": by word order.
  void look_along() {
    const auto sentence = reading_.sentence(cue_);
    if (addresses())
      if (const auto outlet = outlet_from(cue_ + 1, sentence.end); outlet >= 0) return add(outlet);
    if (reading_.token(cue_).upos == Upos::noun && cue_ + 2 < sentence.end && form(cue_ + 1) == "on")  // "her remark on Radio Elb that"
      if (const auto outlet = outlet_from(cue_ + 2, sentence.end); outlet >= 0) return add(outlet);
    // "confirmed to Trade & Tide that"; not "according to a survey for Trade & Tide"
    if (cue_ + 1 < sentence.end && form(cue_ + 1) == "to" && form(cue_) != "according" && form(cue_) != "According")
      if (const auto outlet = outlet_from(cue_ + 2, sentence.end); outlet >= 0) return add(outlet);
    for (auto i = std::max(sentence.begin, cue_ - kNearRelay); i + 1 < std::min(sentence.end, cue_ + kNearRelay); ++i) {
      const bool meets = reading_.lexicon.relay_nouns.contains(reading_.lemma(i)) && (form(i + 1) == "with" || form(i + 1) == "to");
      const bool speaks =
          (form(i) == "speaking" || form(i) == "Speaking" || form(i) == "talking") && (form(i + 1) == "to" || form(i + 1) == "on");
      const bool writes = (form(i) == "writing" || form(i) == "Writing") && (form(i + 1) == "in" || form(i + 1) == "for");
      if ((!meets && !speaks && !writes) || is_apart(i)) continue;
      if (const auto outlet = outlet_from(i + 2, sentence.end); outlet >= 0) return add(outlet);
    }
  }

  TokenRange words_;
  std::vector<Source> found_;
};

}  // namespace

std::vector<Source> relays_of(const AttributionReading& reading, std::int32_t cue, const Subject& speaker) {
  return Relays(reading, cue, speaker).find();
}

}  // namespace hearsay
