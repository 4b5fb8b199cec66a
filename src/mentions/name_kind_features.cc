// What the choice of a name's kind looks at: its words, the words around its mentions, what the rules and the engine made of it.
#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_votes.h"
#include "mentions/name_kinds.h"

namespace hearsay {
namespace {

constexpr std::size_t kMentions = 12;  // of one name that are looked at

class NameFeatures {
 public:
  NameFeatures(const Linking& work, std::vector<std::string>& out) : work_(work), out_(out) {}

  void words(TokenRange name);
  void mention(const Draft& draft);
  void votes(const Votes& votes);
  void add(std::string_view what, std::string_view value) { out_.push_back(std::string(what).append(value)); }

 private:
  std::string word(std::int32_t token) const { return ascii_lowered(form(work_, token)); }
  std::string lemma(std::int32_t token) const {
    const auto& lemma = work_.token(token).lemma;
    return lemma.empty() ? word(token) : lemma;
  }
  std::string_view class_at(std::int32_t token) const {
    const auto* agent = class_ending_at(work_, token);
    return agent == nullptr ? "none" : name_of(agent->kind);
  }
  void shape(std::string_view form);
  void around(TokenRange name);
  void above(const Draft& draft);
  void beside(const Draft& draft);

  const Linking& work_;
  std::vector<std::string>& out_;
};

void NameFeatures::shape(std::string_view form) {
  const bool capitals = form.size() > 1 && std::all_of(form.begin(), form.end(), [](char c) { return is_ascii_upper(c) || c == '.'; });
  if (capitals) add("shape=", "capitals");
  if (form.find('-') != std::string_view::npos) add("shape=", "hyphen");
  if (form.find('.') != std::string_view::npos && !capitals) add("shape=", "point");
  for (const char c : form)
    if (is_ascii_digit(c)) {
      add("shape=", "digit");
      break;
    }
}

void NameFeatures::words(TokenRange name) {
  const auto size = name.end - name.begin;
  add("words=", size > 4 ? "5" : std::to_string(size));
  const auto last = name.end - 1;
  add("last=", word(last));
  if (size > 1) add("first=", word(name.begin));
  for (auto token = name.begin; token < name.end; ++token) {
    const auto f = word(token);
    if (size > 2) add("word=", f);
    if (f.size() > 4) add(token == last ? "ends=" : "part ends=", f.substr(f.size() - 3));
    if (f.size() > 5 && token == last) add("ends=", f.substr(f.size() - 4));
    shape(form(work_, token));
    if (const auto* agent = class_of_word(work_, token); agent != nullptr) add(token == last ? "last is " : "has ", name_of(agent->kind));
    if (work_.adjective_of[static_cast<std::size_t>(token)] >= 0) add("has ", "adjective of state");
  }
  if (size > 1 && !is_capitalised(work_, last)) add("last ", "small");
  if (begins_with_first_name(work_, name)) add(size > 1 ? "first name and more" : "first name", "");
  if (has_body_shape(work_, name)) add("shape=", "body");
  if (ends_as_body(work_, name)) add("ends ", "as body");
  if (ends_as_firm(work_, name)) add("ends ", "as firm");
  if (begins_as_body(work_, name)) add("begins ", "as body");
  if (work_.lexicon.in(work_.form_hash(last), kOutletLast)) add("last ", "of outlet");
  if (work_.lexicon.in(work_.form_hash(name.begin), kOutletFirst)) add("first ", "of outlet");
  if (place_at(work_, name) != nullptr) add("known ", "place");
}

void NameFeatures::around(TokenRange name) {
  const auto before = name.begin - 1, behind = name.end;
  const auto marked = with_marks(work_, name);
  if (!(marked == name)) add("in ", "marks");
  if (same_sentence(work_, before, name.begin)) {
    add("before=", word(before));
    if (work_.token(before).upos == Upos::det && same_sentence(work_, before - 1, name.begin)) add("before article=", word(before - 1));
    if (work_.token(before).upos == Upos::noun) {
      add("noun before is ", class_at(before));
      if (work_.token(before).feats.number == Number::plur) add("noun before is ", "many");
    }
    if (work_.adjective_of[static_cast<std::size_t>(before)] >= 0) add("before=", "adjective of state");
    if (form(work_, before) == "," && same_sentence(work_, before - 1, name.begin)) add("before comma is ", class_at(before - 1));
    if (same_sentence(work_, before - 1, name.begin) && work_.token(before).upos == Upos::adp)
      add("before=", lemma(before - 1) + " " + word(before));
    if (work_.token(before).upos == Upos::propn || is_capitalised(work_, before)) add("behind ", "capital");
  } else {
    add("before=", "nothing");
  }
  if (!same_sentence(work_, behind, name.begin)) return add("behind=", "nothing");
  add("behind=", word(behind));
  if (form(work_, behind) == "'s" || form(work_, behind) == "’s") {
    for (auto i = behind + 1; i < behind + 5 && same_sentence(work_, i, name.begin); ++i)
      if (work_.token(i).upos == Upos::noun) {
        add("has=", lemma(i));
        add("has ", class_at(i));
        break;
      }
  }
  if (work_.token(behind).upos == Upos::noun) {
    add("noun behind=", lemma(behind));
    add("noun behind is ", class_at(behind));
  }
  if (form(work_, behind) == "," && same_sentence(work_, behind + 1, name.begin)) add("behind comma=", word(behind + 1));
}

// What the name is to its clause.
void NameFeatures::above(const Draft& draft) {
  const auto& token = work_.token(draft.head);
  const std::string relation(name_of(token.deprel));
  add("as ", relation);
  if (token.head < 0) return;
  add("as ", relation + " of " + lemma(token.head));
  const auto& head = work_.token(token.head);
  if (work_.in(token.head, kSpeech)) add("as ", relation + " of speech");
  if (head.upos == Upos::verb && token.deprel == Deprel::nsubj) {
    if (const auto object = child_with(work_.document, token.head, Deprel::obj); object >= 0) add("does to=", lemma(object));
    if (child_with(work_.document, token.head, Deprel::ccomp) >= 0) add("says ", "clause");
  }
  if (head.upos == Upos::noun && token.deprel == Deprel::nsubj) add("is ", class_at(token.head)), add("is=", lemma(token.head));
  if (const auto preposition = child_with(work_.document, draft.head, Deprel::case_); preposition >= 0)
    add("behind ", word(preposition) + " as " + relation);
}

// Appositions and those who are joined to it.
void NameFeatures::beside(const Draft& draft) {
  const auto noun = [&](std::int32_t token, std::string_view how) {
    if (work_.token(token).upos != Upos::noun) return;
    add(std::string(how) + "=", lemma(token));
    add(std::string(how) + " is ", class_at(token));
    if (work_.token(token).feats.number == Number::plur) add(how, " many");  // "liquidators Harrow Trell"
  };
  const auto joined = [&](std::int32_t token) {
    const auto other = work_.draft_of[static_cast<std::size_t>(token)];
    if (other >= 0 && other != work_.draft_of[static_cast<std::size_t>(draft.head)])
      add("joined to ", name_of(work_.drafts[static_cast<std::size_t>(other)].kind));
  };
  const auto& token = work_.token(draft.head);
  if (token.head >= 0 && token.deprel == Deprel::appos) noun(token.head, "apposed to");
  if (token.head >= 0 && (token.deprel == Deprel::compound || token.deprel == Deprel::flat)) noun(token.head, "part of");
  if (token.head >= 0 && token.deprel == Deprel::conj) joined(token.head);
  for (const auto child : children_of(work_.document, draft.head)) {
    const auto relation = work_.token(child).deprel;
    if (relation == Deprel::appos) noun(child, "apposed by");
    if (relation == Deprel::compound || relation == Deprel::nmod_desc) noun(child, "described by");
    if (relation == Deprel::conj) joined(child);
    if (base_of(relation) == Deprel::amod && !draft.tokens.contains(child)) add("adjective=", lemma(child));
  }
}

void NameFeatures::mention(const Draft& draft) {
  around(draft.tokens);
  above(draft);
  beside(draft);
  add("ruled=", name_of(draft.kind));
  if (!draft.sure) add("un", "sure");
  if (draft.gender != Gender::none) add("gender", "");
  if (draft.short_of != nullptr) add("short", "");
  if (draft.owner >= 0) add("owned", "");
}

void NameFeatures::votes(const Votes& votes) {
  const auto count = [&](std::string_view what, int number) {
    if (number > 0) add(what, number > 1 ? "2" : "1");
  };
  count("medium=", votes.medium);
  count("body=", votes.body);
  count("state=", votes.state);
  count("person=", votes.person);
  count("articles=", votes.articles);
  count("held=", votes.held);
  count("titled=", votes.titled);
  count("places=", votes.places);
  count("powers=", votes.powers);
}

std::string_view name_of_layer(NameKind kind) {
  switch (kind) {
    case NameKind::person: return "person";
    case NameKind::organisation: return "organisation";
    case NameKind::place: return "place";
    case NameKind::other: break;
  }
  return "other";
}

// What the language engine calls exactly these words.
std::string_view layer_of(const Linking& work, TokenRange name) {
  const auto& names = work.document.names;
  const auto found = std::lower_bound(names.begin(), names.end(), name.begin,
                                      [](const Name& one, std::int32_t begin) { return one.tokens.begin < begin; });
  return found != names.end() && found->tokens == name ? name_of_layer(found->kind) : "none";
}

}  // namespace

std::vector<std::string> name_kind_features(const Linking& work, const std::vector<std::int32_t>& mentions, EntityKind told) {
  std::vector<std::string> out;
  NameFeatures features(work, out);
  const auto draft = [&](std::int32_t index) -> const Draft& { return work.drafts[static_cast<std::size_t>(index)]; };
  features.add("always", "");
  features.words(draft(mentions.front()).tokens);
  Votes votes;
  for (std::size_t i = 0; i < mentions.size() && i < kMentions; ++i) {
    features.mention(draft(mentions[i]));
    features.add("layer=", layer_of(work, draft(mentions[i]).tokens));
    vote(work, draft(mentions[i]).tokens, votes);
  }
  features.votes(votes);
  if (told != EntityKind::other) features.add("told=", name_of(told));
  features.add("mentions=", mentions.size() > 3 ? "4" : std::to_string(mentions.size()));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace hearsay
