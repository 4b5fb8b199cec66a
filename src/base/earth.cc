#include "base/earth.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hearsay {
namespace {

constexpr double kRadian = std::numbers::pi / 180;

double turned(double lon) { return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon; }

}  // namespace

double distance_km(EarthPoint a, EarthPoint b) {
  const double dlat = std::sin((b.lat - a.lat) * kRadian / 2), dlon = std::sin((b.lon - a.lon) * kRadian / 2);
  const double h = dlat * dlat + std::cos(a.lat * kRadian) * std::cos(b.lat * kRadian) * dlon * dlon;
  return 2 * kEarthRadius * std::asin(std::sqrt(std::min(1.0, h)));
}

EarthPoint destination(EarthPoint from, double bearing, double km) {
  const double angle = km / kEarthRadius, lat = from.lat * kRadian, way = bearing * kRadian;
  const double end = std::asin(std::clamp(std::sin(lat) * std::cos(angle) + std::cos(lat) * std::sin(angle) * std::cos(way), -1.0, 1.0));
  const double turn = std::atan2(std::sin(way) * std::sin(angle) * std::cos(lat), std::cos(angle) - std::sin(lat) * std::sin(end));
  return {end / kRadian, turned(from.lon + turn / kRadian)};
}

EarthPoint midpoint(EarthPoint a, EarthPoint b) {
  const double lat = a.lat * kRadian, other = b.lat * kRadian, turn = (b.lon - a.lon) * kRadian;
  const double x = std::cos(other) * std::cos(turn), y = std::cos(other) * std::sin(turn);
  const double end = std::atan2(std::sin(lat) + std::sin(other), std::hypot(std::cos(lat) + x, y));
  return {end / kRadian, turned(a.lon + std::atan2(y, std::cos(lat) + x) / kRadian)};
}

}  // namespace hearsay
