// A document out of the ledger, as it went in: what writer.cc takes apart is put together here.
#include <fmt/format.h>

#include <map>

#include "document/names.h"
#include "ledger/compression.h"
#include "ledger/ledger.h"
#include "ledger/rows.h"

namespace hearsay {
namespace {

// Place of each key in the vector that was filled with it.
using Ordinals = std::map<std::int64_t, std::int32_t>;

void load_metadata(Database& database, std::int64_t key, Document& out) {
  Statement row(database,
                "SELECT id, url, outlet, title, author, language, published, published_from, origin, origin_from, text, bytes FROM "
                "documents WHERE key = ?");
  row.start(key);
  if (!row.step()) throw Error(ErrorCode::not_found, fmt::format("{}: no document has the key {}", database.path(), key));
  int column = 0;
  for (auto* field : {&out.id, &out.url, &out.outlet, &out.title, &out.author, &out.language, &out.published, &out.published_from,
                      &out.origin, &out.origin_from})
    *field = row.text(column++);
  out.text = decompress(row.bytes(10), static_cast<std::size_t>(row.integer(11)));
  Statement meta(database, "SELECT name, value FROM document_meta WHERE document = ? ORDER BY position");
  for (meta.start(key); meta.step();) out.meta.push_back({meta.text(0), meta.text(1)});
}

void load_entities(Database& database, std::int64_t key, Document& out) {
  Statement row(database, "SELECT kind, name, id, code, role, country FROM entities WHERE document = ? ORDER BY ordinal");
  for (row.start(key); row.step();) {
    Entity entity;
    entity.kind = entity_kind_named(row.bytes(0)).value_or(EntityKind::other);
    entity.name = row.text(1), entity.id = row.text(2), entity.code = row.text(3), entity.role = row.text(4), entity.country = row.text(5);
    out.entities.push_back(std::move(entity));
  }
}

Ordinals load_times(Database& database, std::int64_t key, Document& out) {
  Ordinals ordinals;
  Statement row(database, fmt::format("SELECT {}, key FROM times WHERE document = ? ORDER BY ordinal", kTimeColumns));
  for (row.start(key); row.step();) {
    ordinals[row.integer(kTimeWidth)] = static_cast<std::int32_t>(out.times.size());
    out.times.push_back(time_at(row, 0));
  }
  return ordinals;
}

Ordinals load_places(Database& database, std::int64_t key, Document& out) {
  Ordinals ordinals;
  Statement row(database, fmt::format("SELECT {}, key FROM places WHERE document = ? ORDER BY ordinal", kPlaceColumns));
  for (row.start(key); row.step();) {
    ordinals[row.integer(kPlaceWidth)] = static_cast<std::int32_t>(out.places.size());
    out.places.push_back(place_at(row, 0));
  }
  return ordinals;
}

Ordinals load_quantities(Database& database, std::int64_t key, Document& out) {
  Ordinals ordinals;
  Statement row(database, fmt::format("SELECT {}, key FROM quantities WHERE document = ? ORDER BY ordinal", kQuantityColumns));
  for (row.start(key); row.step();) {
    ordinals[row.integer(kQuantityWidth)] = static_cast<std::int32_t>(out.quantities.size());
    out.quantities.push_back(quantity_at(row, 0));
  }
  return ordinals;
}

std::int32_t ordinal_of(const Ordinals& ordinals, std::int64_t key) {
  const auto found = ordinals.find(key);
  return found == ordinals.end() ? -1 : found->second;
}

// Of columns place, role.
ClaimPlace claim_place_at(const Statement& row, const Ordinals& places) {
  return {ordinal_of(places, row.integer(0)), place_role_named(row.bytes(1)).value_or(PlaceRole::at)};
}

}  // namespace

Provenance Ledger::provenance_of(std::int64_t key) const {
  Statement row(
      *database_,
      "SELECT program, model, knowledge FROM versions JOIN documents ON documents.version = versions.key WHERE documents.key = ?");
  row.start(key);
  if (!row.step()) throw Error(ErrorCode::not_found, fmt::format("{}: no document has the key {}", database_->path(), key));
  return {row.text(0), row.text(1), row.text(2)};
}

Document Ledger::document(std::int64_t key) const {
  Document out;
  load_metadata(*database_, key, out);
  load_entities(*database_, key, out);
  const auto times = load_times(*database_, key, out);
  const auto places = load_places(*database_, key, out);
  const auto quantities = load_quantities(*database_, key, out);
  ClaimParts parts(*database_);
  Statement row(*database_, fmt::format("SELECT {} FROM claims WHERE document = ? ORDER BY key", kClaimColumns));
  Statement place(*database_, "SELECT place, role FROM claim_places WHERE claim = ? ORDER BY position");
  Statement stop(*database_, "SELECT place, role FROM route_stops WHERE claim = ? ORDER BY position");
  Statement quantity(*database_, "SELECT quantity FROM claim_quantities WHERE claim = ? ORDER BY position");
  for (row.start(key); row.step();) {
    auto claim = claim_at(row);
    const auto claim_key = row.integer(0);
    parts.fill(claim_key, claim);
    if (!row.null(kClaimTime)) claim.time = ordinal_of(times, row.integer(kClaimTime));
    for (place.start(claim_key); place.step();) claim.places.push_back(claim_place_at(place, places));
    if (claim.route)
      for (stop.start(claim_key); stop.step();) claim.route->stops.push_back(claim_place_at(stop, places));
    for (quantity.start(claim_key); quantity.step();) claim.quantities.push_back(ordinal_of(quantities, quantity.integer(0)));
    out.claims.push_back(std::move(claim));
  }
  return out;
}

}  // namespace hearsay
