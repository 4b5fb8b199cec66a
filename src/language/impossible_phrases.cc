#include "language/impossible_phrases.h"

#include "document/names.h"
#include "document/syntax.h"
#include "language/become_root.h"
#include "language/sentence_tree.h"

namespace hearsay {
namespace {

class ImpossiblePhrases : SentenceTree {
 public:
  using SentenceTree::SentenceTree;

  void mend() {
    for (auto at = sentence.begin; at < sentence.end; ++at) {
      if (tokens[at].upos == Upos::noun) mend_participle_as_noun(at);
      if (tokens[at].upos == Upos::verb && base_of(tokens[at].deprel) == Deprel::nsubj) mend_noun_as_verb(at);
      const auto relation = tokens[at].deprel;
      if (relation == Deprel::nmod) mend_modifier_of_verb(at);
      else if (relation == Deprel::nsubj) mend_subject_with_preposition(at), mend_second_subject(at);
      else if (relation == Deprel::ccomp) mend_phrase_as_clause(at), mend_heard(at);
      else if (relation == Deprel::parataxis) mend_bare_participle(at), mend_noun_before_clause(at);
      else if (relation == Deprel::acl) mend_clause_of_it(at);
      else if (relation == Deprel::conj) mend_inserted(at), mend_joined_noun(at);
      else if (relation == Deprel::amod || relation == Deprel::compound) mend_described_speaker(at);
    }
  }

 private:
  // "announced the split, writing: “We remain friends”": a noun has no clause of its own there.
  void mend_participle_as_noun(std::int32_t word) {
    if (tokens[word].deprel != Deprel::advcl || !form(word).ends_with("ing")) return;
    if (child(word, Deprel::ccomp) < word || child(word, Deprel::det) >= 0) return;
    tokens[word].upos = Upos::verb;
    tokens[word].feats = {};
    tokens[word].feats.verb_form = VerbForm::part;
    tokens[word].feats.tense = Tense::pres;
  }

  // "The union said claims that he lied were false": a subject in "-s", without one of its own, is a noun, and so is what hangs on it.
  void mend_noun_as_verb(std::int32_t word) {
    const auto verb = tokens[word].head;
    if (verb < word || !form(word).ends_with('s') || has_subject_before(word) || has_helper(word)) return;
    tokens[word].upos = Upos::noun;
    tokens[word].feats = {};
    tokens[word].feats.number = Number::plur;
    for (auto at = word + 1; at < verb; ++at) {
      if (tokens[at].head != word) continue;
      const auto relation = base_of(tokens[at].deprel);
      if (relation == Deprel::obl) tokens[at].deprel = Deprel::nmod;
      else if (relation == Deprel::ccomp || relation == Deprel::csubj || relation == Deprel::advcl) tokens[at].deprel = Deprel::acl;
    }
  }

  bool has_subject_before(std::int32_t verb) const {
    return child(verb, [&](auto at) { return at < verb && base_of(tokens[at].deprel) == Deprel::nsubj; }) >= 0;
  }

  // "46-year-old", "dad-of-three": somebody, by a word with a hyphen at which this is the last or the first part.
  bool is_described(std::int32_t word) const {
    if (form(word) == "old") return word - 2 > sentence.begin && form(word - 1) == "-" && lowered(word - 2) == "year";
    return word + 4 < sentence.end && form(word + 1) == "-" && form(word + 2) == "of" && form(word + 3) == "-";
  }

  // "The 46-year-old claims that", "The dad-of-two plans to appeal": what such a word does was taken for a noun in the plural.
  void mend_described_speaker(std::int32_t word) {
    const auto verb = tokens[word].head;
    if (verb < word || end_of(word) != verb || tokens[verb].upos != Upos::noun || !form(verb).ends_with("s") || !is_described(word)) return;
    const auto relation = base_of(tokens[verb].deprel);
    if ((relation != Deprel::root && relation != Deprel::ccomp && relation != Deprel::parataxis) || has_subject(verb) || has_helper(verb))
      return;
    const auto clause = child(verb, Deprel::ccomp), modifier = child(verb, Deprel::acl);
    const auto next = modifier > verb && verb + 1 < sentence.end ? lowered(verb + 1) : std::string();
    if (clause < verb && next != "to" && next != "that") return;
    const auto above = tokens[verb].head;
    const auto place = tokens[verb].deprel;
    become_root(tokens[verb], Tense::pres);
    hang(verb, above, place);
    for (auto at = near(verb).begin; at < word; ++at)
      if (tokens[at].head == verb) tokens[at].head = word;
    tokens[word].deprel = Deprel::nsubj;
    if (next == "to") tokens[modifier].deprel = Deprel::xcomp;
    if (next == "that") tokens[modifier].deprel = Deprel::ccomp;
  }

  // "warning of a long war": what modifies a verb is no modifier of a noun.
  void mend_modifier_of_verb(std::int32_t noun) {
    const auto verb = tokens[noun].head;
    if (verb < sentence.begin || verb > noun || tokens[verb].upos != Upos::verb || child(noun, Deprel::case_) < 0) return;
    if (tokens[verb].deprel == Deprel::advcl || tokens[verb].feats.verb_form == VerbForm::fin) tokens[noun].deprel = Deprel::obl;
  }

  // "An invoice seen by the Herald lists": no subject has a preposition, and one stands before the participle.
  void mend_subject_with_preposition(std::int32_t noun) {
    const auto verb = tokens[noun].head, preposition = child(noun, Deprel::case_);
    if (verb < noun || preposition < 0 || preposition > noun || tokens[preposition].upos != Upos::adp) return;
    const auto participle = begin_of(noun) - 1;
    const auto subject = child(verb, [&](auto at) { return at < participle && base_of(tokens[at].deprel) == Deprel::nsubj; });
    if (participle < sentence.begin || tokens[participle].deprel != Deprel::acl || subject < 0 || !is_below(participle, subject)) return;
    hang(noun, participle, lowered(preposition) == "by" ? Deprel::obl_agent : Deprel::obl);
  }

  // "Among nurses, however, half say the wards are full": of two clauses told by one verb the one without a verb is a phrase.
  void mend_phrase_as_clause(std::int32_t noun) {
    const auto verb = tokens[noun].head;
    if (verb < noun || !is_noun(tokens[noun]) || child(noun, Deprel::case_) < 0 || has_subject(noun)) return;
    if (child(verb, [&](auto at) { return at > verb && tokens[at].deprel == Deprel::ccomp; }) >= 0) tokens[noun].deprel = Deprel::obl;
  }

  // "recalled hearing the minister say that": whom one hears is the object right before the bare verb, and what he does is heard.
  void mend_heard(std::int32_t verb) {
    const auto above = tokens[verb].head;
    if (above < 0 || above > verb || tokens[verb].feats.verb_form != VerbForm::inf || has_subject(verb) || has_helper(verb) ||
        child(verb, Deprel::mark) >= 0)
      return;
    const auto hearing = child(above, [&](auto at) { return at > above && at < verb && tokens[at].deprel == Deprel::xcomp; });
    const auto heard = hearing < 0 ? -1 : child(hearing, Deprel::obj);
    if (heard < hearing || end_of(heard) != verb) return;
    hang(verb, hearing, Deprel::xcomp);
  }

  // "said in a memo, first reported by Reuters, that": a participle with its agent and without a subject is no clause beside the main one.
  void mend_bare_participle(std::int32_t verb) {
    const auto above = tokens[verb].head;
    const auto agent = child(verb, Deprel::obl);
    if (above < 0 || above > verb || tokens[verb].upos != Upos::verb || !is_past(verb) || has_subject(verb) || has_helper(verb)) return;
    const auto first = begin_of(verb), comma = is_comma(document, first) ? first : first - 1;
    if (agent < verb || tokens[agent].deprel != Deprel::obl_agent || !is_comma(document, comma)) return;
    const auto noun = nearest_noun(comma - 1);
    tokens[verb].feats.verb_form = VerbForm::part;
    if (noun > above) hang(verb, noun, Deprel::acl);
    else tokens[verb].deprel = Deprel::advcl;
  }

  // "Norland, she said, demands the release of the crew": of two subjects the one right behind the verb, which is in the active and stands
  // behind a comma that its first subject came before, is what it demands.
  void mend_second_subject(std::int32_t noun) {
    const auto verb = tokens[noun].head;
    if (verb < sentence.begin + 2 || verb > noun || tokens[verb].upos != Upos::verb || has_helper(verb) || !is_noun(tokens[noun])) return;
    const auto first = child(verb, [&](auto at) { return at < verb && tokens[at].deprel == Deprel::nsubj; });
    const bool inserted =
        first >= 0 && child(verb, [&](auto at) { return at > first && at < verb && tokens[at].deprel == Deprel::parataxis; }) >= 0;
    if (!inserted || !is_comma(document, verb - 1) || begin_of(noun) != verb + 1 || child(verb, Deprel::obj) >= 0) return;
    tokens[noun].deprel = Deprel::obj;
  }

  // The highest noun of the phrase that ends there.
  std::int32_t nearest_noun(std::int32_t at) const {
    while (at > sentence.begin && tokens[at].head >= sentence.begin && tokens[at].head < at && is_noun(tokens[tokens[at].head]))
      at = tokens[at].head;
    return at >= sentence.begin && is_noun(tokens[at]) ? at : -1;
  }

  // ", a result the governor hailed as a win": what stands between the comma and the subject is the noun that the clause is about.
  void mend_noun_before_clause(std::int32_t noun) {
    const auto verb = tokens[noun].head;
    if (verb < noun || !is_noun(tokens[noun]) || tokens[verb].deprel != Deprel::acl_relcl) return;
    const auto begin = begin_of(noun);
    if (!is_comma(document, begin) && !is_comma(document, begin - 1)) return;
    const auto subject = child(verb, Deprel::nsubj), above = tokens[verb].head;
    if (subject < noun || begin_of(subject) != end_of(noun) || above < 0 || above > begin) return;
    hang(noun, above, Deprel::parataxis);
    hang(verb, noun, Deprel::acl_relcl);
  }

  // "One guest, she recalls, asked for soup": of two subjects before an insertion the first is that of the verb behind it, not joined by
  // an "and".
  void mend_inserted(std::int32_t verb) {
    const auto inserted = tokens[verb].head, subject = inserted - 1;
    if (inserted < sentence.begin || inserted > verb || tokens[inserted].upos != Upos::verb || tokens[verb].upos != Upos::verb) return;
    if (!is_comma(document, verb - 1) || verb - 2 != inserted || child(verb, Deprel::cc) >= 0 || has_subject(verb)) return;
    if (subject < sentence.begin || tokens[subject].head != inserted || base_of(tokens[subject].deprel) != Deprel::nsubj) return;
    const auto first = child(inserted, [&](auto at) { return at < subject && base_of(tokens[at].deprel) == Deprel::nsubj; });
    if (first < 0 || !is_comma(document, begin_of(subject) - 1)) return;
    hang(verb, tokens[inserted].head, tokens[inserted].deprel);
    hang(first, verb, Deprel::nsubj);
    hang(inserted, verb, Deprel::parataxis);
    const auto [begin, end] = near(inserted);
    for (auto at = begin; at < end; ++at)
      if (tokens[at].head == inserted && (at < first || at > verb)) tokens[at].head = verb;
  }

  // "She keeps bees and fears she will lose them": no noun goes on with a finite verb; right behind the "and" it is one of its number.
  void mend_joined_noun(std::int32_t word) {
    const auto above = tokens[word].head, conjunction = word - 1;
    if (tokens[word].upos != Upos::noun || above < sentence.begin || above > conjunction || !form(word).ends_with('s')) return;
    if (tokens[above].upos != Upos::verb || tokens[above].feats.verb_form != VerbForm::fin || tokens[above].feats.tense != Tense::pres ||
        !form(above).ends_with('s'))
      return;
    if (tokens[conjunction].upos != Upos::cconj || tokens[conjunction].head != word || has_helper(word)) return;
    const auto is_of_noun = [&](auto at) {
      const auto relation = base_of(tokens[at].deprel);
      return at != conjunction && at < word && relation != Deprel::punct && relation != Deprel::advmod;
    };
    if (child(word, is_of_noun) >= 0 || child(word, [&](auto at) { return at > word && tokens[at].deprel != Deprel::punct; }) < 0) return;
    tokens[word].upos = Upos::verb;
    tokens[word].feats = tokens[above].feats;
    for (auto at = word + 1; at < near(word).end; ++at) {
      if (tokens[at].head != word) continue;
      if (tokens[at].deprel == Deprel::nmod) tokens[at].deprel = Deprel::obl;
      else if (tokens[at].deprel == Deprel::acl || tokens[at].deprel == Deprel::acl_relcl) mend_clause_of_joined(at);
    }
  }

  // "fears [that] they will go", "hopes [to stay]".
  void mend_clause_of_joined(std::int32_t clause) {
    const auto mark = child(clause, Deprel::mark);
    tokens[clause].deprel = mark >= 0 && lowered(mark) == "to" ? Deprel::xcomp : Deprel::ccomp;
  }

  // "Holt has it from two guards that the prisoner laughed": the clause is what "it" stands for, whoever stands between.
  void mend_clause_of_it(std::int32_t clause) {
    const auto noun = tokens[clause].head, verb = noun < 0 ? -1 : tokens[noun].head;
    const auto mark = child(clause, Deprel::mark);
    if (verb < sentence.begin || verb > noun || tokens[verb].lemma != "have" || mark < noun || lowered(mark) != "that") return;
    if (tokens[noun].deprel != Deprel::obl || verb + 1 >= sentence.end || lowered(verb + 1) != "it" || tokens[verb + 1].head != verb)
      return;
    hang(clause, verb, Deprel::ccomp);
  }
};

}  // namespace

void mend_impossible_phrases(Document& document, TokenRange sentence, const WordLexicon& lexicon) {
  ImpossiblePhrases(document, sentence, lexicon).mend();
}

}  // namespace hearsay
