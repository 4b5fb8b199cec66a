#include "annotate_all.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <thread>
#include <vector>

namespace hearsay {
namespace {

struct Job {
  AnnotatedRecord item;
  std::size_t bytes = 0;
  bool done = false;
};

// The documents in flight, in order: read, then (anywhere in the line) annotated, then handed out at the front.
class Line {
 public:
  Line(std::size_t most_bytes, std::size_t most_jobs) : most_bytes_(most_bytes), most_jobs_(most_jobs) {}

  // Waits for room. False when the line was closed.
  bool add(Record&& record) {
    auto job = std::make_unique<Job>();
    job->bytes = record.document.text.size();
    job->done = record.error.has_value();
    job->item.record = std::move(record);
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return closed_ || ((bytes_ == 0 || bytes_ + job->bytes <= most_bytes_) && jobs_.size() < most_jobs_); });
    if (closed_) return false;
    bytes_ += job->bytes;
    if (!job->done) waiting_.push_back(job.get());
    (job->done ? finished_ : work_).notify_one();
    jobs_.push_back(std::move(job));
    return true;
  }

  // The next job to annotate; null when there will be none.
  Job* take() {
    std::unique_lock lock(mutex_);
    work_.wait(lock, [&] { return !waiting_.empty() || ended_ || closed_; });
    if (waiting_.empty() || closed_) return nullptr;
    Job* job = waiting_.front();
    waiting_.pop_front();
    return job;
  }

  void finish(Job* job) {
    const std::lock_guard lock(mutex_);
    job->done = true;
    if (jobs_.front().get() == job) finished_.notify_one();
  }

  // The next in order, annotated; null at the end. `idle`, where given, is called when that has to be waited for long.
  std::unique_ptr<Job> next(const std::function<void()>& idle) {
    std::unique_lock lock(mutex_);
    const auto ready = [&] { return jobs_.empty() ? ended_ : jobs_.front()->done; };
    if (idle && !finished_.wait_for(lock, std::chrono::seconds(1), ready)) {
      lock.unlock();
      idle();
      lock.lock();
    }
    finished_.wait(lock, ready);
    if (jobs_.empty()) return nullptr;
    auto job = std::move(jobs_.front());
    jobs_.pop_front();
    return job;
  }

  // Room for others: after the sink has used the job, so that its bytes count until then.
  void release(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    bytes_ -= bytes;
    room_.notify_one();
  }

  // No more will be added.
  void end() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    work_.notify_all();
    finished_.notify_all();
  }

  // No more will be handed out.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    work_.notify_all();
    room_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable room_, work_, finished_;
  std::deque<std::unique_ptr<Job>> jobs_;
  std::deque<Job*> waiting_;
  std::size_t bytes_ = 0, most_bytes_, most_jobs_;
  bool ended_ = false, closed_ = false;
};

// The layers go, the metadata that messages and counts need stays.
void drop_layers(Document& document) {
  Document kept;
  kept.id = std::move(document.id);
  kept.outlet = std::move(document.outlet);
  kept.published = std::move(document.published);
  kept.language = std::move(document.language);
  kept.warnings = std::move(document.warnings);
  document = std::move(kept);
}

void work_on(AnnotatedRecord& item, const Resources& resources, const AnnotateAllOptions& options) {
  Record& record = item.record;
  try {
    annotate(record.document, resources, options.times);
    if (!options.render) return;
    options.render(item.rendered, record.document);
    drop_layers(record.document);
  } catch (const Error& error) {
    record.error = error;
  } catch (const std::bad_alloc&) {
    record.error = Error(ErrorCode::too_large, "not enough memory to annotate this document; split it or lower --max-bytes");
  } catch (const std::exception& error) {
    record.error = Error(ErrorCode::internal, std::string("a defect in hearsay: ") + error.what());
  }
  if (record.error) item.rendered.clear();
}

}  // namespace

void annotate_all(const RecordSource& source, const Resources& resources, const AnnotateAllOptions& options,
                  const std::function<void(AnnotatedRecord&&)>& sink) {
  const unsigned threads = options.threads > 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
  Line line(options.bytes_in_flight, 16 * (threads + 1));
  std::exception_ptr reading_failed, sink_failed;
  std::vector<std::jthread> crew;  // joined last
  // Where no more threads can be had, those that run end before the error goes on.
  try {
    crew.emplace_back([&] {
      try {
        source([&](Record&& record) {
          const bool stopped = options.stop != nullptr && options.stop->load(std::memory_order_relaxed);
          return !stopped && line.add(std::move(record));
        });
      } catch (...) {
        reading_failed = std::current_exception();
      }
      line.end();
    });
    for (unsigned i = 0; i < threads; ++i) {
      crew.emplace_back([&] {
        while (Job* job = line.take()) {
          work_on(job->item, resources, options);
          line.finish(job);
        }
      });
    }
    while (auto job = line.next(options.idle)) {
      sink(std::move(job->item));
      line.release(job->bytes);
    }
  } catch (...) {
    sink_failed = std::current_exception();
    line.close();
    if (options.give_up) options.give_up();
  }
  crew.clear();
  if (sink_failed) std::rethrow_exception(sink_failed);
  if (reading_failed) std::rethrow_exception(reading_failed);
}

}  // namespace hearsay
