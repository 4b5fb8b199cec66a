// A ClaimFilter as conditions of SQL. Used within this folder only.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ledger/queries.h"

namespace hearsay {

// Conditions with the values to bind: the words of the user never become SQL.
struct Where {
  std::vector<std::string> conditions;
  std::vector<std::variant<std::string, double>> values;

  // `{}` in the condition stands for the value's number. An empty value does not filter.
  void add(std::string_view condition, std::string value);
  void add_plain(std::string condition) { conditions.push_back(std::move(condition)); }
  std::string number(double value);
  std::string sql() const;  // " AND ..." of all conditions; empty for none
  void bind(Statement& statement) const;
};

// The functions that the conditions call. Of this connection, as long as it is open.
void add_functions(Database& database);

// Throws Error usage for a filter that cannot be understood.
Where where_of(const ClaimFilter& filter);

// Whether the filter names claims that an index finds without reading the others: their words, id, event, or place on the map.
bool finds_claims(const ClaimFilter& filter);

}  // namespace hearsay
