#include "writers/report.h"

#include <fmt/format.h>

#include <map>

#include "writers/report_map.h"

namespace hearsay {
namespace {

constexpr std::string_view kStyle = R"(
:root{--ink:#1c1f24;--soft:#5d6673;--line:#d9dde3;--paper:#fff;--past:#27548a;--ahead:#b3701c;--no:#a12c2c;--mark:#fff1b8}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#9aa4b1;--line:#3a414b;--paper:#16191d;--past:#7fb0e8;--ahead:#e5a95a;--no:#ef8585;--mark:#574a12}}
*{box-sizing:border-box}body{margin:0 auto;max-width:62rem;padding:1.2rem;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{margin:.2rem 0;line-height:1.2}h2{margin:2.2rem 0 .6rem;border-bottom:1px solid var(--line)}.soft,small{color:var(--soft)}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line)}th{font-weight:600}td.n,th.n{text-align:right}
nav a{margin-right:1rem}a{color:var(--past)}svg{width:100%;height:auto;display:block}svg text{font:12px system-ui,sans-serif;fill:var(--ink)}
.map{background:color-mix(in srgb,var(--past) 10%,var(--paper));border:1px solid var(--line)}.land{fill:color-mix(in srgb,var(--soft) 22%,var(--paper));stroke:var(--line)}
.map circle{fill:var(--past);fill-opacity:.75;stroke:var(--paper)}.map text{paint-order:stroke;stroke:var(--paper);stroke-width:3px}.route{fill:none;stroke:var(--past);stroke-width:2}.route.ahead{stroke:var(--ahead);stroke-dasharray:5 4}
.line text{fill:var(--soft)}.tick{stroke:var(--line)}rect.past{fill:var(--past)}rect.ahead{fill:var(--paper);stroke:var(--ahead);stroke-width:2}rect.disputed{stroke:var(--no);stroke-width:2;stroke-dasharray:3 2}
details{border:1px solid var(--line);border-radius:6px;margin:.4rem 0;padding:.35rem .7rem}summary{cursor:pointer}summary .when{display:inline-block;min-width:11.5rem;color:var(--soft)}
.tag{border:1px solid var(--line);border-radius:4px;padding:0 .35rem;font-size:.82rem;white-space:nowrap}.tag.ahead{border-color:var(--ahead);color:var(--ahead)}.tag.no{border-color:var(--no);color:var(--no)}
blockquote{margin:.5rem 0 .5rem .2rem;padding-left:.8rem;border-left:3px solid var(--line)}mark{background:var(--mark);color:inherit}.chain{font-size:.9rem}.chain b{font-weight:600}ul{margin:.2rem 0;padding-left:1.2rem}
)";

std::string joined(const std::vector<std::string>& words, std::string_view between = ", ") {
  std::string out;
  for (const auto& word : words) {
    if (!out.empty()) out += between;
    out += escape_html(word);
  }
  return out;
}

bool is_web_address(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

std::string plural(std::size_t count, std::string_view word) { return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s"); }

// ISO dates are clear to readers everywhere: 2023-09-12, or 2023-09-12 to 2023-09-13.
std::string when_of(const ReportHappening& happening) {
  if (happening.earliest.empty()) return happening.expected ? "ahead, no date" : "no date";
  const auto from = happening.earliest.substr(0, 10), to = happening.latest.substr(0, 10);
  return escape_html(from == to || to.empty() ? from : from + " to " + to);
}

std::string what_of(const ReportHappening& happening) {
  std::string out = fmt::format("<b>{}</b> {}", escape_html(happening.event), joined(happening.actors));
  if (!happening.recipients.empty()) out += " &rarr; " + joined(happening.recipients);
  if (!happening.themes.empty()) out += " <small>(" + joined(happening.themes) + ")</small>";
  std::string where;
  for (const auto& place : happening.places) where += (where.empty() ? "" : ", ") + escape_html(place.role) + " " + escape_html(place.name);
  if (!where.empty()) out += " <small>" + where + "</small>";
  return out;
}

// From the outlet to the one that it finally rests on: Meridian Wire, from Hanseong Daily, from unnamed officials.
std::string chain_of(const ReportClaim& claim, const ReportDocument& document) {
  std::string out = "<b>" + escape_html(document.outlet.empty() ? document.id : document.outlet) + "</b>";
  for (const auto& source : claim.chain)
    out += fmt::format(" &larr; {}{} <small>{}</small>", escape_html(source.name), source.anonymous ? " (name withheld)" : "",
                       escape_html(source.kind));
  if (claim.chain.empty()) out += " <small>in its own voice</small>";
  if (!claim.cue.empty()) out += fmt::format(" <small>&ldquo;{}&rdquo;</small>", escape_html(claim.cue));
  return out;
}

using Documents = std::map<std::string_view, const ReportDocument*>;

std::string claim_html(const ReportClaim& claim, const Documents& documents) {
  const auto found = documents.find(claim.document);
  const ReportDocument unknown{.id = claim.document, .outlet = {}, .title = {}, .url = {}, .published = {}, .claims = 0};
  const ReportDocument& document = found == documents.end() ? unknown : *found->second;
  std::string tags = fmt::format("<span class=\"tag\">{}</span> ", escape_html(claim.certainty));
  if (claim.polarity == "negative") tags += "<span class=\"tag no\">says it is not so</span> ";
  if (claim.tense == "future") tags += "<span class=\"tag ahead\">ahead</span> ";
  return fmt::format(
      "<blockquote id=\"c{}\">{}<mark>{}</mark>{}<div class=\"chain\">{} {}<small>{}</small> <a href=\"#d{}\">{}</a></div></blockquote>",
      escape_html(claim.id), escape_html(claim.before), escape_html(claim.words), escape_html(claim.after), chain_of(claim, document), tags,
      escape_html(document.published.substr(0, 10)), escape_html(document.id),
      escape_html(document.title.empty() ? document.id : document.title));
}

std::string happening_html(const ReportHappening& happening, std::size_t index, const Documents& documents) {
  std::string out = fmt::format(
      "<details id=\"h{}\"><summary><span class=\"when\">{}</span> {} <span class=\"tag{}\">{}</span> <small>{}, {}</small></summary>",
      index, when_of(happening), what_of(happening),
      happening.disputed   ? " no"
      : happening.expected ? " ahead"
                           : "",
      escape_html(happening.state), plural(static_cast<std::size_t>(happening.origins), "independent origin"),
      plural(static_cast<std::size_t>(happening.outlets), "outlet"));
  if (!happening.notes.empty()) {
    out += "<ul>";
    for (const auto& note : happening.notes) out += "<li>" + escape_html(note) + "</li>";
    out += "</ul>";
  }
  for (const auto& claim : happening.claims) out += claim_html(claim, documents);
  return out + "</details>\n";
}

template <class Test>
std::string happenings_html(const Report& report, const Documents& documents, Test test) {
  std::string out;
  for (std::size_t i = 0; i < report.happenings.size(); ++i)
    if (test(report.happenings[i])) out += happening_html(report.happenings[i], i, documents);
  return out;
}

std::string quoted_html(const Report& report) {
  std::string out = "<table><tr><th>Source</th><th>Kind</th><th class=\"n\">Claims</th><th>Through</th></tr>";
  for (const auto& quoted : report.quoted)
    out += fmt::format("<tr><td>{}{}</td><td>{}</td><td class=\"n\">{}</td><td>{}</td></tr>\n", escape_html(quoted.name),
                       quoted.anonymous ? " <small>(name withheld)</small>" : "", escape_html(quoted.kind), quoted.claims,
                       escape_html(quoted.through));
  return out + "</table>";
}

std::string documents_html(const Report& report) {
  std::string out = "<table><tr><th>Published</th><th>Outlet</th><th>Report</th><th class=\"n\">Claims</th></tr>";
  for (const auto& document : report.documents) {
    const auto title = escape_html(document.title.empty() ? document.id : document.title);
    const auto link = is_web_address(document.url)
                          ? fmt::format("<a rel=\"noopener noreferrer\" href=\"{}\">{}</a>", escape_html(document.url), title)
                          : title;
    out += fmt::format("<tr id=\"d{}\"><td>{}</td><td>{}</td><td>{}</td><td class=\"n\">{}</td></tr>\n", escape_html(document.id),
                       escape_html(document.published.substr(0, 10)), escape_html(document.outlet), link, document.claims);
  }
  return out + "</table>";
}

std::string section(std::string_view id, std::string_view heading, std::string_view explanation, const std::string& body) {
  if (body.empty()) return {};
  return fmt::format("<h2 id=\"{}\">{}</h2><p class=\"soft\">{}</p>\n{}\n", id, heading, explanation, body);
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string html_report(const Report& report, const LandRings& land) {
  Documents documents;
  for (const auto& document : report.documents) documents.emplace(document.id, &document);
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
      "content=\"width=device-width,initial-scale=1\">"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action "
      "'none'\">"
      "<title>{0}</title><style>{1}</style></head><body>\n<header><h1>{0}</h1><p class=\"soft\">{2}</p>"
      "<nav><a href=\"#line\">Timeline</a><a href=\"#ahead\">Expected</a><a href=\"#disputed\">Disputed</a><a href=\"#map\">Map</a><a "
      "href=\"#happened\">Happened</a><a href=\"#sources\">Sources</a><a href=\"#reports\">Reports</a></nav></header>\n",
      escape_html(report.title), kStyle, escape_html(report.subtitle));
  out += section("line", "Timeline",
                 "Filled: told as having happened. Hollow: told as lying ahead. Dashed red: denied, or told in ways that exclude each "
                 "other. Each mark leads to its claims.",
                 timeline_svg(report));
  out += section("ahead", "Expected", "What the reports say will or may happen, with those who say so.",
                 happenings_html(report, documents, [](const ReportHappening& h) { return h.expected && !h.disputed; }));
  out += section("disputed", "Disputed",
                 "What somebody denies, or what is told with days or places that exclude each other. hearsay counts who says what; it does "
                 "not say who is right.",
                 happenings_html(report, documents, [](const ReportHappening& h) { return h.disputed; }));
  out += section(
      "map", "Map",
      "Places of the events, larger where more of them are told; lines are journeys, dashed where they lie ahead. Borders are not drawn.",
      map_svg(report, land));
  out += section("happened", "Happened, by the reports", "Told as having happened or as being under way.",
                 happenings_html(report, documents, [](const ReportHappening& h) { return !h.expected && !h.disputed; }));
  out += section("sources", "On whose word", "The last source of each chain: the one that a claim finally rests on.",
                 report.quoted.empty() ? std::string() : quoted_html(report));
  out += section("reports", "Reports read", "Everything above is taken from these.",
                 report.documents.empty() ? std::string() : documents_html(report));
  out += fmt::format(
      "<footer><p class=\"soft\">{}. It reports agreement, never truth: every claim stands above with the sentence that it was read "
      "from.</p></footer></body></html>\n",
      escape_html(report.program));
  return out;
}

}  // namespace hearsay
