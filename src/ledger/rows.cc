#include "ledger/rows.h"

#include "document/names.h"

namespace hearsay {
namespace {

std::uint32_t offset(const Statement& row, int column) { return static_cast<std::uint32_t>(row.integer(column)); }
Span span_at(const Statement& row, int first) { return {offset(row, first), offset(row, first + 1)}; }
std::int32_t index_at(const Statement& row, int column) { return row.null(column) ? -1 : static_cast<std::int32_t>(row.integer(column)); }

Event event_at(const Statement& row, int first) {
  Event event{row.text(first), row.text(first + 1), {}, row.text(first + 3)};
  for (auto contexts = row.bytes(first + 2); !contexts.empty();) {
    const auto end = contexts.find(';');
    event.contexts.emplace_back(contexts.substr(0, end));
    contexts = end == std::string_view::npos ? std::string_view() : contexts.substr(end + 1);
  }
  return event;
}

Cue cue_at(const Statement& row, int first) {
  Cue cue;
  cue.span = span_at(row, first);
  cue.lemma = row.text(first + 3);
  cue.stance = stance_named(row.bytes(first + 4)).value_or(Stance::states);
  return cue;
}

}  // namespace

Time time_at(const Statement& row, int first) {
  Time time;
  time.span = span_at(row, first);
  time.type = time_type_named(row.bytes(first + 2)).value_or(TimeType::date);
  time.value = row.text(first + 3), time.earliest = row.text(first + 4), time.latest = row.text(first + 5);
  return time;
}

Place place_at(const Statement& row, int first) {
  Place place;
  place.span = span_at(row, first);
  place.name = row.text(first + 2), place.country = row.text(first + 3), place.admin1 = row.text(first + 4);
  if (!row.null(first + 5)) place.lat = row.real(first + 5);
  if (!row.null(first + 6)) place.lon = row.real(first + 6);
  place.id = row.text(first + 7);
  place.score = row.real(first + 8);
  if (!row.null(first + kPlacePointText))
    place.point =
        PlacePoint{span_at(row, first + 9), row.text(first + 11), row.real(first + 12), row.real(first + 13), row.real(first + 14)};
  return place;
}

Quantity quantity_at(const Statement& row, int first) {
  Quantity quantity;
  quantity.span = span_at(row, first);
  quantity.value = row.real(first + 2);
  quantity.unit = row.text(first + 3), quantity.of = row.text(first + 4);
  quantity.bound = bound_named(row.bytes(first + 5)).value_or(Bound::exact);
  return quantity;
}

Claim claim_at(const Statement& row) {
  Claim claim;
  claim.id = row.text(2);
  claim.span = span_at(row, 3);
  if (!row.null(8)) claim.cue = cue_at(row, 8);
  claim.speech = speech_named(row.bytes(13)).value_or(Speech::none);
  claim.certainty = certainty_named(row.bytes(14)).value_or(Certainty::unknown);
  claim.outlet_certainty = certainty_named(row.bytes(15)).value_or(Certainty::unknown);
  claim.polarity = polarity_named(row.bytes(16)).value_or(Polarity::positive);
  claim.tense = claim_tense_named(row.bytes(17)).value_or(ClaimTense::present);
  if (!row.null(18)) claim.condition = span_at(row, 18);
  claim.predicate = span_at(row, 20);
  claim.predicate_lemma = row.text(22);
  if (!row.null(23)) claim.event = event_at(row, 23);
  claim.exchange = row.text(28);
  if (!row.null(30)) {
    claim.route.emplace().stated = row.bytes(30) == "text";
    if (!row.null(29)) claim.route->km = row.real(29);
  }
  return claim;
}

ClaimParts::ClaimParts(Database& database)
    : sources_(database,
               "SELECT begin, end, text, name, entity, kind, anonymous, affiliation, reason_begin, reason_end FROM sources WHERE claim = ? "
               "ORDER BY position"),
      participants_(database,
                    "SELECT part, begin, end, text, name, entity, code, role, country_from FROM participants WHERE claim = ? ORDER BY "
                    "part, position") {}

void ClaimParts::fill(std::int64_t key, Claim& claim) {
  for (sources_.start(key); sources_.step();) {
    Source source;
    source.span = span_at(sources_, 0);
    source.text = sources_.text(2), source.name = sources_.text(3);
    source.entity = index_at(sources_, 4);
    source.kind = source_kind_named(sources_.bytes(5)).value_or(SourceKind::unnamed);
    source.anonymous = sources_.integer(6) != 0;
    source.affiliation = sources_.text(7);
    source.anonymity_reason = span_at(sources_, 8);
    claim.sources.push_back(std::move(source));
  }
  for (participants_.start(key); participants_.step();) {
    Participant participant;
    participant.span = span_at(participants_, 1);
    participant.text = participants_.text(3), participant.name = participants_.text(4);
    participant.entity = index_at(participants_, 5);
    participant.code = participants_.text(6), participant.role = participants_.text(7);
    participant.country_from = participants_.text(8);
    const auto part = participants_.bytes(0);
    (part == "actor" ? claim.actor : part == "recipient" ? claim.recipient : claim.theme).push_back(std::move(participant));
  }
}

}  // namespace hearsay
