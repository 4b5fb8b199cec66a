#include "claims/event_bars.h"

#include <algorithm>
#include <string>

#include "claims/arguments.h"
#include "claims/one_event.h"
#include "claims/politics.h"
#include "claims/things.h"
#include "document/codes.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

template <class Test>
bool any_party(const Claim& claim, Test test) {
  return std::any_of(claim.actor.begin(), claim.actor.end(), test) || std::any_of(claim.recipient.begin(), claim.recipient.end(), test);
}

bool is_club(const EventLexicon& lexicon, const Participant& one) {
  auto name = one.name;
  std::replace(name.begin(), name.end(), ' ', '_');
  return lexicon.clubs.contains(name);
}

// "4-0", in one token or in three.
bool is_score(const Reading& reading, std::int32_t token, std::int32_t end) {
  const auto& document = reading.document;
  const auto digits = [](std::string_view form) {
    return !form.empty() && form.size() <= 3 && std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const auto form = document.form_of(document.tokens[token]);
  if (const auto dash = form.find('-'); dash != std::string_view::npos)
    return digits(form.substr(0, dash)) && digits(form.substr(dash + 1));
  return digits(form) && token + 2 < end && document.form_of(document.tokens[token + 1]) == "-" &&
         digits(document.form_of(document.tokens[token + 2]));
}

// "Real Madrid host Liverpool in the first leg", "Arsenal thrashed Spurs 4-0": words of sport, clubs or a score, and nobody with a code.
bool is_of_sport(const Reading& reading, const Claim& claim) {
  const auto club = [&](const Participant& one) { return is_club(reading.lexicon, one); };
  const bool clash = claim.event->type == "ASSAULT";
  if (clash && any_party(claim, club)) return true;
  const auto sentence = within_reach(reading.document, claim.predicate_token);
  const auto scored = [&] {
    for (auto i = sentence.begin; i < sentence.end; ++i)
      if (is_score(reading, i, sentence.end)) return true;
    return false;
  };
  const auto may_play = [](const Participant& one) { return sectors_of_code(one.code).empty(); };
  const bool play = std::all_of(claim.actor.begin(), claim.actor.end(), may_play) &&
                    std::all_of(claim.recipient.begin(), claim.recipient.end(), may_play);
  if ((clash || claim.event->type == "COERCE") && play && !claim.actor.empty() && !claim.recipient.empty() && scored()) return true;
  if (any_party(claim, [](const Participant& one) { return has_country(one.code); })) return false;
  if (std::any_of(claim.actor.begin(), claim.actor.end(), club) && std::any_of(claim.recipient.begin(), claim.recipient.end(), club))
    return true;
  for (auto i = sentence.begin; i < sentence.end; ++i)
    if (reading.lexicon.sport.contains(reading.document.tokens[i].lemma)) return true;
  return false;
}

// "No deal was signed": nothing happened, and to nobody.
bool is_nobodys(const Claim& claim) {
  const auto nobody = [](const Participant& one) {
    return one.text == "Nobody" || one.text == "nobody" || one.text == "None" || one.text == "No one";
  };
  return claim.polarity == Polarity::negative && std::all_of(claim.actor.begin(), claim.actor.end(), nobody) && claim.recipient.empty();
}

// "Thanks.", "despite the fighting": a noun by itself, of which nothing is said.
bool is_bare_noun(const Reading& reading, const Claim& claim) {
  const auto predicate = claim.predicate_token;
  return reading.document.tokens[predicate].upos == Upos::noun && reading.carrier_of[predicate] < 0 && claim.actor.empty() &&
         claim.recipient.empty() && claim.theme.empty() && claim.places.empty() && claim.time < 0 && claim.quantities.empty() &&
         !has_deed_kind(reading, predicate);
}

// "Fears that pressure could grow", "was worried": alarm that is raised about nobody is a state of mind.
bool is_mere_alarm(const Reading& reading, const Claim& claim) {
  return claim.event->type == "ACCUSE" && claim.recipient.empty() && reading.lexicon.alarm.contains(claim.predicate_lemma);
}

// "Floods are a threat to the coast", "the threat from the militants": a danger. Threats that somebody makes name the deed, have words of
// their own ("a death threat") or are several.
bool is_danger(const Reading& reading, const Claim& claim) {
  const auto predicate = claim.predicate_token;
  const auto& word = reading.document.tokens[predicate];
  if (claim.event->type != "THREATEN" || word.lemma != "threat" || word.feats.number == Number::plur) return false;
  const auto& slots = reading.frame(predicate)->slots;
  const auto says_what = [](const FrameSlot& slot) { return !slot.words.empty() || slot.position == Position::clause; };
  if (std::any_of(slots.begin(), slots.end(), says_what) || complement_of(reading.document, predicate) >= 0) return false;
  if (child_with(reading.document, predicate, Deprel::cop) >= 0 || claim.actor.empty() || claim.recipient.empty()) return true;
  const auto head = head_of(reading.document, tokens_in(reading.document, claim.actor.front().span));
  return head >= 0 && child_with_lemma(reading.document, head, "from") >= 0;
}

// "Makes the contracts more attractive": what becomes of a thing, and no making of one.
bool is_made_so(const Reading& reading, const Claim& claim) {
  const auto verb = claim.predicate_token;
  if (reading.document.tokens[verb].lemma != "make" || child_with(reading.document, verb, Deprel::obj) < verb) return false;
  const auto so = child_with(reading.document, verb, Deprel::xcomp);
  return so > verb && reading.document.tokens[so].upos == Upos::adj;
}

}  // namespace

bool is_no_event(const Reading& reading, const Claim& claim) {
  return is_of_sport(reading, claim) || is_nobodys(claim) || is_mere_alarm(reading, claim) || is_bare_noun(reading, claim) ||
         is_danger(reading, claim) || is_contest(reading, claim) || is_made_so(reading, claim);
}

}  // namespace hearsay
