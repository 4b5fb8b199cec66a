#include "ledger/writer.h"

#include <sqlite3.h>

#include <cmath>

#include "document/names.h"
#include "ledger/compression.h"

namespace hearsay {
namespace {

// SQLite stores what is not a number as NULL.
double finite(double value) { return std::isfinite(value) ? value : 0; }

// The sentence that the predicate stands in, or what there is.
Span sentence_of(const Document& document, const Claim& claim) {
  if (claim.predicate_token >= 0 && claim.predicate_token < static_cast<std::int32_t>(document.tokens.size())) {
    const auto sentence = document.tokens[claim.predicate_token].sentence;
    if (sentence >= 0 && sentence < static_cast<std::int32_t>(document.sentences.size())) return document.sentences[sentence].span;
  }
  return claim.span;
}

std::optional<std::int64_t> index_or_none(std::int32_t index) { return index < 0 ? std::nullopt : std::optional<std::int64_t>(index); }

}  // namespace

std::int64_t Ledger::Writer::last() const { return sqlite3_last_insert_rowid(database.handle()); }

void Ledger::Writer::write_metadata(const Document& d, std::string_view fingerprint, std::int64_t key, std::int64_t version) {
  const auto frame = compress(d.text);
  document.run(key, d.id, fingerprint, version, d.url, d.outlet, d.title, d.author, d.language, d.published, d.published_from, Blob{frame},
               static_cast<std::int64_t>(d.text.size()), d.origin, d.origin_from);
  std::int32_t position = 0;
  for (const auto& entry : d.meta) meta.run(key, position++, entry.name, entry.value);
  document_words.run(key, d.title, d.text);
}

void Ledger::Writer::write_layers(const Document& d, std::int64_t key) {
  times.clear(), places.clear(), quantities.clear();
  std::int32_t ordinal = 0;
  for (const auto& e : d.entities)
    entity.run(key, ordinal++, name_of(e.kind), e.name, e.id, e.code, e.role, e.country, static_cast<std::int64_t>(e.mentions.size()));
  names.run(key, 1);
  ordinal = 0;
  for (const auto& t : d.times) {
    time.run(key, ordinal++, t.span.begin, t.span.end, d.text_of(t.span), name_of(t.type), t.value, t.earliest, t.latest);
    times.push_back(last());
  }
  ordinal = 0;
  for (const auto& p : d.places) write_place(d, p, key, ordinal++);
  ordinal = 0;
  for (const auto& q : d.quantities) {
    quantity.run(key, ordinal++, q.span.begin, q.span.end, d.text_of(q.span), finite(q.value), q.unit, q.of, name_of(q.bound));
    quantities.push_back(last());
  }
}

void Ledger::Writer::forget_names(std::int64_t key) {
  names.run(key, -1);
  no_names.run(key);
}

// A place is looked for where its point lies, if the words tell one: "700 km north-east of Moscow" is not in Moscow.
void Ledger::Writer::write_place(const Document& d, const Place& p, std::int64_t key, std::int32_t ordinal) {
  const auto& point = p.point;
  const auto offset = [&](std::uint32_t Span::*end) { return point ? std::optional(point->span.*end) : std::nullopt; };
  const auto number = [&](double PlacePoint::*of) { return point ? std::optional((*point).*of) : std::nullopt; };
  place.run(key, ordinal, p.span.begin, p.span.end, d.text_of(p.span), p.name, p.country, p.admin1, p.lat, p.lon, p.id, finite(p.score),
            offset(&Span::begin), offset(&Span::end), point ? std::optional(d.text_of(point->span)) : std::nullopt,
            point ? std::optional<std::string_view>(point->relation) : std::nullopt, number(&PlacePoint::lat), number(&PlacePoint::lon),
            number(&PlacePoint::radius_km));
  places.push_back(last());
  if (p.lat && p.lon) place_index.run(places.back(), point ? point->lat : *p.lat, point ? point->lon : *p.lon);
}

void Ledger::Writer::write_sources(const std::vector<Source>& sources, std::int64_t key) {
  std::int32_t position = 0;
  for (const auto& s : sources)
    source.run(key, position++, s.span.begin, s.span.end, s.text, s.name, index_or_none(s.entity), name_of(s.kind), s.anonymous,
               s.affiliation, s.anonymity_reason.begin, s.anonymity_reason.end);
}

void Ledger::Writer::write_participants(std::string_view part, const std::vector<Participant>& participants, std::int64_t key) {
  std::int32_t position = 0;
  for (const auto& p : participants)
    participant.run(key, part, position++, p.span.begin, p.span.end, p.text, p.name, index_or_none(p.entity), p.code, p.role,
                    p.country_from);
}

void Ledger::Writer::write_claim(const Document& d, const Claim& c, std::int64_t document_key) {
  const auto sentence = sentence_of(d, c);
  const auto text = d.text_of(c.span);
  const auto& cue = c.cue;
  std::string contexts;
  if (c.event)
    for (const auto& context : c.event->contexts) contexts += (contexts.empty() ? "" : ";") + context;
  using Words = std::optional<std::string_view>;
  using Place = std::optional<std::uint32_t>;
  const auto event = [&](auto value) { return c.event ? Words(value(*c.event)) : Words(); };
  claim.run(document_key, c.id, c.span.begin, c.span.end, text, sentence.begin, sentence.end, cue ? Place(cue->span.begin) : Place(),
            cue ? Place(cue->span.end) : Place(), cue ? Words(d.text_of(cue->span)) : Words(), cue ? Words(cue->lemma) : Words(),
            cue ? Words(name_of(cue->stance)) : Words(), name_of(c.speech), name_of(c.certainty), name_of(c.outlet_certainty),
            name_of(c.polarity), name_of(c.tense), c.condition ? Place(c.condition->begin) : Place(),
            c.condition ? Place(c.condition->end) : Place(), c.predicate.begin, c.predicate.end, c.predicate_lemma,
            event([](const Event& e) { return std::string_view(e.type); }), event([](const Event& e) { return std::string_view(e.mode); }),
            event([&](const Event&) { return std::string_view(contexts); }),
            event([](const Event& e) { return std::string_view(e.cameo); }),
            c.time < 0 ? std::optional<std::int64_t>() : std::optional(times.at(c.time)), c.exchange, c.route ? c.route->km : std::nullopt,
            c.route ? Words(c.route->stated ? "text" : "stops") : Words());
  const auto key = last();
  claim_words.run(key, text);
  write_sources(c.sources, key);
  write_participants("actor", c.actor, key);
  write_participants("recipient", c.recipient, key);
  write_participants("theme", c.theme, key);
  std::int32_t position = 0;
  for (const auto& p : c.places) claim_place.run(key, position++, places.at(p.place), name_of(p.role));
  position = 0;
  if (c.route)
    for (const auto& stop : c.route->stops) route_stop.run(key, position++, places.at(stop.place), name_of(stop.role));
  position = 0;
  for (const auto q : c.quantities) claim_quantity.run(key, position++, quantities.at(q));
}

}  // namespace hearsay
