// SQLite as two values: a database and a prepared statement. Values are only ever bound, never pasted into SQL.
// Errors are hearsay::Error: busy (another process writes), io (disk full, read-only, gone), bad_format (no ledger, damaged),
// too_large, internal. One connection belongs to one thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace hearsay {

// How long another process is waited for.
inline constexpr std::chrono::milliseconds kBusyWait{10'000};

enum class Access : std::uint8_t { read, write };

class Database {
 public:
  // `write` creates the file where there is none; `read` of a missing file throws not_found, an empty path usage.
  Database(const std::string& path, Access access);
  void run(const std::string& sql);
  std::int64_t number(const std::string& sql);  // first column of the first row; 0 where there is none
  // Runs work() between `begin` ("BEGIN IMMEDIATE") and COMMIT and returns what it returns; where it throws, all is rolled back.
  template <typename Work>
  auto transact(const char* begin, Work work) {
    run(begin);
    try {
      if constexpr (std::is_void_v<decltype(work())>) {
        work();
        run("COMMIT");
      } else {
        auto out = work();
        run("COMMIT");
        return out;
      }
    } catch (...) {
      roll_back();
      throw;
    }
  }
  void roll_back() noexcept;  // nothing where no transaction is open: SQLite may have rolled back by itself
  const std::string& path() const { return path_; }
  sqlite3* handle() const { return handle_.get(); }
  [[noreturn]] void fail(int code) const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  void open(const std::string& address, int flags);
  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

// Bytes that are stored as they are, not as text.
struct Blob {
  std::string_view bytes;
};

class Statement {
 public:
  Statement(Database& database, std::string_view sql);

  // Binds all parameters from the first on, and runs to the end. The values need to live only as long as the call.
  template <typename... Values>
  void run(const Values&... values) {
    bind_all(values...);
    finish();
  }
  // Binds all parameters and starts over; rows follow by step(). Strings must live until the last row has been read.
  template <typename... Values>
  void start(const Values&... values) {
    bind_all(values...);
  }
  bool step();  // false after the last row

  std::int64_t integer(int column) const;
  double real(int column) const;
  bool null(int column) const;
  std::string text(int column) const;
  std::string_view bytes(int column) const;  // valid until the next step

  void reset();
  void bind(int place, std::int64_t value);
  void bind(int place, double value);
  void bind(int place, std::string_view value);
  void bind(int place, Blob value);
  void bind(int place, std::nullopt_t);
  void bind(int place, bool value) { bind(place, std::int64_t{value}); }
  void bind(int place, std::int32_t value) { bind(place, std::int64_t{value}); }
  void bind(int place, std::uint32_t value) { bind(place, std::int64_t{value}); }
  void bind(int place, const std::string& value) { bind(place, std::string_view(value)); }
  void bind(int place, std::string&& value) = delete;  // texts are not copied: they must live until the rows are read
  void bind(int place, const char* value) { bind(place, std::string_view(value)); }
  template <typename Value>
  void bind(int place, const std::optional<Value>& value) {
    if (value) bind(place, *value);
    else bind(place, std::nullopt);
  }

 private:
  template <typename... Values>
  void bind_all(const Values&... values) {
    reset();
    int place = 0;
    (bind(++place, values), ...);
  }
  void check(int code) const;
  void finish();
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace hearsay
