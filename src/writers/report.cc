#include "writers/report.h"

#include <fmt/format.h>

#include <algorithm>

#include "writers/report_claims.h"
#include "writers/report_line.h"
#include "writers/report_map.h"
#include "writers/report_style.h"

namespace hearsay {
namespace {

constexpr std::size_t kOpen = 4;  // disputed happenings that stand open, so that the page shows at once what is in question

struct Section {
  std::string_view id, heading, explanation;
  std::string body;
};

// U+202A to U+202E and U+2066 to U+2069 embed, override or isolate a direction: left open, they turn the words that follow, whosever.
bool turns_direction(std::string_view letter) {
  const bool quotation = letter.starts_with("\xE2\x80"), other = letter.starts_with("\xE2\x81");
  const auto last = static_cast<unsigned char>(letter.back());
  return (quotation && last >= 0xAA && last <= 0xAE) || (other && last >= 0xA6 && last <= 0xA9);
}

bool is_web_address(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

// Those told once and without a date fold up: they are many, and few look for them.
template <class Test>
std::string happenings_html(const Report& report, const ReportDocuments& documents, std::size_t open, Test test) {
  std::string out, rare;
  std::size_t shown = 0, folded = 0;
  for (std::size_t i = 0; i < report.happenings.size(); ++i) {
    const auto& happening = report.happenings[i];
    if (!test(happening)) continue;
    if (happening.claims.size() > 1 || !happening.earliest.empty()) out += happening_html(happening, i, documents, shown++ < open);
    else rare += happening_html(happening, i, documents, false), ++folded;
  }
  if (folded == 0) return out;
  return out + fmt::format("<details class=\"more\"{}><summary>{} told once, without a date</summary>\n{}</details>\n",
                           shown == 0 ? " open" : "", folded, rare);
}

std::string denials_html(const Report& report, const ReportDocuments& documents) {
  constexpr std::size_t kShown = 60;  // more, nobody reads
  std::string out;
  for (std::size_t i = 0; i < std::min(report.denials.size(), kShown); ++i) out += claim_html(report.denials[i], documents);
  if (report.denials.size() > kShown) out += fmt::format("<p class=\"soft\">and {} more</p>", report.denials.size() - kShown);
  return out;
}

std::string quoted_html(const Report& report) {
  if (report.quoted.empty()) return {};
  std::string out = "<table><tr><th>Source</th><th>Kind</th><th class=\"n\">Claims</th><th>In</th></tr>";
  for (const auto& quoted : report.quoted)
    out += fmt::format("<tr><td>{}{}</td><td>{}</td><td class=\"n\">{}</td><td>{}</td></tr>\n", escape_html(quoted.name),
                       quoted.anonymous ? " <small>(name withheld)</small>" : "", escape_html(quoted.kind), quoted.claims,
                       escape_html(quoted.through));
  out += "</table>";
  if (report.chains.empty()) return out;
  out += "<h3>Heard from another</h3><table><tr><th>Chain</th><th class=\"n\">Claims</th></tr>";
  for (const auto& chain : report.chains)
    out += fmt::format("<tr><td>{}</td><td class=\"n\">{}</td></tr>\n", chain_html(chain.outlet, chain.links), chain.claims);
  return out + "</table>";
}

std::string documents_html(const Report& report) {
  if (report.documents.empty()) return {};
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

std::vector<Section> sections_of(const Report& report, const LandRings& land) {
  ReportDocuments documents;
  for (const auto& document : report.documents) documents.emplace(document.id, &document);
  return {
      {"line", "Timeline",
       "The events that most tell of. The bar is when an event is said to happen; the dots are reports of it, on the day of their "
       "publication: hollow where they expect it, filled where they tell it as having come, red where they deny it. Each row leads to its "
       "claims.",
       timeline_svg(report)},
      {"disputed", "Disputed",
       "What somebody denies, or what is expected on days that exclude each other. hearsay counts who says what; it does not say who is "
       "right.",
       happenings_html(report, documents, kOpen, [](const ReportHappening& h) { return h.disputed; })},
      {"ahead", "Expected", "What the reports say will or may happen, with those who say so.",
       happenings_html(report, documents, 0, [](const ReportHappening& h) { return h.expected && !h.disputed; })},
      {"happened", "Happened, by the reports", "Told as having happened or as being under way.",
       happenings_html(report, documents, 0, [](const ReportHappening& h) { return !h.expected && !h.disputed; })},
      {"map", "Map",
       "Places of the events, larger where more of them are told; lines are journeys, dashed where they lie ahead. Borders are not drawn.",
       map_svg(report, land)},
      {"denied", "Denied or not answered", "What sources deny, rule out or decline to say, outside the events above.",
       denials_html(report, documents)},
      {"sources", "On whose word", "Who is quoted, in which outlets; and the chains in which one was heard through another.",
       quoted_html(report)},
      {"reports", "Reports read", "Everything above is taken from these.", documents_html(report)},
  };
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    switch (const char c = text[i]) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default:
        if (turns_direction(text.substr(i, 3))) i += 2;
        else out += c;
    }
  }
  return out;
}

std::string html_report(const Report& report, const LandRings& land) {
  std::string links, body;
  for (const auto& [id, heading, explanation, content] : sections_of(report, land)) {
    if (content.empty()) continue;
    links += fmt::format("<a href=\"#{}\">{}</a>", id, heading);
    body += fmt::format("<h2 id=\"{}\">{}</h2><p class=\"soft\">{}</p>\n{}\n", id, heading, explanation, content);
  }
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
      "content=\"width=device-width,initial-scale=1\">"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action "
      "'none'\">"
      "<title>{0}</title><style>{1}</style></head><body>\n<header><h1>{0}</h1><p class=\"soft\">{2}</p><nav>{3}</nav></header>\n{4}"
      "<footer><p class=\"soft\">{5}. It reports agreement, never truth: every claim stands above with the sentence that it was read "
      "from.</p></footer></body></html>\n",
      escape_html(report.title), kReportStyle, escape_html(report.subtitle), links, body, escape_html(report.program));
}

}  // namespace hearsay
