// The report: one self-contained HTML page that lays out a ledger's claims for a reader who checks them.
// No script, no network, no outside file: the page carries a Content-Security-Policy that forbids all of it.
// Everything that comes from documents is escaped; links are made of http(s) addresses only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay {

struct ReportSource {
  std::string name, kind;
  bool anonymous = false;
  std::string reason;  // stated for the anonymity, as the words of the report; may be empty
};

struct ReportPlace {
  std::string name, role;   // role: at, from, to, via
  double lat = 0, lon = 0;  // degrees
  bool located = false;
  bool wide = false;     // a whole country: its middle stands for it, and no journey is drawn from or to it
  double radius_km = 0;  // how far off it may be, where it is told by another place; 0: not told so
};

// The way of a journey, in the order of travel.
struct ReportRoute {
  std::vector<ReportPlace> stops;
  std::optional<double> km;  // as told, else along great circles over the stops
  bool stated = false;       // as told
};

// One claim with the sentence that it stands in.
struct ReportClaim {
  std::string id, document;          // document: id, as in ReportDocument
  std::string before, words, after;  // the claim's words, and what stands around them in their sentence
  std::vector<ReportSource> chain;   // first the one the outlet heard it from; empty for the outlet's own voice
  std::string cue, certainty, polarity, tense, speech;
  std::string stance = {};  // of the cue: "denies", "declines" ...
};

// One whose word a happening rests on.
struct ReportOrigin {
  std::string name, kind, through;  // through: the outlet that an unnamed one spoke to
  std::string says;                 // "yes", "no", "yes; no", "declined", "open"
  std::vector<std::string> outlets;
};

// Claims of the same event, lined up.
struct ReportHappening {
  std::string event;  // PLOVER type or TRAVEL
  std::string state;  // "announced", "reported by 3 origins", "denied" ... as src/stories names it
  std::vector<std::string> actors, recipients, themes;
  std::vector<ReportPlace> places;
  std::vector<ReportRoute> routes;
  std::string earliest, latest;    // ISO 8601 dates or date-times, empty where unknown
  bool expected = false;           // lies ahead of the reports that tell it
  bool disputed = false;           // denied, or excluding values are given
  std::vector<std::string> notes;  // "said to be on 2023-09-12 by 2, on 2023-09-13 by 5"; why claims were joined
  std::string told_as;             // the words of the claim that says the most
  std::vector<ReportOrigin> origins;
  int outlets = 0;
  std::vector<ReportClaim> claims;  // in order of publication
};

struct ReportQuoted {
  std::string name, kind, through;  // through: outlets that carried it, as words
  bool anonymous = false;
  int claims = 0;
};

// A chain of two links or more, as often as it is told.
struct ReportChain {
  std::string outlet;
  std::vector<ReportSource> links;
  int claims = 0;
};

struct ReportDocument {
  std::string id, outlet, title, url, published;
  int claims = 0;
};

struct Report {
  std::string title, subtitle;
  std::string program;                      // "hearsay 0.1.0, model ..., data ...", for provenance
  std::vector<ReportHappening> happenings;  // in order of time
  std::vector<ReportClaim> denials;         // denied or not answered, outside the happenings
  std::vector<ReportQuoted> quoted;         // most quoted first
  std::vector<ReportChain> chains;          // most told first
  std::vector<ReportDocument> documents;    // in order of publication
};

// Land as rings of longitude, latitude pairs in degrees, for the map's ground; may be empty.
using LandRings = std::vector<std::vector<std::pair<float, float>>>;

// The page, UTF-8. Deterministic. Linear in the size of the report.
std::string html_report(const Report& report, const LandRings& land);

// Text made safe between tags and in double-quoted attributes; what would turn the direction of the words behind it is left out.
std::string escape_html(std::string_view text);

}  // namespace hearsay
