#include "mentions/gazetteer_draft.h"

#include <algorithm>
#include <cstring>
#include <tuple>

#include "mentions/gazetteer_bytes.h"

namespace hearsay {
namespace {

template <class T>
void append(std::string& out, const std::vector<T>& items) {
  out.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(T));
}

}  // namespace

std::uint32_t GazetteerDraft::string(std::string_view text) {
  text = text.substr(0, 255);
  const auto [found, fresh] = known.try_emplace(std::string(text), static_cast<std::uint32_t>(strings.size()));
  if (fresh) {
    strings.push_back(static_cast<char>(text.size()));
    strings += text;
  }
  return found->second;
}

void GazetteerDraft::add_name(std::uint32_t entry, std::string_view name, NameOf use) {
  if (const auto key = name_key(name); key != 0) names.push_back({key, NameRef::of(entry, use)});
}

std::uint32_t GazetteerDraft::add_entry(GazetteerEntry entry, std::string_view name, std::string_view id) {
  entry.name = string(name);
  if (!id.empty()) entry.id = string(id) | kTextId;
  const auto index = static_cast<std::uint32_t>(entries.size());
  entries.push_back(entry);
  add_name(index, name, NameOf::main);
  return index;
}

GazetteerDraft draft_of(const Gazetteer& gazetteer) {
  GazetteerDraft out;
  out.entries.assign(gazetteer.entries.begin(), gazetteer.entries.end());
  out.strings = gazetteer.strings;
  for (std::size_t i = 0; i < gazetteer.keys.size(); ++i)
    for (auto ref = gazetteer.firsts[i]; ref < gazetteer.firsts[i + 1]; ++ref)
      out.names.push_back({gazetteer.keys[i], gazetteer.refs[ref]});
  return out;
}

std::string gazetteer_bytes(const GazetteerDraft& draft) {
  auto names = draft.names;
  const auto rank = [&](const GazetteerDraft::Named& named) {
    return std::tuple(named.key, ~draft.entries[named.ref.entry()].population, named.ref.entry(), named.ref.use());
  };
  std::sort(names.begin(), names.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  const auto same = [](const auto& a, const auto& b) { return a.key == b.key && a.ref.entry() == b.ref.entry(); };
  names.erase(std::unique(names.begin(), names.end(), same), names.end());  // of several uses the first: main before other
  std::vector<std::uint64_t> keys;
  std::vector<std::uint32_t> firsts, refs, buckets(kBuckets, 0);
  for (const auto& named : names) {
    if (keys.empty() || keys.back() != named.key) {
      keys.push_back(named.key);
      firsts.push_back(static_cast<std::uint32_t>(refs.size()));
    }
    refs.push_back(named.ref.bits);
  }
  firsts.push_back(static_cast<std::uint32_t>(refs.size()));
  for (const auto key : keys) ++buckets[(key >> 48) + 1];
  for (std::size_t i = 1; i < kBuckets; ++i) buckets[i] += buckets[i - 1];
  GazetteerHeader header;
  std::memcpy(header.magic, kGazetteerMagic, sizeof header.magic);
  header.entries = static_cast<std::uint32_t>(draft.entries.size());
  header.keys = static_cast<std::uint32_t>(keys.size());
  header.refs = static_cast<std::uint32_t>(refs.size());
  header.strings = static_cast<std::uint32_t>(draft.strings.size());
  std::string out(reinterpret_cast<const char*>(&header), sizeof header);
  append(out, keys);
  append(out, draft.entries);
  append(out, buckets);
  append(out, firsts);
  append(out, refs);
  return out + draft.strings;
}

}  // namespace hearsay
