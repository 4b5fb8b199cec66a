// Where a command writes: a file or standard output, with every failure told.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace hearsay {

// How a file comes about. `whole`: beside its place, where finish() puts it, so that an error, a kill or a full disk leaves an older one as
// it was; a link, a pipe and a file in a folder that cannot be written are written where they are. `growing`: in its place, line by line.
enum class Writing : std::uint8_t { whole, growing };

class Output {
 public:
  // Standard output for "" and "-". Throws Error io; usage for a database, which is somebody's ledger and no place for a page.
  explicit Output(const std::string& path, Writing how = Writing::whole);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view bytes);
  // Hands on what was written so far. Throws Error io.
  void flush();
  // Flushes and closes; only after this is the output known to be whole. Throws Error io (disk full).
  void finish();
  int descriptor() const { return ::fileno(file_); }  // before finish()

 private:
  [[noreturn]] void fail() const;
  bool put_in_place() const;
  std::string path_, part_;  // part_: the file beside, empty where there is none
  std::FILE* file_;
};

// All of it to standard output. Throws Error io.
void print(std::string_view text);

}  // namespace hearsay
