// Where an event happens, and the way of a journey: the places of a claim with their roles. Internal to claims.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/circumstances.h"
#include "claims/event_lexicon.h"
#include "claims/frames.h"
#include "hearsay/document.h"

namespace hearsay {

// Places of the predicate and of its carrier, with their roles at, from, to, via, in the order of the frame, then of the text: those that
// the frame asks for, those that hang on the predicate, and those of what moves ("a train from Kyiv reached Lviv"). A place of the one
// who speaks or writes is none of the event's.
std::vector<ClaimPlace> places_of(const Document& document, const EventLexicon& lexicon, const Circumstances& circumstances,
                                  const Match& match, std::int32_t predicate, std::int32_t carrier);

// "In Azaz, residents marched": before the subject it is where everything happens that follows.
bool is_fronted(const Document& document, std::int32_t phrase, std::int32_t predicate);

// For claims without a place of their own, from claims around them: what a journey is for happens where it leads ("arrived in Vladivostok
// to attend the forum"); what is joined to an event by "and" within one clause happens where that does, in the next clause where the place
// stands before both; what a deed does happens where the deed does ("the explosion in Beirut killed 12"). shared_places.cc.
void share_places(const Document& document, const EventLexicon& lexicon, std::vector<Claim>& claims);

// The way of each journey that is told with a start or end and one more stop, or with its length (routes.cc).
void add_routes(const Document& document, const EventLexicon& lexicon, std::vector<Claim>& claims);

}  // namespace hearsay
