// Which function reads the pages of archives. The only place that names it.
#pragma once

#include "readers/html.h"
#include "readers/page.h"

namespace hearsay {

constexpr ReadPage kPageReader = &read_page;

}  // namespace hearsay
