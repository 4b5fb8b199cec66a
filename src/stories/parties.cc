#include "stories/parties.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/fold.h"
#include "document/codes.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

std::string folded_name(const Participant& participant) { return fold_case(name_of(participant)); }

bool is_nobody(const std::string& name) {
  static const std::set<std::string, std::less<>> nobody = {
      "he",  "she",  "it",   "they", "we",  "i",  "you",  "who",     "which",  "that",     "this",      "these",      "those",
      "one", "both", "them", "him",  "her", "us", "what", "nothing", "nobody", "anything", "something", "everything", "all"};
  return nobody.contains(name);
}

// "Kim Yo-jong", not "Russian official": every word is written large.
bool is_full_name(const std::string& name) {
  bool large = true, begin = true;
  int words = 0;
  for (const char c : name) {
    if (begin && c != ' ') ++words, large = large && (static_cast<unsigned char>(c) >= 0x80 || is_ascii_upper(c));
    begin = c == ' ';
  }
  return large && words > 1;
}

// "Kidnappers in Niger" are no Niger, nor are its dockers; its police and its government are.
bool acts_for_state(const std::string& code, const std::string& noun, const StoryWords& words) {
  const auto sector = code.size() > 4 ? code.substr(4, 3) : std::string();
  if (sector.empty()) return !words.kin.contains(noun) || words.servants.contains(noun);
  static const std::set<std::string, std::less<>> others = {"REB", "CVL", "NGO", "CRM", "LAB", "BUS", "OPP", "MED", "EDU", "REF", "ACT"};
  return !others.contains(sector);
}

}  // namespace

// "two Norwegian aid workers": "worker"; empty for names. One large word at the beginning may be either; it is taken for a noun where
// its kind is known.
std::string noun_of(const Participant& participant, const StoryWords& words) {
  std::vector<std::string> parts;
  const auto& name = name_of(participant);
  for (std::size_t begin = 0; begin < name.size();) {
    const auto end = std::min(name.find(' ', begin), name.size());
    if (end > begin) parts.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  std::size_t last = 0;
  while (last < parts.size() && (last == 0 || !words.cuts.contains(fold_case(parts[last])))) ++last;
  // "Union of Piraeus Dockers" is a name, "captain of the ferry" none.
  if (last + 1 < parts.size() && fold_case(parts[last]) == "of" && is_written_large(parts[last + 1]) && is_written_large(parts[last - 1]))
    return {};
  if (last == 0) return {};
  auto noun = parts[last - 1];
  const bool large = is_written_large(noun);
  noun = singular_of(fold_case(noun), words);
  if (large && (last > 1 || !words.kin.contains(noun))) return {};
  if (is_nobody(noun) || words.unspecific.contains(noun)) return {};
  return kin_of(noun, words);
}

bool fights_its_state(const std::string& code) {
  static const std::set<std::string, std::less<>> sectors = {"REB", "OPP", "SEP", "INS"};
  return code.size() > 4 && has_country(code) && !is_body_code(code) && sectors.contains(code.substr(4, 3));
}

std::string side_of(const std::string& code) { return is_body_code(code) ? code : code.substr(0, fights_its_state(code) ? 7 : 3); }

bool is_state(const std::string& party) { return party.size() == 3 && is_ascii_upper(party[0]); }

std::string party_of(const Participant& participant, const StoryWords& words) {
  auto noun = noun_of(participant, words);
  // "Their fighters": of the side that the report names; "fighters" may be anybody's.
  if (fights_its_state(participant.code))
    if (const auto told = words_in(participant.text); !told.empty() && words.possessive.contains(told.front()))
      return side_of(participant.code);
  // "Piraeus Terminals", of whom only the dateline tells the country, is a firm or somebody there, and not Greece.
  const bool by_name = noun.empty() && !participant.country_from.empty() && participant.code.size() == 3;
  if (has_country(participant.code) && !by_name && (noun.empty() || acts_for_state(participant.code, noun, words))) return side_of(participant.code);
  if (!noun.empty()) return noun;
  auto name = folded_name(participant);
  return is_nobody(name) ? std::string() : name;
}

bool is_common(const Participant& participant, const StoryWords& words) {
  const auto noun = noun_of(participant, words);
  return !noun.empty() && (!has_country(participant.code) || !acts_for_state(participant.code, noun, words));
}

void add_parties(Parties& parties, const std::vector<Participant>& participants, const std::vector<std::string>& persons,
                 const StoryWords& words) {
  const bool some_known = std::any_of(participants.begin(), participants.end(), [](const auto& p) { return has_country(p.code); });
  for (const auto& participant : participants) {
    const auto party = party_of(participant, words);
    // Beside a known party, words that are no name ("their delegations") would only keep apart what belongs together.
    if (party.empty() || (some_known && is_common(participant, words) && !has_country(participant.code))) continue;
    auto& named = parties[party];
    if (is_common(participant, words)) continue;
    // A post ("president") with a whole code or a full name makes it a known person; "a Russian official" may be anybody.
    const bool posted = !participant.role.empty() && participant.code.find('.') != std::string::npos;
    // "The North Korean" is written like a name.
    const auto told = words_in(participant.text);
    const bool article = !told.empty() && words.unspecific.contains(told.front());
    const bool known = has_country(participant.code) && (posted || (is_full_name(participant.name) && !article));
    // A state has many armed groups and parties of the opposition.
    const bool one_of_many = fights_its_state(participant.code);
    if (known && (one_of_many || std::find(persons.begin(), persons.end(), participant.name) != persons.end()))
      named.insert(folded_name(participant));
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
