// What a ledger must live through: killed writers, full disks, other programs' files, newer versions, two writers at once.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>

#include "ledger/ledger.h"
#include "ledger/ledger_dump.h"
#include "ledger/queries.h"
#include "ledger/schema.h"
#include "support/full_document.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using testing::full_document;
using testing::TemporaryFolder;

const Provenance kVersion{"0.1.0", "model", "data"};

void write_many(const std::string& path, int count) {
  Ledger ledger(path, Access::write);
  ledger.read_with(kVersion);
  for (int i = 0; i < count; ++i) {
    const auto document = full_document("r" + std::to_string(i));
    if (ledger.holds(document)) continue;
    ledger.write(document);
    if (i % 7 == 0) ledger.commit();
  }
  ledger.commit();
}

ErrorCode code_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    EXPECT_FALSE(std::string(error.what()).empty());
    return error.code;
  }
  return ErrorCode::internal;
}

TEST(Endurance, AKilledWriterLeavesWholeDocumentsAndIsTakenUpAgain) {
  std::mt19937 random(3);
  TemporaryFolder folder;
  const auto whole = folder.file("whole.db");
  write_many(whole, 150);
  const auto wanted = find_claims(Ledger(whole, Access::read), {}).size();
  for (int round = 0; round < 6; ++round) {
    const auto path = folder.file("killed" + std::to_string(round) + ".db");
    const pid_t child = ::fork();
    if (child == 0) {
      write_many(path, 150);
      ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(2000 + random() % 40000));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    {
      Ledger left(path, Access::write);
      EXPECT_EQ(left.database().number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), 1);
      const auto documents = left.database().number("SELECT count(*) FROM documents");
      EXPECT_EQ(left.database().number("SELECT count(DISTINCT document) FROM claims"), documents) << "a document without its claims";
    }
    write_many(path, 150);
    EXPECT_EQ(find_claims(Ledger(path, Access::read), {}).size(), wanted);
  }
}

TEST(Endurance, AFullDiskIsAnErrorAndDamagesNothing) {
  TemporaryFolder folder;
  const auto path = folder.file("small.db");
  write_many(path, 5);
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{400 * 1024, 400 * 1024};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    try {
      write_many(path, 3000);
    } catch (const Error& error) {
      ::_exit(error.code == ErrorCode::io ? 7 : 8);
    }
    ::_exit(9);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 7) << "7: io, 8: another error, 9: none";
  write_many(path, 10);
  EXPECT_EQ(Ledger(path, Access::read).database().number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), 1);
}

TEST(Endurance, TwoWritersAtOnceMakeTheLedgerAndWriteEachDocumentOnce) {
  TemporaryFolder folder;
  const auto alone = folder.file("alone.db"), path = folder.file("two.db");
  write_many(alone, 60);
  pid_t children[2];
  for (auto& child : children) {
    child = ::fork();
    if (child != 0) continue;
    try {
      write_many(path, 60);
    } catch (const Error& error) {
      std::fprintf(stderr, "%s\n", error.what());  // a process of its own: nothing else tells why
      ::_exit(1);
    }
    ::_exit(0);
  }
  for (const auto child : children) {
    int status = -1;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  const Ledger ledger(path, Access::read);
  EXPECT_EQ(ledger.database().number("SELECT count(*) FROM documents"), 60);
  EXPECT_EQ(ledger.database().number("SELECT count(*) FROM documents WHERE superseded_by IS NOT NULL"), 0);
  EXPECT_EQ(find_claims(ledger, {}).size(), find_claims(Ledger(alone, Access::read), {}).size());
}

TEST(Endurance, ANewerLedgerIsRefusedAndKept) {
  TemporaryFolder folder;
  const auto path = folder.file("newer.db");
  write_many(path, 1);
  { Ledger(path, Access::write).database().run("PRAGMA user_version = 99"); }
  EXPECT_EQ(code_of([&] { Ledger(path, Access::write); }), ErrorCode::version);
  EXPECT_EQ(code_of([&] { Ledger(path, Access::read); }), ErrorCode::version);
}

TEST(Endurance, WhatIsNoLedgerIsLeftAlone) {
  TemporaryFolder folder;
  const auto text = folder.file("notes.txt");
  std::ofstream(text) << std::string(5000, 'x');
  EXPECT_EQ(code_of([&] { Ledger(text, Access::write); }), ErrorCode::bad_format);
  EXPECT_EQ(code_of([&] { Ledger(folder.file("none.db"), Access::read); }), ErrorCode::not_found);
  EXPECT_EQ(code_of([&] { Ledger("/nowhere/at/all.db", Access::write); }), ErrorCode::io);
  EXPECT_EQ(code_of([&] { Ledger(folder.file("."), Access::write); }), ErrorCode::bad_format);
  const auto other = folder.file("other.db");
  { Database(other, Access::write).run("CREATE TABLE recipes(name TEXT)"); }
  EXPECT_EQ(code_of([&] { Ledger(other, Access::write); }), ErrorCode::bad_format);
}

TEST(Endurance, HostileWordsAreOnlyWords) {
  TemporaryFolder folder;
  const auto path = folder.file("words.db");
  write_many(path, 2);
  const Ledger ledger(path, Access::read);
  for (const char* words :
       {"\"", "\"\"\"", "NEAR(a b)", "a AND", "*", "^", "-x", "col:x", "(", "'; DROP TABLE claims; --", "\xff\xfe", "a\"b*"}) {
    ClaimFilter filter;
    filter.words = filter.about = words;
    EXPECT_NO_THROW(find_claims(ledger, filter)) << words;
    filter = {};
    filter.actor = filter.source = filter.outlet = filter.place = words;
    EXPECT_TRUE(find_claims(ledger, filter).empty()) << words;
  }
  EXPECT_FALSE(find_claims(ledger, {}).empty());
}

// docs/ledger.md names every table, view and column.
TEST(LedgerDocument, IsComplete) {
  std::ifstream in(HEARSAY_SOURCE_DIR "/docs/ledger.md");
  const std::string document{std::istreambuf_iterator<char>(in), {}};
  TemporaryFolder folder;
  Ledger ledger(folder.file("l.db"), Access::write);
  Statement tables(ledger.database(),
                   "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
                   "WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '%\\_index\\_%' ESCAPE '\\' AND "
                   "m.name NOT LIKE '%\\_words\\_%' ESCAPE '\\'");
  tables.start();
  int count = 0;
  for (; tables.step(); ++count) {
    EXPECT_NE(document.find("`" + std::string(tables.text(0)) + "`"), std::string::npos) << tables.text(0);
    EXPECT_NE(document.find(std::string(tables.text(1))), std::string::npos) << tables.text(0) << '.' << tables.text(1);
  }
  EXPECT_GT(count, 100);
}

}  // namespace
}  // namespace hearsay
