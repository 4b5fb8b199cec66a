#include "writers/land.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/lines.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

using Point = std::pair<float, float>;

// The numbers of a line; false where something else stands there.
bool read_numbers(std::string_view line, std::vector<float>& out) {
  const char* at = line.data();
  const char* const end = at + line.size();
  while (at < end) {
    float value = 0;
    const auto [next, error] = std::from_chars(at, end, value);
    if (error != std::errc() || (next < end && *next != ' ')) return false;
    out.push_back(value);
    at = next < end ? next + 1 : next;
  }
  return true;
}

// Sutherland and Hodgman: cuts off what lies beyond one side of the box. `inside` is positive within.
template <class Inside>
std::vector<Point> cut(const std::vector<Point>& ring, Inside inside) {
  std::vector<Point> out;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point &a = ring[i], &b = ring[(i + 1) % ring.size()];
    const float at_a = inside(a), at_b = inside(b);
    if (at_a >= 0) out.push_back(a);
    if ((at_a >= 0) == (at_b >= 0)) continue;
    const float share = at_a / (at_a - at_b);
    out.emplace_back(a.first + share * (b.first - a.first), a.second + share * (b.second - a.second));
  }
  return out;
}

}  // namespace

LandRings load_land(const Knowledge& knowledge) {
  constexpr std::string_view kPath = "map/land.txt";
  LandRings land;
  if (!knowledge.has(kPath)) return land;
  each_entry(knowledge.file(kPath), [&](std::string_view line, int number) {
    std::vector<float> numbers;
    if (!read_numbers(line, numbers) || numbers.size() < 6 || numbers.size() % 2 != 0)
      throw Error(ErrorCode::bad_format, fmt::format("{}:{}: a ring is at least three pairs of longitude and latitude", kPath, number));
    std::vector<Point> ring;
    for (std::size_t i = 0; i < numbers.size(); i += 2) ring.emplace_back(numbers[i], numbers[i + 1]);
    for (auto& part : at_both_edges(ring)) land.push_back(std::move(part));
  });
  return land;
}

LandRings at_both_edges(const std::vector<Point>& ring) {
  float turn = 0, west = 180;
  bool crosses = false;
  auto whole = ring;
  for (std::size_t i = 1; i <= ring.size(); ++i) {
    const float step = ring[i % ring.size()].first - ring[i - 1].first;
    if (std::fabs(step) > 180) crosses = true, turn += step > 0 ? -360.f : 360.f;
    if (i < ring.size()) whole[i].first += turn, west = std::min(west, whole[i].first);
  }
  if (!crosses || turn != 0) return {ring};
  auto other = whole;
  for (auto& point : other) point.first += west < -180 ? 360.f : -360.f;
  return {whole, other};
}

std::vector<Point> clipped(std::vector<Point> ring, float west, float east, float south, float north) {
  ring = cut(ring, [&](const Point& p) { return p.first - west; });
  ring = cut(ring, [&](const Point& p) { return east - p.first; });
  ring = cut(ring, [&](const Point& p) { return p.second - south; });
  return cut(ring, [&](const Point& p) { return north - p.second; });
}

}  // namespace hearsay
