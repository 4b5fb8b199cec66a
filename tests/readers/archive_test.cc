#include "readers/archive.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "packed.h"
#include "readers/archive_bytes.h"
#include "readers/formats.h"
#include "readers/http_body.h"

namespace hearsay {
namespace {

using namespace std::string_literals;

class Bytes : public ByteSource {
 public:
  explicit Bytes(std::string bytes) : bytes_(std::move(bytes)) {}
  std::size_t read(char* out, std::size_t size) override {
    const std::size_t count = std::min({size, step_, bytes_.size() - at_});
    bytes_.copy(out, count, at_);
    at_ += count;
    return count;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0, step_ = 1000;  // small, so that every buffer's end falls within a record somewhere
};

std::string record(const std::string& kind, const std::string& url, const std::string& type, const std::string& block,
                   const std::string& more = {}) {
  return fmt::format(
      "WARC/1.0\r\nWARC-Type: {}\r\nWARC-Target-URI: {}\r\nWARC-Date: 2023-09-12T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
      "Content-Type: {}\r\n{}Content-Length: {}\r\n\r\n{}\r\n\r\n",
      kind, url, type, more, block.size(), block);
}
std::string text_record(int number, const std::string& text = "The talks ended on Tuesday.") {
  return record("conversion", fmt::format("https://example.test/{}", number), "text/plain", fmt::format("{} Number {}.", text, number));
}
std::string http(const std::string& headers, const std::string& body, const std::string& type = "text/plain") {
  return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + headers + "\r\n" + body;
}
std::string response(const std::string& message) {
  return record("response", "https://example.test/a", "application/http; msgtype=response", message);
}

struct Reading {
  std::vector<std::string> texts, ids;
  std::vector<std::string> errors;  // with the record's number
  std::map<std::string, std::uint64_t> passed_over;
  std::vector<Document> documents;
};

Reading read(const std::string& bytes, const ArchiveFormat& format = kWarcFormat, ReadPage page = nullptr) {
  Reading out;
  ReadOptions options;
  options.passed_over = &out.passed_over;
  ByteStream raw(std::make_unique<Bytes>(bytes));
  read_archive(
      raw, {"x.warc", "x"}, options,
      [&](Record&& given) {
        if (given.error) {
          out.errors.push_back(fmt::format("{} {}: {}", given.line, name_of(given.error->code), given.error->what()));
        } else {
          out.texts.push_back(given.document.text);
          out.ids.push_back(given.document.id);
          out.documents.push_back(std::move(given.document));
        }
        return true;
      },
      format, page);
  return out;
}

const std::vector<std::string> kThree = {"https://example.test/1", "https://example.test/2", "https://example.test/3"};
const std::vector<std::string> kOneAndThree = {"https://example.test/1", "https://example.test/3"};

TEST(Archives, RecordsOfAnyPacking) {
  const std::string a = text_record(1), b = text_record(2), c = text_record(3),
                    info = record("warcinfo", "", "application/warc-fields", "software: x\r\n");
  for (const std::string& bytes : {info + a + b + c, gzipped(info) + gzipped(a) + gzipped(b) + gzipped(c), gzipped(info + a + b + c),
                                   zstandard(info) + zstandard(a) + zstandard(b) + zstandard(c), zstandard(info + a + b + c)}) {
    const Reading got = read(bytes);
    EXPECT_EQ(got.ids, kThree);
    EXPECT_TRUE(got.errors.empty());
    ASSERT_EQ(got.texts.size(), 3u);
    EXPECT_EQ(got.texts[2], "The talks ended on Tuesday. Number 3.");
    EXPECT_EQ(got.documents[0].meta_of("fetched"), "2023-09-12T08:00:00Z");
    EXPECT_EQ(got.documents[0].published, "");
  }
}

TEST(Archives, MembersThatCutRecordsAnywhere) {
  const std::string all = text_record(1) + text_record(2) + text_record(3);
  std::string bytes;
  for (std::size_t at = 0; at < all.size(); at += 37) bytes += gzipped(all.substr(at, 37));
  EXPECT_EQ(read(bytes).ids, kThree);
}

TEST(Archives, AddressesInAnyCharsetAreKeptAsUtf8) {
  for (const auto& [given, kept] : {std::pair{"https://example.test/caf\xE9", "https://example.test/caf%E9"},
                                    {"https://example.test/caf\xC3\xA9", "https://example.test/caf\xC3\xA9"}}) {
    const Reading got = read(record("conversion", given, "text/plain", "The talks ended.", "WARC-Truncated: \xFF\r\n"));
    ASSERT_EQ(got.ids, std::vector<std::string>{kept});
    EXPECT_EQ(got.documents[0].url, kept);
    EXPECT_EQ(got.documents[0].meta_of("truncated"), "%FF");
  }
}

TEST(Archives, ZstandardWithDictionary) {
  const std::string dictionary = text_record(7);
  for (const std::string& stored : {dictionary, zstandard(dictionary)}) {
    std::string frame = "\x5d\x2a\x4d\x18"s;
    for (int shift = 0; shift < 32; shift += 8) frame += static_cast<char>(stored.size() >> shift & 0xFF);
    const std::string bytes = frame + stored + zstandard(text_record(1), dictionary) + zstandard(text_record(2), dictionary) +
                              zstandard(text_record(3), dictionary);
    EXPECT_TRUE(looks_like_warc(bytes));
    EXPECT_EQ(read(bytes).ids, kThree);
  }
}

TEST(Archives, BodiesAreUnpacked) {
  const std::string text = "The talks ended.";
  const std::string chunked = "4\r\nThe \r\nC;x=y\r\ntalks ended.\r\n0\r\n\r\n";
  for (const std::string& message :
       {http("", text), http("Transfer-Encoding: chunked\r\n", chunked), http("Content-Encoding: gzip\r\n", gzipped(text)),
        http("Content-Encoding: deflate\r\n", deflated(text, 15)), http("Content-Encoding: deflate\r\n", deflated(text, -15)),
        http("Content-Encoding: zstd\r\n", zstandard(text)), http("content-encoding: GZIP\r\n", text),
        http("Transfer-Encoding: chunked\r\n", text),
        http("Transfer-Encoding: gzip, chunked\r\nContent-Encoding: gzip\r\n",
             fmt::format("{:x}\r\n{}\r\n0\r\n\r\n", gzipped(text).size(), gzipped(text))),
        http("Content-Encoding: gzip, gzip\r\n", gzipped(gzipped(text))), http("X-Long: a\r\n folded\r\n", text),
        "HTTP/1.1 200 OK\nContent-Type: text/plain\n\n" + text}) {
    const Reading got = read(response(message));
    EXPECT_TRUE(got.errors.empty()) << message << (got.errors.empty() ? "" : got.errors[0]);
    ASSERT_EQ(got.texts.size(), 1u) << message;
    EXPECT_EQ(got.texts[0], text);
  }
}

TEST(Archives, BrotliBody) {
  // Made by BrotliEncoderCompress(5, 18, ...) of the text below.
  const std::string bytes =
      "\x13\xaf\x01\x00\x04\xfe\x67\x47\xfa\x80\x32\x0a\xa4\xad\x56\xd4\x87\x76\x70\xe0\x90\x03\xf6\xef\x60\x81\x25\x44\x01\x43\xb0\x31\x76\x9e\x82\x41\xf5\x29\x46\xe4\x48\x5f\xd0\xe2\xaf\x2e\xe3\x3f\x46\x86\xb2\xa3\xa1\x85\xd6\x30\x01"s;
  std::string text;
  for (int i = 0; i < 8; ++i) text += "The talks ended on Tuesday, and the talks will go on. ";
  EXPECT_EQ(read(response(http("Content-Encoding: br\r\n", bytes))).texts, std::vector{text});
  EXPECT_EQ(read(response(http("Content-Encoding: br\r\n", bytes.substr(0, 20)))).errors.size(), 1u);
}

TEST(Archives, BodiesThatCannotBeUnpackedCostOnlyThemselves) {
  const std::string text(400, 'x'), damaged = [&] {
    std::string out = gzipped("The talks ended on Tuesday; it was said that more would follow.");
    out[20] = static_cast<char>(out[20] ^ 0x55);
    return out;
  }();
  for (const auto& [message, code] : std::vector<std::pair<std::string, std::string>>{
           {http("Content-Encoding: gzip\r\n", damaged), "bad_format"},
           {http("Content-Encoding: gzip\r\n", gzipped(text).substr(0, 20)), "bad_format"},
           {http("Content-Encoding: gzip, gzip, gzip\r\n", gzipped(gzipped(gzipped(text)))), "bad_format"},
           {http("Content-Encoding: compress\r\n", "\x1f\x9d\x90\x01\x02"), "bad_format"},
           {http("Transfer-Encoding: chunked\r\n", "40\r\nshort\r\n"), "bad_format"},
           {http("Transfer-Encoding: chunked\r\n", "5\r\nshort\r\nno size\r\n"), "bad_format"},
           {http("Content-Encoding: gzip\r\n", gzipped(std::string(12u << 20, ' '))), "too_large"},  // a bomb
           {http("", "   "), "bad_value"}}) {
    const Reading got = read(gzipped(text_record(1)) + gzipped(response(message)) + gzipped(text_record(3)));
    EXPECT_EQ(got.ids, kOneAndThree);
    ASSERT_EQ(got.errors.size(), 1u) << message.substr(0, 80);
    EXPECT_EQ(got.errors[0].substr(0, 2 + code.size()), "2 " + code);
  }
}

// As Common Crawl's news crawler writes them (its issues 29, 30 and 66 on GitHub): warcinfo first, request records since 2019, bodies that
// are stored decoded while the headers say how they came; before May 2019 under their own names, then with a prefix; no words behind the
// status of an answer over HTTP/2. Its first files have records with wrong lengths.
TEST(Archives, CcNews) {
  const auto told = [](const std::string& more, const std::string& message) {
    return gzipped(record("response", "https://example.test/a", "application/http; msgtype=response", message,
                          "WARC-IP-Address: 2001:db8::1\r\nWARC-Payload-Digest: sha1:A\r\nWARC-Block-Digest: sha1:B\r\n" + more));
  };
  const std::string text = "Die Gespräche endeten am Dienstag.";
  const std::string type = "Content-Type: text/plain; charset=utf-8\r\n";
  const std::string info = gzipped(
      "WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Date: 2019-05-16T08:00:00Z\r\nWARC-Filename: CC-NEWS-20190516080000-00001.warc.gz\r\n"
      "WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/warc-fields\r\nContent-Length: 40\r\n\r\n"
      "isPartOf: CC-NEWS\r\nformat: WARC 1.00\r\n\r\n\r\n\r\n");
  const std::string request =
      gzipped(record("request", "https://example.test/a", "application/http; msgtype=request", "GET /a \r\nHost: example.test\r\n\r\n"));
  const std::string meta = gzipped(record("metadata", "https://example.test/a", "application/warc-fields", "fetchTimeMs: 12\r\n\r\n"));
  const std::string old =
      told("", "HTTP/1.1 200 OK\r\n" + type + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n\r\n" + text);
  const std::string old_brotli = told("", "HTTP/1.1 200 OK\r\n" + type + "content-encoding: br\r\n\r\n" + text);
  const std::string masked =
      told("", "HTTP/1.1 200 OK\r\n" + type +
                   "X-Crawler-Transfer-Encoding: chunked\r\nX-Crawler-Content-Encoding: br\r\nContent-Length: 35\r\n\r\n" + text);
  const std::string second = told("WARC-Protocol: h2,TLS_1_3\r\nWARC-Truncated: length\r\n", "HTTP/1.1 200 \r\n" + type + "\r\n" + text);
  const Reading got = read(info + request + old + meta + old_brotli + request + masked + second);
  EXPECT_TRUE(got.errors.empty()) << got.errors[0];
  EXPECT_EQ(got.texts, (std::vector<std::string>(4, text)));
  EXPECT_EQ(got.documents[0].meta_of("fetched"), "2023-09-12T08:00:00Z");
  EXPECT_EQ(got.documents[3].meta_of("truncated"), "length");
  // A record of the first files, too short by its header, costs itself alone.
  const std::string wrong = gzipped(
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.test/b\r\nWARC-Date: 2016-09-26T21:18:09Z\r\n"
      "Content-Type: application/http; msgtype=response\r\nContent-Length: 30\r\n\r\nHTTP/1.1 200 OK\r\n" +
      type + "\r\n" + text + "\r\n\r\n");
  const Reading rest = read(info + wrong + second);
  EXPECT_EQ(rest.texts, std::vector{text});
  EXPECT_EQ(rest.errors.size(), 1u);
}

TEST(Archives, WhatIsNoReportIsCounted) {
  const Reading got =
      read(record("revisit", "https://example.test/a", "application/http", "") +
           record("request", "https://example.test/a", "application/http", "GET / HTTP/1.1\r\n\r\n") +
           response("HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n\r\nNothing.") + response(http("", "\x89PNG", "image/png")) +
           response(http("", "<p>A page</p>", "text/html; charset=utf-8")) + text_record(1));
  EXPECT_EQ(got.ids, std::vector{kThree[0]});
  EXPECT_TRUE(got.errors.empty());
  EXPECT_EQ(got.passed_over, (std::map<std::string, std::uint64_t>{{"revisit", 1}, {"status", 1}, {"type", 1}, {"page", 1}}));
}

// Stands in for the reader of pages.
std::vector<Document> read_page_for_test(std::string_view bytes, const PageHints& hints) {
  Document out;
  out.text = fmt::format("{}|{}|{}|{}|{}", bytes, hints.url, hints.charset, hints.fetched, hints.language);
  return {out, out};
}

TEST(Archives, PagesGoToTheReaderOfPages) {
  const Reading got = read(
      response(http("Content-Language: fr, en\r\nContent-Encoding: gzip\r\n", gzipped("<p>A</p>"), "text/html; charset=\"ISO-8859-1\"")),
      kWarcFormat, read_page_for_test);
  ASSERT_EQ(got.texts.size(), 2u);
  EXPECT_EQ(got.texts[0], "<p>A</p>|https://example.test/a|ISO-8859-1|2023-09-12T08:00:00Z|fr");
  EXPECT_EQ(got.documents[0].url, "https://example.test/a");
  const Reading none = read(response(http("", "<p>A</p>", "text/html")), kWarcFormat,
                            [](std::string_view, const PageHints&) { return std::vector<Document>(); });
  EXPECT_EQ(none.passed_over, (std::map<std::string, std::uint64_t>{{"no article", 1}}));
}

TEST(Archives, DamageCostsOneRecord) {
  const std::string filler(3000, 'a');
  for (const auto& pack :
       {+[](const std::string& bytes) { return gzipped(bytes); }, +[](const std::string& bytes) { return zstandard(bytes); }}) {
    const std::string a = pack(text_record(1)), b = pack(text_record(2, "A long one.")), c = pack(text_record(3));
    for (std::size_t at = 4; at < b.size(); at += 3) {  // the magic number itself is the next test
      std::string damaged = b;
      damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
      const Reading got = read(a + damaged + c);
      if (got.ids == kThree && got.errors.empty()) continue;  // bits that mean nothing: gzip's time and system
      EXPECT_TRUE(got.ids == kOneAndThree) << at << fmt::format(" {}", fmt::join(got.ids, " "));
      EXPECT_EQ(got.errors.size(), 1u) << at;
    }
    std::string headless = b;
    headless[0] = 'x';
    EXPECT_EQ(read(a + headless + c).ids, kOneAndThree);
    EXPECT_EQ(read(a + b.substr(0, b.size() / 2) + c).ids, kOneAndThree);
    EXPECT_EQ(read(a + b + c.substr(0, c.size() / 2)).ids, (std::vector{kThree[0], kThree[1]}));
    EXPECT_EQ(read(a + b + c.substr(0, c.size() / 2)).errors.size(), 1u);
    EXPECT_EQ(read(a + b + c + std::string(1024, '\0')).ids, kThree);
    EXPECT_TRUE(read(a + b + c + std::string(1024, '\0')).errors.empty());
  }
}

// Members that are stored, not compressed, so that one holds the next, and that it the next; all of them are cut short.
TEST(Archives, MembersWithinEachOtherAreNotUnpackedFromEachOfThem) {
  std::string nested;
  for (int i = 0; i < 200; ++i) {
    nested.insert(0, text_record(i));
    std::string head = "\x1f\x8b\x08\0\0\0\0\0\0\x03"s + '\0';  // and a stored block, not the last
    const auto size = static_cast<unsigned>(nested.size());
    for (const unsigned half : {size, ~size}) head += {static_cast<char>(half & 0xFF), static_cast<char>(half >> 8 & 0xFF)};
    nested.insert(0, head);
  }
  ASSERT_LT(nested.size(), 65536u);
  const Reading got = read(nested);
  ASSERT_FALSE(got.ids.empty());
  EXPECT_EQ(got.ids.front(), "https://example.test/199");
  EXPECT_LT(got.errors.size(), 50u) << "unpacked from so many";
  EXPECT_EQ(read(nested + gzipped(text_record(777))).ids.back(), "https://example.test/777") << "what follows is read";
}

// How often bytes were unpacked to see whether a record begins in them.
int trials = 0;
bool begins_counted(std::string_view head) {
  ++trials;
  return head.starts_with("WARC/");
}

// Frames of zstd whose blocks are stored and long, so that each holds the thousands that follow; the first, of a record, is damaged.
TEST(Archives, FramesWithinEachOtherAreNotTriedFromEachOfThem) {
  const std::string frame = "\x28\xb5\x2f\xfd"s + '\0' + '\x38';  // without its size; with a window of 128 KB
  const auto stored = [](std::size_t size) {
    return std::string{static_cast<char>(size << 3), static_cast<char>(size >> 5), static_cast<char>(size >> 13)};
  };
  const std::string first = text_record(1);
  std::string bytes = frame + stored(first.size()) + first + "\x07" + std::string(2, '\0');  // no block is of that type
  while (bytes.size() < 1u << 20) bytes += frame + stored(128 * 1024);
  bytes += std::string(256 * 1024, 'a') + zstandard(text_record(2));
  ByteStream raw(std::make_unique<Bytes>(bytes));
  ArchiveBytes archive(raw, begins_counted);
  archive.peek(1 << 20);
  ASSERT_TRUE(archive.damage());
  trials = 0;
  ASSERT_TRUE(archive.leave_damage()) << "what follows is read";
  EXPECT_LT(trials, 500);
  EXPECT_EQ(archive.peek(text_record(2).size()), text_record(2));
}

TEST(Archives, WrongLengthsCostOneRecord) {
  const std::string b = text_record(2);
  for (const int delta : {-30, -1, 20, 100, 100000, 2000000000}) {  // up to 4 more only take in the line ends
    std::string wrong = b;
    const std::size_t at = wrong.find("Content-Length: ") + 16, end = wrong.find('\r', at);
    wrong.replace(at, end - at, std::to_string(std::max(0, std::stoi(wrong.substr(at, end - at)) + delta)));
    for (const std::string& bytes :
         {text_record(1) + wrong + text_record(3), gzipped(text_record(1)) + gzipped(wrong) + gzipped(text_record(3)),
          gzipped(text_record(1) + wrong + text_record(3))}) {
      const Reading got = read(bytes);
      EXPECT_EQ(got.ids, kOneAndThree) << delta;
      EXPECT_EQ(got.errors.size(), 1u) << delta << (got.errors.size() > 1 ? got.errors[1] : "");
    }
  }
}

TEST(Archives, BadHeadersCostOneRecord) {
  for (const std::string& bad : {"WARC/1.0\r\nWARC-Type: conversion\r\n\r\nx\r\n\r\n"s, "WARC/1.0\r\nContent-Length: 1\r\n\r\nx\r\n\r\n"s,
                                 "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: -4\r\n\r\nx\r\n\r\n"s,
                                 "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 99999999999999999999999\r\n\r\nx\r\n\r\n"s,
                                 "rubbish\r\n\r\n"s, "WARC/1.0\r\n" + std::string(100000, 'a') + "\r\n\r\n"}) {
    for (const std::string& bytes :
         {text_record(1) + bad + text_record(3), gzipped(text_record(1)) + gzipped(bad) + gzipped(text_record(3))}) {
      const Reading got = read(bytes);
      EXPECT_EQ(got.ids, kOneAndThree) << bad.substr(0, 60);
      EXPECT_EQ(got.errors.size(), 1u) << bad.substr(0, 60);
    }
  }
}

TEST(Archives, LongRecordsAreNotHeld) {
  const std::string image = response(http("", std::string(20u << 20, '\x01'), "image/png")),
                    page = response(http("", std::string(20u << 20, 'x')));
  const Reading got = read(gzipped(text_record(1)) + gzipped(image) + gzipped(page) + gzipped(text_record(3)));
  EXPECT_EQ(got.ids, kOneAndThree);
  ASSERT_EQ(got.errors.size(), 2u);  // what a long block holds is not looked at
  EXPECT_NE(got.errors[1].find("too_large"), std::string::npos);
}

TEST(Archives, BombsAreRefused) {
  const std::string bomb = gzipped(response(http("", std::string(200u << 20, ' '), "image/png")));
  const Reading got = read(gzipped(text_record(1)) + bomb + gzipped(text_record(3)));
  EXPECT_EQ(got.ids, kOneAndThree);
  ASSERT_EQ(got.errors.size(), 1u);
  EXPECT_NE(got.errors[0].find("bomb"), std::string::npos) << got.errors[0];
}

TEST(Archives, Arc) {
  const auto arc = [](const std::string& url, const std::string& type, const std::string& body, bool second = false) {
    return fmt::format("{} 192.0.2.1 20090912080000 {} {}{}\n{}\n", url, type, second ? "200 abc - 0 x.arc.gz " : "", body.size(), body);
  };
  const std::string file = arc("filedesc://x.arc", "text/plain", "1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n");
  const std::string a = arc("http://example.test/1", "text/plain", http("", "The talks ended.")),
                    b = arc("http://example.test/2", "text/plain", http("", "The talks went on."), true),
                    dns = arc("dns:example.test", "text/dns", "20090912 example.test"),
                    c = arc("http://example.test/a b", "text/plain", http("", "The talks failed."));
  for (const std::string& bytes : {file + a + dns + b + c, gzipped(file) + gzipped(a) + gzipped(dns) + gzipped(b) + gzipped(c)}) {
    EXPECT_TRUE(looks_like_arc(bytes));
    const Reading got = read(bytes, kArcFormat);
    EXPECT_EQ(got.ids, (std::vector<std::string>{"http://example.test/1", "http://example.test/2", "http://example.test/a b"}));
    EXPECT_TRUE(got.errors.empty()) << got.errors[0];
    ASSERT_EQ(got.documents.size(), 3u);
    EXPECT_EQ(got.documents[0].meta_of("fetched"), "2009-09-12T08:00:00Z");
  }
  std::string wrong = a;
  wrong.replace(wrong.find("\n") - 2, 2, "99");
  const Reading got = read(file + wrong + b + c, kArcFormat);
  EXPECT_EQ(got.ids, (std::vector<std::string>{"http://example.test/2", "http://example.test/a b"}));
  EXPECT_EQ(got.errors.size(), 1u);
}

TEST(Archives, CutAnywhereGivesWhatCameBefore) {
  const std::string one = gzipped(text_record(1)), two = gzipped(text_record(2)), all = one + two + gzipped(text_record(3));
  for (std::size_t size = 0; size < all.size(); ++size) {
    const Reading got = read(all.substr(0, size));
    EXPECT_EQ(got.ids.size(), (size >= one.size() ? 1u : 0u) + (size >= one.size() + two.size() ? 1u : 0u)) << size;
    EXPECT_LE(got.errors.size(), 1u);
    for (std::size_t i = 0; i < got.ids.size(); ++i) EXPECT_EQ(got.ids[i], kThree[i]);
  }
}

TEST(Archives, RecognisedByFirstBytes) {
  EXPECT_TRUE(looks_like_warc(text_record(1)));
  EXPECT_TRUE(looks_like_warc(gzipped(text_record(1))));
  EXPECT_TRUE(looks_like_warc(zstandard(text_record(1))));
  EXPECT_FALSE(looks_like_warc(gzipped("{\"text\": \"x\"}")));
  EXPECT_FALSE(looks_like_warc("WAR"));
  EXPECT_FALSE(looks_like_arc("http://example.test/ is a page"));
}

}  // namespace
}  // namespace hearsay
