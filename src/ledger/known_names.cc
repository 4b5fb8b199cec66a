#include "ledger/known_names.h"

namespace hearsay {
namespace {

KnownNames names_of(Statement& rows) {
  KnownNames out;
  while (rows.step()) out.emplace(rows.text(0), KnownName{rows.text(1), rows.text(2), rows.text(3)});
  return out;
}

}  // namespace

KnownNames find_known_names(const Ledger& ledger) {
  Statement rows(ledger.database(),
                 "SELECT name, country, role, code FROM names ORDER BY name, others = 0, places + others DESC, country, role, code");
  return names_of(rows);
}

KnownNames find_known_names(const Ledger& ledger, const std::string& documents) {
  Statement rows(ledger.database(),
                 "SELECT entities.name, entities.country, entities.role, entities.code FROM entities JOIN documents ON documents.key = "
                 "entities.document "
                 "WHERE documents.superseded_by IS NULL AND entities.country != '' "
                 "AND entities.document IN (SELECT value FROM json_each(?1)) GROUP BY 1, 2, 3, 4 "
                 "ORDER BY entities.name, min(entities.kind = 'place'), count(*) DESC, entities.country, entities.role, entities.code");
  rows.bind(1, documents);
  return names_of(rows);
}

}  // namespace hearsay
