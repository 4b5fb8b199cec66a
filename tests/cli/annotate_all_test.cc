#include "annotate_all.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "readers/readers.h"
#include "writers/annotation.h"

namespace hearsay {
namespace {

const Resources& resources() {
  static const Resources loaded = [] {
    ResourceOptions options;
    options.home = std::string(HEARSAY_BUILD_DIR) + "/share/hearsay";
    return load_resources(options);
  }();
  return loaded;
}

constexpr int kRecords = 60;

// Texts of many lengths, errors among them.
RecordSource records(int count = kRecords) {
  return [count](const Deliver& deliver) {
    for (int i = 0; i < count; ++i) {
      Record record;
      record.file = "test";
      record.line = static_cast<std::uint64_t>(i) + 1;
      record.document.id = std::to_string(i);
      for (int k = 0; k < i * 7 % 11 + 1; ++k) record.document.text += "The minister said on Tuesday that the train had left for Moscow. ";
      if (i % 10 == 3) record.error = Error(ErrorCode::bad_value, "broken on purpose");
      if (!deliver(std::move(record))) return;
    }
  };
}

AnnotateAllOptions with_threads(unsigned threads) {
  AnnotateAllOptions options;
  options.threads = threads;
  return options;
}

std::string annotated(unsigned threads, std::size_t bytes_in_flight = 2u << 20) {
  std::string out;
  AnnotateAllOptions options = with_threads(threads);
  options.bytes_in_flight = bytes_in_flight;
  options.render = [](std::string& line, const Document& document) { append_annotation(line, document, {.syntax = true}); };
  annotate_all(records(), resources(), options,
               [&](AnnotatedRecord&& item) { out += (item.record.error ? describe(item.record) : item.rendered) + "\n"; });
  return out;
}

TEST(AnnotateAll, GivesTheSameForAnyNumberOfThreadsAndAnyRoom) {
  const std::string one = annotated(1);
  EXPECT_EQ(std::count(one.begin(), one.end(), '\n'), kRecords);
  for (const unsigned threads : {2u, 3u, 8u}) EXPECT_EQ(annotated(threads), one) << threads;
  EXPECT_EQ(annotated(4, 1), one);
}

TEST(AnnotateAll, AFailureInOneDocumentIsItsError) {
  int failed = 0, fine = 0;
  AnnotateAllOptions options = with_threads(2);
  options.render = [](std::string&, const Document& document) {
    if (document.id == "5") throw std::runtime_error("thrown on purpose");
    if (document.id == "7") throw std::bad_alloc();
  };
  annotate_all(records(10), resources(), options, [&](AnnotatedRecord&& item) {
    if (!item.record.error) {
      ++fine;
    } else if (item.record.line != 4) {
      EXPECT_EQ(item.record.error->code, item.record.line == 6 ? ErrorCode::internal : ErrorCode::too_large);
      ++failed;
    }
  });
  EXPECT_EQ(failed, 2);
  EXPECT_EQ(fine, 7);
}

TEST(AnnotateAll, WhatTheSinkThrowsArrivesAndAllThreadsEnd) {
  int seen = 0;
  const auto sink = [&](AnnotatedRecord&&) {
    if (++seen == 5) throw Error(ErrorCode::io, "full");
  };
  EXPECT_THROW(annotate_all(records(5000), resources(), with_threads(2), sink), Error);
  EXPECT_EQ(seen, 5);
}

TEST(AnnotateAll, WhatTheSourceThrowsArrivesAfterWhatItDelivered) {
  int seen = 0;
  const RecordSource source = [](const Deliver& deliver) {
    records(4)(deliver);
    throw Error(ErrorCode::usage, "no such thing");
  };
  EXPECT_THROW(annotate_all(source, resources(), with_threads(2), [&](AnnotatedRecord&&) { ++seen; }), Error);
  EXPECT_EQ(seen, 4);
}

TEST(AnnotateAll, StopsReadingWhenToldTo) {
  std::atomic<bool> stop{false};
  int seen = 0;
  AnnotateAllOptions options = with_threads(2);
  options.stop = &stop;
  annotate_all(records(100000), resources(), options, [&](AnnotatedRecord&& item) {
    EXPECT_EQ(item.record.line, static_cast<std::uint64_t>(++seen));
    stop = true;
  });
  EXPECT_GE(seen, 1);
  EXPECT_LT(seen, 1000);
}

TEST(AnnotateAll, TellsWhenTheSourcePauses) {
  std::atomic<bool> told{false};
  int seen = 0;
  AnnotateAllOptions options = with_threads(2);
  options.idle = [&] { told = true; };
  const RecordSource source = [&](const Deliver& deliver) {
    records(3)(deliver);
    for (int i = 0; i < 600 && !told; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(100));
    records(2)(deliver);
  };
  annotate_all(source, resources(), options, [&](AnnotatedRecord&&) { ++seen; });
  EXPECT_TRUE(told) << "while the source waited";
  EXPECT_EQ(seen, 5);
}

TEST(AnnotateAll, LetsASourceThatWaitsEndWhereTheSinkFails) {
  std::atomic<bool> ended{false};
  AnnotateAllOptions options = with_threads(2);
  options.give_up = [&] { ended = true; };
  const RecordSource source = [&](const Deliver& deliver) {
    records(1)(deliver);
    for (int i = 0; i < 600 && !ended; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(100));
  };
  const auto sink = [](AnnotatedRecord&&) { throw Error(ErrorCode::io, "the disk is full"); };
  EXPECT_THROW(annotate_all(source, resources(), options, sink), Error);
  EXPECT_TRUE(ended);
}

TEST(Annotate, TakesNoClaimFromParagraphsOfAnotherLanguage) {
  const std::string first = "The minister said that talks had begun.", second = "Police said that the port was closed.";
  const auto at = [](std::size_t place) { return static_cast<std::uint32_t>(place); };
  const auto spans_but = [&](const std::vector<Span>& foreign) {
    Document document;
    document.text = first + "\n\n" + second + "\n\n" + first;
    for (const Span span : foreign) document.warnings.push_back({"other_language", span});
    annotate(document, resources());
    std::vector<Span> out;
    for (const Claim& claim : document.claims) out.push_back(claim.span);
    return out;
  };
  const Span before{0, at(first.size())}, within{before.end + 2, before.end + 2 + at(second.size())},
      after{within.end + 2, within.end + 2 + at(first.size())};
  const auto in = [&](Span paragraph) {
    std::vector<Span> out = spans_but({});
    std::erase_if(out, [&](Span span) { return !paragraph.contains(span); });
    return out;
  };
  EXPECT_FALSE(in(within).empty());
  EXPECT_EQ(spans_but({before, after}), in(within));
  EXPECT_EQ(spans_but({before, within}), in(after));
  EXPECT_EQ(spans_but({within, after}), in(before));
}

TEST(AnnotateAll, KeepsLayersWhereNothingIsRendered) {
  annotate_all(records(2), resources(), with_threads(1), [&](AnnotatedRecord&& item) {
    EXPECT_FALSE(item.record.document.tokens.empty());
    EXPECT_TRUE(item.rendered.empty());
  });
}

}  // namespace
}  // namespace hearsay
