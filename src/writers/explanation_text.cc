// An explanation as text for people, and as JSON.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/shown.h"
#include "document/names.h"
#include "writers/annotation.h"
#include "writers/explanation.h"
#include "writers/explanation_words.h"
#include "writers/json_text.h"

namespace hearsay {
namespace {

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::pair<std::string_view, std::string_view> kColours[] = {
    {"source", "\x1b[1;35m"}, {"cue", "\x1b[35m"},  {"actor", "\x1b[1;34m"}, {"predicate", "\x1b[1;4m"}, {"recipient", "\x1b[1;32m"},
    {"theme", "\x1b[32m"},    {"time", "\x1b[33m"}, {"place", "\x1b[36m"},   {"condition", "\x1b[31m"},  {"quantity", "\x1b[1;33m"}};

std::string_view colour_of(std::string_view label) {
  for (const auto& [name, code] : kColours)
    if (name == label) return code;
  return {};
}

class Marking {
 public:
  Marking(const Document& document, const MarkedSentence& sentence, bool colour)
      : document_(document), sentence_(sentence), colour_(colour) {}

  std::string text() {
    at_ = sentence_.span.begin;
    for (const auto& part : sentence_.parts) {
      close_before(part.span.begin);
      copy_to(part.span.begin);
      open(part);
    }
    close_before(sentence_.span.end + 1);
    copy_to(sentence_.span.end);
    return std::move(out_);
  }

 private:
  void copy_to(std::uint32_t end) {
    if (end > at_) append_shown(out_, document_.text_of({at_, end}));
    at_ = std::max(at_, end);
  }
  void open(const MarkedPart& part) {
    if (colour_) out_ += colour_of(part.label);
    else out_ += "[" + part.label + ": ";
    open_.push_back(&part);
  }
  void close_before(std::uint32_t byte) {
    while (!open_.empty() && open_.back()->span.end <= byte) {
      copy_to(std::min(open_.back()->span.end, sentence_.span.end));
      open_.pop_back();
      out_ += colour_ ? std::string(kReset) : "]";
      if (colour_ && !open_.empty()) out_ += colour_of(open_.back()->label);
    }
  }

  const Document& document_;
  const MarkedSentence& sentence_;
  bool colour_;
  std::uint32_t at_ = 0;
  std::vector<const MarkedPart*> open_;
  std::string out_;
};

// Which colour is which, of those that occur.
std::string legend(const Explanation& explanation) {
  std::string out;
  for (const auto& [label, code] : kColours) {
    const bool used =
        std::any_of(explanation.sentences.begin(), explanation.sentences.end(), [&, name = label](const MarkedSentence& sentence) {
          return std::any_of(sentence.parts.begin(), sentence.parts.end(), [&](const MarkedPart& part) { return part.label == name; });
        });
    if (used) out += fmt::format("{}{}{}{}", out.empty() ? "" : "  ", code, label, kReset);
  }
  return out;
}

void append_reasons(std::string& out, const std::vector<std::string>& reasons) {
  for (const auto& reason : reasons) {
    out += "      ";
    append_shown_line(out, reason);
  }
}

void append_strings(std::string& out, const std::vector<std::string>& texts) {
  append_list(out, texts, [](std::string& to, const std::string& text) { append_json(to, text); });
}

}  // namespace

std::string explanation_text(const Document& document, const Claim& claim, const Explanation& explanation, bool colour,
                             const std::string& note) {
  std::string out;
  if (!note.empty()) out += "Note: " + note + "\n\n";
  out += fmt::format("Claim {}\n", claim.id);
  out += fmt::format("{}{}{}, {}\n\n", shown_line(document.outlet), document.outlet.empty() ? "" : ": ",
                     shown_line(document.title.empty() ? document.id : document.title),
                     document.published.empty() ? "without a date" : day_in_words(document.published));
  for (const auto& sentence : explanation.sentences)
    out += fmt::format("  sentence {}: {}\n", sentence.number, Marking(document, sentence, colour).text());
  if (colour) out += fmt::format("  ({})\n", legend(explanation));
  out += "\nOn whose word, from the last source to the first\n";
  int number = 0;
  for (const auto& link : explanation.chain) {
    out += fmt::format("  {}. {} ({})\n", ++number, shown_line(link.name), link.kind);
    append_reasons(out, link.reasons);
  }
  out += fmt::format("  {}. {} (the outlet that published it)\n", ++number,
                     document.outlet.empty() ? "the report itself" : shown_line(document.outlet));
  out += "\nWhat decided\n";
  for (const auto& slot : explanation.slots) {
    out += fmt::format("  {:<10} {}\n", slot.slot, shown_line(slot.value));
    append_reasons(out, slot.reasons);
  }
  return out;
}

std::string explanation_json(const Document& document, const Claim& claim, const Explanation& explanation, const std::string& note) {
  std::string out;
  {
    Members object(out);
    append_json_or_null(object["note"], note);
    append_claim(object["claim"], document, claim);
    append_json(object["outlet"], document.outlet);
    append_json(object["title"], document.title);
    append_json_or_null(object["published"], document.published);
    append_list(object["sentences"], explanation.sentences, [&](std::string& to, const MarkedSentence& sentence) {
      Members members(to);
      append_json(members["number"], static_cast<double>(sentence.number));
      append_json(members["span"], sentence.span);
      append_json(members["text"], document.text_of(sentence.span));
      append_list(members["parts"], sentence.parts, [&](std::string& at, const MarkedPart& part) {
        Members fields(at);
        append_json(fields["part"], part.label);
        append_json(fields["span"], part.span);
        append_json(fields["text"], document.text_of(part.span));
      });
    });
    append_list(object["chain"], explanation.chain, [](std::string& to, const ExplainedLink& link) {
      Members members(to);
      append_json(members["name"], link.name);
      append_json(members["kind"], link.kind);
      append_strings(members["reasons"], link.reasons);
    });
    append_list(object["slots"], explanation.slots, [](std::string& to, const ExplainedSlot& slot) {
      Members members(to);
      append_json(members["slot"], slot.slot);
      append_json(members["value"], slot.value);
      append_strings(members["reasons"], slot.reasons);
    });
  }
  return out + "\n";
}

}  // namespace hearsay
