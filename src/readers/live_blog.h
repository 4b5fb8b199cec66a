// Entries of a live blog whose page does not list them in JSON-LD: stretches of text that begin with a clock time, in a <time>, on a line
// of its own or at the head of a heading or paragraph.
//
// Only where the page calls itself live (its title, its address, JSON-LD's type or the classes of its elements; words in data/readers) and
// at least three entries hold most of its article. A comment's time or a list of teasers makes no live blog.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "readers/html_tree.h"
#include "readers/metadata.h"

namespace hearsay {

// In the order of the page; empty for a page that is none. `found_at`: where the page was found; `article`: bytes of its article.
// A clock time without a day gets that of the page: entries run back from its last change or on from its publication, and a jump of
// six hours the wrong way is midnight. Without a date on the page such entries have none.
std::vector<LiveEntry> find_live_entries(const HtmlTree& tree, const PageMetadata& page, std::string_view found_at, std::size_t article);

}  // namespace hearsay
