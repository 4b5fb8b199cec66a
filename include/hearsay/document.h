// A document and its layers, as plain structs. Each stage fills its own vectors and reads earlier ones.
//
// Positions: every Span is a half-open range of BYTES in Document::text (UTF-8), which never changes after reading.
// References between layers are indices (int32_t, -1 for none), never pointers.
// Invariant, tested for every document: the bytes of a span are the text of what it marks.
// Thread-safety: a Document belongs to one thread at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // one past the last byte

  bool empty() const { return begin >= end; }
  std::uint32_t size() const { return end - begin; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(Span, Span) = default;
  friend auto operator<=>(Span, Span) = default;
};

// A half-open range of token indices.
struct TokenRange {
  std::int32_t begin = 0;
  std::int32_t end = 0;

  bool empty() const { return begin >= end; }
  bool contains(std::int32_t token) const { return begin <= token && token < end; }
  friend bool operator==(TokenRange, TokenRange) = default;
};

// ---------------------------------------------------------------- language: sentences, tokens, syntax, names

// Universal part-of-speech tags, UD v2.
enum class Upos : std::uint8_t { none, adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x };

// UD v2 features that later stages read; `none` where a feature is absent.
enum class Tense : std::uint8_t { none, past, pres, fut, imp, pqp };
enum class Mood : std::uint8_t { none, ind, imp, sub, cnd };
enum class VerbForm : std::uint8_t { none, fin, inf, part, ger };
enum class Voice : std::uint8_t { none, act, pass };
enum class Number : std::uint8_t { none, sing, plur };
enum class Degree : std::uint8_t { none, pos, cmp, sup };
enum class PronType : std::uint8_t { none, prs, art, dem, ind, interrogative, rel, neg, tot, rcp, exc };
enum class Case : std::uint8_t { none, nom, acc, gen };
enum class Gender : std::uint8_t { none, masc, fem, neut };
enum class NumType : std::uint8_t { none, card, ord, mult, frac };

struct Features {
  Tense tense = Tense::none;
  Mood mood = Mood::none;
  VerbForm verb_form = VerbForm::none;
  Voice voice = Voice::none;
  Number number = Number::none;
  std::uint8_t person = 0;  // 1, 2, 3; 0 where absent
  Degree degree = Degree::none;
  PronType pron_type = PronType::none;
  Case grammatical_case = Case::none;
  Gender gender = Gender::none;
  NumType num_type = NumType::none;
  bool definite = false;      // Definite=Def
  bool indefinite = false;    // Definite=Ind
  bool possessive = false;    // Poss=Yes
  bool reflexive = false;     // Reflex=Yes
  bool negative = false;      // Polarity=Neg
  bool abbreviation = false;  // Abbr=Yes
  friend bool operator==(const Features&, const Features&) = default;
};

// UD v2 relations, with the subtypes that later stages read; any other subtype is folded into its relation.
enum class Deprel : std::uint8_t {
  none,
  root,
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  clf,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_pass,
  csubj_outer,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  expl_pass,
  fixed,
  flat,
  flat_foreign,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_pass,
  nsubj_outer,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  vocative,
  xcomp,
};

struct Token {
  Span span;
  std::string form;  // empty where the form is the text of the span; set for words that a contraction does not spell
  std::string lemma;
  Features feats;
  Upos upos = Upos::none;
  Deprel deprel = Deprel::none;
  std::int32_t head = -1;  // token index in the document; -1 for the root of a sentence
  std::int32_t sentence = -1;
};

struct Sentence {
  Span span;
  TokenRange tokens;
  std::int32_t paragraph = -1;
};

enum class NameKind : std::uint8_t { person, organisation, place, other };

// A proper name as the language engine found it, before anything is linked.
struct Name {
  Span span;
  TokenRange tokens;
  NameKind kind = NameKind::other;
};

// ---------------------------------------------------------------- mentions: times, places, quantities, entities

enum class TimeType : std::uint8_t { date, time, duration, set };

// A TIMEX3 expression (ISO 24617-1). `earliest` and `latest` are ISO 8601 dates or date-times, both ends included, empty where unknown.
struct Time {
  Span span;
  TokenRange tokens;
  TimeType type = TimeType::date;
  std::string value;  // TIMEX3 value: 2023-09-12, 2023-W37, PXW, PRESENT_REF
  std::string earliest;
  std::string latest;
};

// Another place that a toponym could have meant.
struct PlaceReading {
  std::string id, name, country, admin1;
  double lat = 0, lon = 0;
  double score = 0;  // its share among all readings
};

// Where something is that the text only tells by a place: "700 km north-east of Moscow", "outside Kherson" (docs/places.md).
struct PlacePoint {
  Span span;                // the words that say so, with the place: "700 km north-east of Moscow"
  std::string relation;     // direction, distance, near, outside, off, between
  double lat = 0, lon = 0;  // degrees, WGS 84
  double radius_km = 0;     // how far off the point may be
};

struct Place {
  Span span;
  TokenRange tokens;
  std::string name;     // gazetteer's name
  std::string country;  // ISO 3166-1 alpha-2, empty for seas and regions over borders
  std::string admin1;
  std::optional<double> lat, lon;         // degrees, WGS 84
  std::string id;                         // "geonames:2013348", "country:RU", "region:donbas"
  double score = 0;                       // 0 to 1
  std::vector<PlaceReading> others = {};  // at most three that were not chosen, likeliest first
  std::optional<PlacePoint> point = {};   // lat and lon stay the entry's
};

enum class Bound : std::uint8_t { exact, about, at_least, at_most };

struct Quantity {
  Span span;
  TokenRange tokens;
  double value = 0;
  std::string unit;  // "km", "USD", "percent", empty for a count
  std::string of;    // what is counted: "soldiers", as lemma
  Bound bound = Bound::exact;
};

enum class EntityKind : std::uint8_t { person, organisation, government, outlet, place, group, product, event, other };
enum class MentionForm : std::uint8_t { name, nominal, pronoun };

struct Mention {
  Span span;
  TokenRange tokens;
  std::int32_t head = -1;  // token index
  MentionForm form = MentionForm::name;
  std::int32_t entity = -1;  // index in Document::entities
};

struct Entity {
  EntityKind kind = EntityKind::other;
  std::string name;                    // canonical: "Kim Jong-un"
  std::string id;                      // actor id of data/actors, or empty for one unknown to it
  std::string code;                    // CAMEO/PLOVER actor code, "PRK.GOV", or empty
  std::string role;                    // "head of state", "spokesman", as words; empty where unknown
  std::string country;                 // ISO 3166-1 alpha-3 of what it belongs to, or empty
  std::vector<std::int32_t> mentions;  // indices in Document::mentions, in order of text
  std::vector<std::int32_t> members;   // of "the two leaders", "Kim and Putin": the entities that it is made of, where known
};

// ---------------------------------------------------------------- attribution: who says it

// A passage between quotation marks. `span` includes the marks; `closed` is false where the closing mark is missing.
struct Quote {
  Span span;
  Span inside;
  bool closed = true;
};

enum class SourceKind : std::uint8_t { person, office, unnamed, government, organisation, outlet, document, public_ };

// How a source came into its chain.
enum class LinkRule : std::uint8_t {
  speaks,   // subject or agent of the cue, or named by it
  relays,   // the medium through which the words came: "told Reuters", "in an interview with CBS"
  quotes,   // who quotes another: "TASS quoted him as saying"
  cited,    // to whom one before it hands the words on: "citing officials"
  carried,  // a pronoun that means nobody named: whoever spoke last before it
  nobody    // rumour: nobody in particular
};

struct Source {
  Span span;                 // empty() where the source is implicit
  std::string text;          // words as they stand
  std::string name;          // canonical
  std::int32_t head = -1;    // token index or -1
  std::int32_t entity = -1;  // index in Document::entities or -1
  SourceKind kind = SourceKind::unnamed;
  bool anonymous = false;
  std::string affiliation;  // "United States", or empty; several are joined by "; "
  LinkRule link = LinkRule::speaks;
  std::int32_t by = -1;     // token of the word that makes it that link (told, citing), -1 for none
  Span anonymity_reason{};  // "because he was not authorised to speak"; empty() where no reason is stated
};

// How the cue presents its content. `states`: neutral (said). The others as their names say.
enum class Stance : std::uint8_t {
  states,
  asserts,
  confirms,
  denies,
  declines,
  doubts,
  warns,
  threatens,
  promises,
  accuses,
  demands,
  asks,
  expects,
  suggests,
  believes,
  admits,
  reports,
  rumours
};

struct Cue {
  Span span;
  TokenRange tokens;
  std::int32_t head = -1;  // token index
  std::string lemma;
  Stance stance = Stance::states;
};

enum class Speech : std::uint8_t { none, direct, indirect, mixed };

// Which rule found an attribution.
enum class CueRule : std::uint8_t {
  none,
  verb,             // a verb of saying with its clause
  inverted,         // "..., said Peskov"
  word_order,       // by the order of words, where the tree did not help
  noun,             // "the claim that"
  adjective,        // "is confident that"
  adverb,           // "reportedly"
  according_to,     // "according to"
  in_the_words_of,  // "in the words of"
  colon,            // "Harris: a mistake"
  late_speaker,     // a quotation without a cue: its speaker is looked for around it
  learned           // a verb that no rule took for a cue, by what is like it in annotated reports
};

struct Attribution {
  std::vector<Source> sources;             // chain order: the one the outlet heard it from first, the one it finally rests on last
  std::optional<Cue> cue;                  // innermost
  std::vector<Span> content;               // pieces in order of text
  std::vector<TokenRange> content_tokens;  // the same, in tokens
  Speech speech = Speech::indirect;
  CueRule rule = CueRule::none;
  std::int32_t parent = -1;  // the attribution in whose content this one stands, or -1; its sources are part of the chain
};

// ---------------------------------------------------------------- claims

enum class Certainty : std::uint8_t { certain, probable, possible, unknown };
enum class Polarity : std::uint8_t { positive, negative };
enum class ClaimTense : std::uint8_t { past, present, future };
enum class PlaceRole : std::uint8_t { at, from, to, via };

struct Participant {
  Span span;  // empty() where understood, not said
  std::string text;
  std::string name;
  std::int32_t entity = -1;
  std::string code;  // CAMEO/PLOVER actor code
  std::string role;
  std::string country_from = {};  // where its words do not tell the country of `code`: place, dateline, report, earlier; else empty
};

struct Event {
  std::string type;  // PLOVER 0.8 type or TRAVEL
  std::string mode;
  std::vector<std::string> contexts;
  std::string cameo;
};

struct ClaimPlace {
  std::int32_t place = -1;  // index in Document::places
  PlaceRole role = PlaceRole::at;
};

// The way of a journey. One stop alone where only the distance from it is told.
struct Route {
  std::vector<ClaimPlace> stops;  // in the order of travel
  std::optional<double> km;       // as the text says, else along great circles over the stops; none where a stop has no coordinates
  bool stated = false;            // the text says it
};

struct Claim {
  std::string id;                 // 16 hex digits, stable across machines and threads
  Span span;                      // clause that states the proposition, without the words that attribute it
  std::int32_t attribution = -1;  // index in Document::attributions, -1 for the outlet's own voice
  std::vector<Source> sources;    // full chain, parents' included
  std::optional<Cue> cue;
  Speech speech = Speech::none;
  Certainty certainty = Certainty::certain;
  Certainty outlet_certainty = Certainty::certain;  // how far the outlet itself commits to it
  Polarity polarity = Polarity::positive;
  ClaimTense tense = ClaimTense::present;
  std::optional<Span> condition;
  Span predicate;
  std::int32_t predicate_token = -1;
  std::string predicate_lemma;
  std::optional<Event> event;
  std::vector<Participant> actor, recipient, theme;
  std::vector<ClaimPlace> places;
  std::optional<Route> route;
  std::int32_t time = -1;                // index in Document::times
  std::vector<std::int32_t> quantities;  // indices in Document::quantities
  std::string exchange;                  // id of the claim that states what is given in return, or empty
};

// ---------------------------------------------------------------- the document

struct Warning {
  std::string kind;  // "sentence_too_long"
  Span span;
};

// What a report says of itself beyond the fields below: "origin" (whose report it is, where not the outlet's), "status" (withheld,
// canceled), "slug", "embargo" ...; docs/formats.md has the names. A name may come several times.
struct Meta {
  std::string name, value;
};

// Whose report it is, or who contributed to it, as it declares.
struct Credit {
  std::string name;   // canonical for the agencies of data/credits.toml, else as it stands
  bool whole = true;  // the report is theirs; false: they contributed
  std::string from;   // metadata, byline, text
  Span span;          // empty() where it does not stand in the text
};

struct Document {
  std::string id, url, outlet, title, author, language;
  std::string text;
  std::string published;       // ISO 8601 date or date-time, empty where unknown
  std::string published_from;  // metadata, feed, page, text, option; empty where unknown
  std::vector<Meta> meta;      // in order of reading
  std::string origin;          // whose report it is, where it is declared to be another's than the outlet's: "Associated Press"
  std::string origin_from;     // metadata, byline, text; empty where there is none

  std::vector<Credit> credits;
  std::vector<Span> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<std::int32_t> child_begin;  // size tokens+1: children of t are children[child_begin[t] .. child_begin[t+1])
  std::vector<std::int32_t> children;     // token indices, in order of text within one head
  std::vector<Name> names;
  std::vector<Time> times;
  std::vector<Place> places;
  std::vector<Quantity> quantities;
  std::vector<Mention> mentions;
  std::vector<Entity> entities;
  std::vector<Quote> quotes;
  std::vector<Attribution> attributions;
  std::vector<Claim> claims;
  std::vector<Warning> warnings;

  // The first value of a name in `meta`, empty where there is none.
  std::string_view meta_of(std::string_view name) const {
    for (const Meta& entry : meta) {
      if (entry.name == name) return entry.value;
    }
    return {};
  }
  std::string_view text_of(Span span) const { return std::string_view(text).substr(span.begin, span.size()); }
  std::string_view form_of(const Token& token) const { return token.form.empty() ? text_of(token.span) : std::string_view(token.form); }
};

}  // namespace hearsay
