#include "support/conllu.h"

#include <sstream>
#include <stdexcept>
#include <vector>

#include "document/names.h"
#include "document/syntax.h"

namespace hearsay::testing {
namespace {

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> out;
  std::string column;
  const bool tabs = line.find('\t') != std::string::npos;
  std::istringstream in(line);
  while (tabs ? static_cast<bool>(std::getline(in, column, '\t')) : static_cast<bool>(in >> column)) out.push_back(column);
  if (out.size() == 6) out = {out[0], out[1], out[2], out[3], "_", "_", out[4], out[5], "_", "_"};
  if (out.size() == 7) out = {out[0], out[1], out[2], out[3], "_", "_", out[4], out[5], "_", out[6]};
  if (out.size() != 10) throw std::invalid_argument("not a CoNLL-U line: " + line);
  return out;
}

}  // namespace

Document document_from_conllu(std::string_view conllu) {
  Document document;
  std::istringstream in{std::string(conllu)};
  std::string line;
  std::int32_t first = 0;
  bool space = false, new_paragraph = true;
  const auto end_sentence = [&] {
    const auto size = static_cast<std::int32_t>(document.tokens.size());
    if (size == first) return;
    const TokenRange range{first, size};
    document.sentences.push_back({span_of(document, range), range, static_cast<std::int32_t>(document.paragraphs.size()) - 1});
    document.paragraphs.back().end = document.tokens.back().span.end;
    first = size;
  };
  while (std::getline(in, line)) {
    if (line.find_first_not_of(" \t") == std::string::npos) {
      end_sentence();
      continue;
    }
    if (line.starts_with("# newpar") || line.starts_with("# newdoc")) new_paragraph = true;
    if (line.starts_with('#')) continue;
    const auto row = columns_of(line);
    if (row[0].find_first_of("-.") != std::string::npos) continue;
    if (new_paragraph && !document.tokens.empty()) document.text += "\n\n";
    else if (space) document.text += ' ';
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    if (new_paragraph) document.paragraphs.push_back({begin, begin});
    new_paragraph = false;
    document.text += row[1];
    Token token;
    token.span = {begin, static_cast<std::uint32_t>(document.text.size())};
    token.lemma = row[2] == "_" && row[1] != "_" ? row[1] : row[2];
    token.upos = upos_named(row[3]).value_or(Upos::x);
    token.feats = features_of(row[5]);
    const int head = std::stoi(row[6]);
    token.head = head == 0 ? -1 : first + head - 1;
    token.deprel = deprel_named(row[7]);
    token.sentence = static_cast<std::int32_t>(document.sentences.size());
    document.tokens.push_back(token);
    space = row[9].find("SpaceAfter=No") == std::string::npos;
  }
  end_sentence();
  index_children(document);
  return document;
}

}  // namespace hearsay::testing
