// The globe as a sphere: distances and destinations along great circles. Degrees in WGS 84, kilometres; the error of the sphere is below
// 0.6 %.
#pragma once

namespace hearsay {

struct EarthPoint {
  double lat = 0, lon = 0;  // degrees
};

// Mean radius of the earth (IUGG), km.
inline constexpr double kEarthRadius = 6371.0088;

// Haversine formula.
double distance_km(EarthPoint a, EarthPoint b);

// Where one comes who goes `km` from a point in a direction, degrees clockwise from north. Longitude in [-180, 180].
EarthPoint destination(EarthPoint from, double bearing, double km);

// The middle of the great circle between two points.
EarthPoint midpoint(EarthPoint a, EarthPoint b);

}  // namespace hearsay
