// Where a command writes: a file or standard output, with every failure told.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace hearsay {

class Output {
 public:
  // Standard output for "" and "-". Throws Error io; usage for a database, which is somebody's ledger and no place for a page.
  explicit Output(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view bytes);
  // Flushes and closes; only after this is the output known to be whole. Throws Error io (disk full).
  void finish();

  // All of it to standard output, as above.
  static void print(std::string_view bytes);

 private:
  [[noreturn]] void fail() const;
  std::string path_;
  std::FILE* file_;
};

}  // namespace hearsay
