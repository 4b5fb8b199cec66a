#include "mentions/places.h"

namespace hearsay {

struct Gazetteer {};

std::shared_ptr<const Gazetteer> load_gazetteer(const Knowledge&) { return std::make_shared<Gazetteer>(); }
void find_places(Document&, const Gazetteer&) {}

}  // namespace hearsay
