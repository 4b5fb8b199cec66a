// The day in the path of an address.
#include "base/calendar.h"
#include "base/fold.h"
#include "readers/metadata_date_words.h"
#include "readers/metadata_dates.h"

namespace hearsay {

std::optional<std::string> date_of_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  std::size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (path == std::string_view::npos) return std::nullopt;
  const std::string folded = fold_case(url.substr(path, std::min(url.find_first_of("?#", path), url.size()) - path));
  const auto p = date_pieces(folded);
  for (std::size_t i = 1; i < p.size(); ++i) {
    if (p[i].kind != DatePiece::number || !(p[i - 1].text == "/" || p[i - 1].text == "-" || p[i - 1].text == "_" || p[i - 1].text == "."))
      continue;
    const auto dated = [&](int year, int month, int day) -> std::optional<std::string> {
      if (year < 1990 || year > 2100) return std::nullopt;
      const auto found = day_of(year, month, day);
      return found ? std::optional(iso_date(*found)) : std::nullopt;
    };
    if (p[i].text.size() == 8 && (i + 1 >= p.size() || p[i + 1].kind == DatePiece::mark)) {
      if (auto found = dated(p[i].value / 10000, p[i].value / 100 % 100, p[i].value % 100)) return found;
    }
    if (p[i].text.size() != 4 || i + 4 >= p.size() || p[i + 1].kind != DatePiece::mark || p[i + 1].text != p[i + 3].text) continue;
    if (p[i + 4].kind != DatePiece::number || p[i + 4].text.size() > 2) continue;
    if (i + 5 < p.size() && p[i + 5].kind == DatePiece::word) continue;
    const int month = p[i + 2].kind == DatePiece::number && p[i + 2].text.size() <= 2 ? p[i + 2].value
                      : p[i + 2].kind == DatePiece::word                              ? month_of_word(p[i + 2].text)
                                                                                      : 0;
    if (month < 1) continue;
    if (auto found = dated(p[i].value, month, p[i + 4].value)) return found;
  }
  return std::nullopt;
}

}  // namespace hearsay
