// Claims and happenings of the report as HTML.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "writers/report.h"

namespace hearsay {

using ReportDocuments = std::map<std::string_view, const ReportDocument*>;  // by id

// The sentence with the claim's words marked, the chain below it.
std::string claim_html(const ReportClaim& claim, const ReportDocuments& documents);

// "Meridian Wire <- Hanseong Daily outlet <- officials (name withheld) unnamed".
std::string chain_html(const std::string& outlet, const std::vector<ReportSource>& links);

// A <details> with what is said to happen, on whose word, and every claim; open where asked. Of disputed ones the claims stand on two
// sides: those that say so, and those that deny it.
std::string happening_html(const ReportHappening& happening, std::size_t index, const ReportDocuments& documents, bool open);

}  // namespace hearsay
