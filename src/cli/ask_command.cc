// hearsay ask: a question in words, the evidence on both sides, what nobody says, how the balance moved.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/counted.h"
#include "base/joined.h"
#include "base/shown.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/story_options.h"
#include "stories/plain.h"
#include "stories/posts.h"
#include "stories/question_names.h"
#include "stories/questions.h"
#include "stories/retrieval.h"
#include "stories/speakers.h"
#include "stories/stored.h"
#include "writers/json_text.h"

namespace hearsay {
namespace {

using Json = nlohmann::ordered_json;

struct AskArguments {
  std::string question, ledger = "hearsay.db", format = "text", out, as_of;
  std::int64_t limit = 8;
  ResourceOptions resources;
};

// Everything that an answer is printed from.
struct Asked {
  Question question;
  Answer answer;
  std::vector<StoredClaim> claims;
  std::string as_of;
  std::size_t reports = 0;
  std::int64_t found = 0, read = 0;  // reports about it; those that were read
};

constexpr double kLittle = 0.5;   // weight of both sides
constexpr double kShown = 0.005;  // what weighs less is counted, not shown, where something weighs more

std::string day_shown(const StoredClaim& claim) { return claim.document->published.empty() ? "undated" : day_of(claim); }

// What the lean says, in the words of a desk.
const char* words_for(const std::string& lean, double weight) {
  if (lean != "told" && lean != "nothing" && weight < kLittle) return "open: little is told of it";
  if (lean == "yes") return "yes, by the weight of what is told";
  if (lean == "no") return "no, by the weight of what is told";
  if (lean == "disputed") return "open: what is told for it and against it weighs about the same";
  if (lean == "told") return "told";
  return "the ledger holds nothing on it";
}

// Who says so and who denies it, counted.
std::string counts_of(const Answer& answer) {
  return fmt::format("on the word of {}; {} against it", counted(answer.for_it.size(), "origin"),
                     counted(answer.against_it.size(), "origin"));
}

// What stands before the words of a claim whose denial is the cue's: "denied: ".
std::string denial(const StoredClaim& claim) {
  return claim.claim.cue && claim.claim.cue->stance == Stance::denies && !claim.cue_text.empty() ? claim.cue_text + ": " : "";
}

void add_evidence(std::string& out, std::string_view title, const std::vector<Evidence>& evidence, const Asked& asked, std::int64_t limit) {
  if (evidence.empty()) return;
  out += '\n';
  append_shown_line(out, title);
  std::int64_t shown = 0;
  for (const auto& e : evidence) {
    if ((limit > 0 && shown == limit) || (shown > 0 && e.weight < kShown)) {
      out += fmt::format("  and {} more{}\n", evidence.size() - static_cast<std::size_t>(shown), e.weight < kShown ? ", old ones" : "");
      break;
    }
    ++shown;
    const auto& claim = asked.claims[e.claim];
    append_shown_line(out, fmt::format("  {:.2f}  {}, {}{}: {}\"{}\"", e.weight, origin_text(e.origin), day_shown(claim),
                                       e.step ? ", a step towards it" : "", denial(claim), claim.text));
    append_shown_line(out, fmt::format("        {}; claim {}", joined(e.origin.outlets, ", "), claim.claim.id));
  }
}

std::string text_of(const Asked& asked, std::int64_t limit) {
  const auto& answer = asked.answer;
  std::string goods;
  for (const auto& kind : asked.question.goods) goods += (goods.empty() ? "; goods: " : ", ") + kind;
  const auto deed = asked.question.deed.empty() || asked.question.deed == asked.question.lemma ? "" : " (" + asked.question.deed + ")";
  std::string out;
  append_shown_line(out, asked.question.text);
  append_shown_line(out, fmt::format("Read as: {}{}{}{}{}", joined(asked.question.shown, ", "), asked.question.shown.empty() ? "" : "; ",
                                     asked.question.lemma, deed, goods));
  if (asked.read < asked.found)
    out += fmt::format("Of {} reports that name them, the latest {} were read; --as-of asks of an earlier day\n", asked.found, asked.read);
  const bool says = asked.question.asks == "says" && answer.lean != "nothing";
  out += fmt::format("Answer, as of {}: {}", asked.as_of,
                     says ? counts_of(answer) : std::string(words_for(answer.lean, answer.ayes + answer.nays)));
  if (answer.lean == "nothing") {
    out += fmt::format(" (of {} reports)\n", asked.reports);
  } else if (asked.question.asks == "whether" || asked.question.asks == "says") {
    if (!says) out += fmt::format(" ({:.2f} for it, {:.2f} against it)\n", answer.ayes, answer.nays);
    else out += '\n';
    add_evidence(out, says ? "Say so" : "For it", answer.for_it, asked, limit);
    add_evidence(out, says ? "Say that it is not so" : "Against it", answer.against_it, asked, limit);
  } else {
    out += "\n";
    for (const auto& value : answer.values)
      add_evidence(out, fmt::format("{}  [{:.2f}]", value.value, value.weight), value.evidence, asked, limit);
  }
  if (!answer.about.empty()) {
    out += "\nNeither for it nor against it: asked, demanded, supposed, declined, or of a part only\n";
    for (std::size_t i = 0; i < answer.about.size() && (limit == 0 || i < static_cast<std::size_t>(limit)); ++i) {
      const auto& claim = asked.claims[answer.about[i]];
      append_shown_line(out, fmt::format("  {} {} [{}]: \"{}\"; claim {}", day_shown(claim), outlet_of(claim), chain_text(claim),
                                         claim.text, claim.claim.id));
    }
  }
  if (!answer.gaps.empty()) out += "\nNot known\n";
  for (const auto& gap : answer.gaps) append_shown_line(out, "  " + gap);
  if (answer.course.size() > 1) out += "\nHow the balance moved\n";
  if (answer.course.size() > 1)
    for (const auto& balance : answer.course)
      out += fmt::format("  {}  {} ({:.2f} for it, {:.2f} against it)\n", balance.day, balance.lean, balance.ayes, balance.nays);
  if (!answer.notes.empty()) out += "\nWhat counts once\n";
  for (const auto& note : answer.notes) append_shown_line(out, "  " + note);
  return out;
}

Json json_of(const std::vector<Evidence>& evidence, const Asked& asked) {
  Json out = Json::array();
  for (const auto& e : evidence) {
    const auto& claim = asked.claims[e.claim];
    Json documents = Json::array();
    for (const auto index : e.origin.claims) documents.push_back(asked.claims[index].document->id);
    out.push_back({{"weight", rounded(e.weight, 1000)},
                   {"origin", e.origin.name},
                   {"kind", e.origin.kind},
                   {"interest", e.origin.interest},
                   {"step", e.step},
                   {"claim", claim.claim.id},
                   {"document", claim.document->id},
                   {"published", claim.document->published},
                   {"text", claim.text},
                   {"outlets", e.origin.outlets},
                   {"documents", documents}});
  }
  return out;
}

std::string json_of(const Asked& asked) {
  const auto& answer = asked.answer;
  Json out = {{"question", asked.question.text},
              {"asks", asked.question.asks},
              {"as_of", asked.as_of},
              {"answer", answer.lean},
              {"for_weight", rounded(answer.ayes, 1000)},
              {"against_weight", rounded(answer.nays, 1000)}};
  out["for"] = json_of(answer.for_it, asked), out["against"] = json_of(answer.against_it, asked);
  out["values"] = Json::array(), out["about"] = Json::array(), out["balance"] = Json::array();
  for (const auto& value : answer.values)
    out["values"].push_back(
        {{"value", value.value}, {"weight", rounded(value.weight, 1000)}, {"evidence", json_of(value.evidence, asked)}});
  for (const auto index : answer.about) out["about"].push_back(asked.claims[index].claim.id);
  for (const auto& b : answer.course) out["balance"].push_back({{"day", b.day}, {"for", b.ayes}, {"against", b.nays}, {"answer", b.lean}});
  out["gaps"] = answer.gaps, out["notes"] = answer.notes;
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Document annotated(const std::string& text, const std::string& day, const Resources& resources) {
  Document out;
  out.id = "question", out.text = text, out.published = day, out.language = resources.code;
  annotate(out, resources);
  return out;
}

// "The Rapid did Support Forces storm" tears a name that the actor files have.
bool tears_a_name(const Document& question, const std::string& statement) {
  return std::any_of(question.mentions.begin(), question.mentions.end(), [&](const Mention& mention) {
    if (mention.form != MentionForm::name || mention.entity < 0) return false;
    const auto& known = question.entities[static_cast<std::size_t>(mention.entity)];
    const auto name = question.text.substr(mention.span.begin, mention.span.end - mention.span.begin);
    return !known.id.empty() && known.id[0] != '#' &&
           statement.find(name.substr(1)) == std::string::npos;  // its first letter may be large now
  });
}

// Parsers have read few questions: where the same words as a statement tell more, they are taken.
Document best_reading(const std::string& question, const std::string& day, const StoryWords& words, const Resources& resources) {
  auto as_asked = annotated(question, day, resources);
  std::optional<Document> best;  // of the statements, where one tells more
  for (const auto& text : as_statements(question, words)) {
    if (tears_a_name(as_asked, text)) continue;
    auto statement = annotated(text, day, resources);
    if (parts_read(statement, words) > parts_read(best ? *best : as_asked, words)) best = std::move(statement);
  }
  return best ? std::move(*best) : std::move(as_asked);
}

int run_ask(const AskArguments& given) {
  check_day("--as-of", given.as_of);
  const Ledger ledger(given.ledger, Access::read);
  const auto extent = extent_of(ledger);
  if (extent.documents == 0) return nothing_found(ledger);
  const auto resources = load_resources(given.resources);
  Asked asked;
  asked.as_of = given.as_of.empty() ? extent.last : given.as_of.substr(0, 10);
  asked.reports = static_cast<std::size_t>(extent.documents);
  const auto knowledge = story_knowledge(given.resources);
  Around around;
  around.words = load_story_words(knowledge, base_language(given.resources));
  around.states = load_state_names(knowledge);
  auto in_doubt = annotated(statement_in_doubt(given.question, around.words), asked.as_of, resources);
  const bool says = !in_doubt.claims.empty();
  auto question = says ? std::move(in_doubt) : best_reading(given.question, asked.as_of, around.words, resources);
  const auto spelled = name_as_ledger(question, ledger);
  const auto first = read_question(question, {}, around);
  auto found =
      retrieve(ledger, searched_of(question, first, around.words, around.states), given.as_of.substr(0, 10), around.words.retraction);
  fill_around(around, ledger, extent, knowledge, found.documents);
  around.taken_back = found.taken_back;
  asked.claims = std::move(found.claims), asked.found = found.found, asked.read = static_cast<std::int64_t>(found.documents.size());
  spell_out(asked.claims, spelled);
  tell_plainly(asked.claims, around.words);
  name_holders(question, asked.claims);
  tell_holders(asked.claims);
  asked.question = read_question(question, asked.claims, around);
  ask_as(asked.question, given.question, around.words);
  if (says) asked.question.asks = "says";
  asked.answer = answer(asked.question, asked.claims, around, asked.as_of);
  Output out(given.out);
  out.write(given.format == "json" ? json_of(asked) : text_of(asked, given.limit));
  out.finish();
  return asked.answer.lean == "nothing" ? static_cast<int>(kNothingFound) : static_cast<int>(kOk);
}

}  // namespace

std::function<int()> set_up_ask(CLI::App& app) {
  const auto given = std::make_shared<AskArguments>();
  app.add_option("QUESTION", given->question,
                 "A question in words: Will A do B? Who, whom, what, when, where, how many? Who says that A did B?")
      ->required();
  app.add_option("-l,--ledger", given->ledger, "Ledger to ask")->type_name("FILE")->capture_default_str();
  app.add_option("--as-of", given->as_of, "Answer as on that day, from the reports until then; without it, the last report's")
      ->type_name("DATE");
  app.add_option("--limit", given->limit, "Pieces of evidence on each side at most; 0: all")
      ->type_name("N")
      ->capture_default_str()
      ->check(is_count);
  app.add_option("--format", given->format, "How to print: text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("-o,--output", given->out, "Write to this file instead of standard output")->type_name("FILE");
  add_knowledge_options(app, given->resources);
  return [given] { return run_ask(*given); };
}

}  // namespace hearsay
