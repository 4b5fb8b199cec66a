#include "ledger/queries.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>
#include <variant>

#include "base/calendar.h"
#include "base/fold.h"
#include "document/names.h"
#include "ledger/rows.h"

namespace hearsay {
namespace {

std::string_view view_of(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return text == nullptr ? std::string_view() : std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

// SQL function has_words(text, words): base/fold.h.
void sql_has_words(sqlite3_context* context, int, sqlite3_value** values) {
  sqlite3_result_int(context, has_words(view_of(values[0]), view_of(values[1])) ? 1 : 0);
}

void add_functions(Database& database) {
  sqlite3_create_function_v2(database.handle(), "has_words", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, sql_has_words, nullptr,
                             nullptr, nullptr);
}

// Conditions with the values to bind: the words of the user never become SQL.
struct Where {
  std::vector<std::string> conditions;
  std::vector<std::variant<std::string, double>> values;

  // `{}` in the condition stands for the value's number.
  void add(std::string_view condition, std::string value) {
    values.emplace_back(std::move(value));
    conditions.push_back(fmt::format(fmt::runtime(condition), fmt::format("?{}", values.size())));
  }
  void add_plain(std::string condition) { conditions.push_back(std::move(condition)); }
  std::string number(double value) {
    values.emplace_back(value);
    return fmt::format("?{}", values.size());
  }
  std::string sql() const { return conditions.empty() ? "" : fmt::format(" AND {}", fmt::join(conditions, " AND ")); }
  void bind(Statement& statement) const {
    int place = 0;
    for (const auto& value : values) std::visit([&](const auto& v) { statement.bind(++place, v); }, value);
  }
};

void add_participant(Where& where, const std::string& value, std::string_view parts) {
  if (value.empty()) return;
  where.add(
      fmt::format("EXISTS (SELECT 1 FROM participants p WHERE p.claim = claims.key AND p.part IN ({}) AND (has_words(p.name, {{0}}) OR "
                  "has_words(p.text, {{0}}) OR p.code = {{0}} OR substr(p.code, 1, length({{0}}) + 1) = {{0}} || '.'))",
                  parts),
      value);
}

void add_source(Where& where, const ClaimFilter& filter) {
  if (!filter.source.empty())
    where.add(
        "EXISTS (SELECT 1 FROM sources s WHERE s.claim = claims.key AND (has_words(s.name, {0}) OR has_words(s.text, {0}) OR "
        "has_words(s.affiliation, {0})))",
        filter.source);
  if (filter.kind == "none") where.add_plain("NOT EXISTS (SELECT 1 FROM sources s WHERE s.claim = claims.key)");
  else if (!filter.kind.empty())
    where.add("(SELECT s.kind FROM sources s WHERE s.claim = claims.key ORDER BY s.position DESC LIMIT 1) = {}", filter.kind);
}

// A box of degrees around a point; it does not reach over the date line or the poles.
void add_box(Where& where, const ClaimFilter& filter) {
  if (!filter.lat || !filter.lon) return;
  constexpr double kKmPerDegree = 111.195;
  const double height = filter.within_km / kKmPerDegree;
  const double width = height / std::max(0.01, std::cos(*filter.lat * std::numbers::pi / 180));
  const auto south = where.number(*filter.lat - height), north = where.number(*filter.lat + height);
  const auto west = where.number(*filter.lon - width), east = where.number(*filter.lon + width);
  where.add_plain(
      fmt::format("claims.key IN (SELECT cp.claim FROM place_index i JOIN claim_places cp ON cp.place = i.key "
                  "WHERE i.min_lat >= {} AND i.max_lat <= {} AND i.min_lon >= {} AND i.max_lon <= {})",
                  south, north, west, east));
}

void check_day(const std::string& value) {
  if (!value.empty() && !parse_iso_date(value)) throw Error(ErrorCode::usage, fmt::format("'{}' is no date; write 2023-09-12", value));
}

void add_dates(Where& where, const ClaimFilter& filter) {
  for (const auto* day : {&filter.since, &filter.until, &filter.published_since, &filter.published_until}) check_day(*day);
  if (!filter.since.empty()) where.add("times.latest <> '' AND substr(times.latest, 1, 10) >= {}", filter.since);
  if (!filter.until.empty()) where.add("times.earliest <> '' AND substr(times.earliest, 1, 10) <= {}", filter.until);
  if (!filter.published_since.empty()) where.add("substr(documents.published, 1, 10) >= {}", filter.published_since);
  if (!filter.published_until.empty())
    where.add("documents.published <> '' AND substr(documents.published, 1, 10) <= {}", filter.published_until);
}

void add_words(Where& where, const ClaimFilter& filter) {
  if (!filter.words.empty())
    where.add("claims.key IN (SELECT rowid FROM claim_words WHERE claim_words MATCH {})", match_expression(filter.words));
  if (!filter.about.empty())
    where.add("documents.key IN (SELECT rowid FROM document_words WHERE document_words MATCH {})", match_expression(filter.about));
}

Where where_of(const ClaimFilter& filter) {
  Where where;
  add_participant(where, filter.actor, "'actor'");
  add_participant(where, filter.recipient, "'recipient'");
  add_participant(where, filter.participant, "'actor', 'recipient'");
  add_source(where, filter);
  if (filter.event == "none") where.add_plain("claims.event IS NULL");
  else if (filter.event == "any") where.add_plain("claims.event IS NOT NULL");
  else if (filter.event.find(',') == std::string::npos && !filter.event.empty()) where.add("claims.event = {}", filter.event);
  else if (!filter.event.empty()) where.add("instr(',' || {} || ',', ',' || claims.event || ',') > 0", filter.event);
  if (!filter.certainty.empty()) where.add("claims.certainty = {}", filter.certainty);
  if (!filter.polarity.empty()) where.add("claims.polarity = {}", filter.polarity);
  if (!filter.tense.empty()) where.add("claims.tense = {}", filter.tense);
  if (!filter.place.empty())
    where.add(
        "EXISTS (SELECT 1 FROM claim_places cp JOIN places ON places.key = cp.place WHERE cp.claim = claims.key AND "
        "(has_words(places.name, {0}) OR has_words(places.text, {0}) OR places.country = {0}))",
        filter.place);
  add_box(where, filter);
  add_dates(where, filter);
  if (!filter.outlet.empty()) where.add("has_words(documents.outlet, {})", filter.outlet);
  if (!filter.document.empty()) where.add("documents.id = {}", filter.document);
  if (!filter.story.empty()) where.add("documents.key IN (SELECT document FROM story_documents WHERE story = {})", filter.story);
  if (!filter.documents.empty()) where.add("documents.key IN (SELECT value FROM json_each({}))", filter.documents);
  if (!filter.deeds.empty()) where.add("(claims.event IS NOT NULL OR claims.predicate IN (SELECT value FROM json_each({})))", filter.deeds);
  if (!filter.id.empty()) where.add("claims.id = {}", filter.id);
  add_words(where, filter);
  return where;
}

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
        persons(database,
                "SELECT DISTINCT p.name FROM participants p JOIN claims ON claims.key = p.claim "
                "JOIN entities e ON e.document = claims.document AND e.ordinal = p.entity WHERE p.claim = ? AND e.kind = 'person'") {}

  void fill(StoredClaim& out) {
    parts.fill(out.key, out.claim);
    read_places(places, out.key, out.places);
    if (out.claim.route) read_places(stops, out.key, out.stops);
    for (quantities.start(out.key); quantities.step();)
      out.quantities.push_back({quantity_at(quantities, 0), quantities.text(kQuantityWidth - 1)});
    for (persons.start(out.key); persons.step();) out.persons.push_back(persons.text(0));
  }

  ClaimParts parts;
  Statement places, stops, quantities, persons;
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

// Words between blanks, phrases between quotation marks.
std::vector<std::string_view> pieces_of(std::string_view words) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < words.size();) {
    if (words[at] == ' ' || words[at] == '\t' || words[at] == '\n') {
      ++at;
      continue;
    }
    const bool phrase = words[at] == '"';
    const auto begin = phrase ? at + 1 : at;
    const auto end = std::min(words.size(), phrase ? words.find('"', begin) : words.find_first_of(" \t\n\"", begin));
    if (end > begin) out.push_back(words.substr(begin, end - begin));
    at = phrase ? end + 1 : end;
  }
  return out;
}

}  // namespace

std::string match_expression(std::string_view words) {
  std::string out;
  for (auto piece : pieces_of(words)) {
    std::string either;
    for (std::size_t begin = 0; begin <= piece.size();) {  // "arms|shell*"
      const auto end = std::min(piece.size(), piece.find('|', begin));
      auto word = piece.substr(begin, end - begin);
      begin = end + 1;
      const bool beginning = word.size() > 1 && word.ends_with('*');
      if (beginning) word.remove_suffix(1);
      if (word.empty()) continue;
      if (!either.empty()) either += " OR ";
      either += '"';
      either += word;  // holds no quotation mark: those divide the pieces
      either += beginning ? "\"*" : "\"";
    }
    if (either.empty()) either = "\"\"";
    if (!out.empty()) out += " AND ";
    out += '(' + either + ')';
  }
  return out.empty() ? "\"\"" : out;  // a phrase of no words, which nothing matches
}

void each_claim(const Ledger& ledger, const ClaimFilter& filter, const std::function<bool(StoredClaim&&)>& take) {
  auto& database = ledger.database();
  add_functions(database);
  const auto where = where_of(filter);
  const auto sql = fmt::format(
      "SELECT {}, {}, {} FROM claims JOIN documents ON documents.key = claims.document LEFT JOIN times ON times.key = claims.time "
      "WHERE documents.superseded_by IS NULL{} ORDER BY documents.published, documents.id, claims.begin, claims.key LIMIT {}",
      kClaimColumns, kTimeColumns, kDocumentColumns, where.sql(), filter.limit > 0 ? filter.limit : -1);
  Statement row(database, sql);
  where.bind(row);
  Details details(database);
  std::shared_ptr<const StoredDocument> document;
  while (row.step()) {
    auto claim = stored_claim_at(row);
    const int documents = kClaimWidth + kTimeWidth;
    if (!document || document->key != row.integer(documents))
      document = std::make_shared<const StoredDocument>(document_at(row, documents));
    claim.document = document;
    details.fill(claim);
    if (!take(std::move(claim))) return;
  }
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
  std::vector<StoredDocument> out;
  while (row.step()) out.push_back(document_at(row, 0));
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
