// From a Document's text to its claims: the way of the data.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/document.h"
#include "hearsay/error.h"

namespace hearsay {

struct Language;
struct TimeLexicon;
struct QuantityLexicon;
struct PlaceLexicon;
struct ActorLexicon;
struct AttributionLexicon;
struct EventLexicon;
struct CreditLexicon;
struct WordCounts;
class OtherLanguages;

// Where the program's own files are, and what the user lays over them.
struct ResourceOptions {
  std::string home;               // directory with hearsay.data and models/; empty: $HEARSAY_HOME, else ../share/hearsay beside the program
  std::string overlay;            // user's own knowledge directory; empty for none
  std::string language = "auto";  // of the model and the lexicons, ISO 639-1; auto: each document's own, where there is a model
  std::string engine = "accurate";       // that parses; or "fast": linear models, which parse three times as fast, less exactly
  std::vector<std::string> actors = {};  // user's own dictionaries of actors, in the format of TABARI or PETRARCH
  std::string view = "gazetteer";        // whose borders contested places get (docs/places.md)
};

// Everything that the stages read besides the document. Immutable; one copy serves all threads.
struct Resources {
  std::string code;                              // of the language that these are for
  std::shared_ptr<const OtherLanguages> others;  // with language "auto": the other models, loaded when the first document asks; else null
  std::shared_ptr<const CreditLexicon> credits;
  std::shared_ptr<const Language> language;
  std::shared_ptr<const TimeLexicon> times;
  std::shared_ptr<const QuantityLexicon> quantities;
  std::shared_ptr<const PlaceLexicon> places;
  std::shared_ptr<const ActorLexicon> actors;
  std::shared_ptr<const AttributionLexicon> attribution;
  std::shared_ptr<const EventLexicon> events;
  std::shared_ptr<const WordCounts> word_counts;  // of all languages: by which stories weigh words
  std::string model_version;      // fingerprint of the model file, for provenance; with "auto", of the others too: "1f..+fr:2e.."
  std::string knowledge_version;  // fingerprint of hearsay.data; behind it, where given, those of overlay and dictionaries, and the view
  std::vector<Error> problems;    // lines of the user's dictionaries that were left out
};

// Those of the document's language; `given` where that is the given one, or the document does not say.
const Resources& resources_for(const Document& document, const Resources& given);

// The language of what is too short to tell its own: options.language, with "auto" the one that all others are told from.
std::string base_language(const ResourceOptions& options);

// Opens and checks everything. Throws Error naming the file and the remedy.
Resources load_resources(const ResourceOptions& options);

// The directory that an empty ResourceOptions::home stands for.
std::string default_home();

// Where the time goes: nanoseconds by stage, in their order, summed over documents and threads.
struct StageTimes {
  static constexpr std::size_t kStages = 11;
  std::atomic<std::uint64_t> nanoseconds[kStages] = {};
};
std::span<const std::string_view> stage_names();

// Why the stages pass a document over, or empty: "withheld", "canceled" (its publisher's word), "language_without_model".
std::string_view reason_unread(const Document& document, const Resources& resources);

// Runs every stage on a document that holds text and metadata. A document that is passed over (reason_unread) gets that as a warning and
// its credits, and no other layer; so it is kept and found by its words. No claim is taken from paragraphs in another language. Never fails
// on valid UTF-8; problems are appended to warnings. Thread-safe for different documents; `times`, where not null, is added to and may be
// shared.
void annotate(Document& document, const Resources& resources, StageTimes* times = nullptr);

}  // namespace hearsay
