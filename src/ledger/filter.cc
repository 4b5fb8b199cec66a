#include "ledger/filter.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/calendar.h"
#include "base/fold.h"

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

void add_participant(Where& where, const std::string& value, std::string_view parts) {
  where.add(
      fmt::format("EXISTS (SELECT 1 FROM participants p WHERE p.claim = claims.key AND p.part IN ({}) AND (has_words(p.name, {{0}}) OR "
                  "has_words(p.text, {{0}}) OR p.code = {{0}} OR substr(p.code, 1, length({{0}}) + 1) = {{0}} || '.'))",
                  parts),
      value);
}

void add_source(Where& where, const ClaimFilter& filter) {
  where.add(
      "EXISTS (SELECT 1 FROM sources s WHERE s.claim = claims.key AND (has_words(s.name, {0}) OR has_words(s.text, {0}) OR "
      "has_words(s.affiliation, {0})))",
      filter.source);
  if (filter.kind == "none") where.add_plain("NOT EXISTS (SELECT 1 FROM sources s WHERE s.claim = claims.key)");
  else where.add("(SELECT s.kind FROM sources s WHERE s.claim = claims.key ORDER BY s.position DESC LIMIT 1) = {}", filter.kind);
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

// A clock time behind the day does not count: both ends are included.
std::string day_in(const std::string& value) {
  if (!value.empty() && !parse_iso_date(value)) throw Error(ErrorCode::usage, fmt::format("'{}' is no date; write 2023-09-12", value));
  return value.substr(0, 10);
}

void add_dates(Where& where, const ClaimFilter& filter) {
  where.add("times.latest <> '' AND substr(times.latest, 1, 10) >= {}", day_in(filter.since));
  where.add("times.earliest <> '' AND substr(times.earliest, 1, 10) <= {}", day_in(filter.until));
  where.add("substr(documents.published, 1, 10) >= {}", day_in(filter.published_since));
  where.add("documents.published <> '' AND substr(documents.published, 1, 10) <= {}", day_in(filter.published_until));
}

void add_words(Where& where, const ClaimFilter& filter) {
  if (!filter.words.empty())
    where.add("claims.key IN (SELECT rowid FROM claim_words WHERE claim_words MATCH {})", match_expression(filter.words));
  if (!filter.about.empty())
    where.add("documents.key IN (SELECT rowid FROM document_words WHERE document_words MATCH {})", match_expression(filter.about));
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

void Where::add(std::string_view condition, std::string value) {
  if (value.empty()) return;
  values.emplace_back(std::move(value));
  conditions.push_back(fmt::format(fmt::runtime(condition), fmt::format("?{}", values.size())));
}

std::string Where::number(double value) {
  values.emplace_back(value);
  return fmt::format("?{}", values.size());
}

std::string Where::sql() const { return conditions.empty() ? "" : fmt::format(" AND {}", fmt::join(conditions, " AND ")); }

void Where::bind(Statement& statement) const {
  int place = 0;
  for (const auto& value : values) std::visit([&](const auto& v) { statement.bind(++place, v); }, value);
}

void add_functions(Database& database) {
  sqlite3_create_function_v2(database.handle(), "has_words", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, sql_has_words, nullptr,
                             nullptr, nullptr);
}

Where where_of(const ClaimFilter& filter) {
  Where where;
  add_participant(where, filter.actor, "'actor'");
  add_participant(where, filter.recipient, "'recipient'");
  add_participant(where, filter.participant, "'actor', 'recipient'");
  add_source(where, filter);
  if (filter.event == "none") where.add_plain("claims.event IS NULL");
  else if (filter.event == "any") where.add_plain("claims.event IS NOT NULL");
  else if (filter.event.find(',') == std::string::npos) where.add("claims.event = {}", filter.event);
  else where.add("instr(',' || {} || ',', ',' || claims.event || ',') > 0", filter.event);
  where.add("claims.certainty = {}", filter.certainty);
  where.add("claims.polarity = {}", filter.polarity);
  where.add("claims.tense = {}", filter.tense);
  where.add(
      "EXISTS (SELECT 1 FROM claim_places cp JOIN places ON places.key = cp.place WHERE cp.claim = claims.key AND "
      "(has_words(places.name, {0}) OR has_words(places.text, {0}) OR places.country = {0}))",
      filter.place);
  add_box(where, filter);
  add_dates(where, filter);
  where.add("has_words(documents.outlet, {})", filter.outlet);
  where.add("documents.id = {}", filter.document);
  where.add("documents.key IN (SELECT document FROM story_documents WHERE story = {})", filter.story);
  where.add(
      "documents.key IN (SELECT key FROM documents WHERE published >= {0} UNION SELECT document FROM story_documents WHERE story IN "
      "(SELECT story FROM documents JOIN story_documents ON document = key WHERE published >= {0}))",
      filter.touched_since);
  where.add("documents.key IN (SELECT value FROM json_each({}))", filter.documents);
  where.add("(claims.event IS NOT NULL OR claims.predicate IN (SELECT value FROM json_each({})))", filter.deeds);
  where.add("claims.id = {}", filter.id);
  add_words(where, filter);
  return where;
}

bool finds_claims(const ClaimFilter& filter) {
  const bool event = !filter.event.empty() && filter.event != "none" && filter.event != "any";
  return event || !filter.words.empty() || !filter.id.empty() || filter.lat.has_value();
}

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

}  // namespace hearsay
