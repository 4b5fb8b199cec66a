#include "attribution/lexicon.h"

#include <fmt/format.h>

#include <algorithm>

#include "attribution/attribution.h"
#include "attribution/cue_features.h"
#include "base/lines.h"
#include "document/names.h"
#include "hearsay/error.h"
#include "mentions/lexicon_file.h"

namespace hearsay {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : text) {
    if (c != ' ' && c != '\n') word += c;
    else if (!word.empty()) out.push_back(std::move(word)), word.clear();
  }
  if (!word.empty()) out.push_back(std::move(word));
  return out;
}

class CueFile {
 public:
  CueFile(const Knowledge& knowledge, const std::string& path) : path_(path), file_(knowledge, path) {}

  void read(std::string_view array, WordMap<CueReadings>& out) const {
    for (const auto& entry : file_.entries(array)) {
      const auto reading = reading_of(entry);
      for (auto word : words_of(field(entry, "words"))) {
        auto copy = reading;
        if (const auto at = word.find_first_of("+:"); at != std::string::npos) {
          (word[at] == '+' ? copy.particle : copy.object) = word.substr(at + 1);
          word.resize(at);
        }
        out[word].push_back(std::move(copy));
      }
    }
  }

  void read_adverbs(WordMap<Stance>& out) const {
    for (const auto& entry : file_.entries("adverb"))
      for (const auto& word : words_of(field(entry, "words"))) out[word] = reading_of(entry).stance;
  }

  void read_idioms(WordMap<std::vector<CueIdiom>>& out) const {
    for (const auto& entry : file_.entries("idiom")) {
      const auto reading = reading_of(entry);
      for (const auto& idiom : words_of(field(entry, "words"))) {
        CueIdiom known{{}, reading.stance, reading.frames};
        for (std::size_t at = 0; at <= idiom.size();) {
          const auto end = std::min(idiom.find('_', at), idiom.size());
          known.words.push_back(idiom.substr(at, end - at));
          at = end + 1;
        }
        out[known.words.front()].push_back(std::move(known));
      }
    }
    for (auto& [verb, idioms] : out)
      std::stable_sort(idioms.begin(), idioms.end(), [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
  }

  void read_phrases(AttributionLexicon& out) const {
    for (const auto& entry : file_.entries("phrase"))
      for (const auto& word : words_of(field(entry, "words"))) {
        const auto frames = field(entry, "frames");
        if (frames == "between") out.between_nouns.insert(word);
        else if (frames == "as") out.as_verbs.insert(word);
        else if (frames == "as_by") out.as_participles.insert(word);
        else if (frames == "verb") out.never_nouns.insert(word);
        else if (frames == "standpoint") add_pattern(word, reading_of(entry, "standpoint").stance, out.standpoints);
        else if (frames == "predicate") add_pattern(word, reading_of(entry, "predicate").stance, out.predicates);
      }
  }

 private:
  static std::string_view field(const LexiconFile::Entry& entry, std::string_view name) {
    for (const auto& [key, value] : entry.strings)
      if (key == name) return value;
    return {};
  }

  static void add_pattern(std::string_view joined, Stance stance, PhrasePatterns& out) {
    PhrasePattern pattern;
    pattern.stance = stance;
    for (std::size_t at = 0; at <= joined.size();) {
      const auto end = std::min(joined.find('_', at), joined.size());
      pattern.words.emplace_back(joined.substr(at, end - at));
      at = end + 1;
    }
    out[pattern.words.front()].push_back(std::move(pattern));
  }

  // `own` is a frame that is told elsewhere.
  CueReading reading_of(const LexiconFile::Entry& entry, std::string_view own = {}) const {
    CueReading out;
    if (const auto stance = field(entry, "stance"); !stance.empty()) {
      const auto known = stance_named(stance);
      if (!known) throw Error(ErrorCode::bad_value, fmt::format("{}: no stance is called '{}'", path_, stance));
      out.stance = *known;
    }
    for (const auto& frame : words_of(field(entry, "frames"))) {
      if (frame == own) continue;
      const auto known = std::find_if(kCueFrames.begin(), kCueFrames.end(), [&](const auto& named) { return named.first == frame; });
      if (known == kCueFrames.end()) throw Error(ErrorCode::bad_value, fmt::format("{}: no frame is called '{}'", path_, frame));
      out.frames |= known->second;
    }
    out.prepositions = words_of(field(entry, "prepositions"));
    return out;
  }

  std::string path_;
  LexiconFile file_;
};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// The third person singular and the past of a regular verb. Of an irregular one the past is wrong, and stands in no text.
void add_forms(const std::string& lemma, WordMap<std::string>& out) {
  if (lemma.size() < 3) return;
  const char last = lemma.back(), before = lemma[lemma.size() - 2];
  const bool hisses = last == 's' || last == 'x' || last == 'z' || lemma.ends_with("sh") || lemma.ends_with("ch");
  const bool y = last == 'y' && !is_vowel(before);
  const auto stem = lemma.substr(0, lemma.size() - 1);
  out.emplace(y ? stem + "ies" : lemma + (hisses ? "es" : "s"), lemma);
  out.emplace(y ? stem + "ied" : lemma + (last == 'e' ? "d" : "ed"), lemma);
  if (!is_vowel(last) && is_vowel(before) && !is_vowel(lemma[lemma.size() - 3])) out.emplace(lemma + last + "ed", lemma);  // "quipped"
}

SourceKind kind_called(const std::string& path, std::string_view name) {
  const auto kind = source_kind_named(name);
  if (!kind) throw Error(ErrorCode::bad_value, fmt::format("{}: no kind of source is called '{}'", path, name));
  return *kind;
}

void read_sources(const Knowledge& knowledge, const std::string& path, AttributionLexicon& out) {
  const LexiconFile file(knowledge, path);
  for (const auto& [name, words] : file.strings("kinds"))
    for (auto& word : words_of(words)) out.kinds.emplace(std::move(word), kind_called(path, name));
  for (const auto& [name, words] : file.strings("fallback"))
    for (auto& word : words_of(words)) {
      if (word.starts_with('-')) out.endings.emplace_back(word.substr(1), kind_called(path, name));
      else out.seldom.emplace(std::move(word), kind_called(path, name));
    }
  const std::unordered_map<std::string_view, WordSet*> sets = {{"anonymous", &out.anonymous},
                                                               {"withheld", &out.withheld},
                                                               {"withheld_verbs", &out.withheld_verbs},
                                                               {"informed", &out.informed},
                                                               {"partitives", &out.partitives},
                                                               {"hearsay_nouns", &out.hearsay_nouns},
                                                               {"hearsay_of", &out.hearsay_of},
                                                               {"relay_participles", &out.relay_participles},
                                                               {"passing_on", &out.passing_on},
                                                               {"retelling", &out.retelling},
                                                               {"hearing", &out.hearing},
                                                               {"relay_nouns", &out.relay_nouns},
                                                               {"relay_prepositions", &out.relay_prepositions},
                                                               {"circumstances", &out.circumstances},
                                                               {"written", &out.written},
                                                               {"plural_offices", &out.plural_offices},
                                                               {"asked_first", &out.asked_first},
                                                               {"name_keeping", &out.name_keeping},
                                                               {"permitted", &out.permitted},
                                                               {"speaking", &out.speaking},
                                                               {"reason_words", &out.reason_words},
                                                               {"venues", &out.venues},
                                                               {"sessions", &out.sessions},
                                                               {"unsaid", &out.unsaid},
                                                               {"done_by_things", &out.done_by_things},
                                                               {"happening", &out.happening},
                                                               {"quoting_as", &out.quoting_as},
                                                               {"headline_texts", &out.headline_texts},
                                                               {"charging", &out.charging},
                                                               {"public_words", &out.public_words},
                                                               {"private_posts", &out.private_posts},
                                                               {"likenesses", &out.likenesses},
                                                               {"parts_of_bodies", &out.parts_of_bodies},
                                                               {"parties", &out.parties},
                                                               {"mouthpieces", &out.mouthpieces},
                                                               {"channels_of_words", &out.channels_of_words},
                                                               {"title_tails", &out.title_tails},
                                                               {"headings", &out.headings},
                                                               {"interviewers", &out.interviewers},
                                                               {"answer_labels", &out.answer_labels},
                                                               {"press_labels", &out.press_labels},
                                                               {"label_numbers", &out.label_numbers},
                                                               {"honorifics", &out.honorifics},
                                                               {"name_particles", &out.name_particles},
                                                               {"shared_views", &out.shared_views},
                                                               {"answer_words", &out.answer_words},
                                                               {"tales", &out.tales},
                                                               {"traditions", &out.traditions},
                                                               {"handing_verbs", &out.handing_verbs},
                                                               {"text_contents", &out.text_contents},
                                                               {"carrying", &out.carrying},
                                                               {"inscribing", &out.inscribing},
                                                               {"reason_participles", &out.reason_participles},
                                                               {"set_going", &out.set_going},
                                                               {"getting_about", &out.getting_about},
                                                               {"tallies", &out.tallies},
                                                               {"running", &out.running},
                                                               {"framing", &out.framing},
                                                               {"naming", &out.naming},
                                                               {"sight", &out.sight},
                                                               {"forecasters", &out.forecasters},
                                                               {"vote_units", &out.vote_units},
                                                               {"inquiring", &out.inquiring},
                                                               {"read_from", &out.read_from},
                                                               {"coming_out", &out.coming_out},
                                                               {"text_verbs", &out.text_verbs},
                                                               {"copulas", &out.copulas},
                                                               {"first_person", &out.first_person},
                                                               {"personal", &out.personal},
                                                               {"of_any", &out.of_any},
                                                               {"question_words", &out.question_words},
                                                               {"held", &out.held},
                                                               {"brief_saying", &out.brief_saying},
                                                               {"noun_prepositions", &out.noun_prepositions},
                                                               {"possessives", &out.possessives},
                                                               {"clause_openers", &out.clause_openers},
                                                               {"going_on", &out.going_on},
                                                               {"deeds", &out.deeds},
                                                               {"holding_on", &out.holding_on},
                                                               {"staffed", &out.staffed},
                                                               {"referring", &out.referring},
                                                               {"obtaining", &out.obtaining},
                                                               {"spreading", &out.spreading},
                                                               {"recordings", &out.recordings},
                                                               {"showing", &out.showing},
                                                               {"owned_voices", &out.owned_voices},
                                                               {"own_texts", &out.own_texts},
                                                               {"false_words", &out.false_words},
                                                               {"true_words", &out.true_words},
                                                               {"grounds", &out.grounds},
                                                               {"thirds", &out.thirds},
                                                               {"kept_back", &out.kept_back},
                                                               {"messaging", &out.messaging},
                                                               {"staff", &out.staff},
                                                               {"paper_getting", &out.paper_getting},
                                                               {"ranks", &out.ranks},
                                                               {"ranked", &out.ranked},
                                                               {"rulers", &out.rulers},
                                                               {"numbered_texts", &out.numbered_texts},
                                                               {"councils", &out.councils},
                                                               {"trades", &out.trades},
                                                               {"letters_behind", &out.letters_behind},
                                                               {"holding_back", &out.holding_back},
                                                               {"broadcast_times", &out.broadcast_times},
                                                               {"publishing_people", &out.publishing_people},
                                                               {"referring_media", &out.referring_media},
                                                               {"informing", &out.informing},
                                                               {"stirring", &out.stirring},
                                                               {"stirrings", &out.stirrings},
                                                               {"giving_out", &out.giving_out},
                                                               {"name_wishes", &out.name_wishes},
                                                               {"shown_verbs", &out.shown_verbs},
                                                               {"answering", &out.answering},
                                                               {"requests", &out.requests},
                                                               {"stake_verbs", &out.stake_verbs},
                                                               {"at_stake", &out.at_stake},
                                                               {"writers_verbs", &out.writers_verbs},
                                                               {"ways_of_doing", &out.ways_of_doing}};
  for (const auto& [name, words] : file.strings("words")) {
    const auto set = sets.find(name);
    if (set == sets.end()) throw Error(ErrorCode::bad_value, fmt::format("{}: no list is called '{}'", path, name));
    for (auto& word : words_of(words)) set->second->insert(std::move(word));
  }
  for (const auto& [verbs, objects] : file.strings("deeds_with"))
    for (const auto& object : words_of(objects)) out.deeds_with[verbs].insert(object);
}

}  // namespace

std::shared_ptr<const AttributionLexicon> load_attribution_lexicon(const Knowledge& knowledge, const std::string& language) {
  auto out = std::make_shared<AttributionLexicon>();
  const auto folder = "languages/" + language + "/";
  const CueFile cues(knowledge, folder + "cues.toml");
  cues.read("verb", out->verbs);
  cues.read("noun", out->nouns);
  cues.read("adjective", out->adjectives);
  cues.read_adverbs(out->adverbs);
  cues.read_phrases(*out);
  CueFile(knowledge, folder + "idioms.toml").read_idioms(out->idioms);
  for (const auto& [lemma, readings] : out->verbs) add_forms(lemma, out->forms);
  read_sources(knowledge, folder + "sources.toml", *out);
  out->cue_weights =
      load_feature_weights(knowledge, folder + "cue_weights.tsv", {{"threshold", &out->cue_threshold}, {"least", &out->cue_least}});
  return out;
}

}  // namespace hearsay
