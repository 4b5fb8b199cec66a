#include "stories/parties.h"

#include <algorithm>

#include "base/fold.h"
#include "document/codes.h"

namespace hearsay {
namespace {

std::string folded_name(const Participant& participant) {
  return fold_case(participant.name.empty() ? participant.text : participant.name);
}

bool is_nobody(const std::string& name) {
  static const std::set<std::string, std::less<>> nobody = {
      "he",  "she",  "it",   "they", "we",  "i",  "you",  "who",     "which",  "that",     "this",      "these",      "those",
      "one", "both", "them", "him",  "her", "us", "what", "nothing", "nobody", "anything", "something", "everything", "all"};
  return nobody.contains(name);
}

bool is_name(const Participant& participant) {
  const auto& name = participant.name.empty() ? participant.text : participant.name;
  return !name.empty() && (static_cast<unsigned char>(name[0]) >= 0x80 || (name[0] >= 'A' && name[0] <= 'Z'));
}

// "Kim Yo-jong", not "Russian official": every word is written large.
bool is_full_name(const std::string& name) {
  bool large = true, begin = true;
  int words = 0;
  for (const char c : name) {
    if (begin && c != ' ') ++words, large = large && (static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z'));
    begin = c == ' ';
  }
  return large && words > 1;
}

// The state of a code; international and other bodies without a country are told apart by the whole of it.
std::string state_of(const std::string& code) {
  const auto head = code.substr(0, 3);
  return head == "IGO" || head == "NGO" || head == "IMG" || head == "MNC" || head == "INT" ? code : head;
}

}  // namespace

std::string party_of(const Participant& participant) {
  if (has_country(participant.code)) return state_of(participant.code);
  auto name = folded_name(participant);
  return is_nobody(name) ? std::string() : name;
}

void add_parties(Parties& parties, const std::vector<Participant>& participants, const std::vector<std::string>& persons) {
  const bool some_known = std::any_of(participants.begin(), participants.end(), [](const auto& p) { return has_country(p.code); });
  for (const auto& participant : participants) {
    const auto party = party_of(participant);
    // Beside a known party, words that are no name ("their delegations") would only keep apart what belongs together.
    if (party.empty() || (some_known && !has_country(participant.code) && !is_name(participant))) continue;
    auto& named = parties[party];
    // A post ("president") with a whole code or a full name makes it a known person; "a Russian official" may be anybody.
    const bool posted = !participant.role.empty() && participant.code.find('.') != std::string::npos;
    const bool known = has_country(participant.code) && (posted || is_full_name(participant.name));
    if (known && std::find(persons.begin(), persons.end(), participant.name) != persons.end()) named.insert(folded_name(participant));
  }
}

std::vector<Participant> with_speaker(std::vector<Participant> participants, const Claim& claim, const KnownParties& known) {
  if (claim.sources.empty()) return participants;
  const Source& speaker = claim.sources.back();
  const auto& name = speaker.name.empty() ? speaker.text : speaker.name;
  if (name.empty() || speaker.kind == SourceKind::public_) return participants;
  for (auto& participant : participants) {
    const auto word = folded_name(participant);
    if (has_country(participant.code) || (word != "we" && word != "i")) continue;
    const auto found = known.find(name);
    if (found != known.end()) participant = found->second;
    else participant.name = participant.text = name;
  }
  return participants;
}

bool among(const Parties& all, const Parties& some) {
  return std::all_of(some.begin(), some.end(), [&](const auto& party) {
    const auto found = all.find(party.first);
    if (found == all.end()) return false;
    const auto &persons = party.second, &others = found->second;
    return persons.empty() || others.empty() || std::includes(others.begin(), others.end(), persons.begin(), persons.end());
  });
}

void join(Parties& all, const Parties& some) {
  for (const auto& [party, persons] : some) all[party].insert(persons.begin(), persons.end());
}

}  // namespace hearsay
