#include "ledger/known_names.h"

namespace hearsay {

KnownNames find_known_names(const Ledger& ledger) {
  Statement rows(ledger.database(),
                 "SELECT entities.name, entities.country, entities.role FROM entities JOIN documents ON documents.key = entities.document "
                 "WHERE documents.superseded_by IS NULL AND entities.country != '' GROUP BY 1, 2, 3 "
                 "ORDER BY entities.name, min(entities.kind = 'place'), count(*) DESC, entities.country, entities.role");
  KnownNames out;
  rows.start();
  while (rows.step()) out.emplace(rows.text(0), KnownName{rows.text(1), rows.text(2)});
  return out;
}

}  // namespace hearsay
