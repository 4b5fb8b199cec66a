// Places: toponyms of the text resolved to entries of the gazetteer.
#pragma once

#include <memory>

#include "base/knowledge.h"
#include "hearsay/document.h"

namespace hearsay {

// Section places/gazetteer of the knowledge, read in place, and the words of languages/<code>/places.toml; immutable, shared between
// threads.
struct PlaceLexicon;

// `view` says whose borders contested places get: "gazetteer" or empty for the entries' own, else rows of places/views.tsv.
// Throws Error bad_format; bad_value for a view that the table does not have.
std::shared_ptr<const PlaceLexicon> load_place_lexicon(const Knowledge& knowledge, const std::string& language,
                                                       const std::string& view = {});

// Fills places, in order of text, without overlaps. Reads text, tokens, tags, names and quantities, and the outlet and url.
//
// A toponym is a name of a place, not an adjective or people ("Russian"), nor a part of a person's or a company's name. One that the
// gazetteer does not know keeps its name, without id and coordinates. `score` is the share of its reading among all that it could have;
// `others` are the runners-up; `point` is where "700 km north-east of" it is.
// Linear in the length of the text.
void find_places(Document& document, const PlaceLexicon& lexicon);

}  // namespace hearsay
