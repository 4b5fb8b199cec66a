#include "mentions/actors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "base/knowledge.h"
#include "document/codes.h"
#include "english_actors.h"
#include "hearsay/error.h"
#include "mentions/entities.h"

namespace hearsay {
namespace {

std::int32_t actor_named(const std::string& name) {
  const auto found = english_actors().by_name.find(name);
  return found == english_actors().by_name.end() ? -1 : found->second;
}

std::string holder(const std::string& country, const std::string& office, const std::string& day) {
  const auto actor =
      english_actors().holder_on(english_actors().states.at(country), english_actors().office_named.at(office), *parse_iso_date(day));
  return actor < 0 ? "" : english_actors().actors[static_cast<std::size_t>(actor)].name;
}

TEST(Actors, EnoughAreKnown) {
  std::map<EntityKind, int> kinds;
  int states = 0;
  for (const Actor& actor : english_actors().actors) {
    ++kinds[actor.kind];
    states += actor.state;
  }
  EXPECT_GE(states, 195);
  EXPECT_GE(kinds[EntityKind::person], 400);
  EXPECT_GE(kinds[EntityKind::outlet], 150);
  EXPECT_GE(kinds[EntityKind::organisation], 150);
}

// The issue asks for 3,000 entries and 8,000 names.
TEST(Actors, CountsAreToldAndEnough) {
  std::size_t names = 0;
  for (const auto& [hash, entries] : english_actors().names.nodes) names += !entries.empty();
  std::cout << english_actors().actors.size() << " entries, " << names << " names\n";
  EXPECT_GE(english_actors().actors.size(), 3000u);
  EXPECT_GE(names, 8000u);
}

// Country or kind of international body first, then sectors and groups, three letters each; bodies have a sector.
TEST(Actors, EveryCodeHasItsForm) {
  for (const Actor& actor : english_actors().actors) {
    const std::string head(head_of_code(actor.code));
    EXPECT_TRUE(english_actors().states.contains(head) || head == "IGO" || head == "NGO" || head == "IMG" || head == "MNC" || head == "INT")
        << actor.name << " " << actor.code;
    EXPECT_EQ(actor.code.size() % 4, 3u) << actor.name << " " << actor.code;
    for (std::size_t i = 0; i < actor.code.size(); ++i)
      EXPECT_TRUE(i % 4 == 3 ? actor.code[i] == '.' : actor.code[i] >= 'A' && actor.code[i] <= 'Z') << actor.name << " " << actor.code;
    const bool body = actor.kind != EntityKind::person && !actor.state;
    EXPECT_TRUE(!body || actor.code.size() > 3) << actor.name << " has no sector";
  }
}

// A person has a code on any day: from the office held then, or as a former one.
TEST(Actors, EveryOfficeHasASector) {
  for (const Office& office : english_actors().offices) EXPECT_EQ(office.sector.size(), 3u) << office.name;
}

// One short name may mean several; two of one state in one office at once could not be told apart by "President Kim". A month in common is
// no more than terms that are known by month.
TEST(Actors, ShortNamesInOneOfficeAreTold) {
  for (const auto& [hash, entries] : english_actors().names.nodes)
    for (std::size_t i = 0; i < entries.size(); ++i)
      for (std::size_t j = i + 1; j < entries.size(); ++j) {
        if (entries[i].value.use != NameUse::short_name || entries[j].value.use != NameUse::short_name) continue;
        const Actor& a = english_actors().actors[static_cast<std::size_t>(entries[i].value.actor)];
        const Actor& b = english_actors().actors[static_cast<std::size_t>(entries[j].value.actor)];
        for (const Tenure& x : a.tenures)
          for (const Tenure& y : b.tenures)
            EXPECT_FALSE(english_actors().offices[static_cast<std::size_t>(x.office)].unique && x.office == y.office && x.body == y.body &&
                         std::min(x.to, y.to) - std::max(x.from, y.from) > std::chrono::days(31) && &a != &b && !x.attested && !y.attested)
                << a.name << " and " << b.name;
      }
}

// "Kerrinese" makes Kerrin a state (attribution's References) by these alone.
TEST(Actors, EndingsOfAdjectivesAreInTheData) {
  EXPECT_EQ(english_actors().adjective_endings, (std::vector<std::string>{"ese", "ian", "ean", "an", "ish", "ic", "i", "n"}));
}

TEST(Actors, IdsAreUnique) {
  std::map<std::string, std::string> ids;
  for (const Actor& actor : english_actors().actors) {
    EXPECT_FALSE(actor.id.empty()) << actor.name;
    const auto [at, fresh] = ids.emplace(actor.id, actor.name);
    EXPECT_TRUE(fresh) << actor.name << " and " << at->second << " are both " << actor.id;
  }
}

TEST(Actors, EveryCountryIsKnown) {
  for (const Actor& actor : english_actors().actors)
    EXPECT_TRUE(actor.country.empty() || english_actors().states.contains(actor.country)) << actor.name;
}

// A day on which one hands over to another is no overlap, and neither are terms known only by year or month.
TEST(Actors, OneHolderAtATime) {
  for (const auto& [key, holders] : english_actors().holders) {
    const auto& office = english_actors().offices[static_cast<std::size_t>(holders.front().tenure.office)];
    if (!office.unique) continue;
    for (std::size_t i = 0; i < holders.size(); ++i)
      for (std::size_t j = i + 1; j < holders.size(); ++j) {
        const Tenure& a = holders[i].tenure;
        const Tenure& b = holders[j].tenure;
        if (holders[i].actor == holders[j].actor) continue;
        const auto common = std::min(a.to, b.to) - std::max(a.from, b.from);
        EXPECT_LE(common.count(), 62) << office.name << ": " << english_actors().actors[static_cast<std::size_t>(holders[i].actor)].name
                                      << " and " << english_actors().actors[static_cast<std::size_t>(holders[j].actor)].name;
      }
  }
}

TEST(Actors, TermsOfOneOfficeDoNotOverlap) {
  for (const Actor& actor : english_actors().actors)
    for (std::size_t i = 0; i < actor.tenures.size(); ++i)
      for (std::size_t j = i + 1; j < actor.tenures.size(); ++j) {
        const Tenure& a = actor.tenures[i];
        const Tenure& b = actor.tenures[j];
        EXPECT_TRUE(a.office != b.office || a.body != b.body || a.to < b.from) << actor.name;
      }
}

// A name that identifies alone must not identify two. Names in use for both a state and something else are settled by context.
TEST(Actors, NamesAreNotShared) {
  for (const auto& [hash, entries] : english_actors().names.nodes) {
    std::set<std::int32_t> actors;
    for (const auto& entry : entries)
      if (entry.value.use == NameUse::name) actors.insert(entry.value.actor);
    if (actors.size() < 2) continue;
    // Where they belong to different states, or one to none, the report tells them apart: "RSF" beside Sudan.
    std::set<std::string> countries;
    for (const auto actor : actors) countries.insert(english_actors().actors[static_cast<std::size_t>(actor)].country);
    if (countries.size() == actors.size()) continue;
    std::string all;
    for (const auto actor : actors) all += english_actors().actors[static_cast<std::size_t>(actor)].name + "; ";
    ADD_FAILURE() << "one name for " << all;
  }
}

// Bodies whose words tell of another kind or of nothing: a union by its "Government", a bishops' "Conference", an airport, letters alone.
TEST(Actors, BodiesAreKnownByAnyOfTheirNames) {
  const struct {
    const char *name, *code;
    EntityKind kind;
  } cases[] = {
      {"American Federation of Government Employees", "USA.CVL.LAB", EntityKind::organisation},
      {"AFGE", "USA.CVL.LAB", EntityKind::organisation},
      {"National Border Patrol Council", "USA.CVL.LAB", EntityKind::organisation},
      {"Natural Resources Defense Council", "USA.NGO", EntityKind::organisation},
      {"World Jewish Congress", "INT.REL", EntityKind::organisation},
      {"Nation of Islam", "USA.REL", EntityKind::organisation},
      {"J Street", "USA.NGO", EntityKind::organisation},
      {"Heathrow", "GBR.BUS", EntityKind::organisation},
      {"Ipsa", "GBR.GOV", EntityKind::government},
      {"Ways and Means Committee", "USA.LEG", EntityKind::government},
      {"9th Circuit", "USA.JUD", EntityKind::government},
      {"Holyrood", "GBR.LEG", EntityKind::government},
      {"Dáil", "IRL.LEG", EntityKind::government},
      {"NSW Police", "AUS.COP", EntityKind::government},
      {"Cook Political Report", "USA.MED", EntityKind::outlet},
      {"Fort Worth Star-Telegram", "USA.MED", EntityKind::outlet},
      {"Le Canard Enchaine", "FRA.MED", EntityKind::outlet},
  };
  for (const auto& c : cases) {
    std::vector<Atom> atoms;
    append_atoms(c.name, 0, atoms);
    std::int32_t found = -1;
    english_actors().names.visit_at(atoms, 0, [&](std::size_t count, const auto& entries) {
      if (count == atoms.size()) found = entries.front().value.actor;
    });
    ASSERT_GE(found, 0) << c.name;
    const Actor& actor = english_actors().actors[static_cast<std::size_t>(found)];
    EXPECT_EQ(actor.code, c.code) << c.name;
    EXPECT_EQ(actor.kind, c.kind) << c.name;
  }
}

TEST(Actors, TermsOfOfficeDecide) {
  const struct {
    const char *country, *office, *day, *name;
  } cases[] = {
      {"USA", "president", "2023-09-11", "Joe Biden"},
      {"USA", "president", "2019-01-01", "Donald Trump"},
      {"USA", "president", "2003-03-20", "George W. Bush"},
      {"USA", "secretary of state", "2012-09-11", "Hillary Clinton"},
      {"RUS", "president", "2010-05-01", "Dmitry Medvedev"},
      {"RUS", "president", "2023-09-11", "Vladimir Putin"},
      {"PRK", "supreme leader", "2023-09-11", "Kim Jong-un"},
      {"PRK", "supreme leader", "2001-08-04", "Kim Jong Il"},
      {"KOR", "president", "2018-04-27", "Moon Jae-in"},
      {"RUS", "foreign minister", "2016-01-01", "Sergei Lavrov"},
      {"CHN", "premier", "2022-01-01", "Li Keqiang"},
      {"USA", "national security advisor", "2023-09-11", "Jake Sullivan"},
      {"GBR", "defence minister", "2016-07-01", "Michael Fallon"},
      {"GBR", "defence secretary", "2024-08-01", "John Healey"},
      {"JPN", "foreign minister", "2018-03-01", "Taro Kono"},
      {"KOR", "defence minister", "2024-10-01", "Kim Yong-hyun"},
      {"FRA", "foreign minister", "2025-01-15", "Jean-Noël Barrot"},
      {"IND", "defence minister", "2018-01-01", "Nirmala Sitharaman"},
      {"UKR", "defence minister", "2024-02-24", "Rustem Umerov"},
      {"ISR", "foreign minister", "2024-03-01", "Israel Katz"},
  };
  for (const auto& c : cases) EXPECT_EQ(holder(c.country, c.office, c.day), c.name) << c.country << " " << c.office << " " << c.day;
}

TEST(Actors, CodesAreFilled) {
  const struct {
    const char *name, *code;
    EntityKind kind;
  } cases[] = {
      {"Kremlin", "RUS.GOV", EntityKind::government},   {"Reuters", "GBR.MED", EntityKind::outlet},
      {"KCNA", "PRK.MED", EntityKind::outlet},          {"Hamas", "PSE.REB", EntityKind::group},
      {"IAEA", "IGO.UNO", EntityKind::organisation},    {"CIA", "USA.SPY", EntityKind::government},
      {"Gazprom", "RUS.BUS", EntityKind::organisation}, {"North Korea", "PRK", EntityKind::government},
  };
  for (const auto& c : cases) {
    const auto index = actor_named(c.name);
    ASSERT_GE(index, 0) << c.name;
    EXPECT_EQ(english_actors().actors[static_cast<std::size_t>(index)].code, c.code);
    EXPECT_EQ(english_actors().actors[static_cast<std::size_t>(index)].kind, c.kind) << c.name;
  }
}

TEST(Phrases, AtomsDoNotDependOnTokens) {
  std::vector<Atom> one, three;
  append_atoms("Kim Jong-un", 0, one);
  append_atoms("Kim", 0, three);
  append_atoms("Jong", 1, three);
  append_atoms("un", 2, three);
  ASSERT_EQ(one.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(one[i].hash, three[i].hash);
}

TEST(Phrases, AccentsAndStopsAreFolded) {
  EXPECT_EQ(folded_hash("U.S."), folded_hash("US"));
  EXPECT_EQ(folded_hash("Erdoğan"), folded_hash("Erdogan"));
  EXPECT_EQ(folded_hash("Élysée"), folded_hash("Elysee"));
  EXPECT_EQ(folded_hash("Łódź"), folded_hash("lodz"));
  EXPECT_NE(folded_hash("Iran"), folded_hash("Iraq"));
}

}  // namespace
}  // namespace hearsay
