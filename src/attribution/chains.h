// Chains: who passes on whose words, in one sentence: those who cite, those who are quoted, words within words.
#pragma once

#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// Fills Finding::sources where they are empty: the media through which the words came, then who speaks.
void resolve_sources(const AttributionReading& reading, Finding& finding);

// Cuts the words of a citing or of a name off the content that they follow.
void cut_content(const AttributionReading& reading, Finding& saying, std::int32_t begin, std::int32_t end);

bool same_source(const Source& a, const Source& b);

// "The memo quotes him as promising that": one attribution, by the verb that he speaks by; who quotes is its first link.
void drop_quoting(const AttributionReading& reading, std::vector<Finding>& findings);

// "The envoy expressed the hope that", "announced through its account that": a noun of saying among the words of a cue, as its object
// without anybody of its own, or as the way of telling, is no second attribution. What is denied, doubted or confirmed, and what is a
// report or a charge, is somebody else's: "dismissed suggestions that".
void drop_said_nouns(const AttributionReading& reading, std::vector<Finding>& findings);

// "pointed to the bank's promise last week that": what a noun of saying says, behind a time, is told with it.
void reach_over_time(const AttributionReading& reading, std::vector<Finding>& findings);

// "according to the Kurier ...; one is quoted as saying that": where, is told before.
void carry_media(const AttributionReading& reading, std::vector<Finding>& findings);

// "a captain quoted by the Herald ...; in his view it": through whom, is told before in the sentence.
void carry_media_within(const AttributionReading& reading, std::vector<Finding>& findings);

// "recalled the driver telling her that": who is heard telling it is a part of what is recalled.
void begin_with_heard(const AttributionReading& reading, std::vector<Finding>& findings);

// "he said", where nobody is known whom that means: whoever spoke last before it.
void carry_speakers(const AttributionReading& reading, std::vector<Finding>& findings);

// "The Times, citing officials, wrote that": who is cited stands behind the one who cites. Returns which findings are no cue of their own.
std::vector<bool> fold_citing(const AttributionReading& reading, std::vector<Finding>& findings);

// "The minister believes that X, two members said": words that are told on end before the words that tell them on.
void untangle(const AttributionReading& reading, std::vector<Finding>& findings);

// "wept as she told reporters: “...”": a quotation that two cues have taken is the nearer one's.
void share_out_quotes(const AttributionReading& reading, std::vector<Finding>& findings);

// "The wards are safe, says the trust, and the tip was sealed": what goes on behind an insertion.
void go_on_behind_insertion(const AttributionReading& reading, std::vector<Finding>& findings);

// "One official said the raid was planned, another that it was not": who shares the verb speaks for himself.
void split_gapped(const AttributionReading& reading, std::vector<Finding>& findings);

// "The official said A. B could also happen.": sentences that go on with what was reported, without a cue.
void go_on_running(const AttributionReading& reading, std::vector<Finding>& findings);

// Quotations that no cue has: their speaker is looked for around them.
void find_late_speakers(const AttributionReading& reading, std::vector<Finding>& findings);

}  // namespace hearsay
