#include "support/full_document.h"

#include <stdexcept>

namespace hearsay::testing {
namespace {

constexpr std::string_view kText =
    "A senior official told Meridian Wire that Kim Jong-un could send at least 500 shells from Pyongyang to Vladivostok on Tuesday in "
    "exchange "
    "for oil if Moscow pays. The Kremlin denied the deal. Kim left Pyongyang.";

Participant participant(const Document& d, std::string_view words, std::string name, std::int32_t entity, std::string code,
                        std::string role) {
  return {span_of_words(d, words), std::string(words), std::move(name), entity, std::move(code), std::move(role)};
}

void add_layers(Document& d) {
  const auto sentence_end = [&](std::string_view last) { return span_of_words(d, last).end; };
  const auto first = sentence_end("pays."), second = sentence_end("deal.");
  d.paragraphs = {{0, static_cast<std::uint32_t>(d.text.size())}};
  d.sentences = {{{0, first}, {}, 0}, {{first + 1, second}, {}, 0}, {{second + 1, static_cast<std::uint32_t>(d.text.size())}, {}, 0}};
  d.entities = {{EntityKind::person, "Kim Jong-un", "person:kim_jong_un", "PRK.GOV", "head of state", "PRK", {0}, {}},
                {EntityKind::government, "Russia", "state:RUS", "RUS.GOV", "", "RUS", {}, {}}};
  d.mentions = {{span_of_words(d, "Kim Jong-un"), {}, -1, MentionForm::name, 0}};
  d.times = {{span_of_words(d, "Tuesday"), {}, TimeType::date, "2023-09-12", "2023-09-12", "2023-09-12"}};
  d.places = {{span_of_words(d, "Pyongyang"), {}, "Pyongyang", "KP", "12", 39.03385, 125.75432, "geonames:1871859", 0.9},
              {span_of_words(d, "Vladivostok"), {}, "Vladivostok", "RU", "59", 43.10562, 131.87353, "geonames:2013348", 0.8},
              {span_of_words(d, "Moscow"), {}, "Moscow", "RU", "", std::nullopt, std::nullopt, "", 0.5}};
  d.places[1].point = PlacePoint{span_of_words(d, "to Vladivostok"), "near", 43.5, 131.5, 20.5};
  d.quantities = {{span_of_words(d, "at least 500 shells"), {}, 500, "", "shell", Bound::at_least}};
}

Token token_in(std::int32_t sentence) {
  Token token;
  token.sentence = sentence;
  return token;
}

Claim supply(const Document& d) {
  Claim c;
  c.id = "00000000000000a1";
  c.span = {span_of_words(d, "Kim Jong-un").begin, span_of_words(d, "pays").end};
  c.sources = {{span_of_words(d, "Meridian Wire"), "Meridian Wire", "Meridian Wire", -1, -1, SourceKind::outlet, false, "", {}},
               {span_of_words(d, "A senior official"), "A senior official", "senior official", -1, 1, SourceKind::unnamed, true,
                "United States; Japan", LinkRule::speaks, -1, span_of_words(d, "told")}};
  c.cue = Cue{span_of_words(d, "told"), {}, -1, "tell", Stance::states};
  c.speech = Speech::indirect;
  c.certainty = Certainty::possible;
  c.outlet_certainty = Certainty::unknown;
  c.tense = ClaimTense::future;
  c.condition = span_of_words(d, "if Moscow pays");
  c.predicate = span_of_words(d, "send");
  c.predicate_token = 0;
  c.predicate_lemma = "send";
  c.event = Event{"AID", "arms", {"military", "economic"}, "0872"};
  c.actor = {participant(d, "Kim Jong-un", "Kim Jong-un", 0, "PRK.GOV", "head of state")};
  c.recipient = {participant(d, "Moscow", "Russia", 1, "RUS.GOV", "")};
  c.theme = {participant(d, "500 shells", "shells", -1, "", "")};
  c.places = {{0, PlaceRole::from}, {1, PlaceRole::to}};
  c.route = Route{c.places, 683.9, false};
  c.time = 0;
  c.quantities = {0};
  c.exchange = "00000000000000a2";
  return c;
}

Claim denial(const Document& d) {
  Claim c;
  c.id = "00000000000000a2";
  c.span = span_of_words(d, "the deal");
  c.sources = {{span_of_words(d, "The Kremlin"), "The Kremlin", "Russia", -1, 1, SourceKind::government, false, "Russia", {}}};
  c.cue = Cue{span_of_words(d, "denied"), {}, -1, "deny", Stance::denies};
  c.speech = Speech::mixed;
  c.polarity = Polarity::negative;
  c.outlet_certainty = Certainty::probable;
  c.predicate = span_of_words(d, "deal");
  c.predicate_token = 1;
  c.predicate_lemma = "deal";
  return c;
}

Claim departure(const Document& d) {
  Claim c;
  c.id = "00000000000000a3";
  c.span = {static_cast<std::uint32_t>(d.text.rfind("Kim left")), static_cast<std::uint32_t>(d.text.size() - 1)};
  c.tense = ClaimTense::past;
  c.predicate = span_of_words(d, "left");
  c.predicate_token = 2;
  c.predicate_lemma = "leave";
  c.event = Event{"TRAVEL", "", {}, ""};
  c.actor = {participant(d, "Kim", "Kim Jong-un", 0, "PRK.GOV", "head of state")};
  c.places = {{0, PlaceRole::from}};
  c.route = Route{{{0, PlaceRole::from}, {2, PlaceRole::to}}, std::nullopt, true};
  return c;
}

}  // namespace

Span span_of_words(const Document& document, std::string_view words) {
  const auto at = document.text.find(words);
  if (at == std::string::npos) throw std::invalid_argument("not in the text: " + std::string(words));
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Document full_document(std::string_view id, std::string_view outlet, std::string_view day) {
  Document d;
  d.id = id, d.outlet = outlet, d.published = day, d.published_from = "metadata";
  d.url = "https://example.org/" + d.id;
  d.title = "Shells for oil?", d.author = "Lena Cheung", d.language = "en";
  d.text = kText;
  add_layers(d);
  d.tokens = {token_in(0), token_in(1), token_in(2)};
  d.claims = {supply(d), denial(d), departure(d)};
  return d;
}

}  // namespace hearsay::testing
