#include "language/impossible_trees.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "language/become_root.h"
#include "language/lost_verbs.h"
#include "language/sentence_tree.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongest = 400;  // tokens of a sentence: of more it is none, and each mend may look through all of it

bool is_nominal(const Token& token) { return is_noun(token) || token.upos == Upos::pron || token.upos == Upos::num; }

class ImpossibleTrees : SentenceTree {
 public:
  using SentenceTree::SentenceTree;

  void mend() {
    for (auto at = sentence_.begin; at < sentence_.end; ++at) {
      const auto relation = base_of(tokens_[at].deprel);
      if (relation == Deprel::ccomp)
        mend_participle(at) || mend_citing(at) || mend_relative(at) || mend_closing(at) || mend_first_subject(at);
      else if (relation == Deprel::csubj) mend_adjective(at) || mend_second_subject(at);
      else if (relation == Deprel::nsubj && tokens_[at].upos == Upos::verb) mend_there(at);
      else if (relation == Deprel::amod && tokens_[at].upos == Upos::verb) mend_finite_adjective(at);
      else if (relation == Deprel::obl && tokens_[at].upos == Upos::propn) mend_name_behind_noun(at);
      else if (relation == Deprel::aux && at == sentence_.begin) mend_first_auxiliary(at);
    }
  }

 private:
  // "Two officials briefed on the matter said": the clause right before a verb without a subject is what tells of its subject.
  bool mend_participle(std::int32_t verb) {
    const auto head = tokens_[verb].head;
    if (head < verb || tokens_[verb].upos != Upos::verb || !is_past(verb) || has_helper(verb)) return false;
    if (tokens_[head].upos != Upos::verb || child(head, Deprel::nsubj) >= 0 || child(head, Deprel::expl) >= 0) return false;
    if (tokens_[head].feats.verb_form != VerbForm::fin && !has_helper(head)) return false;
    const auto subject = child(verb, Deprel::nsubj);
    if (subject < 0 || subject > verb || !is_noun(tokens_[subject]) || child(verb, Deprel::mark) >= 0) return false;
    const auto object = child(verb, Deprel::obj);
    if (object >= 0 && tokens_[subject].deprel == Deprel::nsubj) return false;
    for (auto at = end_of(verb); at < head; ++at)
      if (tokens_[at].head != head || tokens_[at].upos == Upos::punct) return false;
    for (auto at = sentence_.begin; at < verb; ++at)
      if (tokens_[at].head == verb && at < subject) tokens_[at].head = head;
    hang(subject, head, Deprel::nsubj);
    hang(verb, subject, Deprel::acl);
    tokens_[verb].feats = {};
    tokens_[verb].feats.tense = Tense::past;
    tokens_[verb].feats.verb_form = VerbForm::part;
    return true;
  }

  // "said, citing engineers, that it leaned": what stands between commas is not said, and what is said is not about the engineers.
  bool mend_citing(std::int32_t verb) {
    const auto head = tokens_[verb].head, object = child(verb, Deprel::obj);
    if (head < sentence_.begin || head > verb || object < verb || !is_comma(document_, verb - 1)) return false;
    if (tokens_[verb].feats.tense == Tense::past || !form(verb).ends_with("ing") || has_helper(verb)) return false;
    const auto clause = child(object, Deprel::acl), mark = clause < 0 ? -1 : child(clause, Deprel::mark);
    if (mark < object || !is_comma(document_, mark - 1) || child(clause, Deprel::nsubj) < mark) return false;
    hang(verb, head, Deprel::advcl);
    hang(clause, head, Deprel::ccomp);
    return true;
  }

  // "In his statement, parts of which were seen by the daily, the clerk says": a clause about the noun before it.
  bool mend_relative(std::int32_t verb) {
    const auto head = tokens_[verb].head;
    const auto subject = child(verb, Deprel::nsubj);
    const auto comma = subject < 0 || head < verb ? -1 : begin_of(verb) - 1;
    const auto relative = [&](auto at) {
      return at > subject && at < verb && tokens_[at].deprel == Deprel::nmod && tokens_[at].feats.pron_type == PronType::rel;
    };
    if (subject < 0 || head < verb || child(subject, relative) < 0) return false;
    auto noun = is_comma(document_, begin_of(verb)) ? begin_of(verb) - 1 : is_comma(document_, comma) ? comma - 1 : -1;
    if (noun < sentence_.begin || !is_noun(tokens_[noun])) return false;
    while (is_noun(tokens_[noun]) && tokens_[noun].head > noun - kFarthest && tokens_[noun].head >= sentence_.begin &&
           tokens_[noun].head < verb && is_noun(tokens_[tokens_[noun].head]))
      noun = tokens_[noun].head;
    hang(verb, noun, Deprel::acl_relcl);
    return true;
  }

  // "A lawyer was told that tests would take weeks, she added.": what is said last of a verb that has its clause.
  bool mend_closing(std::int32_t verb) {
    const auto head = tokens_[verb].head;
    const auto subject = child(verb, Deprel::nsubj);
    if (head < sentence_.begin || head > verb || subject != verb - 1 || !is_nominal(tokens_[subject])) return false;
    if (verb + 2 != sentence_.end || tokens_[verb + 1].upos != Upos::punct) return false;
    const auto begin = begin_of(subject);
    if (!is_comma(document_, begin - 1) || begin - 2 <= head || child(verb, Deprel::mark) >= 0) return false;
    const auto clause = child(head, Deprel::ccomp);
    if (clause < head || clause >= verb) return false;
    tokens_[verb].deprel = Deprel::parataxis;
    return true;
  }

  // "Minister Dole left for Paris, reports say.": of two subjects the one before the clause is the clause's, if it has none.
  bool mend_first_subject(std::int32_t verb) {
    const auto head = tokens_[verb].head;
    if (head < verb || child(verb, Deprel::nsubj) >= 0 || child(verb, Deprel::csubj) >= 0 || child(verb, Deprel::mark) >= 0) return false;
    const auto subject = child(head, Deprel::nsubj);
    if (subject < 0 || subject > verb || tokens_[subject].deprel == Deprel::nsubj_outer || end_of(subject) != begin_of(verb)) return false;
    if (child(head, [&](auto at) { return at > verb && at < head && base_of(tokens_[at].deprel) == Deprel::nsubj; }) < 0) return false;
    for (auto at = sentence_.begin; at < verb; ++at)
      if (tokens_[at].head == head) tokens_[at].head = verb;
    return true;
  }

  // "..., claiming it would ruin them": a verb that has a subject of its own has no clause for one.
  bool mend_second_subject(std::int32_t clause) {
    const auto verb = tokens_[clause].head;
    if (verb < clause || tokens_[clause].upos != Upos::verb || tokens_[clause].feats.verb_form == VerbForm::fin) return false;
    const auto subject = child(verb, Deprel::nsubj);
    const auto above = tokens_[verb].head;
    if (subject < clause || subject > verb || above < sentence_.begin || above > clause) return false;
    if (!is_comma(document_, begin_of(clause)) && !is_comma(document_, begin_of(clause) - 1)) return false;
    hang(clause, above, Deprel::advcl);
    hang(verb, clause, Deprel::ccomp);
    for (auto at = near(clause).begin; at < clause; ++at)
      if (tokens_[at].head == verb) tokens_[at].head = clause;
    return true;
  }

  // "Neighbouring Poland rejected": by words.tsv no verb, whose object is the subject.
  bool mend_adjective(std::int32_t word) {
    const auto verb = tokens_[word].head, noun = child(word, Deprel::obj);
    if (verb < word || noun < 0 || noun > verb || begin_of(noun) != word + 1) return false;
    if (!lexicon_.find(ascii_lowered(form(word))).adjective) return false;
    for (auto at = near(word).begin; at < verb; ++at)
      if (tokens_[at].head == word) tokens_[at].head = noun;
    hang(noun, verb, Deprel::nsubj);
    hang(word, noun, Deprel::amod);
    tokens_[word].upos = Upos::adj;
    tokens_[word].feats = {};
    return true;
  }

  // "There are thought to be forty": a participle, and the verb before it is its auxiliary.
  void mend_there(std::int32_t participle) {
    const auto verb = tokens_[participle].head;
    if (verb + 1 != participle || tokens_[verb].lemma != "be" || !is_past(participle)) return;
    const auto there = child(verb, Deprel::expl);
    const auto clause = child(participle, [&](auto at) {
      return at > participle && (base_of(tokens_[at].deprel) == Deprel::acl || tokens_[at].deprel == Deprel::xcomp) &&
             child(at, Deprel::mark) == participle + 1;
    });
    if (there < 0 || there > verb || clause < 0) return;
    hang(participle, tokens_[verb].head, tokens_[verb].deprel);
    for (auto at = sentence_.begin; at < sentence_.end; ++at)
      if (tokens_[at].head == verb) tokens_[at].head = participle;
    hang(verb, participle, Deprel::aux_pass);
    tokens_[verb].upos = Upos::aux;
    tokens_[clause].deprel = Deprel::xcomp;
  }

  // "The minister sidestepped questions": a finite verb is no adjective, where the sentence has no other verb.
  void mend_finite_adjective(std::int32_t verb) {
    const auto object = tokens_[verb].head;
    if (tokens_[verb].feats.verb_form != VerbForm::fin || !is_past(verb) || object < verb || verb < sentence_.begin + 2) return;
    if (tokens_[sentence_.begin].upos != Upos::det || !is_noun(tokens_[verb - 1]) || form(sentence_.end - 1) != ".") return;
    for (auto at = sentence_.begin; at < verb; ++at)
      if (!is_noun(tokens_[at]) && tokens_[at].upos != Upos::det && tokens_[at].upos != Upos::adj && tokens_[at].upos != Upos::num) return;
    auto root = object;
    for (std::int32_t steps = 0; tokens_[root].head >= 0; ++steps, root = tokens_[root].head)
      if (steps > kFarthest) return;
    for (auto at = verb + 1; at < sentence_.end; ++at)
      if (tokens_[at].head == root && tokens_[at].feats.verb_form == VerbForm::fin && base_of(tokens_[at].deprel) != Deprel::acl) return;
    const auto subject = root < verb ? root : verb - 1;
    for (auto at = sentence_.begin; at < verb; ++at)
      if (at != subject && (tokens_[at].head < 0 || tokens_[at].head > verb))
        hang(at, subject, at > subject ? Deprel::appos : is_noun(tokens_[at]) ? Deprel::compound : tokens_[at].deprel);
    for (auto at = verb + 1; at < sentence_.end; ++at)
      if (tokens_[at].head == root && (root < verb || tokens_[at].deprel == Deprel::punct)) tokens_[at].head = verb;
    hang(subject, verb, Deprel::nsubj);
    hang(object, verb, Deprel::obj);
    hang(verb, -1, Deprel::root);
  }

  // "quoted by the state agency TASS": of two nouns side by side one has the preposition, the other is its name.
  void mend_name_behind_noun(std::int32_t name) {
    const auto noun = begin_of(name) - 1;
    if (noun < sentence_.begin || tokens_[noun].upos != Upos::noun || tokens_[noun].head != tokens_[name].head ||
        tokens_[noun].deprel != tokens_[name].deprel || tokens_[name].head > noun)
      return;
    if (child(noun, Deprel::case_) < 0 || child(name, Deprel::case_) >= 0) return;
    hang(name, noun, Deprel::appos);
  }

  // "Fighting resumed on Monday": no full verb in "-ing" is an auxiliary; before a verb without a subject it is that.
  void mend_first_auxiliary(std::int32_t word) {
    const auto verb = tokens_[word].head;
    if (tokens_[word].upos != Upos::verb || verb <= word || !form(word).ends_with("ing") || form(word).size() < 6) return;
    if (child(verb, Deprel::nsubj) >= 0 || child(verb, Deprel::csubj) >= 0 || child(verb, Deprel::expl) >= 0) return;
    hang(word, verb, Deprel::nsubj);
    tokens_[word].upos = Upos::noun;
    tokens_[word].lemma = ascii_lowered(form(word));
    tokens_[word].feats = {};
  }
};

}  // namespace

void mend_impossible_trees(Document& document, const WordLexicon& lexicon) {
  for (const auto& sentence : document.sentences)
    if (sentence.tokens.end - sentence.tokens.begin <= kLongest) {
      ImpossibleTrees(document, sentence.tokens, lexicon).mend();
      mend_lost_verbs(document, sentence.tokens, lexicon);
    }
}

}  // namespace hearsay
