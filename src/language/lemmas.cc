#include "language/lemmas.h"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/hash.h"
#include "base/lines.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Into `out`, whose bytes are reused from word to word.
void lower_into(std::string_view text, std::string& out) {
  if (!is_ascii(text)) {
    out.clear();
    icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
        .toLower(icu::Locale::getRoot())
        .toUTF8String(out);
    return;
  }
  out.assign(text);
  for (auto& c : out) c = ascii_lower(c);
}

// Past forms are the same for all persons in English, and elsewhere their endings tell.
std::uint32_t morphology_of(const Features& f) {
  const auto n = [](auto value) { return static_cast<std::uint32_t>(value); };
  if (f.tense == Tense::past && f.verb_form == VerbForm::fin) return n(f.tense) | n(f.verb_form) << 3;
  return n(f.tense) | n(f.verb_form) << 3 | n(f.number) << 6 | n(f.degree) << 8 | n(f.grammatical_case) << 10 | n(f.gender) << 12 |
         std::uint32_t{f.person} << 14 | n(f.possessive) << 16 | n(f.reflexive) << 17;
}

// 0 small or first in its sentence, 1 capital, 2 all capitals ("I" included).
std::uint32_t shape_of(const LemmaQuery& query) {
  const auto& form = query.form;
  if (std::any_of(form.begin(), form.end(), is_ascii_upper) && std::none_of(form.begin(), form.end(), is_ascii_small)) return 2;
  return !query.first && !query.begun && is_ascii_upper(form[0]) ? 1 : 0;
}

}  // namespace

void lemma_keys(const LemmaQuery& query, std::vector<std::uint64_t>& keys) {
  thread_local std::string lower;
  lower_into(query.form, lower);
  const bool name = query.upos == Upos::propn;
  const std::string_view word = name ? query.form : std::string_view(lower);
  const auto tag = static_cast<std::uint64_t>(query.upos);
  const auto morphology = static_cast<std::uint64_t>(morphology_of(query.feats)) << 8 | tag;
  const auto shape = static_cast<std::uint64_t>(shape_of(query)) << 40 | morphology;
  keys.clear();
  if (query.context != 0) keys.push_back(hash64(word, std::uint64_t{1} << 60 | static_cast<std::uint64_t>(query.context) << 8 | tag));
  keys.push_back(hash64(word, std::uint64_t{2} << 60 | shape));
  keys.push_back(hash64(word, std::uint64_t{3} << 60 | morphology));
  keys.push_back(hash64(word, std::uint64_t{4} << 60 | tag));
  // A word of four letters or more is an ending of others itself: "drew" of "withdrew".
  const std::size_t longest = word.size() < 4 ? std::max<std::size_t>(word.size(), 1) - 1 : word.size();
  for (std::size_t n = std::min(kLongestLemmaEnding, longest); n > 0; --n)
    keys.push_back(hash64(word.substr(word.size() - n), std::uint64_t{5} << 60 | shape));
  keys.push_back(hash64("", std::uint64_t{5} << 60 | shape));
  keys.push_back(hash64("", std::uint64_t{6} << 60 | tag));
}

LemmaQuery lemma_query(const Document& document, const Token& token, bool first, const WordLexicon& lexicon) {
  LemmaQuery query{document.form_of(token), token.upos, token.feats, first, 0};
  query.begun = token.upos != Upos::propn && is_small_elsewhere(query.form, lexicon);
  const bool clitic = token.upos == Upos::aux && !query.form.empty() && (query.form[0] == '\'' || query.form.starts_with("’"));
  if (!clitic || token.head < 0) return query;
  const auto& verb = document.tokens[token.head].feats;
  query.context = 1U << 16 | static_cast<std::uint32_t>(token.deprel) << 8 | static_cast<std::uint32_t>(verb.verb_form) << 4 |
                  static_cast<std::uint32_t>(verb.tense);
  return query;
}

std::string lemma_of(const LemmaEdit& edit, std::string_view form) {
  std::string out;
  if (edit.letter_case == LemmaEdit::Case::lower) lower_into(form, out);
  else out = form;
  if (edit.cut < out.size() + (edit.append.empty() ? 0 : 1)) {
    std::size_t kept = out.size() - edit.cut;
    while (kept > 0 && kept < out.size() && (out[kept] & 0xC0) == 0x80) --kept;  // never inside a character
    if (kept + edit.append.size() > 0) out.replace(kept, out.npos, edit.append);
  }
  return out;
}

std::int32_t find_edit(const LemmaModel& model, std::span<const std::uint64_t> keys) {
  const std::size_t mask = model.slots.size() - 1;
  for (const auto key : keys) {
    const auto check = static_cast<std::uint32_t>(key >> 32);
    for (std::size_t at = key & mask, seen = 0; seen < model.slots.size() && model.slots[at].edit != 0; at = (at + 1) & mask, ++seen)
      if (model.slots[at].check == check) return static_cast<std::int32_t>(model.slots[at].edit) - 1;
  }
  return -1;
}

void find_lemmas(Document& document, const LemmaModel& model, const WordLexicon& lexicon) {
  std::vector<std::uint64_t> keys;
  std::int32_t sentence = -1;
  for (auto& token : document.tokens) {
    const auto query = lemma_query(document, token, token.sentence != sentence, lexicon);
    sentence = token.sentence;
    lemma_keys(query, keys);
    const auto edit = find_edit(model, keys);
    token.lemma = edit < 0 ? std::string(query.form) : lemma_of(model.edits[edit], query.form);
  }
}

LemmaModel load_lemmas(const Pack& pack) {
  LemmaModel out;
  const auto table = pack.section("lemma/table");
  const auto broken = [&](std::string_view section) {
    return Error(ErrorCode::bad_format, fmt::format("{}: section '{}' is broken; install it again", pack.path(), section));
  };
  out.slots = {reinterpret_cast<const LemmaModel::Slot*>(table.data()), table.size() / sizeof(LemmaModel::Slot)};
  if (out.slots.empty() || (out.slots.size() & (out.slots.size() - 1)) != 0) throw broken("lemma/table");
  each_line(pack.section("lemma/edits"), [&](std::string_view line, int) {
    if (line.size() < 2 || line[1] < '0' || line[1] > '9') throw broken("lemma/edits");
    std::uint32_t cut = 0;
    std::size_t at = 1;
    for (; at < line.size() && is_ascii_digit(line[at]) && cut < 1000; ++at) cut = cut * 10 + static_cast<std::uint32_t>(line[at] - '0');
    out.edits.push_back(
        {line[0] == 'l' ? LemmaEdit::Case::lower : LemmaEdit::Case::keep, cut, std::string(line.substr(std::min(at + 1, line.size())))});
  });
  for (const auto& slot : out.slots)
    if (slot.edit > out.edits.size()) throw broken("lemma/table");
  return out;
}

}  // namespace hearsay
