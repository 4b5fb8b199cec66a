// The net out of its sections of the model file (docs/model-format.md).
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/lines.h"
#include "document/names.h"
#include "hearsay/error.h"
#include "language/net_layers.h"

namespace hearsay {
namespace {

// The order that names.h numbers them in.
constexpr std::string_view kNames[] = {"O",     "B-PER", "I-PER", "E-PER", "S-PER", "B-ORG", "I-ORG",
                                       "E-ORG", "S-ORG", "B-LOC", "I-LOC", "E-LOC", "S-LOC"};

template <class T>
const T* array(const Pack& pack, const std::string& name, std::size_t size) {
  const auto bytes = pack.section(name);
  if (bytes.size() != size * sizeof(T))
    throw Error(ErrorCode::bad_format,
                fmt::format("{}: section {} has {} bytes, not {}; install it again", pack.path(), name, bytes.size(), size * sizeof(T)));
  return reinterpret_cast<const T*>(bytes.data());
}

kernels::Matrix matrix(const Pack& pack, const std::string& name, int outputs, int inputs) {
  kernels::Matrix m;
  m.outputs = outputs;
  m.inputs = inputs;
  m.weights = array<std::int8_t>(pack, name + ".weights", static_cast<std::size_t>(outputs) * inputs);
  m.scale = array<float>(pack, name + ".scale", outputs);
  m.bias = array<float>(pack, name + ".bias", outputs);
  m.sum = array<std::int32_t>(pack, name + ".sum", outputs);
  return m;
}

Net::Norm norm(const Pack& pack, const std::string& name, int width) {
  return {array<float>(pack, name + ".scale", width), array<float>(pack, name + ".shift", width)};
}

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> out;
  each_line(text, [&](std::string_view line, int) { out.emplace_back(line); });
  return out;
}

int padded(std::size_t size) { return static_cast<int>((size + 15) / 16 * 16); }

}  // namespace

Net load_net(const Pack& pack) {
  Net net;
  net.table = array<std::int8_t>(pack, "net/table", static_cast<std::size_t>(kSlotBegin[kSlots]) * kNetSlotWidth);
  net.table_scale = array<float>(pack, "net/table.scale", kSlotBegin[kSlots]);
  for (const auto& name : lines(pack.section("net/tags"))) net.tags.push_back(upos_named(name).value_or(Upos::x));
  for (const auto& name : lines(pack.section("net/features"))) net.features.push_back(features_of(name));
  for (const auto& name : lines(pack.section("net/relations"))) net.relations.push_back(deprel_named(name));
  net.names = lines(pack.section("net/names"));
  const bool names_known =
      net.names == std::vector<std::string>{"O"} || std::equal(net.names.begin(), net.names.end(), std::begin(kNames), std::end(kNames));
  // A word that is not the root takes the best relation but "root" (decode_labels): there must be one.
  const bool relates = std::any_of(net.relations.begin(), net.relations.end(), [](Deprel relation) { return relation != Deprel::root; });
  if (net.tags.empty() || net.features.empty() || net.relations.size() < 2 || !relates || !names_known)
    throw Error(ErrorCode::bad_format, fmt::format("{}: lacks tags, features, relations or names; install it again", pack.path()));
  net.feature_at = net.tag_at + padded(net.tags.size());
  net.name_at = net.feature_at + padded(net.features.size());
  net.arc_head_at = net.name_at + padded(net.names.size());
  net.arc_dependent_at = net.arc_head_at + kNetArc;
  net.label_head_at = net.arc_dependent_at + kNetArc;
  net.label_dependent_at = net.label_head_at + kNetLabel;
  net.word = matrix(pack, "net/word", 2 * kNetWidth, kNetWord);
  for (std::size_t i = 0; i < std::size(kNetDistances); ++i) {
    const auto name = fmt::format("net/convolution{}", i);
    if (i > 0 && !pack.has(name + ".weights")) break;
    net.convolutions.push_back({matrix(pack, name, 2 * kNetWidth, 3 * kNetWidth), norm(pack, name + ".norm", kNetWidth)});
  }
  net.recurrence = matrix(pack, "net/recurrence", 4 * kNetWidth, kNetWidth);
  net.heads = matrix(pack, "net/heads", net.label_dependent_at + kNetLabel, 2 * kNetWidth);
  net.label_out = matrix(pack, "net/label_out", padded(net.relations.size()), kNetLabel);
  net.biaffine = matrix(pack, "net/biaffine", kNetArc, kNetArc);
  net.word_norm = norm(pack, "net/word.norm", kNetWidth);
  net.recurrence_norm = norm(pack, "net/recurrence.norm", kNetWidth);
  net.out_norm = norm(pack, "net/out.norm", 2 * kNetWidth);
  net.distance = array<float>(pack, "net/distance", 2 * kNetFar + 2);
  net.root_arc = array<float>(pack, "net/root_arc", kNetArc);
  net.root_label = array<float>(pack, "net/root_label", kNetLabel);
  return net;
}

}  // namespace hearsay
