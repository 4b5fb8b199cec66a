#include "claims/answers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/one_of.h"
#include "claims/arguments.h"
#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr std::int32_t kSentences = 2;  // that an answer may stand behind what it answers
constexpr std::size_t kClaims = 12;     // looked back at

constexpr std::array<std::string_view, 5> kProvoking = {"ASSAULT", "ACCUSE", "THREATEN", "SANCTION", "COERCE"};
constexpr std::array<std::string_view, 4> kRefusable = {"REQUEST", "ACCUSE", "AGREE", "THREATEN"};
constexpr std::array<std::string_view, 2> kGranted = {"REQUEST", "ACCUSE"};
constexpr std::array<std::string_view, 6> kCondemned = {"ASSAULT", "COERCE", "SANCTION", "THREATEN", "MOBILIZE", "PROTEST"};

bool acts_for_state(const Participant& one) {
  const auto sectors = sectors_of_code(one.code);
  return has_country(one.code) && !is_body_code(one.code) && (sectors.empty() || sectors == ".GOV" || sectors == ".MIL");
}

// One and the same, or both of one state.
bool is_same(const Participant& a, const Participant& b) {
  if (a.entity >= 0 && a.entity == b.entity) return true;
  return acts_for_state(a) && acts_for_state(b) && head_of_code(a.code) == head_of_code(b.code);
}

bool share_one(const std::vector<Participant>& these, const std::vector<Participant>& those) {
  return std::any_of(these.begin(), these.end(), [&](const auto& one) {
    return std::any_of(those.begin(), those.end(), [&](const auto& other) { return is_same(one, other); });
  });
}

std::int32_t sentence_of(const Document& document, const Claim& claim) { return document.tokens[claim.predicate_token].sentence; }

// The nearest claim with an event before, within so many sentences, that `fits`; null for none.
template <class Fits>
const Claim* claim_before(const Document& document, const std::vector<Claim>& claims, std::size_t at, std::int32_t sentences, Fits fits) {
  const auto here = sentence_of(document, claims[at]);
  for (auto i = at; i-- > (at > kClaims ? at - kClaims : 0);) {
    const auto& other = claims[i];
    if (here - sentence_of(document, other) > sentences) return nullptr;
    if (other.event && other.predicate_token < claims[at].predicate_token && fits(other)) return &other;
  }
  return nullptr;
}

bool may_answer(std::string_view type, std::string_view what) {
  if (type == "THREATEN") return is_one_of(kProvoking, what);
  if (type == "REJECT") return is_one_of(kRefusable, what);
  return type == "CONCEDE" && is_one_of(kGranted, what);
}

void add_answered(const Document& document, const std::vector<Claim>& claims, std::size_t at, Claim& claim) {
  if (!claim.recipient.empty() || claim.actor.empty() || !is_verb(document, claim.predicate_token)) return;
  const auto& type = claim.event->type;
  if (type == "THREATEN")  // "accused Israel of the raid and vowed to respond"
    if (const auto* same = claim_before(document, claims, at, 0,
                                        [&](const Claim& other) {
                                          return is_one_of(kProvoking, other.event->type) && !other.recipient.empty() &&
                                                 share_one(other.actor, claim.actor);
                                        });
        same != nullptr)
      return void(claim.recipient = same->recipient);
  const auto* asked = claim_before(document, claims, at, kSentences, [&](const Claim& other) {
    return may_answer(type, other.event->type) && !other.actor.empty() && share_one(other.recipient, claim.actor) &&
           !share_one(other.actor, claim.actor);
  });
  if (asked != nullptr) claim.recipient = asked->actor;
}

// The noun of a deed that a claim is about: "the strikes" of "condemned the strikes"; -1 for none.
std::int32_t deed_within(const Reading& reading, const std::vector<Participant>& parts) {
  for (const auto& one : parts) {
    if (one.span.empty() || one.entity >= 0) continue;
    const auto head = head_of(reading.document, tokens_in(reading.document, one.span));
    if (head < 0 || reading.match(head) == nullptr || reading.frame(head)->kind != FrameKind::noun) continue;
    if (is_one_of(kCondemned, reading.type(head).name)) return head;
  }
  return -1;
}

void add_condemned(const Reading& reading, const std::vector<Claim>& claims, std::size_t at, Claim& claim) {
  if (claim.event->type != "ACCUSE" || claim.actor.empty()) return;
  const auto told = deed_within(reading, claim.recipient);
  const auto deed = told < 0 && claim.recipient.empty() ? deed_within(reading, claim.theme) : told;
  if (deed < 0) return;
  const auto& type = reading.type(deed).name;
  const auto* done = claim_before(reading.document, claims, at, kSentences, [&](const Claim& other) {
    const bool aside = reading.document.tokens[other.predicate_token].deprel == Deprel::acl_relcl;  // "the rebels, who have attacked ships"
    return !aside && other.event->type == type && !other.actor.empty() && !share_one(other.actor, claim.actor);
  });
  if (done != nullptr) claim.recipient = done->actor;
}

bool shares_place(const Document& document, const Claim& claim, const Claim& other) {
  if (claim.places.empty() || other.places.empty()) return true;
  return std::any_of(claim.places.begin(), claim.places.end(), [&](const auto& here) {
    return std::any_of(other.places.begin(), other.places.end(), [&](const auto& there) {
      return here.place >= 0 && there.place >= 0 && document.places[here.place].id == document.places[there.place].id;
    });
  });
}

void add_author(const Document& document, const std::vector<Claim>& claims, std::size_t at, Claim& claim) {
  const auto& type = claim.event->type;
  if (!claim.actor.empty() || claim.recipient.empty() || (type != "ASSAULT" && type != "COERCE")) return;
  if (!is_verb(document, claim.predicate_token) || !is_passive(document, claim.predicate_token)) return;
  const auto* other = claim_before(document, claims, at, 1, [&](const Claim& before) { return before.event->type == type; });
  if (other == nullptr || other->actor.empty() || other->recipient.empty() || share_one(other->actor, claim.recipient)) return;
  if (other->attribution != claim.attribution) return;  // only by what the same voice tells
  if (shares_place(document, claim, *other)) claim.actor = other->actor;
}

// Whether the language has a noun of this type so spelt: "sanctions", "the embargo".
bool may_name(const Reading& reading, std::int32_t noun, std::string_view type) {
  const auto& lexicon = reading.lexicon;
  const auto frames = lexicon.by_head.find(reading.document.tokens[noun].lemma);
  return frames != lexicon.by_head.end() && std::any_of(frames->second.begin(), frames->second.end(), [&](auto index) {
           const auto& frame = lexicon.frames[index];
           return frame.kind == FrameKind::noun && !frame.excluded && lexicon.types[frame.type].name == type;
         });
}

// "Lifted the sanctions that it imposed on Bolivia", "will lift the sanctions": those upon whom they lie.
void add_undone(const Reading& reading, const std::vector<Claim>& claims, std::size_t at, Claim& claim) {
  const auto& document = reading.document;
  if ((claim.event->type != "RETREAT" && claim.event->type != "CONCEDE") || !claim.recipient.empty() || claim.theme.empty()) return;
  const auto head = head_of(document, tokens_in(document, claim.theme[0].span));
  if (head < 0 || !may_name(reading, head, "SANCTION")) return;
  const auto fits = [&](const Claim& other) {
    return other.event && other.event->type == "SANCTION" && !other.recipient.empty() && !share_one(other.recipient, claim.actor);
  };
  const auto on_it = std::find_if(claims.begin() + static_cast<std::ptrdiff_t>(at), claims.end(), [&](const Claim& other) {
    return other.predicate_token > head && document.tokens[other.predicate_token].head == head && fits(other);
  });
  const auto* imposed = on_it != claims.end() ? &*on_it : claim_before(document, claims, at, kSentences, fits);
  if (imposed != nullptr) claim.recipient = imposed->recipient;
}

}  // namespace

void fill_from_before(const Reading& reading, std::vector<Claim>& claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    auto& claim = claims[i];
    if (!claim.event || claim.predicate_token < 0) continue;
    add_answered(reading.document, claims, i, claim);
    add_condemned(reading, claims, i, claim);
    add_author(reading.document, claims, i, claim);
    add_undone(reading, claims, i, claim);
  }
}

}  // namespace hearsay
