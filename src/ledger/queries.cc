#include "ledger/queries.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/calendar.h"
#include "document/names.h"
#include "ledger/filter.h"
#include "ledger/rows.h"

namespace hearsay {
namespace {

constexpr const char* kDocumentColumns =
    "documents.key, documents.id, documents.url, documents.outlet, documents.title, documents.author, documents.language, "
    "documents.published, documents.published_from, documents.origin, documents.bytes";

StoredDocument document_at(const Statement& row, int first) {
  StoredDocument out;
  out.key = row.integer(first);
  for (auto* field :
       {&out.id, &out.url, &out.outlet, &out.title, &out.author, &out.language, &out.published, &out.published_from, &out.origin})
    *field = row.text(++first);
  out.bytes = row.integer(++first);
  return out;
}

// The places that a table with columns claim, position, place, role gives a claim.
std::string places_sql(std::string_view table) {
  return fmt::format("SELECT {0}, {1}.role FROM {1} JOIN places ON places.key = {1}.place WHERE {1}.claim = ? ORDER BY {1}.position",
                     kPlaceColumns, table);
}

void read_places(Statement& row, std::int64_t claim, std::vector<StoredPlace>& out) {
  for (row.start(claim); row.step();)
    out.push_back({place_at(row, 0), row.text(kPlaceWidth - 1), place_role_named(row.bytes(kPlaceWidth)).value_or(PlaceRole::at),
                   row.text(kPlacePointText)});
}

// What stands in other tables about one claim after the other.
struct Details {
  explicit Details(Database& database)
      : parts(database),
        places(database, places_sql("claim_places")),
        stops(database, places_sql("route_stops")),
        quantities(database, fmt::format("SELECT {} FROM claim_quantities JOIN quantities ON quantities.key = claim_quantities.quantity "
                                         "WHERE claim_quantities.claim = ? ORDER BY claim_quantities.position",
                                         kQuantityColumns)),
        persons(database, "SELECT ordinal FROM entities WHERE document = ? AND kind = 'person'") {}

  void fill(StoredClaim& out) {
    parts.fill(out.key, out.claim);
    read_places(places, out.key, out.places);
    if (out.claim.route) read_places(stops, out.key, out.stops);
    for (quantities.start(out.key); quantities.step();)
      out.quantities.push_back({quantity_at(quantities, 0), quantities.text(kQuantityWidth - 1)});
    add_persons(out);
  }

  // Names of participants that are persons, each once, in the order of the report's entities.
  void add_persons(StoredClaim& out) {
    if (document != out.document->key) {
      document = out.document->key, ordinals.clear();
      for (persons.start(document); persons.step();) ordinals.push_back(static_cast<std::int32_t>(persons.integer(0)));
    }
    for (const auto ordinal : ordinals)
      for (const auto* list : {&out.claim.actor, &out.claim.recipient, &out.claim.theme})
        for (const auto& participant : *list)
          if (participant.entity == ordinal && std::find(out.persons.begin(), out.persons.end(), participant.name) == out.persons.end())
            out.persons.push_back(participant.name);
  }

  ClaimParts parts;
  Statement places, stops, quantities, persons;
  std::int64_t document = 0;           // whose
  std::vector<std::int32_t> ordinals;  // of entities that are persons
};

StoredClaim stored_claim_at(const Statement& row) {
  StoredClaim out;
  out.key = row.integer(0);
  out.claim = claim_at(row);
  out.text = row.text(kClaimText);
  out.sentence = {static_cast<std::uint32_t>(row.integer(kClaimSentence)), static_cast<std::uint32_t>(row.integer(kClaimSentence + 1))};
  out.cue_text = row.text(kClaimCueText);
  if (!row.null(kClaimWidth)) out.time = StoredTime{time_at(row, kClaimWidth), row.text(kClaimWidth + kTimeWidth - 1)};
  return out;
}

// Brings reports that come as their dates are written into the order of their moments, in memory of some days of them: no zone is a day
// ahead of UTC, so what is older than the day before the one at hand waits for nothing. Of one moment, as they came.
class ByMoment {
 public:
  struct Report {
    std::int64_t key = 0;
    std::vector<std::int64_t> claims;
  };

  // `take` gets what need not wait longer; false where it did not want more.
  template <typename Take>
  bool add(std::int64_t document, const std::string& published, std::int64_t claim, const Take& take) {
    if (!last_ || last_->key != document) {
      if (const auto day = parse_iso_date(published); day && !give(*day - std::chrono::days{1}, take)) return false;
      last_ = &waiting_.emplace(publication_order(published), Report{document, {}})->second;
    }
    last_->claims.push_back(claim);
    return true;
  }

  template <typename Take>
  bool give(Instant until, const Take& take) {
    for (; !waiting_.empty() && waiting_.begin()->first < until; waiting_.erase(waiting_.begin()))
      if (!take(waiting_.begin()->second)) return false;
    return true;
  }

 private:
  std::multimap<Instant, Report> waiting_;
  Report* last_ = nullptr;  // waits: nothing is given between its claims
};

}  // namespace

void each_claim(const Ledger& ledger, const ClaimFilter& filter, const std::function<bool(StoredClaim&&)>& take) {
  auto& database = ledger.database();
  add_functions(database);
  const auto where = where_of(filter);
  // Report by report where no index finds the claims: only those of one day are sorted at a time. And only keys are sorted: rows are long.
  const char* join = finds_claims(filter) ? "claims JOIN documents" : "documents CROSS JOIN claims";
  Statement keys(database, fmt::format("SELECT claims.key, documents.key, documents.published FROM {} ON documents.key = claims.document "
                                       "LEFT JOIN times ON times.key = claims.time WHERE documents.superseded_by IS NULL{} "
                                       "ORDER BY documents.published, documents.id, claims.begin, claims.key",
                                       join, where.sql()));
  where.bind(keys);
  Statement row(database, fmt::format("SELECT {}, {} FROM claims LEFT JOIN times ON times.key = claims.time WHERE claims.key = ?",
                                      kClaimColumns, kTimeColumns));
  Statement report(database, fmt::format("SELECT {} FROM documents WHERE key = ?", kDocumentColumns));
  Details details(database);
  std::int64_t left = filter.limit > 0 ? filter.limit : -1;
  const auto take_report = [&](const ByMoment::Report& of) {
    report.start(of.key);
    report.step();
    const auto document = std::make_shared<const StoredDocument>(document_at(report, 0));
    for (const auto key : of.claims) {
      row.start(key);
      if (!row.step()) continue;
      auto claim = stored_claim_at(row);
      claim.document = document;
      details.fill(claim);
      if (!take(std::move(claim)) || --left == 0) return false;
    }
    return true;
  };
  ByMoment reports;
  while (keys.step())
    if (!reports.add(keys.integer(1), keys.text(2), keys.integer(0), take_report)) return;
  reports.give(Instant::max(), take_report);
}

std::vector<StoredClaim> find_claims(const Ledger& ledger, const ClaimFilter& filter) {
  std::vector<StoredClaim> out;
  each_claim(ledger, filter, [&](StoredClaim&& claim) {
    out.push_back(std::move(claim));
    return true;
  });
  return out;
}

std::vector<StoredDocument> find_documents(const Ledger& ledger) {
  Statement row(ledger.database(),
                fmt::format("SELECT {} FROM documents WHERE superseded_by IS NULL ORDER BY published, id", kDocumentColumns));
  std::multimap<Instant, StoredDocument> by_moment;  // of one moment, as they came
  while (row.step()) {
    auto document = document_at(row, 0);
    by_moment.emplace(publication_order(document.published), std::move(document));
  }
  std::vector<StoredDocument> out;
  out.reserve(by_moment.size());
  for (auto& [moment, document] : by_moment) out.push_back(std::move(document));
  return out;
}

Extent extent_of(const Ledger& ledger) {
  Extent out;
  Statement row(
      ledger.database(),
      "SELECT outlet, count(*), max(substr(published, 1, 10)) FROM documents WHERE superseded_by IS NULL GROUP BY outlet ORDER BY outlet");
  while (row.step()) {
    out.outlets.push_back(row.text(0));
    out.documents += row.integer(1);
    out.last = std::max(out.last, row.text(2));
  }
  return out;
}

std::vector<Failure> find_failures(const Ledger& ledger) {
  Statement row(ledger.database(), "SELECT record, code, message FROM failures ORDER BY record");
  std::vector<Failure> out;
  while (row.step()) out.push_back({row.text(0), row.text(1), row.text(2)});
  return out;
}

}  // namespace hearsay
