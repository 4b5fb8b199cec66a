#include "writers/codes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/lines.h"
#include "base/one_of.h"
#include "document/codes.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

constexpr std::array<std::string_view, 5> kBodies = {"IGO", "NGO", "IMG", "MNC", "INT"};
// CAMEO's and PLOVER's roles of actors within a state or body; any other three letters are a group of their own.
constexpr std::array<std::string_view, 35> kTypes = {"GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS", "CRM",
                                                     "CVL", "ELI", "LEG", "LAB", "REF", "REL", "AGR", "ENV", "HLH", "HRI", "DEV", "INS",
                                                     "SEP", "UAF", "MOD", "RAD", "SET", "PRM", "JRN", "SOC", "NGO", "IGO", "MNC"};

// Calls use(columns, line) for each line of a table that is neither empty nor a comment.
template <class Use>
void for_each_line(const Knowledge& knowledge, std::string_view path, Use use) {
  each_entry(knowledge.file(path), [&](std::string_view row, int line) { use(split_at(row, '\t'), line); });
}

[[noreturn]] void reject(std::string_view path, int line, std::string_view what) {
  throw Error(ErrorCode::bad_value, fmt::format("{}:{}: {}", path, line, what));
}

}  // namespace

ActorCode actor_code_of(std::string_view code) {
  ActorCode out;
  for (bool first = true; !code.empty(); first = false) {
    const auto part = code.substr(0, code.find('.'));
    code.remove_prefix(std::min(code.size(), part.size() + 1));
    if (part.empty() || part == kNoCountry) continue;
    if (first && is_one_of(kBodies, part)) out.body = part;
    else if (is_one_of(kTypes, part)) out.types.emplace_back(part);
    else if (first) out.country = part;
    else if (out.group.empty()) out.group = part;
    else out.types.emplace_back(part);
  }
  return out;
}

int quad_class_of_cameo(std::string_view cameo) {
  int root = 0;
  if (cameo.size() < 2 || std::from_chars(cameo.data(), cameo.data() + 2, root).ptr != cameo.data() + 2 || root < 1 || root > 20) return 0;
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

int quad_code_of_plover(std::string_view type) {
  constexpr std::array<std::string_view, 4> kVerbalCooperation = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"};
  constexpr std::array<std::string_view, 3> kMaterialCooperation = {"COOPERATE", "AID", "RETREAT"};
  constexpr std::array<std::string_view, 4> kVerbalConflict = {"REQUEST", "ACCUSE", "REJECT", "THREATEN"};
  constexpr std::array<std::string_view, 5> kMaterialConflict = {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"};
  return is_one_of(kVerbalCooperation, type)     ? 1
         : is_one_of(kMaterialCooperation, type) ? 2
         : is_one_of(kVerbalConflict, type)      ? 3
         : is_one_of(kMaterialConflict, type)    ? 4
                                                 : 0;
}

std::optional<double> ForeignCodes::goldstein_of(std::string_view cameo) const {
  for (; !cameo.empty(); cameo.remove_suffix(1))
    if (const auto found = goldstein.find(cameo); found != goldstein.end()) return found->second;
  return std::nullopt;
}

ForeignCodes load_foreign_codes(const Knowledge& knowledge) {
  ForeignCodes out;
  constexpr std::string_view kGoldstein = "events/goldstein.tsv", kFips = "codes/fips.tsv";
  for_each_line(knowledge, kGoldstein, [&](const std::vector<std::string_view>& columns, int line) {
    double value = 0;
    const bool two = columns.size() == 2;
    const auto* end = two ? columns[1].data() + columns[1].size() : nullptr;
    if (!two || std::from_chars(columns[1].data(), end, value).ptr != end) reject(kGoldstein, line, "expected a CAMEO code and a number");
    out.goldstein.emplace(columns[0], value);
  });
  for_each_line(knowledge, kFips, [&](const std::vector<std::string_view>& columns, int line) {
    if (columns.size() != 3) reject(kFips, line, "expected alpha-2, FIPS 10-4 and a name");
    out.countries.emplace(columns[0], ForeignCodes::Country{std::string(columns[1]), std::string(columns[2])});
  });
  return out;
}

std::size_t characters_before(std::string_view text, std::size_t byte) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size())),
                                                [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace hearsay
