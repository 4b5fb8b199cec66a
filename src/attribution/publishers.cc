// The medium that publishes the text, when it speaks of itself: "this newspaper", "our breakfast programme", by its name or its initials.
#include <algorithm>

#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

std::string_view last_word(std::string_view name) {
  const auto blank = name.rfind(' ');
  return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

std::string_view without_article(std::string_view name) {
  return name.starts_with("The ") || name.starts_with("the ") ? name.substr(4) : name;
}

// "Trade Winds" in Trade Winds Weekly, "the Observer" in the Strait Observer: whole words at either end.
bool is_short_for(std::string_view name, std::string_view outlet) {
  if (name.size() < 3 || name.size() >= outlet.size()) return false;
  return (outlet.starts_with(name) && (outlet[name.size()] == ' ' || outlet[name.size()] == ',')) ||
         (outlet.ends_with(name) && outlet[outlet.size() - name.size() - 1] == ' ');
}

// "NTA" of the Norland Telegraph Agency: the first letters of the words in capitals, up to a comma.
bool is_initials_of(std::string_view name, std::string_view outlet) {
  if (name.size() < 3) return false;
  std::string initials;
  for (std::size_t i = 0; i < outlet.size() && outlet[i] != ','; ++i)
    if ((i == 0 || outlet[i - 1] == ' ' || outlet[i - 1] == '-') && outlet[i] >= 'A' && outlet[i] <= 'Z') initials += outlet[i];
  return name == initials;
}

constexpr std::ptrdiff_t kFirstMentions = 8;  // of a thing, among which it is told whose it is

// "our breakfast programme", named no further: the outlet's own.
bool is_ours(const AttributionReading& reading, std::int32_t noun) {
  const auto& document = reading.document;
  const auto owner = child_with(document, noun, Deprel::nmod_poss);
  if (owner < 0 || ascii_lowered(form(reading, owner)) != "our") return false;
  for (const auto child : children_of(document, noun))
    if (reading.lemma(child) == "sister" || reading.lemma(child) == "partner" || reading.token(child).upos == Upos::propn) return false;
  return true;
}

// "the Mirror" in the Policy Mirror, taken for the best known of that name: nowhere by more of a name than the outlet has.
bool is_called_shortly(const AttributionReading& reading, const Mention& mention) {
  if (mention.form != MentionForm::name) return false;
  const auto& mentions = reading.document.entities[static_cast<std::size_t>(mention.entity)].mentions;
  return std::all_of(mentions.begin(), mentions.begin() + std::min(std::ssize(mentions), kFirstMentions), [&](auto index) {
    const auto& found = reading.document.mentions[index];
    const auto name = without_article(reading.document.text_of(found.span));
    return found.form != MentionForm::name || is_short_for(name, without_article(reading.document.outlet));
  });
}

}  // namespace

bool is_publisher(const AttributionReading& reading, std::int32_t noun) {
  const auto& document = reading.document;
  if (is_ours(reading, noun)) return true;
  if (const auto entity = reading.entity(noun); entity >= 0 && reading.token(noun).upos == Upos::noun) {
    const auto& mentions = document.entities[static_cast<std::size_t>(entity)].mentions;
    if (!has_name(document, document.entities[static_cast<std::size_t>(entity)]) &&
        std::any_of(mentions.begin(), mentions.begin() + std::min(std::ssize(mentions), kFirstMentions),
                    [&](auto mention) { return is_ours(reading, document.mentions[mention].head); }))
      return true;
  }
  const auto determiner = child_with(document, noun, Deprel::det);
  if (determiner >= 0 && reading.lemma(determiner) == "this") return true;
  if (document.outlet.empty()) return false;
  const std::string_view outlet =
      std::string_view(document.outlet).substr(0, document.outlet.find(','));  // "Agence Atlas, English service"
  if (is_initials_of(form(reading, noun), outlet)) return true;
  if (const auto mention = reading.mention_at[noun]; mention >= 0 && document.mentions[mention].entity >= 0) {
    const auto& name = document.entities[document.mentions[mention].entity].name;
    if (without_article(name) == without_article(outlet) || is_short_for(without_article(name), without_article(outlet))) return true;
    if (name.find(' ') != std::string::npos) return is_called_shortly(reading, document.mentions[mention]);
  }
  for (const auto child : children_of(document, noun))  // "the Ostmere Times shows", read as one name
    if (reading.token(child).deprel == Deprel::compound && reading.lemma(noun) == "show" && is_publisher(reading, child)) return true;
  return is_capitalised(reading, noun) && form(reading, noun) == last_word(outlet);
}

}  // namespace hearsay
