#include "writers/report_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numbers>
#include <set>
#include <tuple>

#include "writers/land.h"

namespace hearsay {
namespace {

constexpr double kWidth = 960, kMapHeight = 460, kMargin = 1.15, kSmallestView = 6;  // pixels, pixels, factor, degrees

struct View {
  double west = 180, east = -180, south = 90, north = -90;
  double scale_x = 1, scale_y = 1;  // pixels a degree

  double x(double lon) const { return (lon - west) * scale_x; }
  double y(double lat) const { return (north - lat) * scale_y; }
};

struct Mark {
  ReportPlace place;
  int happenings = 0;
};

// By name and where it lies: Tripoli is a town in Libya and one in Lebanon.
using MarkKey = std::tuple<std::string, double, double>;
using Marks = std::map<MarkKey, Mark>;

// A place that a happening names twice, or that is a stop as well, counts once.
Marks marks_of(const Report& report) {
  Marks marks;
  for (const auto& happening : report.happenings) {
    std::set<MarkKey> seen;
    const auto add = [&](const ReportPlace& place) {
      const MarkKey key(place.name, place.lat, place.lon);
      if (!place.located || !seen.insert(key).second) return;
      auto& mark = marks[key];
      mark.place = place;
      ++mark.happenings;
    };
    for (const auto& place : happening.places) add(place);
    for (const auto& route : happening.routes)
      for (const auto& stop : route.stops)
        if (!stop.wide) add(stop);
  }
  return marks;
}

constexpr double kKmPerDegree = 111.195;

// Half the height and width of what a place may be off, in degrees.
double lat_reach(const ReportPlace& place) { return place.radius_km / kKmPerDegree; }
double lon_reach(const ReportPlace& place) { return lat_reach(place) / std::max(0.1, std::cos(place.lat * std::numbers::pi / 180)); }

// Fits the view to the marks, keeping the ratio of the picture; far-off marks that would shrink the rest to a point (the outer
// tenths of ten or more) may lie outside.
View view_of(const Marks& marks) {
  std::vector<double> lons, lats;
  const bool any_narrow = std::any_of(marks.begin(), marks.end(), [](const auto& it) { return !it.second.place.wide; });
  for (const auto& [key, mark] : marks)
    for (int i = 0; i < (mark.place.wide && any_narrow ? 0 : std::min(mark.happenings, 20)); ++i)
      for (const double side : {-1.0, 1.0})
        lons.push_back(mark.place.lon + side * lon_reach(mark.place)), lats.push_back(mark.place.lat + side * lat_reach(mark.place));
  std::sort(lons.begin(), lons.end());
  std::sort(lats.begin(), lats.end());
  const std::size_t cut = lons.size() >= 20 ? lons.size() / 10 : 0;
  View view{lons[cut], lons[lons.size() - 1 - cut], lats[cut], lats[lats.size() - 1 - cut]};
  const double middle_lon = (view.west + view.east) / 2, middle_lat = std::clamp((view.south + view.north) / 2, -75.0, 75.0);
  const double narrowing = std::cos(middle_lat * std::numbers::pi / 180);
  double height =
      std::max({(view.north - view.south) * kMargin, kSmallestView, (view.east - view.west) * kMargin * narrowing * kMapHeight / kWidth});
  height = std::min(height, 150.0);
  const double width = std::min(360.0, height / narrowing * kWidth / kMapHeight);
  view = {middle_lon - width / 2, middle_lon + width / 2, middle_lat - height / 2, middle_lat + height / 2};
  view.scale_x = kWidth / width;
  view.scale_y = kMapHeight / height;
  return view;
}

// What of the land lies in view, and a little around it so that no cut shows, as one path.
std::string land_path(const LandRings& land, const View& view) {
  std::string path;
  for (const auto& whole : land) {
    const auto ring = clipped(whole, static_cast<float>(view.west - 1), static_cast<float>(view.east + 1),
                              static_cast<float>(view.south - 1), static_cast<float>(view.north + 1));
    if (ring.size() < 3) continue;
    char step = 'M';
    for (const auto& [lon, lat] : ring) {
      fmt::format_to(std::back_inserter(path), "{}{:.1f} {:.1f}", step, view.x(lon), view.y(lat));
      step = 'L';
    }
    path += 'Z';
  }
  return path;
}

bool drawable(const ReportPlace& place) { return place.located && !place.wide; }

// A flat arc from one place to another.
std::string arc(const View& view, const ReportPlace& from, const ReportPlace& to) {
  const double x1 = view.x(from.lon), y1 = view.y(from.lat), x2 = view.x(to.lon), y2 = view.y(to.lat);
  return fmt::format("M{:.1f} {:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}", x1, y1, (x1 + x2) / 2 + (y2 - y1) * 0.15,
                     (y1 + y2) / 2 - (x2 - x1) * 0.15, x2, y2);
}

// The short way round: over the date line it leaves the picture on one side and comes in on the other.
std::string arcs_between(const View& view, ReportPlace from, ReportPlace to) {
  if (std::fabs(to.lon - from.lon) <= 180) return arc(view, from, to);
  const double turn = to.lon > from.lon ? -360 : 360;
  to.lon += turn;
  std::string out = arc(view, from, to);
  from.lon -= turn, to.lon -= turn;
  return out + arc(view, from, to);
}

std::string journey(const std::string& arcs, const std::string& title, bool expected) {
  if (arcs.empty()) return {};
  return fmt::format("<path class=\"route{}\" d=\"{}\"><title>{}</title></path>", expected ? " ahead" : "", arcs, escape_html(title));
}

// Over its stops, past those that are nowhere on the map.
std::string route_svg(const ReportRoute& route, const View& view, bool expected) {
  std::string arcs, title;
  const ReportPlace* last = nullptr;
  for (const auto& stop : route.stops) {
    title += (title.empty() ? "" : " → ") + stop.name;
    if (!drawable(stop)) continue;
    if (last != nullptr) arcs += arcs_between(view, *last, stop);
    last = &stop;
  }
  if (route.km) title += fmt::format(", {:.0f} km", *route.km);
  return journey(arcs, title, expected);
}

// Where no claim tells the whole way, a start and an end that different claims tell.
std::string routes(const Report& report, const View& view) {
  std::string out;
  for (const auto& happening : report.happenings) {
    for (const auto& route : happening.routes) out += route_svg(route, view, happening.expected);
    if (!happening.routes.empty()) continue;
    for (const auto& from : happening.places)
      for (const auto& to : happening.places)
        if (drawable(from) && drawable(to) && from.role == "from" && to.role == "to")
          out += journey(arcs_between(view, from, to), from.name + " → " + to.name, happening.expected);
  }
  return out;
}

// How far off the points may be that are told by another place, under the marks.
std::string reaches(const Marks& marks, const View& view) {
  std::string out;
  for (const auto& [key, mark] : marks)
    if (const auto& place = mark.place; place.radius_km > 0)
      out += fmt::format("<ellipse cx=\"{:.1f}\" cy=\"{:.1f}\" rx=\"{:.1f}\" ry=\"{:.1f}\"><title>{}, within {:.0f} km</title></ellipse>",
                         view.x(place.lon), view.y(place.lat), lon_reach(place) * view.scale_x, lat_reach(place) * view.scale_y,
                         escape_html(place.name), place.radius_km);
  return out;
}

}  // namespace

std::string map_svg(const Report& report, const LandRings& land) {
  const auto marks = marks_of(report);
  if (marks.empty()) return {};
  const View view = view_of(marks);
  std::string out = fmt::format(
      "<div class=\"scroll\"><svg class=\"map\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"Map of the places\"><path class=\"land\" "
      "d=\"{}\"/>",
      kWidth, kMapHeight, land_path(land, view));
  out += reaches(marks, view) + routes(report, view);
  std::vector<const Mark*> by_weight;
  by_weight.reserve(marks.size());
  for (const auto& [key, mark] : marks) by_weight.push_back(&mark);
  std::stable_sort(by_weight.begin(), by_weight.end(), [](const Mark* a, const Mark* b) { return a->happenings > b->happenings; });
  std::string outside;
  std::vector<std::pair<double, double>> labels;  // a label that would lie on a heavier place's is left to the tooltip
  for (const Mark* mark : by_weight) {
    const double x = view.x(mark->place.lon), y = view.y(mark->place.lat);
    if (x < 0 || x > kWidth || y < 0 || y > kMapHeight) {
      outside += (outside.empty() ? "Outside the map: " : ", ") + escape_html(mark->place.name);
      continue;
    }
    const double radius = 4 + 3 * std::log2(mark->happenings);
    out += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"><title>{}: {}</title></circle>", x, y, radius,
                       escape_html(mark->place.name), mark->happenings);
    const bool free = std::none_of(labels.begin(), labels.end(),
                                   [&](auto other) { return std::fabs(other.first - x) < 110 && std::fabs(other.second - y) < 14; });
    if (!free) continue;
    labels.emplace_back(x, y);
    const bool left = x > kWidth - 130;
    out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\"{}>{}</text>", left ? x - radius - 3 : x + radius + 3, y + 4,
                       left ? " text-anchor=\"end\"" : "", escape_html(mark->place.name));
  }
  return out + "</svg></div>" + (outside.empty() ? "" : "<p class=\"soft\">" + outside + "</p>");
}

}  // namespace hearsay
