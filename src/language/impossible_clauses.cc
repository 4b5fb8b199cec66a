#include "language/impossible_clauses.h"

#include "document/names.h"
#include "document/syntax.h"
#include "language/sentence_tree.h"

namespace hearsay {
namespace {

class ImpossibleClauses : SentenceTree {
 public:
  using SentenceTree::SentenceTree;

  void mend() {
    for (auto at = sentence.begin; at < sentence.end; ++at) {
      const auto& token = tokens[at];
      if (token.deprel == Deprel::conj) mend_second_that(at), mend_behind_doubt(at), mend_number(at), mend_number_of_many(at);
      else if (token.deprel == Deprel::compound) mend_phrase_before_verb(at);
      else if (token.deprel == Deprel::nsubj_pass) mend_passive(at);
      else if (token.deprel == Deprel::acl_relcl) mend_second_relative(at);
      else if (token.deprel == Deprel::parataxis) mend_fronted_noun(at);
      else if (token.deprel == Deprel::obl) mend_end_of_way(at);
      else if (token.deprel == Deprel::obj) mend_object_of_name(at), mend_object_of_thought(at);
      else if (token.deprel == Deprel::ccomp) mend_inserted_participle(at), mend_as_clause(at);
      else if (token.deprel == Deprel::appos || token.deprel == Deprel::nmod) mend_name_behind_phrase(at);
      if (token.deprel == Deprel::nmod) mend_phrase_of_hearer(at);
      if (base_of(token.deprel) == Deprel::csubj) mend_inverted_condition(at);
      if (token.upos == Upos::sconj) mend_pronoun(at);
      if (token.upos == Upos::adj) mend_counted(at);
    }
  }

 private:
  // "the sanctions that it had imposed": an object is a pronoun.
  void mend_pronoun(std::int32_t that) {
    const auto relation = base_of(tokens[that].deprel);
    if (relation != Deprel::obj && relation != Deprel::nsubj && relation != Deprel::iobj) return;
    if (lowered(that) != "that") return;
    tokens[that].upos = Upos::pron;
    tokens[that].feats = {};
    tokens[that].feats.pron_type = PronType::rel;
  }

  // "spoke of twenty wounded": what is counted is a noun.
  void mend_counted(std::int32_t word) {
    const auto relation = base_of(tokens[word].deprel);
    if (relation != Deprel::obl && relation != Deprel::obj && relation != Deprel::nsubj && relation != Deprel::nmod) return;
    const auto number = child(word, Deprel::nummod);
    if (number < 0 || number > word) return;
    tokens[word].upos = Upos::noun;
    tokens[word].feats = {};
    tokens[word].feats.number = Number::plur;
  }

  // "insists two men signed the note", "hopes the council listens": nobody insists or hopes a thing; it is a clause, with the verb read as
  // a participle or as the object itself.
  void mend_object_of_thought(std::int32_t object) {
    const auto above = tokens[object].head;
    if (above < 0 || above > object || tokens[above].upos != Upos::verb || !lexicon.find(tokens[above].lemma).thought) return;
    if (child(above, Deprel::ccomp) >= 0 || begin_of(object) != above + 1) return;
    if (tokens[object].upos == Upos::verb) return mend_verb_as_object(object, above);
    const auto verb = child(object, Deprel::acl);
    if (verb != end_of_noun(object) || tokens[verb].upos != Upos::verb || tokens[verb].feats.tense != Tense::past) return;
    if (child(verb, [&](auto at) { return base_of(tokens[at].deprel) == Deprel::aux || tokens[at].deprel == Deprel::obl_agent; }) >= 0)
      return;
    hang(verb, above, Deprel::ccomp);
    hang(object, verb, Deprel::nsubj);
    tokens[verb].feats.verb_form = VerbForm::fin;
  }

  void mend_verb_as_object(std::int32_t verb, std::int32_t above) {
    const auto noun = verb - 1;
    if (tokens[noun].head != verb || !is_noun(tokens[noun]) || tokens[noun].deprel != Deprel::compound) return;
    for (auto at = above + 1; at < noun; ++at)
      if (tokens[at].head == verb) tokens[at].head = noun;
    hang(noun, verb, Deprel::nsubj);
    hang(verb, above, Deprel::ccomp);
    tokens[verb].feats.verb_form = VerbForm::fin;
  }

  // Behind the noun and its name.
  std::int32_t end_of_noun(std::int32_t noun) const {
    auto end = noun + 1;
    while (end < sentence.end && tokens[end].head == noun && tokens[end].deprel == Deprel::flat) ++end;
    return end;
  }

  // "said that it had eased, but that nobody trusted it": joined to the first such clause, not to the verb above it, which has no "that".
  void mend_second_that(std::int32_t verb) {
    const auto above = tokens[verb].head;
    const auto is_that = [&](auto at) { return tokens[at].deprel == Deprel::mark && lowered(at) == "that"; };
    if (above < 0 || above > verb || child(verb, is_that) < 0 || child(above, is_that) >= 0) return;
    const auto first =
        child(above, [&](auto at) { return at > above && at < verb && tokens[at].deprel == Deprel::ccomp && child(at, is_that) >= 0; });
    if (first >= 0) tokens[verb].head = first;
  }

  bool is_third_singular(std::int32_t verb) const {
    const auto& feats = tokens[verb].feats;
    return tokens[verb].upos == Upos::verb && feats.verb_form == VerbForm::fin && feats.tense == Tense::pres && form(verb).ends_with('s') &&
           form(verb) != tokens[verb].lemma;
  }

  // "Friends say he is tired and swears": a verb of one has no subject of many; it goes on with the clause of one before it.
  void mend_number(std::int32_t verb) {
    const auto above = tokens[verb].head;
    if (above < 0 || above > verb || !is_third_singular(verb) || has_subject(verb) || has_helper(verb)) return;
    const auto many = child(above, Deprel::nsubj);
    if (many < 0 || many > above || tokens[many].upos != Upos::noun || tokens[many].feats.number != Number::plur) return;
    const auto clause = child(above, [&](auto at) { return at > above && at < verb && tokens[at].deprel == Deprel::ccomp; });
    const auto one = clause < 0 ? -1 : child(clause, Deprel::nsubj);
    if (one < above || one > clause || tokens[one].feats.number == Number::plur || lowered(one) == "they") return;
    tokens[verb].head = clause;
  }

  // "Officers doubt that he was hit but want to know": a verb of many goes on with the one of many above the clause of one before it.
  void mend_number_of_many(std::int32_t verb) {
    const auto clause = tokens[verb].head;
    const auto above = clause < 0 ? -1 : tokens[clause].head;
    if (clause > verb || above < 0 || above > clause || tokens[clause].deprel != Deprel::ccomp || !is_plural(verb)) return;
    const auto one = child(clause, [&](auto at) { return at < clause && base_of(tokens[at].deprel) == Deprel::nsubj; });
    const auto many = child(above, Deprel::nsubj);
    if (one < above || !is_noun(tokens[one]) || tokens[one].feats.number == Number::plur || child(one, Deprel::conj) >= 0) return;
    if (many < 0 || many > above || tokens[many].upos != Upos::noun || tokens[many].feats.number != Number::plur) return;
    tokens[verb].head = above;
  }

  // Of no one's alone: "want"; also where it was tagged as an infinitive, beside a verb that has no "do" or "may" to share with it.
  bool is_plural(std::int32_t verb) const {
    const auto& feats = tokens[verb].feats;
    if (tokens[verb].upos != Upos::verb || form(verb).ends_with('s') || has_subject(verb) || has_helper(verb)) return false;
    if (feats.verb_form == VerbForm::fin) return feats.tense == Tense::pres;
    return feats.verb_form == VerbForm::inf && child(verb, Deprel::mark) < 0 && child(tokens[verb].head, Deprel::aux) < 0 &&
           child(tokens[verb].head, Deprel::mark) < 0;
  }

  // "She promised, or so he claims, that the house": "so" stands for all that he claims, and what goes on behind the comma is hers.
  void mend_behind_doubt(std::int32_t verb) {
    const auto above = tokens[verb].head, begin = begin_of(verb), comma = verb + 1;
    if (above < 0 || above > begin || comma >= sentence.end || form(comma) != ",") return;
    const auto first = form(begin) == "," ? begin + 1 : begin;
    if (lowered(first) != "or" || lowered(first + 1) != "so" || first + 1 > verb) return;
    for (auto at = comma + 1; at < near(verb).end; ++at)
      if (tokens[at].head == verb && tokens[at].deprel != Deprel::punct && tokens[at].deprel != Deprel::conj) tokens[at].head = above;
  }

  // "showed the magazine Pulse a letter": a name has no object; it is the name of the noun before it.
  void mend_object_of_name(std::int32_t noun) {
    const auto name = tokens[noun].head;
    if (name < 1 || name > noun || tokens[name].upos != Upos::propn || tokens[name].deprel != Deprel::obj) return;
    const auto verb = tokens[name].head, before = begin_of(name) - 1;
    if (verb < 0 || verb > before || tokens[verb].upos != Upos::verb || tokens[before].upos != Upos::noun || tokens[before].head != verb ||
        tokens[before].deprel != Deprel::iobj)
      return;
    hang(noun, verb, Deprel::obj);
    hang(name, before, Deprel::appos);
  }

  // "In a post on Sunday Ida Holm, the minister, wrote": what has neither preposition nor comma is no part of a phrase in front of a verb
  // that lacks a subject.
  void mend_name_behind_phrase(std::int32_t name) {
    const auto noun = tokens[name].head;
    const auto verb = noun < 0 ? -1 : tokens[noun].head;
    if (noun > name || verb < name || tokens[verb].upos != Upos::verb || tokens[noun].deprel != Deprel::obl || has_subject(verb)) return;
    const auto begin = begin_of(name), before = begin - 1;
    if (tokens[name].upos != Upos::propn || before <= noun || tokens[before].upos == Upos::punct || child(noun, Deprel::case_) < 0 ||
        child(name, Deprel::case_) >= 0)
      return;
    if (tokens[verb].feats.verb_form != VerbForm::fin || form(verb - 1) != ",") return;
    hang(name, verb, Deprel::nsubj);
    for (auto at = name + 1; at < verb; ++at)
      if (tokens[at].head == noun && tokens[at].deprel == Deprel::punct) tokens[at].head = name;
  }

  // "The council, the letter says, “acting for the poor”, sold the mill": a bare participle is not what an inserted clause says.
  void mend_inserted_participle(std::int32_t participle) {
    const auto verb = tokens[participle].head;
    if (verb < 0 || verb > participle || tokens[verb].deprel != Deprel::parataxis || tokens[verb].head < participle) return;
    if (tokens[participle].upos != Upos::verb || !form(participle).ends_with("ing") || has_subject(participle) || has_helper(participle))
      return;
    const auto marks = [&](std::int32_t at) { return tokens[at].upos == Upos::punct; };
    if (marks(begin_of(participle)) || marks(begin_of(participle) - 1)) hang(participle, tokens[verb].head, Deprel::advcl);
  }

  // "assured the envoy of his support": a verb that has one to whom and nothing else has the "of" behind him.
  void mend_phrase_of_hearer(std::int32_t noun) {
    const auto hearer = tokens[noun].head, verb = hearer < 0 ? -1 : tokens[hearer].head;
    if (verb < sentence.begin || verb > hearer || hearer > noun || tokens[hearer].deprel != Deprel::iobj) return;
    if (tokens[verb].upos != Upos::verb || lowered(begin_of(noun)) != "of" || begin_of(noun) != hearer + 1) return;
    const auto is_told = [&](auto at) {
      const auto relation = base_of(tokens[at].deprel);
      return at > verb && (relation == Deprel::obj || relation == Deprel::ccomp || relation == Deprel::xcomp);
    };
    if (child(verb, is_told) < 0) hang(noun, verb, Deprel::obl);
  }

  // "As the office reports, the head of state assured him": nobody assures what an "As" leads.
  void mend_as_clause(std::int32_t verb) {
    const auto above = tokens[verb].head, as = begin_of(verb);
    if (above < verb || lowered(as) != "as" || tokens[as].head != verb || tokens[as].deprel != Deprel::mark) return;
    if (has_subject(verb) && has_subject(above)) tokens[verb].deprel = Deprel::advcl;
  }

  // "Workers at the plant fear for it": what has a preposition is no part of the verb's name.
  void mend_phrase_before_verb(std::int32_t noun) {
    const auto verb = tokens[noun].head;
    if (verb < noun || tokens[verb].upos != Upos::verb || child(noun, Deprel::case_) < 0) return;
    const auto before = begin_of(noun) - 1;
    if (before < sentence.begin || !is_noun(tokens[before]) || tokens[before].head != verb) return;
    hang(noun, before, Deprel::nmod);
  }

  // "Forces engaged in operations.": the verb of a sentence with a full stop, which has no auxiliary, is finite and no passive.
  void mend_passive(std::int32_t subject) {
    const auto verb = tokens[subject].head;
    if (verb < subject) return;
    const bool alone = tokens[verb].head < 0 && form(sentence.end - 1) == ".";
    if (has_helper(verb) || !(alone || tokens[verb].feats.verb_form == VerbForm::fin)) return;
    tokens[subject].deprel = Deprel::nsubj;
    tokens[verb].feats.verb_form = VerbForm::fin;
  }

  // "a mailer that says Pike voted": a second clause about one noun, right behind the verb of the first, is what that says.
  void mend_second_relative(std::int32_t verb) {
    const auto noun = tokens[verb].head;
    if (noun < 0) return;
    const auto first = child(noun, [&](auto at) { return at > noun && at < verb && tokens[at].deprel == Deprel::acl_relcl; });
    const auto begin = begin_of(verb);
    if (first < 0 || first + 1 != begin || child(verb, Deprel::nsubj) != begin || child(verb, Deprel::cc) >= 0) return;
    if (tokens[begin].feats.pron_type == PronType::rel || tokens[first].upos != Upos::verb || child(first, Deprel::ccomp) >= 0) return;
    hang(verb, first, Deprel::ccomp);
  }

  // "on its way from Sfax to Sicily": where a way goes to hangs where it comes from does.
  void mend_end_of_way(std::int32_t goal) {
    const auto verb = tokens[goal].head, to = begin_of(goal);
    if (verb < 0 || lowered(to) != "to" || tokens[to].head != goal) return;
    auto start = to - 1;
    while (start > sentence.begin && tokens[start].head > start - kFarthest && lowered(begin_of(start)) != "from")
      start = tokens[start].head;
    if (start <= verb || start > to || end_of(start) != to || child(start, Deprel::case_) != begin_of(start)) return;
    const auto way = tokens[start].head;
    if (way < verb || way > start || tokens[way].head != verb || !is_noun(tokens[way])) return;
    hang(goal, way, Deprel::nmod);
  }

  // ", a result the governor hailed as a win": of two subjects of one verb, side by side, the first is the noun that the clause is about.
  void mend_fronted_noun(std::int32_t verb) {
    const auto above = tokens[verb].head;
    const auto noun = child(verb, Deprel::nsubj);
    if (above < 0 || above > verb || noun < above || noun > verb || !is_noun(tokens[noun])) return;
    const auto begin = begin_of(noun);
    if (!is_comma(document, begin) && !is_comma(document, begin - 1)) return;
    const auto subject = child(verb, [&](auto at) { return at > noun && at < verb && base_of(tokens[at].deprel) == Deprel::nsubj; });
    if (subject < 0 || begin_of(subject) != end_of(noun)) return;
    hang(noun, above, Deprel::parataxis);
    hang(verb, noun, Deprel::acl_relcl);
    for (auto at = begin - 1; at < noun; ++at)
      if (tokens[at].head == verb) tokens[at].head = noun;
  }

  // "Police might have stopped him had they been warned": an auxiliary before its subject opens a condition, of which nothing is the
  // subject.
  void mend_inverted_condition(std::int32_t main) {
    const auto verb = tokens[main].head;
    const auto subject = child(verb, Deprel::nsubj);
    if (verb < main || subject < main || subject > verb || end_of(main) != begin_of(subject) - 1) return;
    const auto opener = begin_of(subject) - 1;
    if (tokens[opener].head != verb || base_of(tokens[opener].deprel) != Deprel::aux) return;
    hang(main, tokens[verb].head, tokens[verb].deprel);
    hang(verb, main, Deprel::advcl);
    for (auto at = sentence.begin; at < sentence.end; ++at)
      if (tokens[at].head == verb && (at < main || (at > verb && tokens[at].deprel == Deprel::punct))) tokens[at].head = main;
  }
};

}  // namespace

void mend_impossible_clauses(Document& document, TokenRange sentence, const WordLexicon& lexicon) {
  ImpossibleClauses(document, sentence, lexicon).mend();
}

}  // namespace hearsay
