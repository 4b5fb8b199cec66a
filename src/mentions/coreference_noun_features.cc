// Whom a definite noun may mean, and what the choice among them looks at (reference.h): what the rules say, how the noun agrees with what
// an entity has been called, how far away and how often it was told of, who speaks.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"
#include "mentions/reference.h"
#include "mentions/reference_values.h"

namespace hearsay {
namespace {

constexpr std::size_t kWindow = 80;      // mentions looked back at
constexpr std::int32_t kSentences = 12;  // sentences looked back at

bool is_of_many(const Known& known, const Entity& entity) {
  return known.number == Number::plur || entity.kind == EntityKind::group || !entity.members.empty();
}

bool kinds_agree(const Draft& noun, const Entity& entity) {
  if (noun.kind == EntityKind::person) return entity.kind == EntityKind::person || entity.kind == EntityKind::other;
  return entity.kind != EntityKind::person || noun.kind == EntityKind::group;  // "officers ... the officers"
}

// By that noun.
bool is_called(const Joining& joining, const Draft& noun, const Known& known) {
  return std::find(known.nouns.begin(), known.nouns.end(), called(joining.work, noun.head)) != known.nouns.end();
}

// "The judge", "the driver of the van": somebody else than who was named before, unless he was called so or the rules know better.
bool may_go_back_to(const Joining& joining, const Draft& noun, const Draft& candidate, const Known& known) {
  const bool another = is_told_behind(joining.work, noun) || (noun.agent >= 0 && is_post(class_of(joining, noun.agent)));
  return !another || is_called(joining, noun, known) || may_mean_person(joining, noun, candidate);
}

// "In a message that her son shared, the skipper says": "her" may mean the skipper, so the son is another.
bool is_of_pronoun_beside(const Linking& work, const Draft& noun, const Draft& candidate) {
  const auto owner = child_with(work.document, candidate.head, Deprel::nmod_poss);
  return owner >= 0 && work.token(owner).upos == Upos::pron && same_sentence(work, candidate.head, noun.head);
}

bool may_be(const Joining& joining, const Draft& noun, const Draft& candidate) {
  if (noun.kind == EntityKind::person && is_of_pronoun_beside(joining.work, noun, candidate)) return false;
  const Known& known = joining.known[static_cast<std::size_t>(candidate.entity)];
  const Entity& entity = joining.work.document.entities[static_cast<std::size_t>(candidate.entity)];
  if (candidate.entity == owner_of(joining, noun) || owns_description(joining, noun, candidate) || !kinds_agree(noun, entity)) return false;
  if (noun.number == Number::plur ? !is_of_many(known, entity) : known.number == Number::plur && known.actor < 0) return false;
  if (entity.kind == EntityKind::person && noun.kind == EntityKind::group && known.number != Number::plur) return false;
  if (entity.kind == EntityKind::person && names_two(joining.work, noun.head)) return false;
  if (noun.gender != Gender::none && known.gender != Gender::none && noun.gender != known.gender) return false;
  if (noun.body >= 0 && known.body >= 0 && noun.body != known.body) return false;
  if (joining.work.in(noun.head, kArmyNoun) && is_armed_group(joining, candidate.entity)) return false;  // "the Arakan Army ... the army"
  const std::int32_t owner = owner_of(joining, noun);
  if (owner >= 0 && !known.named && known.owner != owner && is_called(joining, noun, known))
    return false;  // "the tax office ... his office"
  if (noun.kind == EntityKind::person && known.named && is_kept_nameless(joining.work, noun)) return false;
  if (joining.work.in(noun.head, kPredicatePlace) && entity.kind == EntityKind::person) return false;  // "The village argued"
  if (noun.kind == EntityKind::person) return !has_another_calling(joining, noun, known) && may_go_back_to(joining, noun, candidate, known);
  return !is_called_otherwise(joining, noun, known);
}

// How a body or person was called: by that noun, in its name, by one of the same class or trade.
std::string_view called_as(const Joining& joining, const Draft& noun, const Known& known, const Entity& entity) {
  const Linking& work = joining.work;
  if (is_called(joining, noun, known)) return "that noun";
  const auto& lemma = work.token(noun.head).lemma;
  if (!lemma.empty() && ascii_lowered(entity.name).find(lemma) != std::string::npos) return "that word in its name";
  if (noun.agent < 0 || known.agent < 0) return known.agent < 0 && known.actor < 0 ? "nothing" : "something else";
  if (noun.agent == known.agent) return "a noun of that class";
  const std::string& sector = class_of(joining, noun.agent).sector;
  return !sector.empty() && sector == class_of(joining, known.agent).sector ? "a noun of that trade" : "another noun";
}

template <class Sink>
class NounFeatures {
 public:
  NounFeatures(const Joining& joining, const Draft& noun, const RuledNoun& ruled, Sink& out)
      : joining_(joining), work_(joining.work), noun_(noun), ruled_(ruled), out_(out) {
    kind_ = noun.kind == EntityKind::person       ? "person noun"
            : noun.kind == EntityKind::group      ? "group noun"
            : noun.kind == EntityKind::government ? "government noun"
                                                  : "body noun";
    lemma_ = work_.token(noun.head).lemma;
    speaks_ = speaks(work_, noun.head);
    quoted_ = work_.quoted[static_cast<std::size_t>(noun.head)];
  }

  void add_none(const std::vector<Antecedent>& all) {
    add("none, ruled by ", ruled_.rule);
    add("none of ", digit(static_cast<std::int32_t>(all.size()), 5));
    add_lemma("none", "");
    if (speaks_) add("none speaks", "");
    if (quoted_) add("none quoted", "");
    add("none, role=", role_of(work_, noun_.head));
    add("none, article=", article());
    if (is_told_behind(work_, noun_)) add("none, told behind", "");
    if (tells_more()) add("none, with more words", "");
    if (noun_.owner >= 0 || noun_.possessor >= 0) add("none, owned", "");
    if (noun_.number == Number::plur) add("none, many", "");
    if (work_.token(noun_.head).sentence == 0) add("none in the first sentence", "");
    bool told = false;
    constexpr std::int32_t kFarthest = 600;  // tokens
    for (auto i = std::max(0, noun_.tokens.begin - kFarthest); !told && i < noun_.tokens.begin; ++i)
      told = work_.lemma(i) == work_.lemma(noun_.head);
    add(told ? "none, word stood before" : "none, new word", "");
  }

  void add_antecedent(const std::vector<Antecedent>& all, std::size_t which) {
    const Antecedent& one = all[which];
    const Draft& draft = joining_.draft(one.draft);
    const auto index = static_cast<std::size_t>(draft.entity);
    const Known& known = joining_.known[index];
    const Entity& entity = work_.document.entities[index];
    const auto apart = work_.token(noun_.head).sentence - work_.token(one.token).sentence;
    apart_ = apart > 7 ? "far" : apart > 4 ? "5-7" : digit(apart, 4);
    if (draft.entity == ruled_.entity) add("ruled by ", ruled_.rule);
    else if (ruled_.entity >= 0) add("ruled another by ", ruled_.rule);
    add("apart=", apart_);
    add("paragraphs apart=", digit(paragraph_of(work_, noun_.head) - paragraph_of(work_, one.token), 2));
    const bool state = known.actor >= 0 && work_.actor(known.actor).state;
    const std::string_view kind = state ? "state" : name_of(entity.kind);
    add("kind=", kind);
    add_lemma("kind=", kind);
    const auto as = called_as(joining_, noun_, known, entity);
    add("called ", as);
    out_.add_with(kind_, as, " apart=", apart_);
    out_.add_with(kind_, as, known.named ? " named" : " nameless", "");
    if (as == "that noun" || as == "that word in its name") add_lemma("called ", as);
    add("told=", digit(known.mentions, 5));
    add(known.named ? "named" : "nameless", "");
    add("form=", name_of(draft.form));
    if (known.actor >= 0) add("known", "");
    if (known.number == Number::plur) add("many", "");
    if (draft.indefinite) add("last mention indefinite", "");
    add_rank(all, which);
    add_speech(one, draft);
    const auto role = role_of(work_, one.token);
    add("role=", role);
    out_.add_with(kind_, role, " apart=", apart_);
    if (is_told_behind(work_, noun_)) add("told behind, called ", as);
    if (tells_more()) add("with more words, called ", as);
    if (noun_.owner >= 0 || noun_.possessor >= 0) add("owned, called ", as);
    add_lemma(known.named ? "named" : "nameless", "");
    const bool lets = noun_.kind == EntityKind::person ? may_mean_person(joining_, noun_, draft) : may_mean_body(joining_, noun_, draft);
    add(lets ? "the rules let it pass, called " : "the rules bar it, called ", as);
    if (noun_.body >= 0) add(known.body == noun_.body ? "same state" : "state not told", "");
  }

 private:
  void add(std::string_view name, std::string_view value) {
    out_.add("noun ", name, value);
    out_.add_with(kind_, "", name, value);
  }
  void add_lemma(std::string_view name, std::string_view value) { out_.add_with(lemma_, "noun ", name, value); }

  std::string_view article() const {
    const auto first = noun_.tokens.begin;
    if (first >= noun_.head) return "none";
    return work_.token(first).upos == Upos::det ? std::string_view(work_.token(first).lemma) : "word";
  }

  // "The Swedish bank" tells no more than "the bank".
  bool tells_more() const { return noun_.tokens.end - noun_.tokens.begin > 2 && !is_plain(work_, noun_); }

  // How many of those that may be meant stand nearer, and whether it is told of most.
  void add_rank(const std::vector<Antecedent>& all, std::size_t which) {
    const auto mentions = [&](const Antecedent& one) {
      return joining_.known[static_cast<std::size_t>(joining_.draft(one.draft).entity)].mentions;
    };
    add("nearer=", digit(static_cast<std::int32_t>(which), 5));
    const auto own = mentions(all[which]);
    if (std::all_of(all.begin(), all.end(), [&](const Antecedent& other) { return mentions(other) <= own; })) add("told of most", "");
    if (all.size() == 1) add("alone", "");
  }

  void add_speech(const Antecedent& one, const Draft& draft) {
    const bool spoke = speaks(work_, one.token) || speaks_otherwise(work_, one.token);
    if (spoke) add(speaks_ ? "both speak, apart=" : "speaks, apart=", apart_);
    if (joining_.speaker == draft.entity) add(speaks_ ? "last speaker, as the noun" : "last speaker", "");
    if (work_.quoted[static_cast<std::size_t>(one.token)] != quoted_) add(quoted_ ? "noun quoted" : "quoted", "");
    if (speaks_ && is_embedded(work_, one.token)) add("within what is said, the noun speaks", "");
    if (speaks_ && is_in_own_content(work_, noun_, draft)) add("in its own content", "");
    if (is_of_speaker(work_, noun_, one.token)) add("of the speaker", "");
    if (is_asker(joining_, noun_, draft)) add("asked", "");
  }

  const Joining& joining_;
  const Linking& work_;
  const Draft& noun_;
  const RuledNoun& ruled_;
  Sink& out_;
  std::string_view kind_, lemma_, apart_;
  bool speaks_ = false, quoted_ = false;
};

}  // namespace

std::vector<Antecedent> antecedents_of_noun(const Joining& joining, const Draft& noun, const RuledNoun& ruled) {
  const Linking& work = joining.work;
  std::vector<Antecedent> out;
  std::vector<std::int32_t> seen;
  const auto clause = clause_of(work, noun.head);
  for (std::size_t back = 0; back < joining.history.size(); ++back) {
    const std::int32_t at = joining.history[joining.history.size() - 1 - back];
    const Draft& candidate = joining.draft(at);
    const bool near = back < kWindow && work.token(noun.head).sentence - work.token(candidate.head).sentence <= kSentences;
    if (!near && (ruled.entity < 0 || std::find(seen.begin(), seen.end(), ruled.entity) != seen.end())) break;
    if (std::find(seen.begin(), seen.end(), candidate.entity) != seen.end()) continue;
    const bool beside = same_sentence(work, candidate.head, noun.head) && clause_of(work, candidate.head) == clause;
    if (candidate.entity != ruled.entity && (!near || beside || !may_be(joining, noun, candidate))) continue;
    seen.push_back(candidate.entity);
    out.push_back({candidate.head, at, false, false});
  }
  return out;
}

template <class Sink>
void noun_features(const Joining& joining, const Draft& noun, const std::vector<Antecedent>& all, std::size_t which, const RuledNoun& ruled,
                   Sink& out) {
  NounFeatures<Sink>(joining, noun, ruled, out).add_antecedent(all, which);
}

template <class Sink>
void no_noun_features(const Joining& joining, const Draft& noun, const std::vector<Antecedent>& all, const RuledNoun& ruled, Sink& out) {
  NounFeatures<Sink>(joining, noun, ruled, out).add_none(all);
}

template void noun_features(const Joining&, const Draft&, const std::vector<Antecedent>&, std::size_t, const RuledNoun&, FeatureKeys&);
template void noun_features(const Joining&, const Draft&, const std::vector<Antecedent>&, std::size_t, const RuledNoun&, FeatureTexts&);
template void no_noun_features(const Joining&, const Draft&, const std::vector<Antecedent>&, const RuledNoun&, FeatureKeys&);
template void no_noun_features(const Joining&, const Draft&, const std::vector<Antecedent>&, const RuledNoun&, FeatureTexts&);

}  // namespace hearsay
