// Reports of a ledger told again and again of others: other names, states and days, the same sentences, so that claims, chains and answers
// are like those of news. The first time round they stay as they are; one time in ten the states keep their names, so that there is much to
// tell of them.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "hearsay/document.h"

namespace hearsay {

class ReportVariations {
 public:
  // `days`: that the stories are spread over, from the day of the first report on.
  ReportVariations(std::vector<Document> reports, int days);
  Document next();

 private:
  // Another word of as many letters where it is part of a name, so that positions stay; the same for the same word each time round.
  void rename(std::string& text) const;
  void recode(std::string& code) const;
  void move(std::string& date) const;
  void vary(Claim& claim) const;

  std::vector<Document> reports_;
  std::set<std::string> names_, states_;  // words of names
  int days_;
  std::size_t next_ = 0;
  // Of this time round.
  std::uint64_t round_ = 0;
  int shift_ = 0;  // days
};

}  // namespace hearsay
