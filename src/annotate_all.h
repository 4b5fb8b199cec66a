// Many documents on many threads, in bounded memory, with the same output for any number of threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <string>

#include "hearsay/pipeline.h"
#include "readers/record.h"

namespace hearsay {

// A record, annotated unless it has an error, and what `render` made of it.
struct AnnotatedRecord {
  Record record;
  std::string rendered;
};

struct AnnotateAllOptions {
  unsigned threads = 0;                     // that annotate; 0: as many as the machine has cores
  std::size_t bytes_in_flight = 2u << 20;   // of text, read and not yet handed to the sink; a longer document goes alone
  const std::atomic<bool>* stop = nullptr;  // when set, no more is read; what is in flight is finished
  StageTimes* times = nullptr;              // added to, where not null
  // Called on a working thread for each annotated document. Where given, the document's layers are dropped afterwards to save memory.
  std::function<void(std::string& out, const Document& document)> render;
  // Called on the caller's thread where nothing has come for a second, before more is waited for: a pipe may pause for long.
  std::function<void()> idle = {};
  // Called on the caller's thread where `sink` or `idle` has thrown, before the source, which may be waiting for a pipe, is waited for.
  std::function<void()> give_up = {};
};

// Gives its records to the deliverer, one after the other, and stops when that returns false: read_paths with its arguments bound.
using RecordSource = std::function<void(const Deliver& deliver)>;

// Reads on a thread of its own, annotates on `threads` others, and calls `sink` on the caller's, in the order of the source.
// A document that fails becomes a record with an error. What `source` or `sink` throw is thrown here, after the threads have ended
// (for the source: after all that it had delivered went to the sink).
void annotate_all(const RecordSource& source, const Resources& resources, const AnnotateAllOptions& options,
                  const std::function<void(AnnotatedRecord&&)>& sink);

}  // namespace hearsay
