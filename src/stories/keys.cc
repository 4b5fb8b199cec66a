// What decides whether claims tell of one happening, read off each of them.
#include <algorithm>
#include <set>
#include <string_view>

#include "base/ascii.h"
#include "base/calendar.h"
#include "base/fold.h"
#include "document/codes.h"
#include "stories/keys_parts.h"
#include "stories/states.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr Days kWeek = 7, kAhead = 14, kJourney = 2, kTruce = 1, kMonth = 30, kLong = 100;  // days; see happenings.h
constexpr std::size_t kLongWord = 4;                                                        // letters from which a word of a theme counts

Days days_of(const std::string& iso, Days otherwise) {
  const auto day = parse_iso_date(iso);
  return day ? day->time_since_epoch().count() : otherwise;
}

FewWords content_of(const StoredClaim& claim, const std::vector<Participant>& actors, const std::vector<Participant>& recipients) {
  FewWords out, names;
  add_words(out, claim.text);
  for (const auto* list : {&actors, &recipients})
    for (const auto& participant : *list) add_words(names, participant.name + ' ' + participant.text);
  add_words(names, claim.claim.predicate_lemma);
  out.erase_if([&](const auto& word) { return names.contains(word) || word.starts_with(claim.claim.predicate_lemma); });
  return out;
}

// "The visit of the president has been postponed" names him in what was put off.
std::vector<Participant> named_in_themes(const StoredClaim& claim, const Standins& standins) {
  std::vector<Participant> out;
  for (const auto& theme : claim.claim.theme) {
    std::set<std::string> named;
    for (const auto& word : words_in(theme.text))
      if (const auto some = standins.of_states.find(word); some != standins.of_states.end())
        for (const auto& name : some->second)
          if (has_words(theme.text, name)) named.insert(name);
    for (const auto& name : named) out.push_back(standins.known.at(name));
  }
  return out;
}

// "Will visit the town": no party.
void drop_places(std::vector<Participant>& participants, const StoredClaim& claim, const StoryWords& words) {
  std::erase_if(participants, [&](const Participant& p) {
    const auto party = party_of(p, words);
    return (is_common(p, words) && words.grounds.contains(party)) ||
           (!has_country(p.code) && std::any_of(claim.places.begin(), claim.places.end(), [&](const auto& place) {
             return fold_case(place.place.name) == party || fold_case(place.text) == party;
           }));
  });
}

// "Putin was travelling across his own country": a journey, without a place that it leads to.
bool stays_within(const StoredClaim& claim, const StoryWords& words) {
  const auto& predicate = claim.claim.predicate;
  const auto begin = claim.claim.span.begin;
  const bool leads = std::any_of(claim.places.begin(), claim.places.end(), [](const auto& place) { return place.role == PlaceRole::to; });
  if (leads || predicate.empty() || predicate.begin < begin || predicate.end - begin >= claim.text.size()) return false;
  const auto behind = words_in(std::string_view(claim.text).substr(predicate.end - begin));
  return !behind.empty() && words.within.contains(behind.front());
}

void add_nouns(Key& key, const std::vector<Participant>& recipients, const StoryWords& words) {
  for (const auto& recipient : recipients)
    if (auto noun = noun_of(recipient, words); !noun.empty()) key.nouns.insert(std::move(noun));
}

// In its words, or by what its pronoun means: "said that it would observe it".
bool agrees_to_mutual(const StoredClaim& claim, const StoryWords& words) {
  const auto& themes = claim.claim.theme;
  return names_any(claim.text, words.mutual) ||
         std::any_of(themes.begin(), themes.end(), [&](const Participant& theme) { return names_any(theme.name, words.mutual); });
}

// "40 officers": a number of the claim stands in it.
bool is_counted(const StoredClaim& claim, const Participant& participant) {
  return std::any_of(claim.quantities.begin(), claim.quantities.end(), [&](const auto& quantity) {
    return quantity.quantity.value > 1 && participant.text.find(quantity.text) != std::string::npos;
  });
}

}  // namespace

void add_words(FewWords& words, std::string_view text) {
  std::string word;
  for (const char c : fold_case(text) + ' ') {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || is_ascii_small(byte)) word += c;
    else {
      if (word.size() >= kLongWord) words.insert(word);
      word.clear();
    }
  }
}

void add_places(Key& key, const StoredClaim& claim, const StoryWords& words) {
  const bool travels = key.event == "TRAVEL";
  for (const auto& place : claim.places) {
    if ((place.role == PlaceRole::at || (travels && place.role == PlaceRole::to)) && !place.place.country.empty())
      key.countries.insert(place.place.country);
    if (travels && place.role == PlaceRole::from && place.place.id.starts_with("country:")) key.left.insert(place.place.country);
  }
  if (!travels) return;
  if (words.leaves.contains(claim.claim.predicate_lemma)) key.modes.insert("leaves");
  else if (words.arrives.contains(claim.claim.predicate_lemma)) key.modes.insert("arrives");
  else if (stays_within(claim, words)) key.modes.insert("within");
}

Key start_key(const StoredClaim& claim, std::size_t index, const StoryWords& words) {
  Key key;
  key.claim = index;
  key.document = claim.document->id;
  key.names = names_in(claim, words);
  key.lemma = claim.claim.predicate_lemma;
  key.moved = is_moved(claim, words);
  key.ahead = claim.claim.tense == ClaimTense::future;
  return key;
}

bool all_common(const std::vector<Participant>& actors, const std::vector<Participant>& recipients, const StoryWords& words) {
  const auto is = [&](const auto& p) { return is_common(p, words); };
  return std::all_of(actors.begin(), actors.end(), is) && std::all_of(recipients.begin(), recipients.end(), is);
}

void place_in_time(Key& key, const StoredClaim& claim) {
  const Days published = days_of(claim.document->published, 0);
  if (claim.time && !claim.time->time.earliest.empty() && !claim.time->time.latest.empty()) {
    key.begin = days_of(claim.time->time.earliest, published);
    key.end = days_of(claim.time->time.latest, key.begin);
    // "In 2019" says when no more than nothing does.
    key.dated = key.end >= key.begin && key.end - key.begin <= kLong;
  }
  key.placed = key.dated || !claim.document->published.empty();
  // Journeys and truces are told of at once.
  const Days back = key.mutual ? kTruce : key.event == "TRAVEL" ? kJourney : kWeek;
  if (!key.dated) key.begin = key.ahead ? published : published - back, key.end = key.ahead ? published + kAhead : published;
  // What was put off comes within weeks.
  if (!key.dated && key.moved) key.begin = published, key.end = published + kMonth, key.ahead = true;
}

FewWords names_in(const StoredClaim& claim, const StoryWords& words) {
  FewWords out;
  const auto when = claim.time ? words_in(claim.time->text) : std::vector<std::string>();
  bool first = true;
  std::string word;
  for (const char c : claim.text + ' ') {
    if (is_word_byte(c)) {
      word += c;
      continue;
    }
    const auto folded = fold_case(word);
    if (word.size() > 2 && !first && is_ascii_upper(word[0]) && !words.calendar.contains(folded) &&
        std::find(when.begin(), when.end(), folded) == when.end())
      out.insert(folded);
    first = first && word.empty();
    word.clear();
  }
  for (const auto& place : claim.places) out.insert(fold_case(place.place.name));
  return out;
}

Key bare_key(const StoredClaim& claim, std::size_t index, const StoryWords& words) {
  auto key = start_key(claim, index, words);
  place_in_time(key, claim);
  return key;
}

std::string kind_of(const std::string& event) {
  const auto bar = event.find('|');
  return bar == std::string::npos ? std::string() : event.substr(bar + 1);
}

bool between_equals(const std::string& event) { return event == "CONSULT" || event == "COOPERATE" || event == "AGREE"; }

Key key_of(const StoredClaim& claim, std::size_t index, const Standins& standins, const StoryWords& words) {
  auto key = start_key(claim, index, words);
  key.event = claim.claim.event->type;
  // "Arrived for a visit" is the journey, "visited" the meeting.
  if (key.event == "CONSULT" && words.journeys.contains(claim.claim.predicate_lemma)) key.event = "TRAVEL";
  auto actors = meant(claim.claim.actor, claim, standins, words);
  auto recipients = meant(claim.claim.recipient, claim, standins, words);
  if (actors.empty() && recipients.empty() && key.moved) actors = named_in_themes(claim, standins);
  if (key.event == "CONSULT" || key.event == "TRAVEL") drop_places(recipients, claim, words);
  key.common = all_common(actors, recipients, words);
  if (between_equals(key.event)) actors.insert(actors.end(), recipients.begin(), recipients.end());
  else {
    add_parties(key.recipients, recipients, persons_among(recipients, claim, standins), words);
    add_nouns(key, recipients, words);
  }
  add_parties(key.actors, actors, persons_among(actors, claim, standins), words);
  for (const auto& theme : claim.claim.theme) {
    const bool light = words.light.contains(claim.claim.predicate_lemma);
    const auto told = words_in(theme.text);
    key.definite = key.definite || (light && key.common && !told.empty() && words.definite.contains(told.front()));
    if (!light) add_words(key.themes, name_of(theme));
  }
  // Agreements are told apart by what they say.
  if (key.event == "AGREE") key.prolongs = names_any(claim.text, words.prolongs), key.mutual = agrees_to_mutual(claim, words);
  if (key.event == "AGREE" && key.themes.empty()) key.themes = content_of(claim, actors, recipients);
  key.contexts.insert(claim.claim.event->contexts.begin(), claim.claim.event->contexts.end());
  key.counted = std::any_of(recipients.begin(), recipients.end(), [&](const auto& p) { return is_counted(claim, p); });
  key.single = std::any_of(key.recipients.begin(), key.recipients.end(), [](const auto& p) { return !p.second.empty(); });
  for (const auto& actor : actors)
    if (const auto noun = noun_of(actor, words); !noun.empty() && has_country(actor.code) && words.servants.contains(noun))
      key.doers.insert(noun);
  // "The border crossing at Lenna reopened": what has a name is taken for the one to whom it is done.
  if (key.actors.empty() && key.recipients.empty() && !key.moved)
    for (const auto& theme : claim.claim.theme)
      if (const auto name = name_of(theme); std::any_of(name.begin() + (name.empty() ? 0 : 1), name.end(), is_ascii_upper))
        key.recipients[fold_case(name)];
  if (const auto own = words.apart.find(key.event); own != words.apart.end() && own->second.contains(claim.claim.event->mode))
    key.modes.insert(claim.claim.event->mode);
  add_places(key, claim, words);
  place_in_time(key, claim);
  return key;
}

}  // namespace hearsay
