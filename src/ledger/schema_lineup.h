// The tables of lining up (src/stories/story_lineup.h), as versions of the schema; used by schema.cc only. docs/ledger.md has the columns.
#pragma once

namespace hearsay {

// Version 4: reports lined up (src/stories/story_lineup.h). Hashes are of 32 bits; `day` counts from 1970-01-01, -2147483648 without a
// date.
inline constexpr const char* kLineup = R"sql(
CREATE INDEX documents_superseded ON documents(superseded_by) WHERE superseded_by IS NOT NULL;
CREATE TABLE lineup(version TEXT NOT NULL);
CREATE TABLE profiles(
  document INTEGER PRIMARY KEY REFERENCES documents(key), day INTEGER NOT NULL, outlet INTEGER NOT NULL,
  hashes BLOB NOT NULL, features BLOB NOT NULL);
CREATE TABLE copy_bands(band INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY(band, document)) WITHOUT ROWID;
CREATE TABLE passage_marks(
  mark INTEGER NOT NULL, day INTEGER NOT NULL, document INTEGER NOT NULL, outlet INTEGER NOT NULL,
  PRIMARY KEY(mark, day, document)) WITHOUT ROWID;
CREATE TABLE story_terms(
  term INTEGER NOT NULL, day INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY(term, day, document)) WITHOUT ROWID;
CREATE TABLE copies(
  document INTEGER NOT NULL REFERENCES documents(key), original INTEGER NOT NULL REFERENCES documents(key),
  kind TEXT NOT NULL, reason TEXT NOT NULL, words INTEGER NOT NULL, of_document INTEGER NOT NULL, of_original INTEGER NOT NULL,
  run_begin INTEGER NOT NULL, run_end INTEGER NOT NULL,
  PRIMARY KEY(document, original)) WITHOUT ROWID;
CREATE INDEX copies_original ON copies(original);
CREATE TABLE story_links(
  document INTEGER NOT NULL REFERENCES documents(key), other INTEGER NOT NULL REFERENCES documents(key), likeness INTEGER NOT NULL,
  PRIMARY KEY(document, other)) WITHOUT ROWID;
CREATE TABLE story_documents(document INTEGER PRIMARY KEY REFERENCES documents(key), story TEXT NOT NULL);
CREATE INDEX story_documents_story ON story_documents(story);
)sql";

// Version 6: each list in the order of rank (src/ledger/rank.h), so that the reports next to one are found without reading the list, and
// the level at which a report's story was made. All of it is made anew from the reports.
inline constexpr const char* kRankedLineup = R"sql(
DROP TABLE profiles; DROP TABLE copy_bands; DROP TABLE passage_marks; DROP TABLE story_terms; DROP TABLE story_links; DROP TABLE story_documents;
DELETE FROM copies;
DELETE FROM lineup;
CREATE TABLE profiles(
  document INTEGER PRIMARY KEY REFERENCES documents(key), rank INTEGER NOT NULL, outlet INTEGER NOT NULL,
  hashes BLOB NOT NULL, features BLOB NOT NULL);
CREATE INDEX profiles_rank ON profiles(rank);
CREATE TABLE copy_bands(band INTEGER NOT NULL, rank INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY(band, rank, document)) WITHOUT ROWID;
CREATE TABLE passage_marks(
  mark INTEGER NOT NULL, rank INTEGER NOT NULL, document INTEGER NOT NULL, outlet INTEGER NOT NULL,
  PRIMARY KEY(mark, rank, document)) WITHOUT ROWID;
CREATE TABLE story_terms(
  term INTEGER NOT NULL, rank INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY(term, rank, document)) WITHOUT ROWID;
CREATE TABLE story_links(
  document INTEGER NOT NULL REFERENCES documents(key), other INTEGER NOT NULL REFERENCES documents(key), likeness INTEGER NOT NULL,
  other_rank INTEGER NOT NULL, PRIMARY KEY(document, other)) WITHOUT ROWID;
CREATE TABLE story_documents(document INTEGER PRIMARY KEY REFERENCES documents(key), story TEXT NOT NULL, level INTEGER NOT NULL);
CREATE INDEX story_documents_story ON story_documents(story);
)sql";

}  // namespace hearsay
