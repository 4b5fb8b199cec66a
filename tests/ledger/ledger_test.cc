#include "ledger/ledger.h"

#include <gtest/gtest.h>

#include <tuple>

#include "document/names.h"
#include "ledger/compression.h"
#include "ledger/ledger_dump.h"
#include "ledger/queries.h"
#include "support/full_document.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using testing::dump_of;
using testing::full_document;
using testing::TemporaryFolder;

const Provenance kFirst{"0.1.0", "model-a", "data-a"};

template <typename Value>
void expect_same_source(const Value& a, const Value& b) {
  EXPECT_EQ(std::tie(a.span, a.text, a.name, a.entity, a.kind, a.anonymous, a.affiliation, a.anonymity_reason),
            std::tie(b.span, b.text, b.name, b.entity, b.kind, b.anonymous, b.affiliation, b.anonymity_reason));
}

void expect_same_participants(const std::vector<Participant>& a, const std::vector<Participant>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    EXPECT_EQ(std::tie(a[i].span, a[i].text, a[i].name, a[i].entity, a[i].code, a[i].role, a[i].country_from),
              std::tie(b[i].span, b[i].text, b[i].name, b[i].entity, b[i].code, b[i].role, b[i].country_from));
}

void expect_same_claim(const Claim& a, const Claim& b) {
  EXPECT_EQ(std::tie(a.id, a.span, a.speech, a.certainty, a.outlet_certainty, a.polarity, a.tense, a.condition, a.predicate,
                     a.predicate_lemma, a.time, a.quantities, a.exchange),
            std::tie(b.id, b.span, b.speech, b.certainty, b.outlet_certainty, b.polarity, b.tense, b.condition, b.predicate,
                     b.predicate_lemma, b.time, b.quantities, b.exchange));
  ASSERT_EQ(a.cue.has_value(), b.cue.has_value());
  if (a.cue) {
    EXPECT_EQ(std::tie(a.cue->span, a.cue->lemma, a.cue->stance), std::tie(b.cue->span, b.cue->lemma, b.cue->stance));
  }
  ASSERT_EQ(a.event.has_value(), b.event.has_value());
  if (a.event) {
    EXPECT_EQ(std::tie(a.event->type, a.event->mode, a.event->contexts, a.event->cameo),
              std::tie(b.event->type, b.event->mode, b.event->contexts, b.event->cameo));
  }
  ASSERT_EQ(a.sources.size(), b.sources.size());
  for (std::size_t i = 0; i < a.sources.size(); ++i) expect_same_source(a.sources[i], b.sources[i]);
  expect_same_participants(a.actor, b.actor);
  expect_same_participants(a.recipient, b.recipient);
  expect_same_participants(a.theme, b.theme);
  ASSERT_EQ(a.places.size(), b.places.size());
  for (std::size_t i = 0; i < a.places.size(); ++i)
    EXPECT_EQ(std::tie(a.places[i].place, a.places[i].role), std::tie(b.places[i].place, b.places[i].role));
  ASSERT_EQ(a.route.has_value(), b.route.has_value());
  if (!a.route) return;
  EXPECT_EQ(std::tie(a.route->km, a.route->stated), std::tie(b.route->km, b.route->stated));
  ASSERT_EQ(a.route->stops.size(), b.route->stops.size());
  for (std::size_t i = 0; i < a.route->stops.size(); ++i)
    EXPECT_EQ(std::tie(a.route->stops[i].place, a.route->stops[i].role), std::tie(b.route->stops[i].place, b.route->stops[i].role));
}

TEST(Ledger, GivesBackEveryFieldOfADocument) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with(kFirst);
  const auto in = full_document();
  EXPECT_EQ(ledger.write(in), Written::added);
  ledger.commit();
  const auto out = ledger.document(1);
  EXPECT_EQ(std::tie(in.id, in.url, in.outlet, in.title, in.author, in.language, in.text, in.published, in.published_from),
            std::tie(out.id, out.url, out.outlet, out.title, out.author, out.language, out.text, out.published, out.published_from));
  ASSERT_EQ(in.entities.size(), out.entities.size());
  for (std::size_t i = 0; i < in.entities.size(); ++i) {
    const auto &a = in.entities[i], &b = out.entities[i];
    EXPECT_EQ(std::tie(a.kind, a.name, a.id, a.code, a.role, a.country), std::tie(b.kind, b.name, b.id, b.code, b.role, b.country));
  }
  ASSERT_EQ(in.times.size(), out.times.size());
  for (std::size_t i = 0; i < in.times.size(); ++i) {
    const auto &a = in.times[i], &b = out.times[i];
    EXPECT_EQ(std::tie(a.span, a.type, a.value, a.earliest, a.latest), std::tie(b.span, b.type, b.value, b.earliest, b.latest));
  }
  ASSERT_EQ(in.places.size(), out.places.size());
  for (std::size_t i = 0; i < in.places.size(); ++i) {
    const auto &a = in.places[i], &b = out.places[i];
    EXPECT_EQ(std::tie(a.span, a.name, a.country, a.admin1, a.lat, a.lon, a.id, a.score),
              std::tie(b.span, b.name, b.country, b.admin1, b.lat, b.lon, b.id, b.score));
    ASSERT_EQ(a.point.has_value(), b.point.has_value());
    if (!a.point) continue;
    EXPECT_EQ(std::tie(a.point->span, a.point->relation, a.point->lat, a.point->lon, a.point->radius_km),
              std::tie(b.point->span, b.point->relation, b.point->lat, b.point->lon, b.point->radius_km));
  }
  ASSERT_EQ(in.quantities.size(), out.quantities.size());
  const auto &a = in.quantities[0], &b = out.quantities[0];
  EXPECT_EQ(std::tie(a.span, a.value, a.unit, a.of, a.bound), std::tie(b.span, b.value, b.unit, b.of, b.bound));
  ASSERT_EQ(in.claims.size(), out.claims.size());
  for (std::size_t i = 0; i < in.claims.size(); ++i) expect_same_claim(in.claims[i], out.claims[i]);
}

// The ledger writes enumerations by name: every name must be readable again.
TEST(Ledger, ReadsBackEveryNameOfAnEnumeration) {
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(time_type_named(name_of(static_cast<TimeType>(i))), static_cast<TimeType>(i));
    EXPECT_EQ(bound_named(name_of(static_cast<Bound>(i))), static_cast<Bound>(i));
    EXPECT_EQ(speech_named(name_of(static_cast<Speech>(i))), static_cast<Speech>(i));
    EXPECT_EQ(place_role_named(name_of(static_cast<PlaceRole>(i))), static_cast<PlaceRole>(i));
  }
  EXPECT_FALSE(speech_named("shouted"));
}

TEST(Ledger, ReadingTwiceChangesNothing) {
  const TemporaryFolder folder;
  const auto path = folder.file("a.db");
  const auto read = [&](Written expected) {
    Ledger ledger(path, Access::write);
    ledger.read_with(kFirst);
    for (int i = 0; i < 300; ++i) EXPECT_EQ(ledger.write(full_document("r" + std::to_string(i))), expected);
    ledger.commit();
  };
  read(Written::added);
  const auto once = dump_of(path);
  read(Written::unchanged);
  EXPECT_EQ(dump_of(path), once);
  EXPECT_NE(once.find("r299"), std::string::npos);
}

TEST(Ledger, HoldsWhatItHeldAtTheStart) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with(kFirst);
  auto document = full_document();
  EXPECT_FALSE(ledger.holds(document));
  ledger.write(document);
  ledger.commit();
  ledger.read_with(kFirst);
  EXPECT_TRUE(ledger.holds(document));
  document.title += "!";
  EXPECT_FALSE(ledger.holds(document));
  ledger.read_with({"0.2.0", "model-a", "data-a"});
  EXPECT_FALSE(ledger.holds(full_document()));
}

TEST(Ledger, AChangedDocumentSupersedesAndKeepsTheOld) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with(kFirst);
  const auto old = full_document();
  auto changed = old;
  changed.text += " It returned on Friday.";
  EXPECT_EQ(ledger.write(old), Written::added);
  EXPECT_EQ(ledger.write(changed), Written::superseded);
  // The file may hold both: reading it again must not turn them round.
  EXPECT_EQ(ledger.write(old), Written::unchanged);
  EXPECT_EQ(ledger.write(changed), Written::unchanged);
  ledger.commit();
  const auto documents = find_documents(ledger);
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].bytes, static_cast<std::int64_t>(changed.text.size()));
  EXPECT_EQ(ledger.document(1).text, old.text);
  EXPECT_EQ(ledger.document(documents[0].key).text, changed.text);
  EXPECT_EQ(find_claims(ledger, {}).size(), old.claims.size());
}

TEST(Ledger, AnotherModelSupersedes) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with(kFirst);
  EXPECT_EQ(ledger.write(full_document()), Written::added);
  ledger.commit();
  ledger.read_with({"0.1.0", "model-b", "data-a"});
  EXPECT_EQ(ledger.write(full_document()), Written::superseded);
  ledger.commit();
  EXPECT_EQ(find_documents(ledger).size(), 1u);
}

TEST(Ledger, WhatIsNotCommittedIsNotThere) {
  const TemporaryFolder folder;
  {
    Ledger ledger(folder.file("a.db"), Access::write);
    ledger.read_with(kFirst);
    ledger.write(full_document("kept"));
    ledger.commit();
    ledger.write(full_document("lost"));
  }
  const Ledger ledger(folder.file("a.db"), Access::read);
  ASSERT_EQ(find_documents(ledger).size(), 1u);
  EXPECT_EQ(find_documents(ledger)[0].id, "kept");
}

TEST(Ledger, AReaderSeesOneStateOfIt) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with(kFirst);
  ledger.write(full_document("first"));
  ledger.commit();
  const Ledger reader(folder.file("a.db"), Access::read);
  EXPECT_EQ(find_documents(reader).size(), 1u);
  ledger.write(full_document("second"));
  ledger.commit();
  EXPECT_EQ(find_documents(reader).size(), 1u);
  EXPECT_EQ(find_documents(Ledger(folder.file("a.db"), Access::read)).size(), 2u);
}

TEST(Ledger, ADocumentThatFailsLeavesNothing) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with(kFirst);
  auto broken = full_document("broken");
  broken.claims.back().time = 99;  // no such time
  ledger.write(full_document("whole"));
  EXPECT_ANY_THROW(ledger.write(broken));
  ledger.write(full_document("after"));
  ledger.commit();
  EXPECT_EQ(find_documents(ledger).size(), 2u);
  EXPECT_EQ(dump_of(folder.file("a.db")).find("broken"), std::string::npos);
}

TEST(Ledger, KeepsTextsOfEverySize) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with(kFirst);
  std::vector<std::string> texts = {"", "x", std::string(3, '\0'), std::string(8 << 20, 'a'), "\xF0\x9F\x97\x9E"};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Document document;
    document.id = "t" + std::to_string(i), document.text = texts[i];
    EXPECT_EQ(ledger.write(document), Written::added);
    EXPECT_EQ(ledger.document(static_cast<std::int64_t>(i) + 1).text, texts[i]);
  }
}

TEST(Ledger, NotesFailuresOnce) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  for (int i = 0; i < 2; ++i) ledger.note_failure("a.jsonl:3", ErrorCode::bad_value, "field \"published\": no date");
  ledger.note_failure("b.gz", ErrorCode::bad_format, "cut off");
  ledger.forget_failure("b.gz");
  ledger.commit();
  const auto failures = find_failures(ledger);
  ASSERT_EQ(failures.size(), 1u);
  EXPECT_EQ(failures[0].record, "a.jsonl:3");
  EXPECT_EQ(failures[0].code, "bad_value");
}

TEST(Ledger, ForgetsTheFailuresOfOneFilesRecords) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  const std::string feed = "http://news.example/r\xC3\xA9sum\xC3\xA9";
  for (const char* rest : {"", ":1", ":12", "2:1", "/x:1", ":8080/feed", ":", ";"})
    ledger.note_failure(feed + rest, ErrorCode::bad_value, "the text is empty");
  ledger.forget_failures_in(feed);
  ledger.commit();
  std::vector<std::string> left;
  for (const Failure& failure : find_failures(ledger)) left.push_back(failure.record.substr(feed.size()));
  EXPECT_EQ(left, (std::vector<std::string>{"", "/x:1", "2:1", ":", ":8080/feed", ";"}));
}

TEST(Compression, RefusesDamage) {
  const std::string text(5000, 'n');
  const auto frame = compress(text);
  EXPECT_EQ(decompress(frame, text.size()), text);
  EXPECT_THROW(decompress(frame, text.size() + 1), Error);
  EXPECT_THROW(decompress(frame.substr(0, frame.size() - 2), text.size()), Error);
  EXPECT_THROW(decompress("no frame", 8), Error);
}

}  // namespace
}  // namespace hearsay
