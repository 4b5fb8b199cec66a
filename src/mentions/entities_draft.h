// What link_entities works on between its steps. Internal to mentions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "base/calendar.h"
#include "document/syntax.h"
#include "hearsay/document.h"
#include "mentions/actors.h"

namespace hearsay {

using NameEntries = std::vector<PhraseMap<ActorName>::Entry>;

// A mention before its entity is known.
struct Draft {
  TokenRange tokens;
  std::int32_t head = -1;
  MentionForm form = MentionForm::name;
  EntityKind kind = EntityKind::other;
  std::int32_t actor = -1;                // who it is, where the lexicon knows
  std::int32_t agent = -1;                // class of the noun
  std::int32_t body = -1;                 // actor that it belongs to by its words ("Russian", "Kremlin")
  std::int32_t second_body = -1;          // "US and Saudi officials"
  std::int32_t owner = -1;                // draft that possesses it ("Putin's spokesman", "his aide")
  std::int32_t possessor = -1;            // the same where it is a pronoun, which is drafted later
  std::int32_t same_as = -1;              // draft that it stands in apposition to
  const NameEntries* short_of = nullptr;  // a name that may be short for these
  Gender gender = Gender::none;
  Number number = Number::sing;
  bool definite = false, indefinite = false, former = false, deputy = false, possessive = false, seat = false;
  bool sure = true;                   // false: only its shape speaks for a name, no names layer and no lexicon
  std::int32_t count = 0;             // "the two leaders": 2
  PairOrder order = PairOrder::none;  // "the latter"
  std::string role;                   // "national security adviser"
  std::int32_t office = -1;           // by its title
  std::int32_t sector_agent = -1;     // class that tells the sector, where its own does not
  std::int32_t entity = -1;
};

struct AgentMatch {
  TokenRange tokens;
  std::int32_t agent = -1;
};

struct ReferenceStudy;
struct NameKindStudy;

struct Linking {
  Document& document;
  const ActorLexicon& lexicon;
  std::optional<Day> day;             // of publication
  std::vector<Atom> atoms;            // of all tokens
  std::vector<std::uint64_t> lemmas;  // folded hash of each token's lemma
  std::vector<Draft> drafts;
  std::vector<std::int32_t> draft_of;         // token -> draft that covers it, or -1
  std::vector<std::int32_t> adjective_of;     // token -> state whose adjective it is, or -1
  std::vector<AgentMatch> agents;             // nouns that act, in order of text
  std::vector<std::int32_t> agent_ending_at;  // token -> agents index, or -1
  std::vector<bool> certain;                  // actor -> its adjective, people or capital is named
  std::vector<bool> quoted;                   // token -> stands in quotation marks
  std::vector<std::int32_t> seen;             // actor -> how often its names, seats and adjectives stand in the document

  ReferenceStudy* study = nullptr;  // of the trainers (reference.h, name_kinds.h)
  NameKindStudy* kinds = nullptr;

  const Token& token(std::int32_t index) const { return document.tokens[static_cast<std::size_t>(index)]; }
  std::int32_t size() const { return static_cast<std::int32_t>(document.tokens.size()); }
  const Actor& actor(std::int32_t index) const { return lexicon.actors[static_cast<std::size_t>(index)]; }
  std::uint64_t lemma(std::int32_t token) const { return lemmas[static_cast<std::size_t>(token)]; }
  std::uint64_t form_hash(std::int32_t index) const { return folded_hash(document.form_of(token(index))); }
  bool in(std::int32_t token, WordSet set) const { return lexicon.in(lemma(token), set); }
  bool tells(std::int32_t token, NameEvidence list) const { return lexicon.tells(lemma(token), list); }
};

inline std::string_view form(const Linking& work, std::int32_t token) { return work.document.form_of(work.token(token)); }

inline bool is_capitalised(const Linking& work, std::int32_t token) {
  const auto f = form(work, token);
  return !f.empty() && is_ascii_upper(f[0]);
}

// The capitals that words of a name begin with: "IAEA" of "International Atomic Energy Agency".
inline std::string capitals_of(const Linking& work, TokenRange tokens) {
  std::string out;
  for (auto token = tokens.begin; token < tokens.end; ++token)
    if (is_capitalised(work, token)) out += form(work, token)[0];
  return out;
}

// What a medium does.
inline bool is_reporting(std::string_view verb) {
  return verb == "reports" || verb == "reported" || verb == "writes" || verb == "wrote" || verb == "quoted" || verb == "quotes" ||
         verb == "informs" || verb == "transmits";
}

inline bool same_sentence(const Linking& work, std::int32_t a, std::int32_t b) { return same_sentence(work.document, a, b); }

// The token stands in the sentence of another, as that word.
inline bool is_form(const Linking& work, std::int32_t token, std::int32_t beside, std::string_view word) {
  return same_sentence(work, token, beside) && form(work, token) == word;
}

// The class of the phrase for actors that ends at the token ("chief executive", "ratings agency"), whatever its number; null for none.
inline const AgentClass* class_ending_at(const Linking& work, std::int32_t token) {
  const auto index = work.agent_ending_at[static_cast<std::size_t>(token)];
  return index < 0 ? nullptr : &work.lexicon.agents[static_cast<std::size_t>(work.agents[static_cast<std::size_t>(index)].agent)];
}

// One such, of that kind: "the campaign group" for a body.
inline bool ends_one_of(const Linking& work, std::int32_t token, EntityKind kind) {
  const auto* agent = class_ending_at(work, token);
  return agent != nullptr && agent->kind == kind && work.token(token).feats.number != Number::plur;
}

// The class of nouns for actors that the one word belongs to by itself: "ministry"; null for none.
inline const AgentClass* class_of_word(const Linking& work, std::int32_t token) {
  const auto found = work.lexicon.agent_phrases.nodes.find(extended(0, work.form_hash(token)));
  return found == work.lexicon.agent_phrases.nodes.end() || found->second.empty()
             ? nullptr
             : &work.lexicon.agents[static_cast<std::size_t>(found->second.front().value)];
}

// Names of the same words have the same key, whatever their case and accents.
inline std::uint64_t key_of(const Linking& work, TokenRange tokens) {
  std::uint64_t key = 7;
  for (auto i = tokens.begin; i < tokens.end; ++i) key = extended(key, folded_hash(form(work, i)));
  return key;
}

bool is_time(const Linking& work, std::int32_t token);  // within an expression of time: "Tuesday" is no name

// The place of exactly these tokens that the gazetteer knows, with its coordinates; nullptr where there is none.
const Place* place_at(const Linking& work, TokenRange tokens);
// It is one, and no country.
bool is_elsewhere(const Linking& work, TokenRange tokens);
// "President" by itself names nobody.
bool is_common(const Linking& work, std::int32_t token);
// A name that the lexicon does not know, where no other draft lies. Forms of address in front of it are not part of it.
void draft_unknown(Linking& work, TokenRange tokens, EntityKind kind);
// The token ends a noun for a medium, in the singular: "podcast", "news site", "the Gulf daily".
bool ends_outlet_noun(const Linking& work, std::int32_t token);
// "the Herald of Basel".
bool is_outlet_of_place(const Linking& work, TokenRange name);
// "told the Ledger that", "quoted by Jisr", "in a conversation with Le Sprint": a name in the place of a medium.
bool is_told(const Linking& work, TokenRange name);
// "told Fell Crown Court": a court, a council, a committee is told things too.
bool ends_in_body(const Linking& work, TokenRange name);
// Drafts a name of that kind; its index.
std::int32_t add_name(Linking& work, TokenRange tokens, EntityKind kind);
// Proper nouns in a row, where no names layer tells more.
void draft_proper_nouns(Linking& work);
void draft_partners(Linking& work);  // "Dunlow & Pyke"

// A name that no dictionary and no title has told the kind of.
inline bool is_open(const Draft& draft) { return draft.form == MentionForm::name && draft.actor < 0 && draft.role.empty(); }

// "Neighbouring Tovia": a capital that begins no name.
inline bool is_neighbouring(const Linking& work, std::int32_t token) { return form(work, token).starts_with("Neighbo"); }

inline bool begins_with_first_name(const Linking& work, TokenRange tokens) {
  if (form(work, tokens.begin) == "Al" && tokens.end - tokens.begin > 1 && form(work, tokens.begin + 1) == "-") return false;  // "Al-Ufuq"
  return work.lexicon.first_names.contains(work.form_hash(tokens.begin));
}

// "Sennet Water", "Karsholt Estates": the last word is that of a firm, and the first no first name.
inline bool ends_as_firm(const Linking& work, TokenRange tokens) {
  return tokens.end - tokens.begin > 1 && work.lexicon.in(work.form_hash(tokens.end - 1), kBodyLast) &&
         !begins_with_first_name(work, tokens);
}

inline bool has_first_name(const Linking& work, TokenRange tokens) {
  return tokens.end - tokens.begin > 1 && begins_with_first_name(work, tokens);
}

void draft_surnames(Linking& work);                                          // "Trusty said" after "Jim Trusty"
void forget_genders_of_surnames(Linking& work);                              // "Tegan" beside "Huw Tegan"
void cut_origin(Linking& work, Draft& draft);                                // "Bea Ruiz" of "Bea Ruiz of Liberty TV"
std::unordered_set<std::uint64_t> surnames_of_persons(const Linking& work);  // hashes of their forms
std::unordered_set<std::uint64_t> surnames_in_full(const Linking& work);     // the same, and of longer names

bool is_kept_nameless_in(const Linking& work, TokenRange words);  // "an official who asked not to be named"
bool is_kept_nameless(const Linking& work, const Draft& draft);   // the same within the noun's own phrase

// The steps, in their order.
void read_atoms(Linking& work);
void read_quotes(Linking& work);
void complete_given_names(Linking& work);                               // "Yoo Sang-bum"
void draft_names(Linking& work);                                        // lexicon and names layer
bool stands_for_people(const Linking& work, TokenRange tokens);         // "Russians", not "Russian troops"
Draft people_of(const Linking& work, Draft draft, std::int32_t state);  // of a name for that state's people
void draft_nicknames(Linking& work);                                    // "the North"
bool names_vessel(const Linking& work, TokenRange name);                // "the frigate ..."
void decide_seats(Linking& work);                                       // capitals: government or town
void yield_shared_names(Linking& work);                                 // "South Korea's Supreme Court"
void find_agents(Linking& work);                                        // nouns that act
void read_titles(Linking& work);                                        // "spokesman Dmitry Peskov"
void draft_persons(Linking& work);                                      // persons' names that no layer has seen
void settle_kinds(Linking& work);                                       // media, firms and persons by what stands around their names
void draft_told_media(Linking& work);                                   // names in the place of a medium: "told Silk Cut that"
void draft_media(Linking& work);                                        // behind a noun for one: "the podcast Big Ring"
void draft_stations(Linking& work);                                     // "Channel 24"
void draft_papers(Linking& work);                                       // beginning in a word for papers: "the Evening Star"
void draft_leaning_media(Linking& work);                                // behind an adjective of media: "the state-run Volga Agency"
void draft_shapes(Linking& work);                                       // ending in a word for papers: "the Bellmont Courier"
void draft_short_titles(Linking& work);                                 // one such word: "the Post"
void draft_reviewed_media(Linking& work);                               // in a review of the press: "Kronika believes"
void draft_campaigns(Linking& work);                                    // "Parents Against Phones", "St Olave's"
void draft_bodies(Linking& work);                                       // names of bodies that no layer has seen
void settle_by_votes(Linking& work, const std::unordered_map<std::uint64_t, EntityKind>& told);  // by all mentions of a name together
void draft_known_media(Linking& work);                                                           // names of media seen elsewhere
void join_short_media(Linking& work);                                                            // "The Lens" after "the Arakan Lens"
void draft_nominals(Linking& work);
void draft_pronouns(Linking& work);
void join_appositions(Linking& work);
void name_leads(Linking& work);     // nouns of a lead for persons named later
void join_mentions(Linking& work);  // coreference: fills Draft::entity and Document::entities

// Adds a draft and marks its tokens; -1 where the range is empty.
std::int32_t add_draft(Linking& work, Draft draft);

}  // namespace hearsay
