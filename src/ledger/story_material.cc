#include "ledger/story_material.h"

#include <fmt/format.h>

#include "document/names.h"
#include "hearsay/error.h"
#include "ledger/compression.h"

namespace hearsay {

struct StoryMaterials::Statements {
  explicit Statements(Database& database) : database(database) {}
  Database& database;
  Statement metadata{database, "SELECT id, outlet, title, language, published, origin, text, bytes FROM documents WHERE key = ?"};
  Statement entities{database, "SELECT kind, name, id, mentions FROM entities WHERE document = ? ORDER BY ordinal"};
  Statement places{database, "SELECT id, count(*), min(name) FROM places WHERE document = ? AND id <> '' GROUP BY id"};
  Statement events{database,
                   "SELECT claims.event, times.type, times.earliest, times.latest FROM claims LEFT JOIN times ON times.key = claims.time "
                   "WHERE claims.document = ? AND claims.event IS NOT NULL"};
  Statement sentences{database,
                      "SELECT DISTINCT sentence_begin, sentence_end FROM claims WHERE document = ? ORDER BY sentence_begin, sentence_end"};
  Statement cites{database,
                  "SELECT DISTINCT sources.name FROM claims JOIN sources ON sources.claim = claims.key WHERE claims.document = ? AND "
                  "sources.kind = 'outlet' AND sources.name <> '' ORDER BY sources.name"};
};

StoryMaterials::StoryMaterials(Database& database) : with_(std::make_unique<Statements>(database)) {}
StoryMaterials::~StoryMaterials() = default;
StoryMaterials::StoryMaterials(StoryMaterials&&) noexcept = default;

StoryMaterial StoryMaterials::read_text(std::int64_t document) const {
  StoryMaterial out;
  out.key = document;
  auto& row = with_->metadata;
  row.start(document);
  if (!row.step()) throw Error(ErrorCode::not_found, fmt::format("{}: no document has the key {}", with_->database.path(), document));
  int column = 0;
  for (auto* field : {&out.id, &out.outlet, &out.title, &out.language, &out.published, &out.origin}) *field = row.text(column++);
  out.text = decompress(row.bytes(6), static_cast<std::size_t>(row.integer(7)));
  row.reset();
  out.day = day_number(out.published);
  for (with_->cites.start(document); with_->cites.step();) out.cites.push_back(with_->cites.text(0));
  return out;
}

StoryMaterial StoryMaterials::read(std::int64_t document) const {
  auto out = read_text(document);
  for (with_->entities.start(document); with_->entities.step();)
    out.entities.push_back({entity_kind_named(with_->entities.bytes(0)).value_or(EntityKind::other), with_->entities.text(1),
                            with_->entities.text(2), with_->entities.integer(3)});
  for (with_->places.start(document); with_->places.step();) {
    out.places[with_->places.text(0)] = static_cast<int>(with_->places.integer(1));
    out.place_names[with_->places.text(0)] = with_->places.text(2);
  }
  for (with_->sentences.start(document); with_->sentences.step();)
    out.sentences.push_back(
        {static_cast<std::uint32_t>(with_->sentences.integer(0)), static_cast<std::uint32_t>(with_->sentences.integer(1))});
  auto& events = with_->events;
  for (events.start(document); events.step();) {
    ++out.events[events.text(0)];
    if (events.null(2)) continue;
    const auto day = day_number(events.text(2));
    if (day != kNoDay && day == day_number(events.text(3))) ++out.days[day];
  }
  return out;
}

}  // namespace hearsay
