// What the choice of an antecedent looks at (reference.h): how far away it stands and in what part of its clause, what it is, how often it
// was told of, who speaks, what the verb of the pronoun is used of.
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

constexpr std::int32_t kClimb = 12;  // steps up the tree

template <class Sink>
class AntecedentFeatures {
 public:
  AntecedentFeatures(const Joining& joining, const Draft& pronoun, Sink& out)
      : joining_(joining), work_(joining.work), pronoun_(pronoun), out_(out) {
    const Token& here = work_.token(pronoun.head);
    const bool person = pronoun.gender == Gender::masc || pronoun.gender == Gender::fem;
    const std::size_t kind = person ? 0 : pronoun.number == Number::plur ? 1 : 2;
    const std::size_t place = pronoun.possessive ? 1 : is_subject(here.deprel) ? 0 : 2;
    constexpr std::array<std::string_view, 3> kKinds = {"he", "they", "it"};
    constexpr std::array<std::array<std::string_view, 4>, 3> kPlaces = {
        {{"he acts", "his", "him", "he says"}, {"they act", "their", "them", "they say"}, {"it acts", "its", "it undergoes", "it says"}}};
    kind_ = kKinds[kind];
    speaks_ = speaks(work_, pronoun.head);
    place_ = kPlaces[kind][speaks_ ? 3 : place];
    above_ = here.head;
    quoted_ = work_.quoted[static_cast<std::size_t>(pronoun.head)];
    const Suits suits = suits_of(work_, pronoun);
    suits_ = suits == Suits::party ? "suits a party" : suits == Suits::thing ? "suits a thing" : "suits either";
  }

  void add_none(const std::vector<Antecedent>& all) {
    add("none", "");
    add("none of ", digit(static_cast<std::int32_t>(all.size()), 3));
    if (speaks_) add("none speaks", "");
    if (quoted_) add("none within a quotation", "");
    if (above_ < 0) return;
    add("none, relation=", name_of(work_.token(pronoun_.head).deprel));
    add_plain("none above=", work_.token(above_).lemma);
    add("none above=", name_of(work_.token(above_).upos));
    const auto next = pronoun_.head + 1;
    add("none behind=", next < work_.size() ? ascii_lowered(form(work_, next)) : "");
    if (work_.token(pronoun_.head).sentence == 0) add("none in the first sentence", "");
  }

  void add_antecedent(const std::vector<Antecedent>& all, std::size_t which) {
    const Antecedent& one = all[which];
    const Draft* draft = one.draft < 0 ? nullptr : &joining_.draft(one.draft);
    add_distance(all, which);
    if (draft == nullptr) add_thing(one.token);
    else add_mention(*draft, one.several);
    add_clause(one.token);
    add_speech(one, draft);
    add_rival(all, one);
    const auto holder = work_.token(one.token).head;
    if (std::any_of(all.begin(), all.end(), [&](const Antecedent& other) { return other.draft >= 0 && other.token == holder; }))
      add("in the phrase of another", "");
    add_with(suits_, " ", coarse_);
    add("told of by that noun=", digit(times_told(one.token), 3));
    if (above_ < 0) return;
    add_with(work_.token(above_).lemma,
             pronoun_.possessive                             ? "of "
             : is_subject(work_.token(pronoun_.head).deprel) ? "by "
                                                             : "to ",
             coarse_);
  }

 private:
  // By itself, with the pronoun, and with its place.
  void add(std::string_view name, std::string_view value) { out_.add_also_with(std::array{kind_, place_}, "", name, value); }
  void add_plain(std::string_view name, std::string_view value) { out_.add_with(kind_, "", name, value); }
  void add_with(std::string_view word, std::string_view name, std::string_view value) { out_.add_with(word, kind_, name, value); }

  void add_distance(const std::vector<Antecedent>& all, std::size_t which) {
    const Antecedent& one = all[which];
    const auto apart = work_.token(pronoun_.head).sentence - work_.token(one.token).sentence;
    apart_ = one.behind ? "behind" : digit(apart, 4);
    add("apart=", apart_);
    role_ = role_of(work_, one.token);
    add("role=", role_);
    out_.add_with(place_, role_, " apart=", apart_);
    add("paragraphs apart=", digit(paragraph_of(work_, pronoun_.head) - paragraph_of(work_, one.token), 2));
    // how many others that may be meant stand nearer
    std::int32_t nearer = 0, subjects = 0;
    for (const auto& other : all)
      if (other.token > one.token && other.token < pronoun_.head && (other.draft >= 0) == (one.draft >= 0)) {
        ++nearer;
        subjects += is_subject(work_.token(other.token).deprel);
      }
    add("nearer=", digit(nearer, 5));
    add("nearer subjects=", digit(subjects, 3));
    if (apart == 0) add("words between=", digit((pronoun_.head - one.token) / 5, 5));
  }

  // "Freed the hostages. The rebels had seized them": people are many sooner than an army or a firm.
  void add_rival(const std::vector<Antecedent>& all, const Antecedent& one) {
    if (pronoun_.number != Number::plur || is_many(one)) return;
    const bool rival = std::any_of(all.begin(), all.end(), [&](const Antecedent& other) {
      return other.draft >= 0 && is_many(other) && work_.token(pronoun_.head).sentence - work_.token(other.token).sentence < 2;
    });
    add(rival ? "one body, and others are many" : "one body", "");
  }

  bool is_many(const Antecedent& one) const {
    if (one.draft < 0 || one.several) return true;
    const auto index = static_cast<std::size_t>(joining_.draft(one.draft).entity);
    return joining_.known[index].number == Number::plur || !work_.document.entities[index].members.empty();
  }

  // How often the word has stood before it.
  std::int32_t times_told(std::int32_t token) const {
    constexpr std::int32_t kFarthest = 400;  // tokens
    std::int32_t out = 0;
    for (auto i = std::max(0, token - kFarthest); i < token; ++i) out += work_.lemma(i) == work_.lemma(token);
    return out;
  }

  void add_thing(std::int32_t noun) {
    coarse_ = "thing";
    add("kind=", "noun");
    const std::string_view lemma = work_.token(noun).lemma;
    add_plain("noun=", lemma);
    if (lemma.size() > 4) add_plain("ending=", lemma.substr(lemma.size() - 2));
    add_article(noun);
  }

  void add_article(std::int32_t noun) {
    const auto article = child_with(work_.document, noun, Deprel::det);
    const auto owner = child_with(work_.document, noun, Deprel::nmod_poss);
    add("article=", owner >= 0 ? "possessive" : article < 0 ? "none" : std::string_view(work_.token(article).lemma));
  }

  void add_mention(const Draft& draft, bool several) {
    const auto index = static_cast<std::size_t>(draft.entity);
    const Known& known = joining_.known[index];
    const Entity& entity = work_.document.entities[index];
    const bool state = known.actor >= 0 && work_.actor(known.actor).state;
    const std::string_view kind = several ? "several" : state ? "state" : name_of(entity.kind);
    coarse_ = several || entity.kind == EntityKind::group                              ? "group"
              : entity.kind == EntityKind::person                                      ? "person"
              : entity.kind == EntityKind::place || entity.kind == EntityKind::product ? "thing"
                                                                                       : "body";
    add("kind=", kind);
    add("form=", draft.form == MentionForm::name ? "name" : draft.form == MentionForm::pronoun ? "pronoun" : "nominal");
    out_.add_with(kind_, "form=", name_of(draft.form), apart_);
    add("number=", known.number == Number::plur ? "plural" : "singular");
    out_.add_with(kind_, kind, " number=", known.number == Number::plur ? "plural" : "singular");
    out_.add_with(place_, kind, " number=", known.number == Number::plur ? "plural" : "singular");
    add("told=", digit(known.mentions, 5));
    if (known.named) add("named", "");
    if (known.gender != Gender::none && known.gender == pronoun_.gender) add("same gender", "");
    if (draft.form == MentionForm::nominal) {
      add_plain("noun=", work_.token(draft.head).lemma);
      add_article(draft.head);
      if (known.agent >= 0) add_plain("sector=", class_of(joining_, known.agent).sector);
    }
    add_chain(draft);
  }

  // What the last pronoun of that form, and the last subject, meant.
  void add_chain(const Draft& draft) {
    constexpr std::size_t kBack = 30;
    for (std::size_t back = 0; back < std::min(kBack, joining_.history.size()); ++back) {
      const Draft& past = joining_.draft(joining_.history[joining_.history.size() - 1 - back]);
      if (past.form != MentionForm::pronoun || past.gender != pronoun_.gender || past.number != pronoun_.number) continue;
      const auto apart = digit(work_.token(pronoun_.head).sentence - work_.token(past.head).sentence, 3);
      add(past.entity == draft.entity ? "last such pronoun, apart=" : "not the last such pronoun, apart=", apart);
      break;
    }
    for (std::size_t back = 0; back < std::min(kBack, joining_.history.size()); ++back) {
      const Draft& past = joining_.draft(joining_.history[joining_.history.size() - 1 - back]);
      if (!is_subject(work_.token(past.head).deprel) || work_.token(past.head).sentence == work_.token(pronoun_.head).sentence) continue;
      if (past.entity == draft.entity) add("last subject before the sentence", "");
      break;
    }
    const auto first = work_.document.sentences[static_cast<std::size_t>(work_.token(draft.head).sentence)].tokens.begin;
    bool is_first = true;
    for (auto i = first; is_first && i < draft.tokens.begin; ++i) is_first = work_.draft_of[static_cast<std::size_t>(i)] < 0;
    if (is_first) add("first of its sentence", "");
  }

  // Where the clause of the pronoun hangs under that of the other.
  void add_clause(std::int32_t token) {
    auto clause = clause_of(work_, pronoun_.head);
    const auto governor = clause_of(work_, token);
    if (pronoun_.possessive && clause >= 0 && subject_of(work_, clause) == token) {
      add("subject of its clause", work_.in(clause, kJudging) ? ", which judges" : "");
      add_with(work_.token(clause).lemma, "subject of its clause", "");
    }
    if (clause >= 0 && governor == clause) add("in its clause, role=", role_);
    for (std::int32_t step = 0; step < kClimb && clause >= 0; ++step) {
      const Deprel relation = work_.token(clause).deprel;
      const auto above = work_.token(clause).head;
      if (above >= 0 && subject_of(work_, above) == token) {
        add("subject above by ", name_of(base_of(relation)));
        out_.add_with(place_, "subject above by ", name_of(base_of(relation)), step == 0 ? " at once" : " farther");
        break;
      }
      if (above >= 0 && above == governor) {
        add("above by ", name_of(base_of(relation)));
        out_.add_with(role_, place_, " above by ", name_of(base_of(relation)));
        break;
      }
      clause = above < 0 ? -1 : clause_of(work_, above);
    }
    const auto verb = work_.token(token).head;
    if (verb >= 0 && above_ >= 0 && work_.token(verb).lemma == work_.token(above_).lemma &&
        work_.token(token).deprel == work_.token(pronoun_.head).deprel)
      add("same verb and role", "");
    if (role_ == role_of(work_, pronoun_.head)) add("same role, apart=", apart_);
  }

  void add_speech(const Antecedent& one, const Draft* draft) {
    const bool spoke = speaks(work_, one.token) || speaks_otherwise(work_, one.token);
    if (spoke) add(speaks_ ? "both speak, apart=" : "speaks, apart=", apart_);
    const bool there = work_.quoted[static_cast<std::size_t>(one.token)];
    if (there != quoted_) add(there ? "quoted, not the pronoun" : "pronoun quoted, not it", spoke ? " but speaks" : "");
    else if (there) add("both quoted", "");
    if (draft == nullptr) return;
    if (joining_.speaker == draft->entity) {
      add(quoted_ ? "last speaker, of what is quoted" : speaks_ ? "last speaker, as the pronoun" : "last speaker", "");
    }
    if (is_asker(joining_, pronoun_, *draft)) add("asked", "");
    if (speaks_ && is_embedded(work_, one.token)) add("within what is said, the pronoun speaks", "");
    if (speaks_ && is_in_own_content(work_, pronoun_, *draft)) add("in its own content", "");
    if (is_of_speaker(work_, pronoun_, one.token)) add("of the speaker", "");
  }

  const Joining& joining_;
  const Linking& work_;
  const Draft& pronoun_;
  Sink& out_;
  std::string_view kind_, place_, role_, apart_, coarse_, suits_;
  std::int32_t above_ = -1;
  bool speaks_ = false, quoted_ = false;
};

}  // namespace

template <class Sink>
void antecedent_features(const Joining& joining, const Draft& pronoun, const std::vector<Antecedent>& all, std::size_t which, Sink& out) {
  AntecedentFeatures<Sink>(joining, pronoun, out).add_antecedent(all, which);
}

template <class Sink>
void no_antecedent_features(const Joining& joining, const Draft& pronoun, const std::vector<Antecedent>& all, Sink& out) {
  AntecedentFeatures<Sink>(joining, pronoun, out).add_none(all);
}

template void antecedent_features(const Joining&, const Draft&, const std::vector<Antecedent>&, std::size_t, FeatureKeys&);
template void antecedent_features(const Joining&, const Draft&, const std::vector<Antecedent>&, std::size_t, FeatureTexts&);
template void no_antecedent_features(const Joining&, const Draft&, const std::vector<Antecedent>&, FeatureKeys&);
template void no_antecedent_features(const Joining&, const Draft&, const std::vector<Antecedent>&, FeatureTexts&);

}  // namespace hearsay
