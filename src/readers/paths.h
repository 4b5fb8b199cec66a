// Which files a path on the command line stands for.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "hearsay/error.h"

namespace hearsay {

struct FoundFile {
  std::string path;            // to open
  std::string stem;            // path within the folder that was named, else the file's name; without extensions; UTF-8
  std::string extension;       // ".txt" for "a.txt.gz"; lower case; empty where there is none
  std::optional<Error> error;  // where the path cannot be read at all
};

// Calls `visit` for a file, for each file of a folder (recursively, in byte order, without hidden ones) or for each match of a glob
// pattern. A symbolic link to a folder within a folder is not followed. Returns false as soon as `visit` does.
bool find_files(const std::string& path, const std::function<bool(const FoundFile&)>& visit);

}  // namespace hearsay
