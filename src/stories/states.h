// How far a happening has come, by what is told of it, and how that went through time.
//
//   open                        nobody states or denies it: asked, supposed, demanded
//   rumoured                    ahead or past, resting on nobody with a name
//   expected                    ahead, by outlets, analysts and the like
//   announced                   ahead, by somebody who has a name and is no outlet
//   announced by both sides     ahead, by two of the states that take part
//   postponed, cancelled        so the last report that says anything of it
//   overtaken                   expected for days that have passed, and nobody told that it came
//   under way                   told in the present only
//   reported by one side        as having come, by one of several states that take part, and by nobody else with a name
//   reported by N origins       as having come, by so many
//   confirmed by both sides     as having come, by two of the states that take part
//   denied                      only denied; or denied by somebody with a name where only rumours state it
//   disputed                    stated and denied
//   expected, then denied       stated as lying ahead, and later denied to have come
//   retracted                   taken back by the only outlet that it rests on
#pragma once

#include <string>
#include <vector>

#include "stories/happenings.h"

namespace hearsay {

// The steps of a happening whose claims, sides, interval and origins are known. One step a day of publication at most; none repeats the
// one before. Its last day is judged against around.until, where that is given.
std::vector<Step> course_of(const Happening& happening, const std::vector<StoredClaim>& claims, const Around& around);

// Whether a claim says that something was put off or called off.
bool is_moved(const StoredClaim& claim, const StoryWords& words);

// Whether that was for good.
bool is_cancelled(const StoredClaim& claim, const StoryWords& words);

// Whether the report of a claim takes an earlier one back, by the words that its title begins with.
bool is_retraction(const StoredClaim& claim, const StoryWords& words);

}  // namespace hearsay
