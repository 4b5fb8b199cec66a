// Names of bodies that no layer has seen, told by what stands around them: "Tram builder Ferrovana said".
#include "base/ascii.h"
#include "document/syntax.h"
#include "mentions/entities_votes.h"

namespace hearsay {

// "Tram builder Ferrovana said", "Therma said it": capitals that no layer has seen as a name, where all that is told of them is a body's.
void draft_bodies(Linking& work) {
  constexpr std::int32_t kLongest = 3;  // tokens of a name
  const auto is_free_capital = [&](std::int32_t token) {
    const auto f = form(work, token);
    return f.size() > 1 && is_ascii_upper(f[0]) && work.draft_of[static_cast<std::size_t>(token)] < 0 &&
           work.agent_ending_at[static_cast<std::size_t>(token)] < 0 && work.token(token).upos == Upos::propn &&
           !work.lexicon.first_names.contains(work.form_hash(token)) && !is_neighbouring(work, token);
  };
  for (std::int32_t begin = 1; begin < work.size(); ++begin) {
    if (!is_free_capital(begin)) continue;
    auto end = begin + 1;
    while (end < begin + kLongest && same_sentence(work, end, begin) && is_free_capital(end)) ++end;
    if (same_sentence(work, end, begin) && work.draft_of[static_cast<std::size_t>(end)] >= 0) continue;
    Votes votes;
    vote(work, {begin, end}, votes);
    if (has_body_shape(work, {begin, end})) votes.body -= 2;  // "iPhone" is none: a trade or a pronoun must tell
    if (votes.body > votes.person || votes.state > votes.person) {
      add_name(work, {begin, end}, votes.state > votes.body ? EntityKind::government : EntityKind::organisation);
    }
    begin = end - 1;
  }
}

}  // namespace hearsay
