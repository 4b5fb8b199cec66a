#include "writers/report_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "base/calendar.h"
#include "base/shown.h"

namespace hearsay {
namespace {

using Days = std::int64_t;
constexpr double kWidth = 960, kLabels = 330, kRow = 24, kTop = 26, kRight = 12;  // pixels
constexpr std::size_t kRows = 24, kLabelLetters = 46;
constexpr Days kLongest = 60, kAfter = 7;  // days: a longer interval is no time to draw; how far the line goes on after the last report

constexpr std::pair<std::string_view, std::string_view> kWords[] = {
    {"ACCUSE", "accusation"},      {"AGREE", "agreement, promise"}, {"AID", "aid, help"},        {"ASSAULT", "attack"},
    {"COERCE", "coercion"},        {"CONCEDE", "concession"},       {"CONSULT", "talks, visit"}, {"COOPERATE", "cooperation"},
    {"MOBILIZE", "show of force"}, {"PROTEST", "protests"},         {"REJECT", "refusal"},       {"REQUEST", "request, demand"},
    {"RETREAT", "withdrawal"},     {"SANCTION", "sanctions"},       {"SUPPORT", "backing"},      {"THREATEN", "threat"},
    {"TRAVEL", "journey"},
};

struct Line {
  Days first = 0, last = 0;
  double day_width() const { return (kWidth - kLabels - kRight) / static_cast<double>(last - first + 1); }
  double x(Days day) const { return kLabels + static_cast<double>(std::clamp(day, first, last + 1) - first) * day_width(); }
};

// How often a happening is told on a day of publication.
struct Told {
  int ahead = 0, come = 0, denied = 0;
};
using ByDay = std::map<Days, Told>;

struct Row {
  const ReportHappening* happening = nullptr;
  std::size_t index = 0;  // in the report
  ByDay told;
  bool dated = false;
  Days begin = 0, end = 0;
};

std::optional<Days> day_of(const std::string& iso) {
  const auto day = parse_iso_date(iso);
  return day ? std::optional<Days>(day->time_since_epoch().count()) : std::nullopt;
}

std::vector<Row> rows_of(const Report& report) {
  std::map<std::string_view, Days> published;
  for (const auto& document : report.documents)
    if (const auto day = day_of(document.published)) published.emplace(document.id, *day);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < report.happenings.size(); ++i) {
    const auto& happening = report.happenings[i];
    Row row{&happening, i, {}};
    for (const auto& claim : happening.claims)
      if (const auto day = published.find(claim.document); day != published.end()) {
        auto& told = row.told[day->second];
        ++(claim.polarity == "negative" ? told.denied : claim.tense == "future" ? told.ahead : told.come);
      }
    const auto begin = day_of(happening.earliest), end = day_of(happening.latest);
    row.dated = begin && end && *begin <= *end && *end - *begin <= kLongest;
    if (row.dated) row.begin = *begin, row.end = *end;
    if (!row.told.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

// Those most told, still in the order of the report.
void keep_most_told(std::vector<Row>& rows) {
  if (rows.size() <= kRows) return;
  std::vector<const Row*> ranked;
  ranked.reserve(rows.size());
  for (const auto& row : rows) ranked.push_back(&row);
  std::stable_sort(ranked.begin(), ranked.end(), [](const Row* a, const Row* b) {
    const auto weight = [](const Row* r) { return std::tuple(r->happening->origins.size(), r->happening->claims.size(), r->dated); };
    return weight(a) > weight(b);
  });
  ranked.resize(kRows);
  std::erase_if(rows, [&](const Row& row) { return std::find(ranked.begin(), ranked.end(), &row) == ranked.end(); });
}

// From the first report to a week after the last.
Line line_of(const std::vector<Row>& rows) {
  Line line{rows.front().told.begin()->first, rows.front().told.begin()->first};
  for (const auto& row : rows) {
    line.first = std::min(line.first, row.told.begin()->first);
    line.last = std::max(line.last, row.told.rbegin()->first);
  }
  line.last += kAfter;
  return line;
}

// Days as 09-12; with the year where the line goes over more than one.
std::string axis(const Line& line, double height) {
  std::string out;
  const auto day_named = [](Days day) { return iso_date(Day(std::chrono::days(day))); };
  const bool years = day_named(line.first).substr(0, 4) != day_named(line.last).substr(0, 4);
  const auto every = std::max<Days>(1, static_cast<Days>(std::ceil((years ? 80 : 46) / line.day_width())));
  for (Days day = line.first; day <= line.last; day += every)
    out += fmt::format("<path class=\"tick\" d=\"M{0:.1f} 18V{1:.0f}\"/><text x=\"{2:.1f}\" y=\"13\">{3}</text>", line.x(day), height,
                       line.x(day) + 2, day_named(day).substr(years ? 0 : 5));
  return out;
}

std::string shortened(const std::string& text, std::size_t letters) {
  return text.size() <= letters ? text : std::string(beginning(text, letters)) + "…";
}

// "Kim Jong-un → Russia: aid"; of many names the first, so that what happens is always there.
std::string label_of(const ReportHappening& happening) {
  std::string who;
  for (const auto& actor : happening.actors) who += (who.empty() ? "" : ", ") + actor;
  for (const auto& recipient : happening.recipients)
    who += (&recipient != &happening.recipients.front() ? ", " : who.empty() ? "→ " : " → ") + recipient;
  const auto what = shortened(event_words(happening.event), kLabelLetters / 2);
  return who.empty() ? what : shortened(who, kLabelLetters - what.size()) + ": " + what;
}

// Up to three marks beside each other, larger where more tell it.
std::string marks(const Told& told, double x, double y) {
  std::string out;
  const auto add = [&](std::string_view kind, int count) {
    if (count == 0) return;
    const double radius = std::min(9.0, 3.2 + 1.3 * std::log2(count));
    x += radius;
    out += fmt::format("<circle class=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"/>", kind, x, y, radius);
    x += radius + 1;
  };
  add("come", told.come), add("ahead", told.ahead), add("denied", told.denied);
  return out;
}

std::string row_svg(const Row& row, const Line& line, double top) {
  const auto& happening = *row.happening;
  const std::string kind = happening.disputed ? "denied" : happening.expected ? "ahead" : "come";
  std::string out =
      fmt::format("<a href=\"#h{}\"><title>{}: {}</title><rect class=\"row\" x=\"0\" y=\"{:.0f}\" width=\"{}\" height=\"{}\"/>", row.index,
                  escape_html(label_of(happening)), escape_html(happening.state), top, kWidth, kRow);
  out += fmt::format("<text class=\"{}\" x=\"4\" y=\"{:.0f}\">{}</text>", kind, top + 16, escape_html(label_of(happening)));
  if (row.dated && row.end >= line.first && row.begin <= line.last)
    out += fmt::format("<rect class=\"bar {}\" x=\"{:.1f}\" y=\"{:.0f}\" width=\"{:.1f}\" height=\"{}\" rx=\"4\"/>", kind,
                       line.x(row.begin) + 1, top + 2, std::max(6.0, line.x(row.end + 1) - line.x(row.begin) - 2), kRow - 4);
  else if (row.dated)
    out += fmt::format("<text class=\"far\" x=\"{:.1f}\" y=\"{:.0f}\" text-anchor=\"end\">{} {}</text>", kWidth - 4, top + 16,
                       row.begin > line.last ? "→" : "←", escape_html(happening.earliest.substr(0, 10)));
  for (const auto& [day, told] : row.told) out += marks(told, line.x(day) + 2, top + kRow / 2);
  return out + "</a>";
}

}  // namespace

std::string event_words(std::string_view type) {
  for (const auto& [name, words] : kWords)
    if (name == type) return std::string(words);
  return ascii_lowered(type);
}

// A group, not an image: what is within an image is nothing to a screen reader, and the rows are links.
std::string timeline_svg(const Report& report) {
  auto rows = rows_of(report);
  keep_most_told(rows);
  if (rows.size() < 2) return {};
  const Line line = line_of(rows);
  const double height = kTop + kRow * static_cast<double>(rows.size());
  std::string out =
      fmt::format("<div class=\"scroll\"><svg class=\"line\" viewBox=\"0 0 {} {:.0f}\" role=\"group\" aria-label=\"Events by day\">{}",
                  kWidth, height, axis(line, height));
  for (std::size_t i = 0; i < rows.size(); ++i) out += row_svg(rows[i], line, kTop + kRow * static_cast<double>(i));
  return out + "</svg></div>";
}

}  // namespace hearsay
