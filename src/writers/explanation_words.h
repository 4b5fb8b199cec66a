// Reasons in words. Internal to the explanation (explanation.h).
#pragma once

#include <string>
#include <vector>

#include "claims/claim_reasons.h"
#include "hearsay/document.h"
#include "mentions/times.h"

namespace hearsay {

// The words between quotation marks, on one line.
std::string quoted(const Document& document, Span span);
std::string quoted(const Document& document, std::int32_t token);

// Why a claim has that certainty, polarity, tense, and a time its interval: a line of plain words each.
std::vector<std::string> certainty_in_words(const Document& document, const Claim& claim, const Reasons& reasons);
std::vector<std::string> polarity_in_words(const Document& document, const Claim& claim, const ClaimReasons& reasons);
std::vector<std::string> tense_in_words(const Document& document, const Claim& claim, const Reasons& reasons);
std::vector<std::string> time_in_words(const Document& document, const Time& time, const TimeGrounds& grounds);

// "Tuesday 12 September 2023"; the text itself where it is no date.
std::string day_in_words(const std::string& iso);

// How the attribution was found.
std::string rule_in_words(const Document& document, const Attribution& attribution);
// How a source came into the chain. `cue` is null where the words have none.
std::vector<std::string> link_in_words(const Document& document, const Source& source, const Cue* cue);
// "'he' stands for John Kirby, named in sentence 3"; empty where the words are the name itself.
std::string stands_for(const Document& document, Span span, std::int32_t entity);
// "no words tell its country: NGA is where it is said to happen"; empty where nothing was inferred.
std::string inferred_country_in_words(const Participant& participant);
// "'Russia' is the subject of 'send'".
std::string place_in_clause(const Document& document, Span span);

// "a named person", "not named"; "the way that it takes".
std::string kind_in_words(SourceKind kind);
std::string role_in_words(PlaceRole role);
// "the gazetteer's entry country:IR, likely by 1.00 of 1".
std::string entry_in_words(const Place& place);

}  // namespace hearsay
