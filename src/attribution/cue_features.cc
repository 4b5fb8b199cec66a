#include "attribution/cue_features.h"

#include <algorithm>
#include <array>

#include "attribution/source_kinds.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::uint16_t kFramesOfNouns = kCopula | kSingular;  // not looked at
constexpr std::int32_t kBeside = 3;                            // tokens to either side in which a quotation mark counts as near
constexpr std::array<std::int32_t, 3> kSizes = {2, 5, 11};     // of contents, in tokens: up to a name, a phrase, a short clause

template <class Sink>
class CueFeatures {
 public:
  CueFeatures(const AttributionReading& reading, std::int32_t word, Sink& out)
      : reading_(reading),
        document_(reading.document),
        word_(word),
        noun_(reading.token(word).upos != Upos::verb),
        space_(noun_ ? "noun " : ""),
        lemma_(noun_ ? reading.lemma(word) : lemma_of_verb(reading, word)),
        out_(out) {}

  void add_all() {
    add("always", "");
    add("lemma=", lemma_);
    add_frames();
    const auto& token = reading_.token(word_);
    add("relation=", name_of(token.deprel));
    add("form=", form_of_word());
    for (const auto child : children_of(document_, word_)) add_child(child);
    add_beside();
    if (token.head < 0) return;
    add("above=", name_of(reading_.token(token.head).upos));
    add("above=", reading_.lemma(token.head));
  }

  void add_found(const FoundCue& found) {
    add("rule=", kDigits.substr(static_cast<std::size_t>(found.rule), 1));
    if (!found.sources.empty()) {
      add_with_stance("source=", name_of(found.sources.back().kind));
      add("sources=", count(found.sources.size()));
    }
    std::int32_t size = 0;
    bool clause = false, quotes = false;
    for (const auto piece : found.content) {
      const TokenRange looked_at{piece.begin, std::min(piece.end, piece.begin + kFarthest)};
      size += piece.end - piece.begin;
      clause = clause || has_finite_verb(reading_, looked_at);
      for (auto i = looked_at.begin; i < looked_at.end; ++i) quotes = quotes || reading_.quote_at[i] != reading_.quote_at[word_];
    }
    add("pieces=", count(found.content.size()));
    const auto above = std::find_if(kSizes.begin(), kSizes.end(), [&](std::int32_t most) { return size <= most; });
    add_with_stance("size=", count(static_cast<std::size_t>(above - kSizes.begin())));
    add_with_stance("content is a ", clause ? "clause" : "phrase");
    if (quotes) add("content is quoted", "");
    if (found.content.empty()) return;
    const auto first = found.content.front().begin;
    add_with_stance("content stands ", first > word_ ? "behind" : "before");
    add_with_stance("content begins with ", reading_.lemma(first));
    add_with_stance("content begins with ", name_of(reading_.token(first).upos));
  }

 private:
  void add(std::string_view name, std::string_view value) { out_.add(space_, name, value); }
  void add_with(std::string_view word, std::string_view name, std::string_view value) { out_.add_with(word, space_, name, value); }

  static constexpr std::string_view kDigits = "0123456789abcdef";

  static std::string_view count(std::size_t number) { return kDigits.substr(std::min<std::size_t>(number, 3), 1); }

  // By itself, with the lemma, and with each frame and stance of it.
  void add_with_word(std::string_view name, std::string_view value) { out_.add_also_with(with_, space_, name, value); }

  void add_with_stance(std::string_view name, std::string_view value) { out_.add_also_with(std::array{stance_}, space_, name, value); }

  void add_frames() {
    const auto& words = noun_ ? reading_.lexicon.nouns : reading_.lexicon.verbs;
    const auto known = words.find(lemma_);
    if (known == words.end()) return add("unknown", "");
    stance_ = name_of(known->second.front().stance);
    std::uint16_t frames = 0;
    for (const auto& cue : known->second)
      if (cue.particle.empty() && cue.object.empty()) {
        frames |= cue.frames;
        if (std::find(frames_.begin(), frames_.end(), name_of(cue.stance)) == frames_.end()) frames_.push_back(name_of(cue.stance));
      }
    for (const auto& [name, frame] : kCueFrames)
      if ((frames & frame & ~kFramesOfNouns) != 0) frames_.push_back(name);
    for (const auto frame : frames_) add("frame=", frame), with_.push_back(frame);
  }

  std::string_view form_of_word() const {
    const auto& feats = reading_.token(word_).feats;
    if (noun_) return feats.number == Number::plur ? "plural" : "singular";
    if (feats.verb_form == VerbForm::fin) return feats.tense == Tense::past ? "past" : feats.mood == Mood::imp ? "imperative" : "present";
    if (feats.verb_form == VerbForm::part) return feats.tense == Tense::past ? "past participle" : "present participle";
    return feats.verb_form == VerbForm::ger ? "gerund" : "infinitive";
  }

  void add_child(std::int32_t child) {
    const auto relation = reading_.token(child).deprel;
    if (relation == Deprel::punct) return;
    const bool passive = relation == Deprel::nsubj_pass || relation == Deprel::aux_pass || relation == Deprel::obl_agent;
    add_with_word("has=", name_of(passive ? relation : base_of(relation)));
    switch (base_of(relation)) {
      case Deprel::nsubj: return add_subject(child);
      case Deprel::obj: return add_object(child);
      case Deprel::ccomp: return add_led("clause led by ", child);
      case Deprel::xcomp: return add_led("complement led by ", child);
      case Deprel::obl: return add_led("phrase led by ", child);
      case Deprel::advcl: return add_led("adverbial led by ", child);
      case Deprel::parataxis: return add_led("clause beside led by ", child);
      case Deprel::nmod: return add_owner(child);
      case Deprel::acl: return add_led("clause behind led by ", child);
      default: return;
    }
  }

  std::string_view kind_of(std::int32_t noun) const {
    const auto entity = reading_.entity(noun);
    return entity < 0 ? "none" : name_of(document_.entities[entity].kind);
  }

  void add_subject(std::int32_t subject) {
    const auto& token = reading_.token(subject);
    add("subject=", name_of(token.upos));
    add("subject=", token.lemma);
    add("subject is ", kind_of(subject));
    add("subject stands ", subject > word_ ? "behind" : "before");
    if (reading_.quote_at[subject] != reading_.quote_at[word_]) add("subject in another quotation", "");
    const auto* kind = kind_by_noun(reading_, subject);
    if (kind != nullptr) add("subject as source=", name_of(*kind));
    const bool speaks =
        kind != nullptr || token.upos == Upos::propn || (token.upos == Upos::pron && (token.lemma == "he" || token.lemma == "she"));
    add_with_word("subject ", speaks ? "may speak" : "hardly speaks");
  }

  void add_object(std::int32_t object) {
    add_with_word("object=", name_of(reading_.token(object).upos));
    add("object=", reading_.lemma(object));
    add_with(lemma_, "object=", reading_.lemma(object));
    add("object is ", kind_of(object));
    if (reading_.lexicon.nouns.contains(reading_.lemma(object))) add_with_word("object is said", "");
    for (const auto below : children_of(document_, object)) add("object has=", name_of(base_of(reading_.token(below).deprel)));
  }

  void add_owner(std::int32_t owner) {
    const auto mark = preposition_of(reading_, owner);
    add("owner led by ", mark < 0 ? "nothing" : reading_.lemma(mark));
    add("owner is ", kind_of(owner));
    add("owner=", reading_.lemma(owner));
  }

  void add_led(std::string_view name, std::int32_t child) {
    const auto mark = preposition_of(reading_, child);
    add_with_word(name, mark < 0 ? "nothing" : reading_.lemma(mark));
  }

  void add_beside() {
    const auto sentence = reading_.sentence(word_);
    add("before=", word_ > sentence.begin ? ascii_lowered(form(reading_, word_ - 1)) : "");
    add_with_word("behind=", word_ + 1 < sentence.end ? ascii_lowered(form(reading_, word_ + 1)) : "");
    if (reading_.quote_at[word_] >= 0) add("quoted", "");
    const auto end = std::min(sentence.end, word_ + kBeside + 1);
    for (auto i = std::max(sentence.begin, word_ - kBeside); i < end; ++i)
      if (reading_.quote_at[i] != reading_.quote_at[word_]) return add("near a quotation", "");
  }

  const AttributionReading& reading_;
  const Document& document_;
  std::int32_t word_;
  bool noun_;
  std::string_view space_, lemma_, stance_ = "none";
  std::vector<std::string_view> frames_, with_{lemma_};  // with_: the lemma, then the frames
  Sink& out_;
};

}  // namespace

template <class Sink>
void cue_features(const AttributionReading& reading, std::int32_t word, const FoundCue* found, Sink& out) {
  CueFeatures<Sink> features(reading, word, out);
  features.add_all();
  if (found != nullptr) features.add_found(*found);
}

template void cue_features(const AttributionReading&, std::int32_t, const FoundCue*, FeatureKeys&);
template void cue_features(const AttributionReading&, std::int32_t, const FoundCue*, FeatureTexts&);

}  // namespace hearsay
