// Nouns that act, where they stand: "foreign ministry", "ex-president".
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_nouns.h"

namespace hearsay {
namespace {

bool is_abbreviation(const Linking& work, std::int32_t token) {
  const auto form = work.document.form_of(work.token(token));
  return form.size() > 1 && is_ascii_upper(form[0]) && is_ascii_upper(form[1]);
}

// "president" in "ex-president": the agent behind what makes it one of the past.
bool follows_ex(const std::vector<Atom>& atoms, std::size_t at) {
  static const std::uint64_t ex = folded_hash("ex");
  return at > 0 && atoms[at - 1].token == atoms[at].token && atoms[at - 1].hash == ex && atoms[at - 1].opens;
}

}  // namespace

bool stands_for_paper(const Linking& work, std::int32_t token) {
  const Token& here = work.token(token);
  if (here.upos != Upos::adj || !work.in(token, kOutletAdjective) || !same_sentence(work, token - 1, token)) return false;
  const Deprel relation = base_of(here.deprel);
  const bool argument = relation == Deprel::nsubj || relation == Deprel::obj || relation == Deprel::iobj || relation == Deprel::obl ||
                        relation == Deprel::nmod;
  return argument && work.token(token - 1).upos == Upos::det;
}

bool stands_for_noun(const Linking& work, std::int32_t token) {
  const Token& here = work.token(token);
  if (is_noun(here) || stands_for_paper(work, token)) return true;
  if (here.upos != Upos::adj || !same_sentence(work, token - 1, token) || work.token(token - 1).upos != Upos::det) return false;
  const Deprel relation = base_of(here.deprel);
  return relation == Deprel::nsubj || relation == Deprel::obj || relation == Deprel::iobj;
}

bool has_ex(const Linking& work, std::int32_t token) {
  const auto word = form(work, token);
  return word.size() > 4 && (word[0] == 'e' || word[0] == 'E') && (word[1] == 'x' || word[1] == 'X') && word[2] == '-';
}

void find_agents(Linking& work) {
  work.agent_ending_at.assign(work.document.tokens.size(), -1);
  std::vector<Atom> atoms;
  atoms.reserve(work.document.tokens.size());
  for (std::int32_t i = 0; i < work.size(); ++i) {
    const Token& token = work.token(i);
    const std::string_view lemma = token.lemma.empty() ? work.document.form_of(token) : std::string_view(token.lemma);
    append_atoms(lemma, i, atoms);
  }
  for (std::size_t i = 0; i < atoms.size();) {
    std::size_t length = 0;
    std::int32_t agent = -1;
    if ((atoms[i].opens || follows_ex(atoms, i)) && work.draft_of[static_cast<std::size_t>(atoms[i].token)] < 0)
      work.lexicon.agent_phrases.visit_at(atoms, i, [&](std::size_t count, const auto& entries) {
        const Atom& last = atoms[i + count - 1];
        if (!last.closes || !stands_for_noun(work, last.token) || work.token(last.token).sentence != work.token(atoms[i].token).sentence)
          return;
        if (entries.front().pattern.exact && !is_abbreviation(work, last.token)) return;
        length = count;
        agent = entries.front().value;
      });
    if (length == 0) {
      ++i;
      continue;
    }
    const TokenRange tokens{atoms[i].token, atoms[i + length - 1].token + 1};
    work.agent_ending_at[static_cast<std::size_t>(tokens.end - 1)] = static_cast<std::int32_t>(work.agents.size());
    work.agents.push_back({tokens, agent});
    i += length;
  }
}

}  // namespace hearsay
