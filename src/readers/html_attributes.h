// Markup that would keep libxml2 busy for hours. Apart from html_tree, for fragments are parsed elsewhere too.
#pragma once

#include <string_view>

namespace hearsay {

// Throws bad_format for an element with more than 2,000 attributes, each of which libxml2 compares with all before it. Tags are read as it
// does, and scripts, style sheets and comments passed over: what hides a tag from this must hide it from libxml2.
void check_html_attributes(std::string_view html);

}  // namespace hearsay
