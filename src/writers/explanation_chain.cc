// Who says it and who takes part: the reasons of chains and participants in words.
#include <fmt/format.h>

#include "document/names.h"
#include "document/syntax.h"
#include "writers/explanation_words.h"

namespace hearsay {
namespace {

std::int32_t sentence_at(const Document& document, Span span) {
  const auto tokens = tokens_in(document, span);
  return tokens.empty() ? -1 : document.tokens[tokens.begin].sentence;
}

// The name by which the reader knows an entity: the last one before the words, else the first one after them.
const Mention* name_of_entity(const Document& document, std::int32_t entity, Span words) {
  const Mention* found = nullptr;
  for (const auto index : document.entities[entity].mentions) {
    const auto& mention = document.mentions[index];
    if (mention.form != MentionForm::name || words.overlaps(mention.span)) continue;
    if (mention.span.begin > words.begin) return found == nullptr ? &mention : found;
    found = &mention;
  }
  return found;
}

bool holds_name(const Document& document, std::int32_t entity, Span words) {
  for (const auto index : document.entities[entity].mentions) {
    const auto& mention = document.mentions[index];
    if (mention.form == MentionForm::name && words.overlaps(mention.span)) return true;
  }
  return false;
}

}  // namespace

std::string kind_in_words(SourceKind kind) {
  switch (kind) {
    case SourceKind::person: return "a named person";
    case SourceKind::office: return "the holder of an office, not named";
    case SourceKind::unnamed: return "not named";
    case SourceKind::government: return "a government or one of its bodies";
    case SourceKind::organisation: return "an organisation";
    case SourceKind::outlet: return "a news medium";
    case SourceKind::document: return "a document";
    case SourceKind::public_: return "nobody in particular";
  }
  return {};
}

std::string role_in_words(PlaceRole role) {
  switch (role) {
    case PlaceRole::at: return "where it happens";
    case PlaceRole::from: return "where it starts from";
    case PlaceRole::to: return "where it leads to";
    case PlaceRole::via: return "the way that it takes";
  }
  return {};
}

std::string entry_in_words(const Place& place) {
  if (place.id.empty() && !place.lat) return "the gazetteer does not know it";
  return fmt::format("the gazetteer's entry {}, likely by {:.2f} of 1", place.id.empty() ? place.name : place.id, place.score);
}

std::string rule_in_words(const Document& document, const Attribution& attribution) {
  const auto cue = attribution.cue ? quoted(document, attribution.cue->span) : std::string();
  switch (attribution.rule) {
    case CueRule::none: break;
    case CueRule::verb: return cue + " has these words as what is said, asked or thought";
    case CueRule::inverted: return cue + " stands between these words and the one who says them";
    case CueRule::word_order: return cue + " gives these words to somebody by where it stands in the sentence";
    case CueRule::noun: return cue + " names these words as somebody's";
    case CueRule::adjective: return cue + " gives these words as what somebody thinks or feels";
    case CueRule::adverb: return cue + " passes these words on as hearsay";
    case CueRule::according_to: return cue + " names the one whose words these are";
    case CueRule::in_the_words_of: return cue + " names the one whose words these are";
    case CueRule::colon: return "a colon stands between these words and the one who says them";
    case CueRule::learned:
      return "no rule has " + cue + " here, but in reports annotated by hand verbs that stand as it does attribute such words";
    case CueRule::late_speaker: return "a quotation without a verb of saying: the speaker is the one whom the text around it tells of";
  }
  return cue + " attributes these words";
}

std::string inferred_country_in_words(const Participant& participant) {
  const auto& from = participant.country_from;
  if (from.empty()) return {};
  const auto country = participant.code.substr(0, 3);
  const auto why = from == "place"      ? "is where it is said to happen"
                   : from == "dateline" ? "is where the report is dated"
                   : from == "report"   ? "is the only country that the report names"
                                        : "was inferred from another sentence that tells of the same";
  return fmt::format("no words of its own tell its country: {} {}", country, why);
}

std::string stands_for(const Document& document, Span span, std::int32_t entity) {
  if (span.empty() || entity < 0 || holds_name(document, entity, span)) return {};
  const auto& known = document.entities[entity];
  const auto* name = name_of_entity(document, entity, span);
  if (name == nullptr) return {};
  const auto sentence = sentence_at(document, name->span);
  const auto where = sentence == sentence_at(document, span) ? std::string("named in the same sentence")
                                                             : fmt::format("named in sentence {}", sentence + 1);
  return fmt::format("{} stands for {}, {}", quoted(document, span), known.name.empty() ? document.text_of(name->span) : known.name, where);
}

std::vector<std::string> link_in_words(const Document& document, const Source& source, const Cue* cue) {
  std::vector<std::string> out;
  const auto by = source.by < 0 ? std::string() : quoted(document, source.by);
  switch (source.link) {
    case LinkRule::speaks:
      if (cue != nullptr && !source.span.empty())
        out.push_back(fmt::format("{} is the one whom {} is said of", quoted(document, source.span), quoted(document, cue->span)));
      break;
    case LinkRule::relays: out.push_back(fmt::format("the words came through it: {} ... {}", by, quoted(document, source.span))); break;
    case LinkRule::quotes: out.push_back(fmt::format("{} says that it passes on another's words", by)); break;
    case LinkRule::cited:
      out.push_back(by.empty() ? "the one before it has the claim from there"
                               : fmt::format("{} hands the claim on to {}", by, quoted(document, source.span)));
      break;
    case LinkRule::carried:
      out.push_back(fmt::format("{} is taken for the one who spoke last before it, {}", quoted(document, source.span), source.name));
      break;
    case LinkRule::nobody: break;
  }
  if (source.link != LinkRule::carried)
    if (auto whom = stands_for(document, source.span, source.entity); !whom.empty()) out.push_back(std::move(whom));
  if (source.span.empty() && source.kind != SourceKind::public_) out.emplace_back("not named here: understood from the words before");
  if (source.anonymous) out.emplace_back("the name is not given");
  if (!source.affiliation.empty()) out.push_back("belongs to: " + source.affiliation);
  return out;
}

std::string place_in_clause(const Document& document, Span span) {
  const auto tokens = tokens_in(document, span);
  const auto head = tokens.empty() ? -1 : head_of(document, tokens);
  if (head < 0) return {};
  auto at = head;
  while (document.tokens[at].deprel == Deprel::conj && document.tokens[at].head >= 0)
    at = document.tokens[at].head;  // as the first of its list
  const auto above = document.tokens[at].head;
  if (above < 0) return {};
  const auto words = quoted(document, span), word = quoted(document, above);
  switch (base_of(document.tokens[at].deprel)) {
    case Deprel::nsubj:
    case Deprel::csubj: {
      const bool passive = document.tokens[at].deprel == Deprel::nsubj_pass;
      return fmt::format("{} is the subject of {}{}", words, passive ? "the passive " : "", word);
    }
    case Deprel::obj: return fmt::format("{} is the object of {}", words, word);
    case Deprel::iobj: return fmt::format("{} is the one to whom {} is done", words, word);
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::flat: return fmt::format("{} stands before {}", words, word);
    case Deprel::appos: return fmt::format("{} is another word for {}", words, word);
    default: break;
  }
  if (document.tokens[at].deprel == Deprel::nmod_poss) return fmt::format("{} is whose {} it is", words, word);
  for (const auto child : children_of(document, at))
    if (document.tokens[child].deprel == Deprel::case_) return fmt::format("{} goes with {}, by {}", words, word, quoted(document, child));
  return fmt::format("{} goes with {}", words, word);
}

}  // namespace hearsay
