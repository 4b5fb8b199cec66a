// What is known of all reports at once: version 7 of the ledger. Used by schema.cc alone.
#pragma once

namespace hearsay {

// Version 7: how often the current reports give a name that country, post and code, as a place and as anything else; kept by the writer, so
// that a command about one story need not count the entities of all reports. And outlets with their last days, without the rows of reports.
inline constexpr const char* kNames = R"sql(
CREATE TABLE names(
  name TEXT NOT NULL, country TEXT NOT NULL, role TEXT NOT NULL, code TEXT NOT NULL, places INTEGER NOT NULL, others INTEGER NOT NULL,
  PRIMARY KEY(name, country, role, code)) WITHOUT ROWID;
INSERT INTO names
SELECT entities.name, entities.country, entities.role, entities.code, sum(entities.kind = 'place'), sum(entities.kind <> 'place')
FROM entities JOIN documents ON documents.key = entities.document
WHERE documents.superseded_by IS NULL AND entities.country <> '' GROUP BY 1, 2, 3, 4;
CREATE INDEX documents_outlet ON documents(outlet, published) WHERE superseded_by IS NULL;
)sql";

}  // namespace hearsay
