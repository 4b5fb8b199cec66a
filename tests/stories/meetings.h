// Claims made by hand, for tests of what lines them up.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "stories/happenings.h"
#include "support/told.h"

namespace hearsay {

inline Source source(const std::string& name, SourceKind kind, const std::string& affiliation = {}) {
  Source out;
  out.name = out.text = name;
  out.kind = kind;
  out.anonymous = kind == SourceKind::unnamed;
  out.affiliation = affiliation;
  return out;
}

// A claim that Kim meets or will meet Putin.
inline StoredClaim meeting(const std::string& outlet, const std::string& published, std::vector<Source> sources,
                           ClaimTense tense = ClaimTense::future) {
  auto document = std::make_shared<StoredDocument>();
  document->id = outlet + published;
  document->outlet = outlet;
  document->published = published;
  StoredClaim out;
  out.document = document;
  out.claim.id = outlet + published;
  out.claim.event = Event{"CONSULT", "", {}, ""};
  out.claim.actor = {who("Kim Jong-un", "PRK.GOV"), who("Vladimir Putin", "RUS.GOV")};
  out.claim.tense = tense;
  out.claim.sources = std::move(sources);
  out.text = "a meeting, says " + outlet;
  return out;
}

inline void on_day(StoredClaim& claim, const std::string& day) {
  StoredTime time;
  time.time.earliest = time.time.latest = day;
  claim.time = time;
}

// With the words of stories.toml.
inline std::vector<Happening> lined_up(const std::vector<StoredClaim>& claims, KnownNames names = {}) {
  Around around;
  around.words = words(), around.names = std::move(names);
  return find_happenings(claims, around);
}

// "ACTOR VERB RECIPIENT", in a report of its own outlet.
inline StoredClaim deed(const std::string& outlet, const std::string& published, const std::string& event, Participant actor,
                        std::vector<Participant> recipients, const std::string& lemma) {
  auto out = meeting(outlet, published, {source("speaker of " + outlet, SourceKind::organisation)}, ClaimTense::past);
  out.claim.event = Event{event, "", {}, ""};
  out.claim.actor = {std::move(actor)}, out.claim.recipient = std::move(recipients), out.claim.predicate_lemma = lemma;
  out.text = out.claim.actor.front().text + ' ' + lemma;
  for (const auto& recipient : out.claim.recipient) out.text += ' ' + recipient.text;
  return out;
}

}  // namespace hearsay
