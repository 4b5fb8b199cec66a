#include "stories/retrieval.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/calendar.h"
#include "base/fold.h"
#include "base/tsv.h"
#include "document/codes.h"
#include "stories/outlet_names.h"

namespace hearsay {
namespace {

// Forms of one thing as one search; every one is quoted, so that nothing in it is an operator.
std::string either(const std::vector<std::string>& forms) {
  std::string out;
  for (const auto& form : forms) {
    const auto words = words_in(form);
    if (words.empty()) continue;
    std::string phrase;
    for (const auto& word : words) phrase += (phrase.empty() ? "" : " ") + word;
    out += (out.empty() ? "\"" : " OR \"") + phrase + '"';
  }
  return out;
}

// The part of a person's name by which reports call him: the last, but "Un" of "Kim Jong Un" is too short to find him by.
std::string calling_name(const std::string& name) {
  constexpr std::size_t kShort = 4;
  const auto blank = name.rfind(' ');
  if (blank != std::string::npos && name.size() - blank > kShort) return name.substr(blank + 1);
  const auto words = words_in(name);
  const auto most = std::max_element(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  return most == words.end() ? name : *most;
}

// `asking`: words that no abbreviation is looked for by, as every report has them: "who".
std::vector<std::string> forms_of(const Entity& entity, const Document& document, std::int32_t index, const StateNames& states,
                                  const WordList& asking) {
  std::vector<std::string> out;
  const bool person = entity.kind == EntityKind::person;
  for (const auto& mention : document.mentions)
    if (mention.entity == index && mention.form == MentionForm::name) {
      const auto text = document.text.substr(mention.span.begin, mention.span.end - mention.span.begin);
      out.push_back(person ? calling_name(text) : text);
    }
  if (out.empty()) return out;
  // Whoever is known by a nickname or an abbreviation is written by his name too.
  if (!person || !entity.id.empty()) out.push_back(person ? calling_name(entity.name) : entity.name);
  if (person) return out;
  for (const auto& name : {out.front(), entity.name})
    if (const auto letters = initials_of(name); !letters.empty() && !asking.contains(fold_case(letters))) {
      out.push_back(letters);
      break;
    }
  const auto state = states.find(std::string(head_of_code(entity.code)));
  const bool stands = entity.code.size() == 3 || (entity.code.size() > 3 && entity.code.substr(3, 4) == ".GOV");
  if (state != states.end() && stands) out.insert(out.end(), state->second.begin(), state->second.end());
  return out;
}

// All words for goods that are one of `kinds`, or that one of them is.
std::vector<std::string> goods_forms(const std::set<std::string>& kinds, const StoryWords& words) {
  std::vector<std::string> out;
  for (const auto& goods : words.goods) {
    const auto is_kin = [&](const auto& asked) { return is_a(words, goods.first, asked) || is_a(words, asked, goods.first); };
    if (std::any_of(kinds.begin(), kinds.end(), is_kin)) out.insert(out.end(), goods.second.begin(), goods.second.end());
  }
  return out;
}

bool is_deed(const std::string& lemma, const Question& question, const StoryWords& words) {
  if (lemma == question.lemma) return true;
  return std::any_of(words.deeds.begin(), words.deeds.end(), [&](const auto& deed) { return deed.second.contains(lemma); });
}

// The noun, and the others of its kind.
std::vector<std::string> noun_forms(const std::string& noun, const StoryWords& words) {
  std::vector<std::string> out{noun, noun + 's'};
  for (const auto& [kind, nouns] : words.incidents)
    if (nouns.contains(noun))
      for (const auto& [other, forms] : words.incidents)  // "the disaster" is any
        if (kind == "accident" || other == "accident" || other == kind) out.insert(out.end(), forms.begin(), forms.end());
  if (const auto kind = words.kin.find(noun); kind != words.kin.end())
    for (const auto& [other, of] : words.kin)
      if (of == kind->second) out.push_back(other);
  return out;
}

std::string list_of(const std::vector<std::string>& values) { return nlohmann::json(values).dump(); }

}  // namespace

StateNames load_state_names(const Knowledge& knowledge) {
  StateNames out;
  if (!knowledge.has("actors/states.tsv")) return out;
  each_row(knowledge.file("actors/states.tsv"), [&](const auto& columns) {
    if (columns.size() < 6 || columns[0].size() != 3) return;
    auto& forms = out[std::string(columns[0])];
    for (std::size_t c = 1; c < 6; ++c)
      for (const auto form : split_at(columns[c], '|'))
        if (!form.empty()) forms.emplace_back(form);
  });
  return out;
}

Searched searched_of(const Document& document, const Question& question, const StoryWords& words, const StateNames& states) {
  Searched out;
  std::set<std::string> added;
  const auto add = [&](const std::vector<std::string>& forms) {
    if (auto search = either(forms); !search.empty() && added.insert(search).second) out.names.push_back(std::move(search));
  };
  for (std::size_t e = 0; e < document.entities.size(); ++e)
    add(forms_of(document.entities[e], document, static_cast<std::int32_t>(e), states, words.asking));
  if (out.names.empty()) {
    for (const auto& token : document.tokens) {
      const bool noun = token.upos == Upos::noun || token.upos == Upos::propn;
      const auto lemma = fold_case(token.lemma);
      if (noun && !is_deed(lemma, question, words) && goods_in(words, lemma).empty()) add(noun_forms(lemma, words));
    }
  }
  if (!question.goods.empty()) out.goods.push_back(either(goods_forms(question.goods, words)));
  out.lemmas.push_back(question.lemma);
  for (const auto* lemmas : lemmas_of(words, question.deed)) out.lemmas.insert(out.lemmas.end(), lemmas->begin(), lemmas->end());
  // What denies by "it" and what puts off stand under other verbs.
  out.beside.assign(words.answering.begin(), words.answering.end());
  out.beside.insert(out.beside.end(), words.moves.begin(), words.moves.end());
  if (!question.event.empty()) out.events.push_back(question.event);
  if (const auto steps = words.steps.find(question.deed); steps != words.steps.end())
    out.events.insert(out.events.end(), steps->second.begin(), steps->second.end());
  return out;
}

namespace {

// A kill names the title of what it kills; whoever printed the agency's report printed its title.
std::set<std::string> taken_back(const Ledger& ledger, const std::string& match, const std::string& as_of,
                                 const std::vector<std::string>& retraction) {
  std::set<std::string> out;
  Statement notice(ledger.database(),
                   "SELECT key, outlet, title FROM documents WHERE superseded_by IS NULL AND key IN (SELECT rowid FROM document_words "
                   "WHERE document_words MATCH ?1) AND (?2 = '' OR substr(published, 1, 10) <= ?2) ORDER BY id");
  Statement named(ledger.database(),
                  "SELECT id, title FROM documents WHERE superseded_by IS NULL AND (outlet = ?1 OR origin = ?1) AND key <> ?2 "
                  "AND key IN (SELECT rowid FROM document_words WHERE document_words MATCH ?3)");
  Statement cites(ledger.database(), "SELECT 1 FROM document_words WHERE document_words MATCH ?1 AND rowid = ?2");
  if (retraction.empty()) return out;
  const auto notices = "({title} : (" + either(retraction) + ")) AND " + match;
  notice.bind(1, notices), notice.bind(2, as_of);
  while (notice.step()) {
    const auto words = words_in(notice.text(2));
    if (words.empty() || std::find(retraction.begin(), retraction.end(), words.front()) == retraction.end()) continue;
    const auto key = notice.integer(0);
    const auto outlet = notice.text(1);
    named.reset();
    named.bind(1, outlet), named.bind(2, key), named.bind(3, match);
    while (named.step()) {
      const auto title = either({named.text(1)});
      if (words_in(named.text(1)).size() < 3) continue;
      cites.reset();
      cites.bind(1, title), cites.bind(2, key);
      if (cites.step()) out.insert(named.text(0));
    }
  }
  return out;
}

}  // namespace

Retrieved retrieve(const Ledger& ledger, const Searched& searched, const std::string& as_of, const std::vector<std::string>& retraction,
                   std::size_t most) {
  Retrieved out;
  std::string match;
  for (const auto* list : {&searched.names, &searched.goods})
    for (const auto& search : *list) match += (match.empty() ? "(" : " AND (") + search + ')';
  if (match.empty()) return out;
  Statement row(ledger.database(),
                "SELECT documents.key, documents.published FROM documents WHERE documents.superseded_by IS NULL "
                "AND documents.key IN (SELECT rowid FROM document_words WHERE document_words MATCH ?1) "
                "AND (?2 = '' OR (documents.published <> '' AND substr(documents.published, 1, 10) <= ?2)) "
                "AND EXISTS (SELECT 1 FROM claims WHERE claims.document = documents.key AND (claims.predicate IN (SELECT value FROM "
                "json_each(?3)) OR claims.event IN (SELECT value FROM json_each(?4)))) "
                "ORDER BY documents.published DESC, documents.id");
  const auto lemmas = list_of(searched.lemmas), events = list_of(searched.events);
  row.bind(1, match), row.bind(2, as_of), row.bind(3, lemmas), row.bind(4, events);
  std::vector<std::pair<Instant, std::int64_t>> by_moment;
  while (row.step()) by_moment.emplace_back(publication_order(row.text(1)), row.integer(0));
  std::stable_sort(by_moment.begin(), by_moment.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  out.found = static_cast<std::int64_t>(by_moment.size());
  for (std::size_t i = 0; i < std::min(most, by_moment.size()); ++i) out.documents.push_back(by_moment[i].second);
  if (out.documents.empty()) return out;
  out.taken_back = taken_back(ledger, match, as_of, retraction);
  ClaimFilter filter;
  filter.documents = nlohmann::json(out.documents).dump();
  auto deeds = searched.lemmas;
  deeds.insert(deeds.end(), searched.beside.begin(), searched.beside.end());
  filter.deeds = list_of(deeds);
  out.claims = find_claims(ledger, filter);
  return out;
}

}  // namespace hearsay
