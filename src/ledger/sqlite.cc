#include "ledger/sqlite.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "hearsay/error.h"

namespace hearsay {
namespace {

bool exists(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0;
}

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// A path as SQLite's URI: everything that has a meaning there is escaped.
std::string uri_of(const std::string& path) {
  std::string out = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '?' || c == '#' || c == '%' || byte <= ' ') out += fmt::format("%{:02X}", byte);
    else out += c;
  }
  return out + "?immutable=1";
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

void Database::open(const std::string& address, int flags) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(address.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) fail(code);
  sqlite3_busy_timeout(handle, static_cast<int>(kBusyWait.count()));
  // Reads the header, so that a file that is no ledger is found out here.
  if (const int read = sqlite3_exec(handle, "SELECT 1 FROM sqlite_master", nullptr, nullptr, nullptr); read != SQLITE_OK) fail(read);
}

Database::Database(const std::string& path, Access access) : path_(path) {
  // SQLite would take it for a database that goes when it is closed.
  if (path.empty()) throw Error(ErrorCode::usage, "the ledger has no name; name a file with --ledger");
  if (is_folder(path)) throw Error(ErrorCode::bad_format, fmt::format("{}: this is a folder, no ledger; name a file in it", path));
  if (access == Access::write) {
    open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    return;
  }
  if (!exists(path))
    throw Error(ErrorCode::not_found, fmt::format("{}: there is no ledger of that name; make one with 'hearsay read'", path));
  try {
    open(path, SQLITE_OPEN_READONLY);
  } catch (const Error& error) {
    // In a folder that cannot be written, SQLite cannot make the write-ahead log's index. Where no log is left, none is needed.
    if (error.code != ErrorCode::io || exists(path + "-wal")) throw;
    open(uri_of(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  }
}

void Database::fail(int code) const {
  const std::string reason = handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(ErrorCode::busy, fmt::format("{}: another process is writing to this ledger; try again when it has ended", path_));
    case SQLITE_FULL:
      throw Error(ErrorCode::io, fmt::format("{}: the disk is full ({}); free some space and run the command again: "
                                             "what was committed is kept and skipped",
                                             path_, reason));
    case SQLITE_READONLY:
    case SQLITE_PERM:
      throw Error(ErrorCode::io,
                  fmt::format("{}: the ledger cannot be written ({}); check its permissions and its folder's", path_, reason));
    case SQLITE_CANTOPEN:
      throw Error(ErrorCode::io,
                  fmt::format("{}: the ledger cannot be opened ({}); check that its folder exists and its permissions", path_, reason));
    case SQLITE_IOERR:
      throw Error(ErrorCode::io, fmt::format("{}: the system refused a read or write ({}); check free space and limits, and run the "
                                             "command again: what was committed is kept and skipped",
                                             path_, reason));
    case SQLITE_NOTADB: throw Error(ErrorCode::bad_format, fmt::format("{}: this file is no ledger; name another with --ledger", path_));
    case SQLITE_CORRUPT:
      throw Error(ErrorCode::bad_format, fmt::format("{}: the ledger is damaged ({}); read the reports into a new one", path_, reason));
    case SQLITE_TOOBIG: throw Error(ErrorCode::too_large, fmt::format("{}: a record is too large for the ledger ({})", path_, reason));
    default: throw Error(ErrorCode::internal, fmt::format("{}: {} (SQLite {})", path_, reason, code));
  }
}

void Database::run(const std::string& sql) {
  if (const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK) fail(code);
}

void Database::roll_back() noexcept { sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr); }

std::int64_t Database::number(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(Database& database, std::string_view sql) : database_(&database) {
  sqlite3_stmt* statement = nullptr;
  const int code =
      sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  statement_.reset(statement);
  check(code);
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) database_->fail(code);
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

void Statement::finish() {
  while (step()) {}
  reset();
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  // Resetting first ends the statement, so that the transaction can be rolled back; the error's words outlive it.
  try {
    database_->fail(code);
  } catch (...) {
    reset();
    throw;
  }
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }
bool Statement::null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
std::string Statement::text(int column) const { return std::string(bytes(column)); }

std::string_view Statement::bytes(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return data == nullptr ? std::string_view() : std::string_view(data, size);
}

// An empty view may have no address, which SQLite would take for NULL.
void Statement::bind(int place, std::string_view value) {
  check(sqlite3_bind_text64(statement_.get(), place, value.empty() ? "" : value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8));
}
void Statement::bind(int place, Blob value) {
  check(sqlite3_bind_blob64(statement_.get(), place, value.bytes.empty() ? "" : value.bytes.data(), value.bytes.size(), SQLITE_STATIC));
}
void Statement::bind(int place, std::int64_t value) { check(sqlite3_bind_int64(statement_.get(), place, value)); }
void Statement::bind(int place, double value) { check(sqlite3_bind_double(statement_.get(), place, value)); }
void Statement::bind(int place, std::nullopt_t) { check(sqlite3_bind_null(statement_.get(), place)); }

}  // namespace hearsay
