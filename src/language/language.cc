#include "language/language.h"

#include "document/syntax.h"

namespace hearsay {

struct Language {};

std::shared_ptr<const Language> load_language(const std::string&, const Knowledge&) { return std::make_shared<Language>(); }
void split(Document&, const Language&) {}
void parse(Document& document, const Language&) { index_children(document); }
void find_names(Document&, const Language&) {}

}  // namespace hearsay
