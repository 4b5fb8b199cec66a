#include "stories/states.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/calendar.h"
#include "base/fold.h"
#include "document/names.h"
#include "stories/origins.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr std::int64_t kLate = 3;  // days after its time from which nobody's telling that it came means something

// What is told of a happening by some of its claims.
struct Told {
  bool stated_ahead = false, denied_ahead = false, stated = false, denied = false;
  bool past = false;                              // told as over, not only as going on
  std::string postponed;                          // "postponed" or "cancelled", where the last claim that says what became of it says so
  std::set<std::size_t> stating, denying;         // origins
  std::set<std::size_t> came;                     // origins that tell it as having come
  std::set<std::string> sides_ahead, sides_came;  // states taking part that surely say so
  bool retracted = false;                         // by every outlet that states it
};

bool has_any(const std::string& text, const std::vector<std::string>& forms) {
  const auto folded = fold_case(text);
  return std::any_of(forms.begin(), forms.end(), [&](const auto& form) { return has_folded_words(folded, fold_case(form)); });
}

bool has_name(const Origin& origin) { return origin.kind != name_of(SourceKind::unnamed); }
bool commits(const Origin& origin) { return has_name(origin) && origin.kind != name_of(SourceKind::outlet); }

// A claim that only asks, supposes or demands ("if it supplies weapons") neither states nor denies.
void take(Told& told, const StoredClaim& stored, std::optional<std::size_t> origin, const Happening& happening, const StoryWords& words) {
  const Claim& claim = stored.claim;
  const bool ahead = lies_ahead(stored, happening.earliest), no = claim.polarity == Polarity::negative;
  // "The visit has been postponed" tells of no visit; that it could be moves nothing yet.
  const bool may_be = claim.certainty == Certainty::possible || claim.certainty == Certainty::unknown;
  if (!may_be && is_moved(stored, words)) {
    told.postponed = has_any(stored.text, words.cancelled) ? "cancelled" : "postponed";
    return;
  }
  if (claim.certainty == Certainty::unknown || is_retraction(stored, words)) return;
  if (claim.cue && claim.cue->stance == Stance::declines) return;
  (ahead ? (no ? told.denied_ahead : told.stated_ahead) : (no ? told.denied : told.stated)) = true;
  if (!ahead && !no) told.past = told.past || claim.tense == ClaimTense::past;
  if (!origin) return;
  (no ? told.denying : told.stating).insert(*origin);
  if (no) return;
  if (!ahead) told.came.insert(*origin);
  const auto& source = happening.origins[*origin];
  const bool side = std::find(happening.sides.begin(), happening.sides.end(), source.interest) != happening.sides.end();
  if (side && has_name(source) && claim.certainty == Certainty::certain)
    (ahead ? told.sides_ahead : told.sides_came).insert(source.interest);
}

bool any_of(const std::set<std::size_t>& some, const Happening& happening, bool (*is)(const Origin&)) {
  return std::any_of(some.begin(), some.end(), [&](auto i) { return is(happening.origins[i]); });
}

std::string ahead_state(const Told& told, const Happening& happening) {
  if (!told.postponed.empty()) return told.postponed;
  if (told.sides_ahead.size() > 1) return "announced by both sides";
  if (any_of(told.stating, happening, commits)) return "announced";
  return any_of(told.stating, happening, has_name) ? "expected" : "rumoured";
}

std::string came_state(const Told& told, const Happening& happening) {
  if (told.sides_came.size() > 1) return "confirmed by both sides";
  if (!any_of(told.came, happening, has_name)) return "rumoured";
  if (told.sides_came.size() == 1 && happening.sides.size() > 1 &&
      std::all_of(told.came.begin(), told.came.end(), [&](auto i) { return happening.origins[i].interest == *told.sides_came.begin(); }))
    return "reported by one side";
  if (!told.past) return "under way";
  return fmt::format("reported by {} origin{}", told.came.size(), told.came.size() == 1 ? "" : "s");
}

std::string state_of(const Told& told, const Happening& happening) {
  const bool stated = told.stated || told.stated_ahead, denied = told.denied || told.denied_ahead;
  if (!stated && !denied) return told.postponed.empty() ? "open" : told.postponed;
  if (!stated) return "denied";
  // A rumour that somebody with a name denies, and that nobody with a name has stated.
  const bool only_rumour = !any_of(told.stating, happening, has_name) && any_of(told.denying, happening, has_name);
  if (told.retracted && !denied) return "retracted";
  if (told.stated ? told.denied : told.denied_ahead) return only_rumour ? "denied" : "disputed";
  if (told.denied) return "expected, then denied";
  return told.stated ? came_state(told, happening) : ahead_state(told, happening);
}

// `back`: keys of the outlets that took back what they had published.
bool all_taken_back(const std::set<std::string>& back, const Happening& happening) {
  if (back.empty()) return false;
  // What rests on an unnamed source through that outlet falls with it.
  return std::all_of(happening.origins.begin(), happening.origins.end(), [&](const Origin& origin) {
    const bool through = back.contains(outlet_key(origin.through.empty() && origin.kind == "outlet" ? origin.name : origin.through));
    return !origin.states || through || (origin.outlets.size() == 1 && back.contains(outlet_key(origin.outlets.front())));
  });
}

bool is_over(const Happening& happening, const std::string& until) {
  const auto last = parse_iso_date(happening.latest.substr(0, 10)), now = parse_iso_date(until);
  return last && now && (*now - *last).count() > kLate;
}

}  // namespace

bool is_moved(const StoredClaim& claim, const StoryWords& words) {
  const auto says = [&](const auto& forms) { return has_any(claim.text, forms); };
  return says(words.postponed) || says(words.cancelled);
}

bool is_cancelled(const StoredClaim& claim, const StoryWords& words) { return has_any(claim.text, words.cancelled); }

bool is_retraction(const StoredClaim& claim, const StoryWords& words) {
  const auto title = words_in(claim.document->title);
  return !title.empty() && std::find(words.retraction.begin(), words.retraction.end(), title.front()) != words.retraction.end();
}

std::vector<Step> course_of(const Happening& happening, const std::vector<StoredClaim>& claims, const Around& around) {
  const auto origins_of = origins_by_claim(happening);
  std::vector<Step> out;
  std::set<std::string> back;
  Told told;
  std::string today;  // where clocks are of several zones, a later report may bear the earlier date: the course does not go back
  const auto& some = happening.claims;
  for (std::size_t i = 0; i < some.size(); ++i) {
    const auto found = origins_of.find(some[i]);
    if (found == origins_of.end()) take(told, claims[some[i]], std::nullopt, happening, around.words);
    else  // those who speak together say it each
      for (const auto origin : found->second) take(told, claims[some[i]], origin, happening, around.words);
    if (is_retraction(claims[some[i]], around.words)) back.insert(outlet_key(claims[some[i]].document->outlet));
    today = std::max(today, day_of(claims[some[i]]));
    if (i + 1 < some.size() && day_of(claims[some[i + 1]]) <= today) continue;  // once a day
    told.retracted = all_taken_back(back, happening);
    auto state = state_of(told, happening);
    if (out.empty() || out.back().state != state) out.push_back({today, std::move(state), some[i]});
  }
  const bool ahead = told.stated_ahead && !told.stated && !told.denied && !told.denied_ahead && told.postponed.empty() && !told.retracted;
  if (ahead && is_over(happening, around.until)) {
    const auto day = *parse_iso_date(happening.latest.substr(0, 10)) + std::chrono::days(kLate + 1);
    out.push_back({iso_date(day), "overtaken", some.back()});
  }
  return out;
}

}  // namespace hearsay
