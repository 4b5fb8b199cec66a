#include "language/impossible_trees.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "language/become_root.h"
#include "language/impossible_clauses.h"
#include "language/impossible_phrases.h"
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
    for (auto at = sentence.begin; at < sentence.end; ++at) {
      const auto relation = base_of(tokens[at].deprel);
      if (relation == Deprel::ccomp)
        mend_participle(at) || mend_citing(at) || mend_relative(at) || mend_closing(at) || mend_first_subject(at);
      else if (relation == Deprel::csubj) mend_adjective(at) || mend_second_subject(at);
      else if (relation == Deprel::nsubj && tokens[at].upos == Upos::verb) mend_there(at);
      else if (relation == Deprel::amod && tokens[at].upos == Upos::verb) mend_finite_adjective(at);
      else if (relation == Deprel::obl && tokens[at].upos == Upos::propn) mend_name_behind_noun(at);
      else if (relation == Deprel::aux && at == sentence.begin) mend_first_auxiliary(at);
    }
  }

 private:
  // "Two officials briefed on the matter said": the clause right before a verb without a subject is what tells of its subject.
  bool mend_participle(std::int32_t verb) {
    const auto head = tokens[verb].head;
    if (head < verb || tokens[verb].upos != Upos::verb || !is_past(verb) || has_helper(verb)) return false;
    if (tokens[head].upos != Upos::verb || child(head, Deprel::nsubj) >= 0 || child(head, Deprel::expl) >= 0) return false;
    if (tokens[head].feats.verb_form != VerbForm::fin && !has_helper(head)) return false;
    const auto subject = child(verb, Deprel::nsubj);
    if (subject < 0 || subject > verb || !is_noun(tokens[subject]) || child(verb, Deprel::mark) >= 0) return false;
    const auto object = child(verb, Deprel::obj);
    if (object >= 0 && tokens[subject].deprel == Deprel::nsubj) return false;
    for (auto at = end_of(verb); at < head; ++at)
      if (tokens[at].head != head || tokens[at].upos == Upos::punct) return false;
    for (auto at = sentence.begin; at < verb; ++at)
      if (tokens[at].head == verb && at < subject) tokens[at].head = head;
    hang(subject, head, Deprel::nsubj);
    hang(verb, subject, Deprel::acl);
    tokens[verb].feats = {};
    tokens[verb].feats.tense = Tense::past;
    tokens[verb].feats.verb_form = VerbForm::part;
    return true;
  }

  // "said, citing engineers, that it leaned": what stands between commas is not said, and what is said is not about the engineers.
  bool mend_citing(std::int32_t verb) {
    const auto head = tokens[verb].head, object = child(verb, Deprel::obj);
    if (head < sentence.begin || head > verb || object < verb || !is_comma(document, verb - 1)) return false;
    if (tokens[verb].feats.tense == Tense::past || !form(verb).ends_with("ing") || has_helper(verb)) return false;
    const auto clause = child(object, Deprel::acl), mark = clause < 0 ? -1 : child(clause, Deprel::mark);
    if (mark < object || !is_comma(document, mark - 1) || child(clause, Deprel::nsubj) < mark) return false;
    hang(verb, head, Deprel::advcl);
    hang(clause, head, Deprel::ccomp);
    return true;
  }

  // "In his statement, parts of which were seen by the daily, the clerk says": a clause about the noun before it.
  bool mend_relative(std::int32_t verb) {
    const auto head = tokens[verb].head;
    const auto subject = child(verb, Deprel::nsubj);
    const auto comma = subject < 0 || head < verb ? -1 : begin_of(verb) - 1;
    const auto relative = [&](auto at) {
      return at > subject && at < verb && tokens[at].deprel == Deprel::nmod && tokens[at].feats.pron_type == PronType::rel;
    };
    if (subject < 0 || head < verb || child(subject, relative) < 0) return false;
    auto noun = is_comma(document, begin_of(verb)) ? begin_of(verb) - 1 : is_comma(document, comma) ? comma - 1 : -1;
    if (noun < sentence.begin || !is_noun(tokens[noun])) return false;
    while (is_noun(tokens[noun]) && tokens[noun].head > noun - kFarthest && tokens[noun].head >= sentence.begin &&
           tokens[noun].head < verb && is_noun(tokens[tokens[noun].head]))
      noun = tokens[noun].head;
    hang(verb, noun, Deprel::acl_relcl);
    return true;
  }

  // "A lawyer was told that tests would take weeks, she added.": what is said last of a verb that has its clause.
  bool mend_closing(std::int32_t verb) {
    const auto head = tokens[verb].head;
    const auto subject = child(verb, Deprel::nsubj);
    if (head < sentence.begin || head > verb || subject != verb - 1 || !is_nominal(tokens[subject])) return false;
    if (verb + 2 != sentence.end || tokens[verb + 1].upos != Upos::punct) return false;
    const auto begin = begin_of(subject);
    if (!is_comma(document, begin - 1) || begin - 2 <= head || child(verb, Deprel::mark) >= 0) return false;
    const auto clause = child(head, Deprel::ccomp);
    if (clause < head || clause >= verb) return false;
    tokens[verb].deprel = Deprel::parataxis;
    return true;
  }

  // "Minister Dole left for Paris, reports say.": of two subjects the one before the clause is the clause's, if it has none; and so is the
  // bare noun before a clause where both are said: "Claims that he left are false, she said".
  bool mend_first_subject(std::int32_t verb) {
    const auto head = tokens[verb].head;
    if (head < verb || has_subject(verb) || child(verb, Deprel::mark) >= 0) return false;
    const auto bare = [&](auto at) {
      return at < verb && is_noun(tokens[at]) && !has_subject(at) && !has_helper(at) && child(at, Deprel::case_) < 0 &&
             (has_helper(verb) || tokens[verb].feats.verb_form == VerbForm::fin);
    };
    auto subject = child(head, Deprel::nsubj);
    const bool said = subject < 0 || subject > verb;
    if (said) subject = child(head, [&](auto at) { return tokens[at].deprel == Deprel::ccomp && bare(at); });
    if (subject < 0 || subject > verb || tokens[subject].deprel == Deprel::nsubj_outer || end_of(subject) != begin_of(verb)) return false;
    if (child(head, [&](auto at) { return at > verb && base_of(tokens[at].deprel) == Deprel::nsubj; }) < 0) return false;
    for (auto at = sentence.begin; at < verb; ++at)
      if (tokens[at].head == head) tokens[at].head = verb;
    tokens[subject].deprel = Deprel::nsubj;
    return true;
  }

  // "..., claiming it would ruin them": a verb that has a subject of its own has no clause for one.
  bool mend_second_subject(std::int32_t clause) {
    const auto verb = tokens[clause].head;
    if (verb < clause || tokens[clause].upos != Upos::verb || tokens[clause].feats.verb_form == VerbForm::fin) return false;
    const auto subject = child(verb, Deprel::nsubj);
    const auto above = tokens[verb].head;
    if (subject < clause || subject > verb || above < sentence.begin || above > clause) return false;
    if (!is_comma(document, begin_of(clause)) && !is_comma(document, begin_of(clause) - 1)) return false;
    hang(clause, above, Deprel::advcl);
    hang(verb, clause, Deprel::ccomp);
    for (auto at = near(clause).begin; at < clause; ++at)
      if (tokens[at].head == verb) tokens[at].head = clause;
    return true;
  }

  // "Neighbouring Poland rejected": by words.tsv no verb, whose object is the subject.
  bool mend_adjective(std::int32_t word) {
    const auto verb = tokens[word].head, noun = child(word, Deprel::obj);
    if (verb < word || noun < 0 || noun > verb || begin_of(noun) != word + 1) return false;
    if (!lexicon.find(ascii_lowered(form(word))).adjective) return false;
    for (auto at = near(word).begin; at < verb; ++at)
      if (tokens[at].head == word) tokens[at].head = noun;
    hang(noun, verb, Deprel::nsubj);
    hang(word, noun, Deprel::amod);
    tokens[word].upos = Upos::adj;
    tokens[word].feats = {};
    return true;
  }

  // "There are thought to be forty": a participle, and the verb before it is its auxiliary.
  void mend_there(std::int32_t participle) {
    const auto verb = tokens[participle].head;
    if (verb + 1 != participle || tokens[verb].lemma != "be" || !is_past(participle)) return;
    const auto there = child(verb, Deprel::expl);
    const auto clause = child(participle, [&](auto at) {
      return at > participle && (base_of(tokens[at].deprel) == Deprel::acl || tokens[at].deprel == Deprel::xcomp) &&
             child(at, Deprel::mark) == participle + 1;
    });
    if (there < 0 || there > verb || clause < 0) return;
    hang(participle, tokens[verb].head, tokens[verb].deprel);
    for (auto at = sentence.begin; at < sentence.end; ++at)
      if (tokens[at].head == verb) tokens[at].head = participle;
    hang(verb, participle, Deprel::aux_pass);
    tokens[verb].upos = Upos::aux;
    tokens[clause].deprel = Deprel::xcomp;
  }

  // "The minister sidestepped questions": a finite verb is no adjective, where the sentence has no other verb.
  void mend_finite_adjective(std::int32_t verb) {
    const auto object = tokens[verb].head;
    if (tokens[verb].feats.verb_form != VerbForm::fin || !is_past(verb) || object < verb || verb < sentence.begin + 2) return;
    if (tokens[sentence.begin].upos != Upos::det || !is_noun(tokens[verb - 1]) || form(sentence.end - 1) != ".") return;
    for (auto at = sentence.begin; at < verb; ++at)
      if (!is_noun(tokens[at]) && tokens[at].upos != Upos::det && tokens[at].upos != Upos::adj && tokens[at].upos != Upos::num) return;
    auto root = object;
    for (std::int32_t steps = 0; tokens[root].head >= 0; ++steps, root = tokens[root].head)
      if (steps > kFarthest) return;
    for (auto at = verb + 1; at < sentence.end; ++at)
      if (tokens[at].head == root && tokens[at].feats.verb_form == VerbForm::fin && base_of(tokens[at].deprel) != Deprel::acl) return;
    const auto subject = root < verb ? root : verb - 1;
    for (auto at = sentence.begin; at < verb; ++at)
      if (at != subject && (tokens[at].head < 0 || tokens[at].head > verb))
        hang(at, subject, at > subject ? Deprel::appos : is_noun(tokens[at]) ? Deprel::compound : tokens[at].deprel);
    for (auto at = verb + 1; at < sentence.end; ++at)
      if (tokens[at].head == root && (root < verb || tokens[at].deprel == Deprel::punct)) tokens[at].head = verb;
    hang(subject, verb, Deprel::nsubj);
    hang(object, verb, Deprel::obj);
    hang(verb, -1, Deprel::root);
  }

  // "quoted by the state agency TASS": of two nouns side by side one has the preposition, the other is its name.
  void mend_name_behind_noun(std::int32_t name) {
    const auto noun = begin_of(name) - 1;
    if (noun < sentence.begin || tokens[noun].upos != Upos::noun || tokens[noun].head != tokens[name].head ||
        tokens[noun].deprel != tokens[name].deprel || tokens[name].head > noun)
      return;
    if (child(noun, Deprel::case_) < 0 || child(name, Deprel::case_) >= 0) return;
    hang(name, noun, Deprel::appos);
  }

  // "Fighting resumed on Monday": no full verb in "-ing" is an auxiliary; before a verb without a subject it is that.
  void mend_first_auxiliary(std::int32_t word) {
    const auto verb = tokens[word].head;
    if (tokens[word].upos != Upos::verb || verb <= word || !form(word).ends_with("ing") || form(word).size() < 6) return;
    if (child(verb, Deprel::nsubj) >= 0 || child(verb, Deprel::csubj) >= 0 || child(verb, Deprel::expl) >= 0) return;
    hang(word, verb, Deprel::nsubj);
    tokens[word].upos = Upos::noun;
    tokens[word].lemma = ascii_lowered(form(word));
    tokens[word].feats = {};
  }
};

}  // namespace

void mend_impossible_trees(Document& document, const WordLexicon& lexicon) {
  for (const auto& sentence : document.sentences)
    if (sentence.tokens.end - sentence.tokens.begin <= kLongest) {
      ImpossibleTrees(document, sentence.tokens, lexicon).mend();
      mend_impossible_clauses(document, sentence.tokens, lexicon);
      mend_impossible_phrases(document, sentence.tokens, lexicon);
      mend_lost_verbs(document, sentence.tokens, lexicon);
    }
}

}  // namespace hearsay
