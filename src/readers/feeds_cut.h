// Cuts the text of a feed into its items, so that broken XML costs the item that it is in. Internal to feeds.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace hearsay {

// Where the items stand in the feed, by their tags; what is written in CDATA and comments is none.
struct FeedPiece {
  std::size_t begin = 0, end = 0;
};

class FeedCutter {
 public:
  explicit FeedCutter(std::string_view xml) : xml_(xml) {}
  void run();

  std::vector<FeedPiece> items;
  std::size_t root_begin = 0, root_end = 0;  // the root element's tag

 private:
  void close(std::size_t end);
  bool skip(std::size_t& i, std::string_view begin, std::string_view end) const;
  bool skip_doctype(std::size_t& i) const;

  std::string_view xml_;
  std::string_view name_;
  std::size_t begin_ = 0;
  bool open_ = false;
};

// Whether the tag of that name (with its "<", or without) stands there.
bool is_tag(std::string_view xml, std::size_t at, std::string_view name);

}  // namespace hearsay
