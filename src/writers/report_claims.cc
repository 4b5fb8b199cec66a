#include "writers/report_claims.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/counted.h"
#include "base/joined.h"
#include "writers/report_line.h"

namespace hearsay {
namespace {

constexpr std::size_t kShown = 60;  // claims on one side of a happening: more, nobody reads, and the page grows without end

std::string listed(const std::vector<std::string>& words) { return joined(words, ", ", escape_html); }

// ISO dates are clear to readers everywhere: 2023-09-12, or 2023-09-12 to 2023-09-13.
std::string when_of(const ReportHappening& happening) {
  if (happening.earliest.empty()) return "no date";
  const auto from = happening.earliest.substr(0, 10), to = happening.latest.substr(0, 10);
  return escape_html(from == to || to.empty() ? from : from + " to " + to);
}

bool is_stop(const std::vector<ReportRoute>& routes, const ReportPlace& place) {
  return std::any_of(routes.begin(), routes.end(), [&](const auto& route) {
    return std::any_of(route.stops.begin(), route.stops.end(),
                       [&](const auto& stop) { return stop.name == place.name && stop.role == place.role; });
  });
}

// "Pyongyang &rarr; Vladivostok, 684 km as the crow flies".
std::string way_of(const std::vector<ReportRoute>& routes) {
  return joined(routes, "; ", [](const ReportRoute& route) {
    auto way = joined(route.stops, " &rarr; ", [](const auto& stop) { return escape_html(stop.name); });
    if (route.km) way += fmt::format(", {:.0f} km{}", *route.km, route.stated ? "" : " as the crow flies");
    return way;
  });
}

std::string what_of(const ReportHappening& happening) {
  std::string out = "<b>" + listed(happening.actors);
  if (!happening.recipients.empty()) out += " &rarr; " + listed(happening.recipients);
  out += fmt::format("</b>: <span title=\"{}\">{}</span>", escape_html(happening.event), escape_html(event_words(happening.event)));
  if (!happening.themes.empty()) out += " <small>(" + listed(happening.themes) + ")</small>";
  std::string where;
  for (const auto& place : happening.places)
    if (!is_stop(happening.routes, place)) where += (where.empty() ? "" : ", ") + escape_html(place.role) + " " + escape_html(place.name);
  if (const auto way = way_of(happening.routes); !way.empty()) where += (where.empty() ? "" : "; ") + way;
  if (!where.empty()) out += " <small>" + where + "</small>";
  return out;
}

std::string origin_html(const ReportOrigin& origin) {
  std::string out = "<li>" + escape_html(origin.name) + " <small>" + escape_html(origin.kind);
  if (!origin.through.empty()) out += ", through " + escape_html(origin.through);
  out += "</small>";
  if (origin.says == "no") out += " <span class=\"tag no\">says no</span>";
  else if (origin.says == "yes; no") out += " <span class=\"tag no\">says yes and no</span>";
  else if (origin.says == "declined") out += " <span class=\"tag no\">gives no answer</span>";
  else if (origin.says == "open") out += " <span class=\"tag\">only asks or supposes</span>";
  return out + (origin.outlets.empty() ? "" : " <small>in " + listed(origin.outlets) + "</small>") + "</li>";
}

std::string origins_html(const ReportHappening& happening) {
  std::string out;
  for (const auto& origin : happening.origins) out += origin_html(origin);
  if (!out.empty()) out = "<h3>On whose word</h3><ul>" + out + "</ul>";
  std::string notes;
  for (const auto& note : happening.notes) notes += "<li><small>" + escape_html(note) + "</small></li>";
  return notes.empty() ? out : out + "<ul>" + notes + "</ul>";
}

// Claims of one sort, the first so many of them.
struct Side {
  std::string html;
  std::size_t count = 0;

  void add(const ReportClaim& claim, const ReportDocuments& documents) {
    if (++count <= kShown) html += claim_html(claim, documents);
  }
  std::string shown() const { return count <= kShown ? html : html + fmt::format("<p class=\"soft\">and {} more</p>", count - kShown); }
};

// Those that say so beside those that deny it, and below them those that do neither.
std::string claims_html(const ReportHappening& happening, const ReportDocuments& documents) {
  Side so, not_so, open;
  for (const auto& claim : happening.claims)
    (claim.certainty == "unknown" ? open : claim.polarity == "negative" ? not_so : so).add(claim, documents);
  const auto rest = open.count > 0 ? "<h3>Only asked, supposed or demanded</h3>" + open.shown() : std::string();
  if (not_so.count == 0) return so.shown() + rest;
  if (so.count == 0) return "<h3>Said not to be so</h3>" + not_so.shown() + rest;
  return fmt::format("<div class=\"sides\"><div><h3>Said to be so</h3>{}</div><div><h3>Said not to be so</h3>{}</div></div>{}", so.shown(),
                     not_so.shown(), rest);
}

// " (name withheld: because the talks are private)"
std::string withheld(const ReportSource& source) {
  if (!source.anonymous) return {};
  return source.reason.empty() ? " (name withheld)" : " (name withheld: “" + escape_html(source.reason) + "”)";
}

}  // namespace

std::string chain_html(const std::string& outlet, const std::vector<ReportSource>& links) {
  std::string out = "<b>" + escape_html(outlet) + "</b>";
  for (const auto& source : links)
    out += fmt::format(" &larr; {}{} <small>{}</small>", escape_html(source.name), withheld(source), escape_html(source.kind));
  return out;
}

std::string claim_html(const ReportClaim& claim, const ReportDocuments& documents) {
  const auto found = documents.find(claim.document);
  const ReportDocument unknown{.id = claim.document, .outlet = {}, .title = {}, .url = {}, .published = {}, .claims = 0};
  const ReportDocument& document = found == documents.end() ? unknown : *found->second;
  std::string chain = chain_html(document.outlet.empty() ? document.id : document.outlet, claim.chain);
  if (claim.chain.empty()) chain += " <small>in its own voice</small>";
  if (!claim.cue.empty()) chain += fmt::format(" <small>&ldquo;{}&rdquo;</small>", escape_html(claim.cue));
  std::string tags = fmt::format("<span class=\"tag\">{}</span> ", escape_html(claim.certainty));
  if (claim.stance == "declines") tags = "<span class=\"tag no\">gives no answer</span> ";
  else if (claim.polarity == "negative" && claim.certainty != "unknown") tags += "<span class=\"tag no\">says it is not so</span> ";
  if (claim.tense == "future" && claim.stance != "declines") tags += "<span class=\"tag ahead\">ahead</span> ";
  return fmt::format(
      "<blockquote id=\"c{}\">{}<mark>{}</mark>{}<div class=\"chain\">{} {}<small>{}</small> <a href=\"#d{}\">{}</a></div></blockquote>\n",
      escape_html(claim.id), escape_html(claim.before), escape_html(claim.words), escape_html(claim.after), chain, tags,
      escape_html(document.published.substr(0, 10)), escape_html(document.id),
      escape_html(document.title.empty() ? document.id : document.title));
}

std::string happening_html(const ReportHappening& happening, std::size_t index, const ReportDocuments& documents, bool open) {
  const std::string_view tag = happening.disputed ? " no" : happening.expected ? " ahead" : "";
  std::string out =
      fmt::format("<details id=\"h{}\"{}><summary><span class=\"when\">{}</span> {} <span class=\"tag{}\">{}</span> <small>{}, {}</small>",
                  index, open ? " open" : "", when_of(happening), what_of(happening), tag, escape_html(happening.state),
                  counted(happening.origins.size(), "independent origin"), counted(static_cast<std::size_t>(happening.outlets), "outlet"));
  if (!happening.told_as.empty()) out += "<span class=\"told\">&ldquo;" + escape_html(happening.told_as) + "&rdquo;</span>";
  return out + "</summary>" + origins_html(happening) + claims_html(happening, documents) + "</details>\n";
}

}  // namespace hearsay
