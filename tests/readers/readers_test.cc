#include "readers/readers.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "packed.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

class Readers : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("hearsay-readers-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) const {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  static std::vector<Record> read(const std::vector<std::string>& paths, const ReadOptions& options = {}) {
    std::vector<Record> out;
    read_paths(paths, options, [&](Record&& record) {
      out.push_back(std::move(record));
      return true;
    });
    return out;
  }
  // The only record of a file with these bytes.
  Record one(const std::string& name, const std::string& bytes, const ReadOptions& options = {}) const {
    auto records = read({write(name, bytes)}, options);
    EXPECT_EQ(records.size(), 1u) << name;
    return records.empty() ? Record{} : records.front();
  }

  fs::path folder_;
};

TEST_F(Readers, PlainTextIsKeptByteForByte) {
  for (const auto& text :
       {"One line."s, "CRLF\r\nstays\r\n"s, "\n\n  blanks \t\n"s + "x", "Ünïcode – “quotes” 北京\n"s, "a\xC2\xA0 b\f\v"s}) {
    const Record record = one("a.txt", text);
    ASSERT_FALSE(record.error) << record.error->what();
    EXPECT_EQ(record.document.text, text);
    EXPECT_EQ(record.document.id, "a");
  }
}

TEST_F(Readers, JsonTextIsKeptByteForByte) {
  const Record record = one("a.jsonl", R"({"text": "A \"quote\"\r\n\u2013 \u5317 \ud83d\ude00 tab\t", "extra": {"deep": [1, 2]}})");
  ASSERT_FALSE(record.error);
  EXPECT_EQ(record.document.text, "A \"quote\"\r\n\xE2\x80\x93 \xE5\x8C\x97 \xF0\x9F\x98\x80 tab\t");
  EXPECT_EQ(record.line, 1u);
}

TEST_F(Readers, MetadataOfTheRecord) {
  const Document d =
      one("a.jsonl",
          R"({"id": 17, "url": "u", "outlet": "o", "title": "t", "author": null, "language": "en", "text": "x", "published": "2023-09-11T14:05:00+09:00"})")
          .document;
  EXPECT_EQ(d.id, "17");
  EXPECT_EQ(d.url + d.outlet + d.title + d.author + d.language, "uoten");
  EXPECT_EQ(d.published, "2023-09-11T14:05:00+09:00");
  EXPECT_EQ(d.published_from, "metadata");
}

TEST_F(Readers, DateComesFromTheRecordThenTheOptionThenTheText) {
  const std::string dated = "Published: 12 September 2023\n\nNews.";
  EXPECT_EQ(one("a.txt", dated).document.published_from, "text");
  EXPECT_EQ(one("a.txt", dated).document.published, "2023-09-12");
  ReadOptions options;
  options.published = "2020-01-02";
  EXPECT_EQ(one("a.txt", dated, options).document.published, "2020-01-02");
  EXPECT_EQ(one("a.txt", dated, options).document.published_from, "option");
  EXPECT_EQ(one("a.jsonl", R"({"text": "x", "published": "2021-03-04"})", options).document.published, "2021-03-04");
  EXPECT_EQ(one("b.txt", "No date here.").document.published_from, "");
}

TEST_F(Readers, IdIsStableWithoutOne) {
  const std::string first = one("a.jsonl", R"({"text": "same words"})").document.id;
  EXPECT_EQ(first.size(), 16u);
  EXPECT_EQ(first, one("b.jsonl", R"({"title": "t", "text": "same words"})").document.id);
  EXPECT_NE(first, one("c.jsonl", R"({"text": "other words"})").document.id);
}

TEST_F(Readers, BadRecordsCostOnlyThemselves) {
  struct Case {
    std::string line;
    ErrorCode code;
    std::string says;
  };
  const std::vector<Case> cases = {
      {R"({"title": "no text"})", ErrorCode::bad_value, "\"text\" is missing"},
      {R"({"text": null})", ErrorCode::bad_value, "\"text\" is missing"},
      {R"({"text": 5})", ErrorCode::bad_value, "\"text\" must be a string, not a number"},
      {R"({"text": ["a"]})", ErrorCode::bad_value, "\"text\" must be a string, not a list"},
      {R"({"text": "x", "outlet": {}})", ErrorCode::bad_value, "\"outlet\" must be a string, not an object"},
      {R"({"text": "x", "title": true})", ErrorCode::bad_value, "\"title\""},
      {R"({"text": "x", "id": 1.5})", ErrorCode::bad_value, "\"id\""},
      {R"({"text": ""})", ErrorCode::bad_value, "empty"},
      {R"({"text": " \n\t"})", ErrorCode::bad_value, "empty"},
      {R"({"text": "a\u0000b"})", ErrorCode::bad_value, "NUL"},
      {R"({"text": "x", "published": "2023-02-30"})", ErrorCode::bad_value, "\"published\""},
      {R"({"text": "x", "published": "11.9.2023"})", ErrorCode::bad_value, "\"published\""},
      {R"({"text": "x", "published": 2023})", ErrorCode::bad_value, "\"published\" must be a string"},
      {R"(["text"])", ErrorCode::bad_format, "must be a JSON object, not a list"},
      {R"("text")", ErrorCode::bad_format, "must be a JSON object, not a string"},
      {R"({"text": "x")", ErrorCode::bad_format, "broken JSON"},
      {R"({"text": "x"} trailing)", ErrorCode::bad_format, "broken JSON"},
      {R"({"text": "\ud800"})", ErrorCode::bad_format, "broken JSON"},
      {"{\"text\": \"\xff\"}", ErrorCode::bad_encoding, "byte 10"},
      {"{\"text\": \"\xed\xa0\x80\"}", ErrorCode::bad_encoding, "UTF-8"},
      {"{\"text\": " + std::string(5000, '[') + std::string(5000, ']') + "}", ErrorCode::bad_format, "nested too deeply"},
      {"not JSON at all", ErrorCode::bad_format, "broken JSON"},
  };
  std::string file;
  for (const Case& c : cases) file += c.line + "\n" + R"({"text": "good"})" + "\r\n\n";
  const auto records = read({write("bad.jsonl", file)});
  ASSERT_EQ(records.size(), cases.size() * 2);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const Record& bad = records[2 * i];
    ASSERT_TRUE(bad.error) << cases[i].line;
    EXPECT_EQ(bad.error->code, cases[i].code) << cases[i].line << ": " << bad.error->what();
    EXPECT_NE(std::string(bad.error->what()).find(cases[i].says), std::string::npos) << bad.error->what();
    EXPECT_EQ(bad.line, 3 * i + 1);
    EXPECT_EQ(records[2 * i + 1].document.text, "good");
  }
}

// What a record holds may not begin a line of its own, move the cursor, or be cut within a character.
TEST_F(Readers, ErrorsAreOneLineForATerminal) {
  const std::string path = write("a.jsonl", R"({"text": "x", "published": "\u001b[2Ja\nhearsay: all is well\u0085 ééééé"})"s + "\n" +
                                                "{\"text\": \"x\", \"published\": \"" + std::string(39, 'x') + "é\"}");
  const auto records = read({path});
  ASSERT_EQ(records.size(), 2u);
  EXPECT_EQ(describe(records[0]),
            path +
                ":1: bad_value: field \"published\" is no date: \" [2Ja hearsay: all is well  ééééé\"; write 2023-09-11 "
                "or 2023-09-11T14:05:00+09:00");
  EXPECT_NE(describe(records[1]).find(std::string(39, 'x') + "\";"), std::string::npos) << describe(records[1]);
}

TEST_F(Readers, BadFiles) {
  struct Case {
    std::string name, bytes;
    ErrorCode code;
  };
  const std::string packed = gzipped(std::string(100000, 'x') + "end"),
                    frame = zstandard("some text that is packed, some text that is packed");
  const std::vector<Case> cases = {
      {"empty.txt", "", ErrorCode::bad_value},
      {"blank.txt", " \r\n\n", ErrorCode::bad_value},
      {"nul.txt", "text with\0a zero"s, ErrorCode::bad_format},
      {"a.pdf", "%PDF-1.7 and so on", ErrorCode::bad_format},
      {"a.png", "\x89PNG\r\n\x1a\n", ErrorCode::bad_format},
      {"noise.txt", "\x01\x02\x03\x04\x05\x06\x07\x08", ErrorCode::bad_format},
      {"damaged.txt", "Gro\xC3\x9F, \xC3\xBC\x62\x65r, \xE2\x80\x9Cso\xE2\x80\x9D and then \xff", ErrorCode::bad_encoding},
      {"cut.txt.gz", packed.substr(0, packed.size() / 2), ErrorCode::bad_format},
      {"flipped.txt.gz", packed.substr(0, packed.size() - 6) + "xxxxxx", ErrorCode::bad_format},
      {"cut.txt.zst", frame.substr(0, frame.size() - 5), ErrorCode::bad_format},
      {"broken.json", R"([{"text": "x"}, {"text": "y")", ErrorCode::bad_format},
      {"other.json", "[1, 2]", ErrorCode::bad_format},
  };
  for (const Case& c : cases) {
    const auto records = read({write(c.name, c.bytes)});
    ASSERT_FALSE(records.empty()) << c.name;
    ASSERT_TRUE(records.back().error) << c.name;
    EXPECT_EQ(records.back().error->code, c.code) << c.name << ": " << records.back().error->what();
  }
}

TEST_F(Readers, MissingFileIsToldAndTheRestIsRead) {
  const auto records = read({"/nowhere/at-all.txt", write("a.txt", "here"), "/nowhere/*.txt"});
  ASSERT_EQ(records.size(), 3u);
  EXPECT_EQ(records[0].error->code, ErrorCode::not_found);
  EXPECT_EQ(records[1].document.text, "here");
  EXPECT_EQ(describe(records[2]), "/nowhere/*.txt: not_found: no file matches this pattern");
}

TEST_F(Readers, LinksToNowhereThatLookLikePatterns) {
  fs::create_symlink("/nowhere/at-all", folder_ / "a*");
  write("ab.txt", "It rained.");
  const std::string link = (folder_ / "a*").string();
  const auto records = read({link});
  ASSERT_EQ(records.size(), 2u);
  EXPECT_EQ(describe(records[0]), link + ": not_found: there is no such file or folder");
  EXPECT_EQ(records[1].document.id, "ab");
}

TEST_F(Readers, JsonFilesHoldOneObjectSeveralOrAList) {
  for (const std::string bytes :
       {R"({"text": "a"} {"text": "b"})", "[{\"text\": \"a\"},\n {\"text\": \"b\"}]\n", "\xEF\xBB\xBF[{\"text\":\"a\"},{\"text\":\"b\"}]",
        "[{\"text\": \"a\"}]\n[{\"text\": \"b\"}]\n", "[{\"text\": \"a\"}] [] {\"text\": \"b\"}"}) {
    const auto records = read({write("a.json", bytes)});
    ASSERT_EQ(records.size(), 2u) << bytes;
    EXPECT_EQ(records[0].document.text + records[1].document.text, "ab");
  }
  EXPECT_EQ(one("one.json", "{\n  \"text\": \"brackets ]} in \\\" text\"\n}\n").document.text, "brackets ]} in \" text");
  EXPECT_TRUE(read({write("none.json", "[]")}).empty());
}

TEST_F(Readers, FormatIsFoundByContentWhereTheNameDoesNotSay) {
  EXPECT_EQ(read({write("a.unknown", "{\"text\": \"x\"}\nbroken\n{\"text\": \"x\"}")}).size(), 3u);
  EXPECT_EQ(one("b", "{\n\"text\": \"x\"}").document.text, "x");
  EXPECT_EQ(one("c", "[Photo] Words in brackets").document.text, "[Photo] Words in brackets");
  ReadOptions options;
  options.from = "text";
  EXPECT_EQ(one("d.json", "{\"text\": \"x\"}", options).document.text, "{\"text\": \"x\"}");
}

TEST_F(Readers, PackedFilesOfSeveralMembersReadAsOne) {
  const std::string a = "{\"text\": \"a\"}\n", b = "{\"text\": \"b\"}\n";
  for (const auto& [name, bytes] : {std::pair{"a.jsonl.gz"s, gzipped(a) + gzipped(b)},
                                    {"a.jsonl.zst"s, zstandard(a) + zstandard(b)},
                                    {"a.jsonl.zst"s, zstandard(gzipped(a + b))},
                                    {"plain-name.jsonl"s, gzipped(a) + gzipped(b) + std::string(512, '\0')}}) {
    const auto records = read({write(name, bytes)});
    ASSERT_EQ(records.size(), 2u) << name;
    EXPECT_EQ(records[0].document.text + records[1].document.text, "ab") << name;
  }
  EXPECT_EQ(one("report.txt.gz", gzipped("words")).document.id, "report");
}

// Bytes that come in these pieces, as a pipe or a file's buffers have them.
class Pieces : public ByteSource {
 public:
  explicit Pieces(std::vector<std::string> pieces) : pieces_(std::move(pieces)) {}
  std::size_t read(char* out, std::size_t size) override {
    if (at_ == pieces_.size()) return 0;
    EXPECT_LE(pieces_[at_].size(), size);
    return pieces_[at_++].copy(out, size);
  }

 private:
  std::vector<std::string> pieces_;
  std::size_t at_ = 0;
};

// The first byte of a member is the last that is at hand: looking for its second one moves it.
TEST_F(Readers, PackedMembersThatBeginAtABuffersEnd) {
  const std::string a = "The talks ended on Tuesday. ", b = "The ministers will meet again. ";
  std::string c;
  for (int i = 0; i < 200; ++i) c += "Train " + std::to_string(i) + " left town at " + std::to_string(i * 7919 % 24) + " o'clock. ";
  const std::string first = gzipped(a), second = gzipped(b), third = gzipped(c);
  ASSERT_GT(third.size(), second.size());
  ByteStream stream = decompressed(std::make_unique<Pieces>(
      std::vector<std::string>{first + second.substr(0, 1), second.substr(1) + third.substr(0, 1), third.substr(1)}));
  EXPECT_EQ(read_rest(stream, 1 << 20), a + b + c);
}

TEST_F(Readers, CharsetsBecomeUtf8) {
  const std::string polish = "Zażółć gęślą jaźń";
  ReadOptions declared;
  declared.charset = "ISO-8859-2";
  EXPECT_EQ(one("a.txt", "Za\xBF\xF3\xB3\xE6 g\xEA\xB6l\xB1 ja\xBC\xF1", declared).document.text, polish);
  EXPECT_EQ(one("b.txt", "\xFF\xFEH\0i\0\x13\x20"s).document.text, "Hi\xE2\x80\x93");
  EXPECT_EQ(one("c.txt", "\xFE\xFF\0H\0i"s).document.text, "Hi");
  EXPECT_EQ(one("d.txt", "N\0o\0 \0m\0a\0r\0k\0 \0h\0e\0r\0e\0"s).document.text, "No mark here");
  EXPECT_EQ(one("e.txt", "\xEF\xBB\xBFmarked").document.text, "marked");
  EXPECT_EQ(one("f.jsonl", "\xFF\xFE{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0x\0\"\0}\0\n\0"s).document.text, "x");
  const Record guessed = one(
      "g.txt", "The minister\x92s office said it would \x93not comment\x94 on the caf\xE9 meeting; the paper had reported it on Friday.");
  EXPECT_EQ(guessed.document.text,
            "The minister’s office said it would “not comment” on the café meeting; the paper had reported it on Friday.");
  ASSERT_EQ(guessed.document.warnings.size(), 1u);
  EXPECT_EQ(guessed.document.warnings[0].kind, "charset_detected");
  EXPECT_EQ(one("e.txt", "\xEF\xBB\xBFma\xC5\x82y", declared).document.text, "mały");  // the mark, whatever is declared
  declared.charset = "no-such-charset";
  EXPECT_EQ(one("h.txt", "x", declared).error->code, ErrorCode::usage);
}

// By a mark, by declaration or by the zeros alone; the format is recognised all the same.
TEST_F(Readers, PagesFeedsAndRecordsInUtf16) {
  const auto wide = [](const std::string& ascii, bool big) {
    std::string out;
    for (const char c : ascii) out += big ? "\0"s + c : c + "\0"s;
    return out;
  };
  const std::string text = "The talks ended on Tuesday, and the ministers will meet again in the spring, the ministry said.";
  const std::string page = "<!doctype html><html><head><title>Talks</title></head><body><article><h1>Talks</h1><p>" + text + "</p><p>" +
                           text + " It gave no day.</p></article></body></html>";
  const std::string feed =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss version='2.0'><channel><title>Post</title><item><title>Talks</title><description>" +
      text + "</description></item></channel></rss>";
  const std::string news =
      "<?xml version=\"1.0\" "
      "encoding=\"UTF-16\"?><nitf><head><title>Talks</title></head><body><body.head><hedline><hl1>Talks</hl1></hedline></body.head>"
      "<body.content><p>" +
      text + "</p></body.content></body></nitf>";
  const std::string json = "{\"text\": \"" + text + "\"}\n";
  for (const bool big : {false, true}) {
    for (const bool marked : {false, true}) {
      const std::string mark = !marked ? "" : big ? "\xFE\xFF" : "\xFF\xFE";
      for (const auto& [name, bytes] : {std::pair{"page", page},
                                        {"page.html", page},
                                        {"feed", feed},
                                        {"feed.xml", feed},
                                        {"news.xml", news},
                                        {"r.jsonl", json},
                                        {"r", json}}) {
        const Record record = one(name, mark + wide(bytes, big));
        ASSERT_FALSE(record.error) << name << big << marked << record.error->what();
        EXPECT_EQ(record.document.text.substr(0, text.size()), text) << name << big << marked;
      }
    }
  }
  ReadOptions declared;
  declared.charset = "utf-16le";
  EXPECT_EQ(one("page.html", wide(page, false), declared).document.title, "Talks");
}

TEST_F(Readers, LongConversionsCrossBuffers) {
  std::string utf16 = "\xFF\xFE", utf8;
  for (int i = 0; i < 300000; ++i) utf16 += "\x17\x53"s, utf8 += "\xE5\x8C\x97";
  EXPECT_EQ(one("a.txt", utf16).document.text, utf8);
}

TEST_F(Readers, FoldersAreReadInOrderWithoutHiddenFiles) {
  write("in/b.txt", "b");
  write("in/a/z.jsonl", "{\"text\": \"a\"}\n");
  write("in/.hidden/x.txt", "hidden");
  write("in/.secret.txt", "hidden");
  write("in/c.md", "c");
  std::string all, ids;
  for (const Record& record : read({(folder_ / "in").string()})) all += record.document.text, ids += record.document.id + " ";
  EXPECT_EQ(all, "abc");
  EXPECT_NE(ids.find("b c "), std::string::npos);
  std::string globbed;
  for (const Record& record : read({(folder_ / "in" / "[bc].*").string()})) globbed += record.document.text;
  EXPECT_EQ(globbed, "bc");
}

TEST_F(Readers, NamesOfFilesInAnyCharsetGiveIdsInUtf8) {
  EXPECT_EQ(one("caf\xE9.txt", "It rained.").document.id, "caf%E9");
  EXPECT_EQ(one("caf\xC3\xA9.txt", "It rained.").document.id, "caf\xC3\xA9");
}

TEST_F(Readers, LimitsHoldAndReadingGoesOn) {
  ReadOptions options;
  options.max_bytes = 1000;
  EXPECT_EQ(one("a.txt", std::string(5000, 'x'), options).error->code, ErrorCode::too_large);
  EXPECT_FALSE(one("b.txt", std::string(1000, 'x'), options).error);
  EXPECT_EQ(one("c.txt", std::string(1001, 'x'), options).error->code, ErrorCode::too_large);
  const std::string line = "{\"text\": \"" + std::string(3 << 20, 'x') + "\"}\n", good = "{\"text\": \"good\"}\n";
  for (const std::string name : {"d.jsonl", "e.json"}) {
    const auto records = read({write(name, good + line + good)}, options);
    ASSERT_EQ(records.size(), 3u) << name;
    EXPECT_EQ(records[1].error->code, ErrorCode::too_large);
    EXPECT_EQ(records[1].line, 2u);
    EXPECT_EQ(records[2].document.text, "good");
  }
}

TEST_F(Readers, StopsWhenToldTo) {
  const std::string path = write("a.jsonl", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n");
  int count = 0;
  read_paths({path, path}, {}, [&](Record&&) { return ++count < 3; });
  EXPECT_EQ(count, 3);
  count = 0;
  read_paths({write("broken.json", "[1"), path}, {}, [&](Record&&) { return ++count < 1; });
  EXPECT_EQ(count, 1);
  const std::atomic<bool> stop{true};
  ReadOptions options;
  options.stop = &stop;
  EXPECT_TRUE(read({path}, options).empty());
}

TEST_F(Readers, OptionsAreCheckedBeforeAnythingIsRead) {
  ReadOptions options;
  options.published = "2023-13-01";
  EXPECT_THROW(read({"x"}, options), Error);
  options = {};
  options.from = "docx";
  EXPECT_THROW(read({"x"}, options), Error);
}

}  // namespace
}  // namespace hearsay
