#include "mentions/actors.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/lines.h"
#include "document/names.h"
#include "hearsay/error.h"
#include "mentions/entities.h"

namespace hearsay {
namespace {

using Columns = std::vector<std::string_view>;

struct Row {
  std::string_view file;
  int line = 0;
  Columns columns;
  [[noreturn]] void fail(const std::string& what) const { throw Error(ErrorCode::bad_value, fmt::format("{}:{}: {}", file, line, what)); }
};

// What a column lists; nothing for an empty one.
Columns listed_in(std::string_view column, char mark) { return column.empty() ? Columns() : split_at(column, mark); }

// Calls use(row) for every line that is neither empty nor a comment; missing columns at the end are empty.
template <class Use>
void for_each_row(const Knowledge& knowledge, std::string_view path, std::size_t columns, Use use) {
  Row row{path, 0, {}};
  each_entry(knowledge.file(path), [&](std::string_view line, int number) {
    if (trimmed(line).empty()) return;
    row.line = number;
    row.columns = split_at(line, '\t');
    for (auto& column : row.columns) column = trimmed(column);
    if (row.columns.size() > columns)
      throw Error(ErrorCode::bad_format,
                  fmt::format("{}:{}: {} columns where at most {} are read", path, row.line, row.columns.size(), columns));
    row.columns.resize(columns);
    use(row);
  });
}

// "2012", "2012-05", "2012-05-07": the first or last day that it means. "~" before it: attested, no limit.
Day day_of(const Row& row, std::string_view text, bool last, bool& attested) {
  if (text.starts_with('~')) {
    attested = true;
    text.remove_prefix(1);
  }
  if (text.empty()) return last ? kAlways : -kAlways.time_since_epoch() + Day{};
  if (const auto day = parse_iso_date(text)) return *day;
  const auto number = [&](std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
      if (c < '0' || c > '9') row.fail(fmt::format("no date: \"{}\"", text));
      value = value * 10 + (c - '0');
    }
    return value;
  };
  using namespace std::chrono;
  if (text.size() != 4 && text.size() != 7) row.fail(fmt::format("no date: \"{}\"", text));
  const year y{number(text.substr(0, 4))};
  const month first_month{text.size() == 7 ? static_cast<unsigned>(number(text.substr(5))) : (last ? 12u : 1u)};
  if (!first_month.ok()) row.fail(fmt::format("no month: \"{}\"", text));
  return last ? Day{y / first_month / std::chrono::last} : Day{y / first_month / 1};
}

std::int32_t add_actor(const Row& row, ActorLexicon& lexicon, Actor actor) {
  if (actor.name.empty()) row.fail("no name");
  actor.id = actor_id(actor.name);
  const auto index = static_cast<std::int32_t>(lexicon.actors.size());
  if (!lexicon.by_name.emplace(actor.name, index).second) row.fail(fmt::format("\"{}\" is defined twice", actor.name));
  lexicon.names.add(actor.name, {index, NameUse::name});
  lexicon.actors.push_back(std::move(actor));
  return index;
}

void add_names(ActorLexicon& lexicon, std::int32_t actor, std::string_view names, NameUse use) {
  for (std::string_view name : listed_in(names, '|')) {
    if (name.starts_with("the ") || name.starts_with("The ")) name.remove_prefix(4);
    if (!name.empty()) lexicon.names.add(name, {actor, use});
  }
}

void read_states(const Knowledge& knowledge, ActorLexicon& lexicon) {
  for_each_row(knowledge, "actors/states.tsv", 8, [&](const Row& row) {
    const auto& c = row.columns;
    if (c[0].size() != 3) row.fail(fmt::format("\"{}\" is no code of three letters", c[0]));
    Actor state;
    state.name = c[1];
    state.code = state.country = c[0];
    state.kind = EntityKind::government;
    state.state = true;
    state.homonym_in = c[7];
    const auto adjectives = listed_in(c[3], '|');
    state.adjective = adjectives.empty() ? std::string(c[1]) : std::string(adjectives.front());
    const auto office = lexicon.office_named.find(std::string(c[6]));
    if (office == lexicon.office_named.end()) row.fail(fmt::format("\"{}\" is no office of offices.tsv", c[6]));
    state.leading_office = office->second;
    const std::int32_t index = add_actor(row, lexicon, std::move(state));
    if (!lexicon.states.emplace(c[0], index).second) row.fail(fmt::format("{} is defined twice", c[0]));
    add_names(lexicon, index, c[2], NameUse::name);
    add_names(lexicon, index, c[3], NameUse::adjective);
    add_names(lexicon, index, c[4], NameUse::people);
    add_names(lexicon, index, c[5], NameUse::seat);
  });
}

void read_offices(const Knowledge& knowledge, ActorLexicon& lexicon) {
  for_each_row(knowledge, "actors/offices.tsv", 5, [&](const Row& row) {
    const auto& c = row.columns;
    const auto index = static_cast<std::int32_t>(lexicon.offices.size());
    lexicon.offices.push_back({std::string(c[0]), std::string(c[2]), c[3] == "one", std::string(c[4])});
    for (const auto word : listed_in(c[1], '|'))
      if (!lexicon.office_named.emplace(word, index).second) row.fail(fmt::format("\"{}\" names two offices", word));
    if (!lexicon.office_named.emplace(c[0], index).second) row.fail(fmt::format("\"{}\" names two offices", c[0]));
  });
}

// The state that a code begins with; empty for IGO and the like.
std::string country_of_code(const Row& row, const ActorLexicon& lexicon, std::string_view code) {
  std::string first(code.substr(0, 3));
  if (lexicon.states.contains(first)) return first;
  if (first != "IGO" && first != "NGO" && first != "IMG" && first != "MNC" && first != "INT")
    row.fail(fmt::format("{} begins with no known country, IGO, NGO, IMG, MNC or INT", code));
  return {};
}

void read_bodies(const Knowledge& knowledge, std::string_view path, ActorLexicon& lexicon) {
  for_each_row(knowledge, path, 6, [&](const Row& row) {
    const auto& c = row.columns;
    Actor actor;
    actor.name = c[0];
    const auto kind = entity_kind_named(c[2]);
    if (!kind) row.fail(fmt::format("\"{}\" is no kind of entity", c[2]));
    actor.kind = *kind;
    actor.code = c[3];
    actor.role = c[4];
    actor.country = country_of_code(row, lexicon, c[3]);
    const std::int32_t index = add_actor(row, lexicon, std::move(actor));
    add_names(lexicon, index, c[1], NameUse::name);
    add_names(lexicon, index, c[5], NameUse::seat);
  });
}

std::int32_t body_named(const Row& row, const ActorLexicon& lexicon, std::string_view name) {
  if (const auto state = lexicon.states.find(std::string(name)); state != lexicon.states.end()) return state->second;
  if (const auto body = lexicon.by_name.find(std::string(name)); body != lexicon.by_name.end()) return body->second;
  row.fail(fmt::format("\"{}\" is neither a country code nor the name of a body", name));
}

// "president 2000-05-07/2008-05-07", "secretary-general @United Nations 2017/".
Tenure tenure_of(const Row& row, const ActorLexicon& lexicon, std::string_view text, std::int32_t home) {
  const std::size_t blank = text.rfind(' ');
  const std::size_t slash = text.find('/', blank == std::string_view::npos ? 0 : blank);
  if (blank == std::string_view::npos || slash == std::string_view::npos) row.fail(fmt::format("no term of office: \"{}\"", text));
  Tenure out;
  std::string_view office = text.substr(0, blank);
  const std::size_t at = office.find(" @");
  out.body = at == std::string_view::npos ? home : body_named(row, lexicon, office.substr(at + 2));
  office = office.substr(0, at);
  const auto found = lexicon.office_named.find(std::string(office));
  if (found == lexicon.office_named.end()) row.fail(fmt::format("\"{}\" is no office of offices.tsv", office));
  out.office = found->second;
  out.from = day_of(row, text.substr(blank + 1, slash - blank - 1), false, out.attested);
  out.to = day_of(row, text.substr(slash + 1), true, out.attested);
  if (out.to < out.from) row.fail(fmt::format("ends before it begins: \"{}\"", text));
  return out;
}

void read_people(const Knowledge& knowledge, std::string_view path, ActorLexicon& lexicon) {
  for_each_row(knowledge, path, 6, [&](const Row& row) {
    const auto& c = row.columns;
    Actor person;
    person.name = c[0];
    person.kind = EntityKind::person;
    person.gender = c[3] == "m" ? Gender::masc : c[3] == "f" ? Gender::fem : Gender::none;
    person.code = c[4];
    person.country = country_of_code(row, lexicon, c[4]);
    const std::int32_t home = person.country.empty() ? -1 : lexicon.states.at(person.country);
    for (const auto text : listed_in(c[5], ';')) person.tenures.push_back(tenure_of(row, lexicon, trimmed(text), home));
    std::stable_sort(person.tenures.begin(), person.tenures.end(), [](const Tenure& a, const Tenure& b) { return a.from < b.from; });
    const std::int32_t index = add_actor(row, lexicon, std::move(person));
    add_names(lexicon, index, c[1], NameUse::name);
    add_names(lexicon, index, c[2], NameUse::short_name);
    for (const Tenure& tenure : lexicon.actors[static_cast<std::size_t>(index)].tenures)
      lexicon.holders[holder_key(tenure.body, tenure.office)].push_back({index, tenure});
  });
}

void read_first_names(const Knowledge& knowledge, ActorLexicon& lexicon) {
  if (!knowledge.has("actors/first-names.tsv")) return;
  for_each_row(knowledge, "actors/first-names.tsv", 2, [&](const Row& row) {
    const Gender gender = row.columns[0] == "m" ? Gender::masc : row.columns[0] == "f" ? Gender::fem : Gender::none;
    for (const auto name : listed_in(row.columns[1], ' ')) lexicon.first_names.emplace(folded_hash(name), gender);
  });
}

}  // namespace

std::string actor_id(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (is_word_byte(c)) out += ascii_lower(c);
    else if (!out.empty() && out.back() != '-' && c != '.' && c != '\'') out += '-';
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::int32_t ActorLexicon::holder_on(std::int32_t body, std::int32_t office, Day day) const {
  const auto found = holders.find(holder_key(body, office));
  if (found == holders.end()) return -1;
  std::int32_t nearest = -1;
  auto distance = Tenure::kTrust;
  for (const Holder& holder : found->second) {
    if (holder.tenure.covers(day)) return holder.actor;
    if (!holder.tenure.attested) continue;
    const auto away = day < holder.tenure.from ? holder.tenure.from - day : day - holder.tenure.to;
    if (away < distance) {
      distance = away;
      nearest = holder.actor;
    }
  }
  return nearest;
}

void read_actor_files(const Knowledge& knowledge, ActorLexicon& lexicon) {
  lexicon.names.nodes.reserve(40000);
  read_offices(knowledge, lexicon);
  read_states(knowledge, lexicon);
  for (const auto& path : knowledge.files("actors/bodies/")) read_bodies(knowledge, path, lexicon);
  for (const auto& path : knowledge.files("actors/people/")) read_people(knowledge, path, lexicon);
  read_first_names(knowledge, lexicon);
}

std::span<const Error> actor_problems(const ActorLexicon& lexicon) { return lexicon.problems; }

std::shared_ptr<const ActorLexicon> load_actor_lexicon(const Knowledge& knowledge, const std::string& language,
                                                       std::span<const std::string> dictionaries) {
  auto lexicon = std::make_shared<ActorLexicon>();
  read_actor_files(knowledge, *lexicon);
  read_agent_file(knowledge, language, *lexicon);
  lexicon->reference_weights = load_feature_weights(knowledge, "languages/" + language + "/reference_weights.tsv");
  lexicon->kind_weights =
      load_feature_weights(knowledge, "languages/" + language + "/kind_weights.tsv", {{"margin", &lexicon->kind_margin}});
  for (const auto& path : knowledge.files("actors/dictionaries/")) lay_dictionary_over(*lexicon, knowledge.file(path), path);
  for (const auto& path : dictionaries) lay_dictionary_over(*lexicon, path);
  return lexicon;
}

}  // namespace hearsay
