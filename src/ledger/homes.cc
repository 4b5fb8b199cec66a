#include "ledger/homes.h"

#include <array>
#include <set>
#include <string_view>

#include "base/one_of.h"
#include "document/codes.h"

namespace hearsay {
namespace {

constexpr std::array<std::string_view, 9> kWithin = {"COP", "JUD", "LEG", "GOV", "MIL", "ELI", "OPP", "LAB", "EDU"};

constexpr std::array<std::string_view, 3> kLocal = {"COP", "JUD", "LEG"};

// The first sector of a code without a country: "COP" of "---.COP".
std::string_view bare_sector(std::string_view code) {
  const auto sectors = sectors_of_code(code);
  return code.starts_with(kNoCountry) && sectors.size() >= 4 ? sectors.substr(1, 3) : std::string_view();
}

// What one report tells of where it is.
struct Told {
  std::set<std::string> completed;  // countries that its claims were completed with
  std::set<std::string> named;      // those of its actors
  std::int64_t places = 0;          // countries that its places are in

  std::string home() const {
    if (completed.size() == 1) return *completed.begin();
    return completed.empty() && named.size() == 1 && places <= 1 ? *named.begin() : std::string();
  }
};

}  // namespace

Homes find_homes(const Ledger& ledger, const std::string& documents) {
  std::map<std::string, Told> told;
  Statement completed(
      ledger.database(),
      "SELECT DISTINCT documents.id, substr(participants.code, 1, 3) FROM documents JOIN claims ON claims.document = documents.key "
      "JOIN participants ON participants.claim = claims.key WHERE participants.country_from IN ('dateline', 'report') "
      "AND documents.key IN (SELECT value FROM json_each(?1))");
  completed.bind(1, documents);
  while (completed.step()) told[completed.text(0)].completed.insert(completed.text(1));
  Statement places(ledger.database(),
                   "SELECT documents.id, count(DISTINCT places.country) FROM documents JOIN places ON places.document = documents.key "
                   "WHERE places.country <> '' AND documents.key IN (SELECT value FROM json_each(?1)) GROUP BY documents.key");
  places.bind(1, documents);
  while (places.step()) told[places.text(0)].places = places.integer(1);
  Statement entities(ledger.database(),
                     "SELECT documents.id, entities.name, entities.kind, entities.code, entities.country FROM documents "
                     "JOIN entities ON entities.document = documents.key WHERE documents.key IN (SELECT value FROM json_each(?1))");
  entities.bind(1, documents);
  Homes some;
  while (entities.step()) {
    if (!entities.bytes(4).empty() && entities.bytes(2) != "outlet") told[entities.text(0)].named.insert(entities.text(4));
    const auto sector = bare_sector(entities.bytes(3));
    if (entities.bytes(4).empty() && is_one_of(kWithin, sector))
      some[{entities.text(0), entities.text(1)}].local = is_one_of(kLocal, sector);
  }
  Homes out;
  for (auto& [one, home] : some)
    if (home.country = told[one.first].home(); !home.country.empty()) out.emplace(one, home);
  return out;
}

}  // namespace hearsay
