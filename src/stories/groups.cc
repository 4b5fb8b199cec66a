#include "stories/groups.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <tuple>

#include "base/calendar.h"
#include "base/fold.h"

namespace hearsay {
namespace {

constexpr Days kNear = 3, kSame = 1, kWeek = 7, kAhead = 14, kLong = 100;  // days; see happenings.h
constexpr std::size_t kLongWord = 4;                                       // letters from which a word of a theme counts

Days days_of(const std::string& iso, Days otherwise) {
  const auto day = parse_iso_date(iso);
  return day ? day->time_since_epoch().count() : otherwise;
}

// "over a million shells": {"over", "million", "shells"}.
void add_words(std::set<std::string>& words, std::string_view text) {
  std::string word;
  for (const char c : fold_case(text) + ' ') {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (byte >= 'a' && byte <= 'z')) word += c;
    else {
      if (word.size() >= kLongWord) words.insert(word);
      word.clear();
    }
  }
}

// Sets that say nothing do not exclude each other.
bool exclude(const std::set<std::string>& a, const std::set<std::string>& b) {
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](const auto& word) { return b.contains(word); });
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
  if (!key.dated) key.begin = key.ahead ? published : published - kWeek, key.end = key.ahead ? published + kAhead : published;
}

// "He will attend", "no meeting with the delegation": talks of one side at no time may be any talks.
// What somebody accepted or promised is told by its words.
bool may_be_any(const Key& key) {
  return between_equals(key.event) && key.actors.size() < 2 && !key.dated && (key.event != "AGREE" || key.themes.empty());
}

bool is_short(const Key& key) { return key.dated && key.end - key.begin <= kWeek; }

// Expectations are off by days; what came on a day came on that day, or on the next in another time zone.
bool near_in_time(const Key& a, const Key& b) {
  const bool both_came = !a.ahead && !b.ahead && is_short(a) && is_short(b);
  return std::max(a.begin, b.begin) - std::min(a.end, b.end) <= (both_came ? kSame : kNear);
}

bool fits(const Group& group, const Key& key) {
  const Key& sum = group.sum;
  if (!near_in_time(sum, key) || exclude(sum.countries, key.countries)) return false;
  // What was given fulfils no promise of something else; aid of one sort is no aid of another. What talks are about is told in many words.
  const bool asks_theme = key.event == "AGREE" || (sum.ahead != key.ahead && !between_equals(key.event));
  const bool other_theme = asks_theme && exclude(sum.themes, key.themes);
  if (other_theme || exclude(sum.contexts, key.contexts)) return false;
  return among(sum.actors, key.actors) && among(sum.recipients, key.recipients);
}

bool belongs(const Group& group, const Key& key) {
  // What is told at no known time is told again only by the same report.
  const auto& first = *group.members.front();
  if ((!key.placed || !first.placed) && key.document != first.document) return false;
  return !may_be_any(key) && !may_be_any(*group.members.front()) && fits(group, key);
}

// Talks of one side without a day are those that the same report tells of more fully.
bool belongs_by_document(const Group& group, const Key& key) {
  return may_be_any(key) && !may_be_any(*group.members.front()) && !key.actors.empty() && fits(group, key) &&
         std::any_of(group.members.begin(), group.members.end(), [&](const Key* member) { return member->document == key.document; });
}

void add_member(Group& group, const Key& key) {
  Key& sum = group.sum;
  // Undated claims do not widen a group's time, nor do long intervals; the first day that is told places those that told none.
  // Of long ones ("since August") the longest counts.
  const auto days = [](const Key& k) { return k.end - k.begin; };
  if (key.dated && !sum.dated) sum.begin = key.begin, sum.end = key.end;
  else if (key.dated && (days(key) <= kWeek) == (days(sum) <= kWeek))
    sum.begin = std::min(sum.begin, key.begin), sum.end = std::max(sum.end, key.end);
  sum.ahead = sum.ahead && key.ahead;
  join(sum.actors, key.actors);
  join(sum.recipients, key.recipients);
  sum.countries.insert(key.countries.begin(), key.countries.end());
  sum.dated = sum.dated || key.dated;
  sum.themes.insert(key.themes.begin(), key.themes.end());
  sum.contexts.insert(key.contexts.begin(), key.contexts.end());
  group.members.push_back(&key);
}

int weight(const Key& key) {
  int weight = 0;
  for (const auto* side : {&key.actors, &key.recipients})
    for (const auto& [party, persons] : *side) weight += 2 + (persons.empty() ? 0 : 1);
  return weight;
}

// Claims with many parties, persons by name and a narrow date come first, so that those that say less join them; ties by content, never by
// arrival.
void sort_keys(std::vector<Key>& keys, const std::vector<StoredClaim>& claims) {
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    const auto rank = [&](const Key& k) {
      return std::tuple(-weight(k), !k.dated || k.end - k.begin > kWeek, k.begin, k.end, std::string_view(claims[k.claim].document->id),
                        claims[k.claim].claim.span.begin, std::string_view(k.event), std::string_view(claims[k.claim].claim.id));
    };
    return rank(a) < rank(b);
  });
}

}  // namespace

namespace {

std::set<std::string> content_of(const StoredClaim& claim, const std::vector<Participant>& actors,
                                 const std::vector<Participant>& recipients) {
  std::set<std::string> out, names;
  add_words(out, claim.text);
  for (const auto* list : {&actors, &recipients})
    for (const auto& participant : *list) add_words(names, participant.name + ' ' + participant.text);
  add_words(names, claim.claim.predicate_lemma);
  std::erase_if(out, [&](const auto& word) { return names.contains(word) || word.starts_with(claim.claim.predicate_lemma); });
  return out;
}

}  // namespace

bool between_equals(const std::string& event) { return event == "CONSULT" || event == "COOPERATE" || event == "AGREE"; }

Key key_of(const StoredClaim& claim, std::size_t index, const Standins& standins, const StoryWords& words) {
  Key key;
  key.claim = index;
  key.document = claim.document->id;
  key.event = claim.claim.event->type;
  // "Arrived for a visit" is the journey, "visited" the meeting.
  if (key.event == "CONSULT" && words.journeys.contains(claim.claim.predicate_lemma)) key.event = "TRAVEL";
  auto actors = meant(claim.claim.actor, claim, standins, words);
  const auto recipients = meant(claim.claim.recipient, claim, standins, words);
  if (between_equals(key.event)) actors.insert(actors.end(), recipients.begin(), recipients.end());
  else add_parties(key.recipients, recipients, persons_among(recipients, claim, standins));
  add_parties(key.actors, actors, persons_among(actors, claim, standins));
  for (const auto& theme : claim.claim.theme) add_words(key.themes, theme.name.empty() ? theme.text : theme.name);
  // Agreements are told apart by what they say.
  if (key.event == "AGREE" && key.themes.empty()) key.themes = content_of(claim, actors, recipients);
  key.contexts.insert(claim.claim.event->contexts.begin(), claim.claim.event->contexts.end());
  for (const auto& place : claim.places)
    if ((place.role == PlaceRole::at || (key.event == "TRAVEL" && place.role == PlaceRole::to)) && !place.place.country.empty())
      key.countries.insert(place.place.country);
  key.ahead = claim.claim.tense == ClaimTense::future;
  place_in_time(key, claim);
  return key;
}

std::vector<Group> groups_of(std::vector<Key>& keys, const std::vector<StoredClaim>& claims) {
  sort_keys(keys, claims);
  std::map<std::string, std::vector<std::size_t>> by_event;
  std::vector<Group> groups;
  const auto place = [&](const Key& key, bool (*belongs_to)(const Group&, const Key&)) {
    auto& candidates = by_event[key.event];
    std::size_t best = groups.size();  // the nearest in time of those that it fits
    Days distance = std::numeric_limits<Days>::max();
    for (const auto g : candidates)
      if (belongs_to(groups[g], key)) {
        const Days d = std::abs((groups[g].sum.begin + groups[g].sum.end) - (key.begin + key.end));
        if (d < distance) distance = d, best = g;
      }
    if (best == groups.size()) {
      candidates.push_back(best);
      groups.push_back({key, {}});
    }
    add_member(groups[best], key);
  };
  for (const auto& key : keys)
    if (!may_be_any(key)) place(key, belongs);
  for (const auto& key : keys)
    if (may_be_any(key)) place(key, belongs_by_document);
  return groups;
}

}  // namespace hearsay
