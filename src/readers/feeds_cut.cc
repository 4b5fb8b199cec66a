#include "readers/feeds_cut.h"

#include <algorithm>

namespace hearsay {

bool is_tag(std::string_view xml, std::size_t at, std::string_view name) {
  if (xml.substr(at, name.size()) != name) return false;
  const char next = at + name.size() < xml.size() ? xml[at + name.size()] : '>';
  return next == '>' || next == '/' || next == ' ' || next == '\t' || next == '\n' || next == '\r';
}

void FeedCutter::run() {
  for (std::size_t i = 0; (i = xml_.find('<', i)) != std::string_view::npos;) {
    if (skip(i, "<![CDATA[", "]]>") || skip(i, "<!--", "-->") || skip(i, "<?", "?>") || skip_doctype(i)) continue;
    const std::size_t name = i + 1;
    if (name < xml_.size() && xml_[name] == '/') {
      if (open_ && is_tag(xml_, name + 1, name_)) close(std::min(xml_.find('>', i), xml_.size() - 1) + 1);
    } else if (root_end == 0) {
      root_begin = i;
      root_end = std::min(xml_.find('>', i), xml_.size() - 1) + 1;
    } else {
      for (const std::string_view item : {"item", "entry", "rss:item", "atom:entry"}) {
        if (!is_tag(xml_, name, item) || (open_ && item != name_)) continue;
        if (open_) close(i);  // the one before was not closed
        open_ = true, name_ = item, begin_ = i;
      }
    }
    ++i;
  }
  if (open_) close(xml_.size());
}

void FeedCutter::close(std::size_t end) {
  items.push_back({begin_, end});
  open_ = false;
}

// One that is not closed before the next of its kind begins is passed over alone, so that it costs no other item.
bool FeedCutter::skip(std::size_t& i, std::string_view begin, std::string_view end) const {
  if (xml_.substr(i, begin.size()) != begin) return false;
  const std::size_t at = xml_.substr(0, xml_.find(begin, i + begin.size())).find(end, i);
  i = at == std::string_view::npos ? i + begin.size() : at + end.size();
  return true;
}

bool FeedCutter::skip_doctype(std::size_t& i) const {
  if (xml_.substr(i, 9) != "<!DOCTYPE") return false;
  const std::size_t close = xml_.find('>', i), subset = std::min(xml_.substr(i, close - i).find('['), xml_.size() - i) + i;
  if (subset < close) {
    const std::size_t end = xml_.find("]", subset);
    i = end == std::string_view::npos ? xml_.size() : std::min(xml_.find('>', end), xml_.size() - 1) + 1;
  } else {
    i = close == std::string_view::npos ? xml_.size() : close + 1;
  }
  return true;
}

}  // namespace hearsay
