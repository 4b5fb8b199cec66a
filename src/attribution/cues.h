// Cues: the words that attribute, each with the content that its frame finds on the tree or, failing that, by commas and word order.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// All of them, word by word, each with the rule that found it.
std::vector<Finding> find_cues(const AttributionReading& reading);

// Each appends what it finds; content is not finished (finish_content), sources are not resolved but for hearsay.
void find_verb_cue(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// Whether the verb is a cue by those readings of it; fills `out`.
bool find_verb_cue_by(const AttributionReading& reading, std::int32_t verb, const CueReadings& readings, Finding& out);
// "pointed the finger at the ministry": a verb with words behind it that attribute together.
void find_idiom_cue(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "What worries the mayor is the cost", "It irks the neighbours that nobody asked": whom it stirs, by the object.
void find_stirred(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "..., said head teacher Aled Price": by word order, before the tree is asked.
void find_inverted_cue(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "As first reported by the Ledger, the bridge is shut".
void find_as_passive(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "As Irving, a professor, wrote for the Ledger, peace is a pause".
void find_as_by_order(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "The tower was built, legend has it, in a night": an inserted clause without a content of its own.
void find_insertion(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "Nobody, she is sure, will vote": the same by an adjective.
void find_inserted_view(const AttributionReading& reading, std::int32_t adjective, std::vector<Finding>& out);
// "a fear she shares", "a view shared by the mayor".
void find_shared_view(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "would rather wait", by the adverb.
void find_would_rather(const AttributionReading& reading, std::int32_t rather, std::vector<Finding>& out);
// "As this newspaper has learned from the ministry, ...", "as emerges from the contracts"; "..., so the customs office".
void find_learned_from(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
void find_so_source(const AttributionReading& reading, std::int32_t so, std::vector<Finding>& out);
// "The boat, he has it from a fisherman, sank".
void find_had_from(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "What does she fear? A flood.", by the mark; "Says she has waited", whose subject the sentence before has.
void find_answered(const AttributionReading& reading, std::int32_t mark, std::vector<Finding>& out);
void find_dropped_subject(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "A clerk sold the seal, a court heard on Tuesday": somebody's word, whom nobody names.
void find_told_in_session(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "The draft, obtained by the Herald, would cut aid": what a text that was shown does by its words.
void find_seen_text(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "“...,” she cackled": a verb that only its place behind a quotation makes a cue.
void find_unknown_verb(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
void find_surface_cue(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out);
void find_noun_cue(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out);
// "Earlier reports that he had fled were false", with the noun at the head of the sentence read as a verb without a subject.
void find_noun_read_as_verb(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out);
void find_adjective_cue(const AttributionReading& reading, std::int32_t adjective, std::vector<Finding>& out);
void find_adverb_cue(const AttributionReading& reading, std::int32_t adverb, std::vector<Finding>& out);
void find_according_to(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out);
void find_in_the_words_of(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out);
// By their place in the sentence: "..., an inspectors' report leaked to the paper shows"; "How much it cost she would not say"; "Kyiv
// claims hit on depot"; "told the radio, warning of dear winters", with the participle read as a noun.
void find_closing_text(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out);
void find_retort(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
void find_bare_verb(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out);
void find_fronted_question(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "Who, she wanted to know, would pay?", "What had he seen? asked the judge"; "Who paid? The bank would not say".
void find_put_question(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
void find_unanswered_question(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "An exit poll gives the Greens 31%"; "An invoice seen by the Gazette lists “two saunas”", with the verb read as a noun.
void find_given_share(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
void find_quoting_text(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out);
void find_inscription(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);  // "“...” could be read on a sign"
void find_let_known_around(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
// "That the fire was set is the view of the insurers", "... is argued in a study by"; "One thing is clear to Holm: the boat must go".
void find_noun_predicate(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out);
// "Stay indoors: that is the advice from the police."
void find_told_before(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out);
void find_argued_in_text(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
void find_clear_to(const AttributionReading& reading, std::int32_t adjective, std::vector<Finding>& out);
void find_fronted_clause(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);  // "That it was, few believe"
void find_named_behind_quote(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out);  // "“...,” Pell shouts"
void find_headline_cue(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out);
// "quoted the captain as warning that", "with one predicting that", with the participle read as a noun.
void find_participle_as_noun(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out);
void find_warning(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out);
// "“...” is how Bright sums it up", by the copula; "“...” So wrote the minister", by the verb.
void find_quote_clause(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out);
// "“...,” is her verdict", "“...,” came the reply from the bench".
void find_quoted_saying(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out);
void find_with_these_words(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out);  // "“...” — with these words"
void find_with_the_words(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out);  // "with the words “...”"
void find_thus(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);
void find_inner_quotes(const AttributionReading& reading, std::vector<Finding>& out);  // "“He goes, ‘Like for a baby.’”", in the whole text
// "'We were lied to': widow sues mine", "'I'm staying' - striker ends rumours", by the mark between.
bool find_headline_of_quote(const AttributionReading& reading, std::int32_t mark, std::vector<Finding>& out);
// "The union demands:" before a list of entries.
bool find_before_list(const AttributionReading& reading, std::int32_t colon, std::vector<Finding>& out);
void find_colon_cue(const AttributionReading& reading, std::int32_t colon, std::vector<Finding>& out);

}  // namespace hearsay
