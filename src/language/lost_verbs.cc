#include "language/lost_verbs.h"

#include "document/syntax.h"
#include "language/become_root.h"
#include "language/sentence_tree.h"

namespace hearsay {
namespace {

class LostVerbs : SentenceTree {
 public:
  using SentenceTree::SentenceTree;

  void mend() {
    for (auto at = sentence.begin; at < sentence.end; ++at) {
      const auto relation = base_of(tokens[at].deprel);
      if (relation == Deprel::ccomp) mend_first_participle(at);
      else if (relation == Deprel::nsubj && is_noun(tokens[at])) mend_lost_clause(at);
      else if (relation == Deprel::conj && is_noun(tokens[at])) mend_joined_clause(at);
    }
  }

 private:
  // "Party chief Leo Marr set off for Oslo, reports say.", "A fire in a shop in Oslo killed two, police said.": of two subjects the first
  // is that of the clause before the comma, whose verb was read as a participle of it, or of a noun behind it.
  void mend_lost_clause(std::int32_t subject) {
    const auto head = tokens[subject].head, end = end_of(subject);
    const auto other = child(head, [&](auto at) { return at > subject && at < head && tokens[at].deprel == Deprel::nsubj; });
    if (other < 0 || tokens[subject].deprel != Deprel::nsubj || begin_of(other) < end || !is_comma(document, begin_of(other) - 1)) return;
    auto verb = child(subject, [&](auto at) { return at > subject && tokens[at].deprel == Deprel::acl && is_past(at); });
    if (const auto lost = lost_verb({subject + 1, end}, subject); lost >= 0) verb = lost;
    if (verb < 0 || child(verb, Deprel::nsubj) >= 0) return;
    make_clause(verb, subject, end);
    hang(verb, head, Deprel::ccomp);
  }

  // "A woman injured in a crash died, police said.": of two verbs the one that can be no participle is the clause's.
  void mend_first_participle(std::int32_t verb) {
    const auto subject = child(verb, Deprel::nsubj);
    if (subject < 0 || subject > verb || end_of(subject) != verb || !is_noun(tokens[subject]) || !is_past(verb) || has_helper(verb)) return;
    if (child(verb, Deprel::obj) >= 0 || child(verb, Deprel::mark) >= 0 || is_intransitive(verb)) return;
    const auto head = tokens[verb].head, end = end_of(verb), lost = lost_verb({verb + 1, end}, verb);
    if (lost < 0) return;
    for (auto at = near(verb).begin; at < end; ++at)
      if (tokens[at].head == verb && (at < subject || at > lost)) tokens[at].head = lost;
    make_clause(lost, subject, end);
    hang(lost, head, Deprel::ccomp);
    hang(verb, subject, Deprel::acl);
    tokens[verb].feats = {};
    tokens[verb].feats.tense = Tense::past;
    tokens[verb].feats.verb_form = VerbForm::part;
  }

  // The last word of a range that was read as a participle and can be none ("killed two people", "died"), if nouns and
  // participles lead from it to `top`; -1 for none.
  std::int32_t lost_verb(TokenRange range, std::int32_t top) const {
    for (auto verb = range.end - 1; verb >= range.begin; --verb) {
      if (tokens[verb].deprel != Deprel::acl || tokens[verb].upos != Upos::verb || !is_past(verb) || has_helper(verb)) continue;
      if (child(verb, Deprel::nsubj) >= 0 || child(verb, Deprel::mark) >= 0) continue;
      const auto object = child(verb, Deprel::obj);
      const bool active = object >= 0 ? object > verb && !lexicon.find(tokens[verb].lemma).two_objects : is_intransitive(verb);
      auto above = tokens[verb].head;
      while (above > top && (is_noun(tokens[above]) || tokens[above].deprel == Deprel::acl)) above = tokens[above].head;
      if (active && above == top) return verb;
    }
    return -1;
  }

  // Makes a word the verb of the clause that ends there: nothing behind it is a part of what stands before it.
  void make_clause(std::int32_t verb, std::int32_t subject, std::int32_t end) {
    become_root(tokens[verb], Tense::past);
    hang(subject, verb, Deprel::nsubj);
    for (auto at = verb + 1; at < end; ++at) {
      if (tokens[at].head >= verb) continue;
      tokens[at].head = verb;
      if (tokens[at].deprel == Deprel::nmod) tokens[at].deprel = Deprel::obl;
      else if (tokens[at].deprel == Deprel::acl) tokens[at].deprel = Deprel::advcl;
    }
  }

  // "Shops reopened in the capital, and drivers hooted at soldiers.": a verb of which the noun behind the comma is the subject.
  void mend_joined_clause(std::int32_t subject) {
    const auto end = end_of(subject), joint = child(subject, Deprel::cc);
    if (joint < 0 || !is_comma(document, joint - 1) || begin_of(subject) < joint - 1) return;
    auto above = tokens[subject].head;
    const auto is_finite = [&](auto at) {
      return tokens[at].upos == Upos::verb && (tokens[at].feats.verb_form == VerbForm::fin || has_helper(at));
    };
    while (above >= sentence.begin && !is_finite(above)) above = tokens[above].head;
    const auto verb = lost_verb({subject + 1, end}, subject);
    if (verb < 0 || above < sentence.begin || above > subject) return;
    make_clause(verb, subject, end);
    hang(verb, above, Deprel::conj);
    hang(joint, verb, Deprel::cc);
    if (tokens[joint - 1].head == subject) tokens[joint - 1].head = verb;
  }
};

}  // namespace

void mend_lost_verbs(Document& document, TokenRange sentence, const WordLexicon& lexicon) { LostVerbs(document, sentence, lexicon).mend(); }

}  // namespace hearsay
