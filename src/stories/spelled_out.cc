#include "stories/spelled_out.h"

#include "ledger/queries.h"
#include "stories/outlet_names.h"

namespace hearsay {

std::optional<SpelledOut> spelled_out(const Ledger& ledger, const std::string& abbreviation, const std::string& known) {
  if (!is_abbreviation(abbreviation)) return std::nullopt;
  Statement rows(ledger.database(),
                 "SELECT entities.name, entities.id, entities.code, count(*) FROM entities WHERE entities.document IN "
                 "(SELECT documents.key FROM documents WHERE documents.superseded_by IS NULL "
                 "AND documents.key IN (SELECT rowid FROM document_words WHERE document_words MATCH ?1) "
                 "ORDER BY documents.published DESC, documents.id LIMIT 200) "
                 "GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3");
  const auto match = match_expression(abbreviation);
  rows.bind(1, match);
  while (rows.step()) {
    auto name = rows.text(0);
    if (name == known || initials_of(name) == abbreviation) return SpelledOut{std::move(name), rows.text(1), rows.text(2)};
  }
  return std::nullopt;
}

}  // namespace hearsay
