#include "writers/gdelt.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "document/names.h"
#include "writers/gdelt_fields.h"
#include "writers/joined.h"

namespace hearsay {
namespace {

constexpr std::size_t kNumMentions = 31;

std::string line_of(const std::vector<std::string>& columns) {
  std::string out;
  for (const auto& column : columns) {
    if (!out.empty() || &column != columns.data()) out += '\t';
    for (const char c : column) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  }
  return out + '\n';
}

bool is_told_as_fact(const StoredClaim& stored) {
  const Claim& claim = stored.claim;
  return claim.event && !claim.event->cameo.empty() && claim.polarity == Polarity::positive && claim.tense != ClaimTense::future &&
         claim.certainty != Certainty::unknown && !claim.condition;
}

// The day it happens, else the day of publication; empty where neither is known.
std::string day_of(const StoredClaim& stored) {
  const bool timed = stored.time && !stored.time->time.earliest.empty();
  return (timed ? stored.time->time.earliest : stored.document->published).substr(0, 10);
}

const StoredPlace* action_place(const StoredClaim& stored) {
  const StoredPlace* best = nullptr;
  for (const auto& place : stored.places) {
    if (place.place.country.empty() && !place.place.lat) continue;
    if (place.role == PlaceRole::at) return &place;
    if (best == nullptr) best = &place;
  }
  return best;
}

// The first paragraph, up to an empty line, else to the first line end.
std::size_t lead_end(std::string_view text) {
  const auto empty = text.find("\n\n");
  return std::min(empty != std::string_view::npos ? empty : text.find('\n'), text.size());
}

std::string host_of(std::string_view url) {
  const auto begin = url.find("://");
  if (begin == std::string_view::npos) return {};
  auto host = url.substr(begin + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return std::string(host);
}

// Where there is no address: "Harbour Times, Kremlin denies talks, 2023-09-12, times-1".
std::string citation_of(const StoredDocument& document) {
  std::string out;
  for (const auto* part : {&document.outlet, &document.title, &document.published, &document.id})
    if (!part->empty()) out += (out.empty() ? "" : ", ") + *part;
  return out;
}

std::string_view confidence_of(Certainty certainty) {
  return certainty == Certainty::certain ? "100" : certainty == Certainty::probable ? "70" : "40";
}

// What GDELT has no column for: "claim=...;sources=Reuters > official;certainty=probable".
std::string extras_of(const StoredClaim& stored) {
  auto chain = joined_names(stored.claim.sources, " > ");
  std::replace(chain.begin(), chain.end(), ';', ',');
  return fmt::format("claim={};sources={};certainty={};tense={}", stored.claim.id, chain, name_of(stored.claim.certainty),
                     name_of(stored.claim.tense));
}

using Pair = std::pair<const Participant*, const Participant*>;

// Who does it to whom, one pair a row: each actor with each recipient; of a reciprocal event each actor with each other one. A pair of whom
// neither has a code is no event of coders.
std::vector<Pair> pairs_of(const Claim& claim) {
  std::vector<Pair> out;
  for (const auto& actor : claim.actor) {
    for (const auto& recipient : claim.recipient) out.emplace_back(&actor, &recipient);
    if (!claim.recipient.empty()) continue;
    for (const auto& other : claim.actor)
      if (&other != &actor) out.emplace_back(&actor, &other);
    if (claim.actor.size() == 1) out.emplace_back(&actor, nullptr);
  }
  if (claim.actor.empty())
    for (const auto& recipient : claim.recipient) out.emplace_back(nullptr, &recipient);
  const auto coded = [](const Participant* participant) { return participant != nullptr && !participant->code.empty(); };
  std::erase_if(out, [&](const Pair& pair) { return !coded(pair.first) && !coded(pair.second); });
  return out;
}

std::string offset_of(std::string_view text, const Participant* participant) {
  return participant == nullptr || participant->span.empty() ? "-1" : std::to_string(characters_before(text, participant->span.begin));
}

std::vector<std::string> event_columns(const StoredClaim& stored, Pair pair, std::string_view text, const ForeignCodes& codes) {
  const std::string day = day_of(stored), digits = gdelt_digits(day);
  const std::string& cameo = stored.claim.event->cameo;
  const auto scale = codes.goldstein_of(cameo);
  std::vector<std::string> out{"", digits, digits.substr(0, 6), digits.substr(0, 4), gdelt_fraction(day)};
  append_gdelt_actor(out, pair.first);
  append_gdelt_actor(out, pair.second);
  out.insert(out.end(), {stored.claim.span.begin < lead_end(text) ? "1" : "0", cameo, cameo.substr(0, 3), cameo.substr(0, 2),
                         std::to_string(quad_class_of_cameo(cameo)), scale ? fmt::format("{:.1f}", *scale) : "", "", "", "", ""});
  out.insert(out.end(), 16, "");  // where the actors are
  append_gdelt_place(out, action_place(stored), codes);
  out.push_back(gdelt_stamp(stored.document->published));
  out.push_back(stored.document->url.empty() ? citation_of(*stored.document) : stored.document->url);
  return out;
}

// The same for the same pair, code, day and place, on any machine; positive in 64 bits. A country has many a Springfield: with coordinates.
std::int64_t id_of(const std::vector<std::string>& columns) {
  std::string key;
  for (const std::size_t column : {1u, 5u, 6u, 15u, 16u, 26u, 52u, 56u, 57u}) key += columns[column] + '\t';
  return static_cast<std::int64_t>(hash64(key) >> 1);
}

}  // namespace

void GdeltWriter::add_event(std::int64_t id, std::vector<std::string> columns, const StoredClaim& claim) {
  const auto [found, fresh] = of_id_.try_emplace(id, events_.size());
  if (fresh) events_.push_back({.columns = std::move(columns), .sources = {}, .last_document = {}});
  Event& event = events_[found->second];
  ++event.mentions;
  event.sources.emplace(claim.document->outlet, true);
  if (event.last_document != claim.document->id || fresh) ++event.articles;
  event.last_document = claim.document->id;
}

std::string GdeltWriter::add(const StoredClaim& stored, std::string_view text) {
  std::string out;
  if (!is_told_as_fact(stored)) return out;
  const StoredDocument& document = *stored.document;
  for (const Pair& pair : pairs_of(stored.claim)) {
    auto columns = event_columns(stored, pair, text, codes_);
    const std::int64_t id = id_of(columns);
    columns[0] = std::to_string(id);
    add_event(id, columns, stored);
    const auto& first = events_[of_id_.at(id)].columns;
    out += line_of(
        {columns[0],
         first[59],  // DATEADDED of the event
         gdelt_stamp(document.published), document.url.empty() ? "2" : "1", document.url.empty() ? document.outlet : host_of(document.url),
         document.url.empty() ? citation_of(document) : document.url, "", offset_of(text, pair.first), offset_of(text, pair.second),
         std::to_string(characters_before(text, stored.claim.predicate.begin)), "1", std::string(confidence_of(stored.claim.certainty)),
         std::to_string(characters_before(text, text.size())), "", "", extras_of(stored)});
  }
  return out;
}

std::string GdeltWriter::events() const {
  std::string out;
  for (const Event& event : events_) {
    auto columns = event.columns;
    columns[kNumMentions] = std::to_string(event.mentions);
    columns[kNumMentions + 1] = std::to_string(event.sources.size());
    columns[kNumMentions + 2] = std::to_string(event.articles);
    out += line_of(columns);
  }
  return out;
}

}  // namespace hearsay
