// Agency formats: items written by us after the standards' fields, of an invented agency.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "readers/readers.h"

namespace hearsay {
namespace {

struct Reading {
  std::vector<Document> documents;
  std::vector<std::string> errors;
  std::map<std::string, std::uint64_t> passed_over;
};

Reading read(const std::string& bytes, const std::string& name = "item.xml", const std::string& from = {}) {
  const auto path = std::filesystem::temp_directory_path() / ("hearsay-agency-" + std::to_string(::getpid()) + "-" + name);
  std::ofstream(path, std::ios::binary) << bytes;
  Reading out;
  ReadOptions options;
  options.from = from;
  options.passed_over = &out.passed_over;
  read_paths({path.string()}, options, [&](Record&& record) {
    if (record.error) out.errors.push_back(describe(record));
    else out.documents.push_back(std::move(record.document));
    return true;
  });
  std::filesystem::remove(path);
  return out;
}

std::vector<std::string> all(const Document& document, const std::string& name) {
  std::vector<std::string> out;
  for (const Meta& entry : document.meta) {
    if (entry.name == name) out.push_back(entry.value);
  }
  return out;
}

const std::string kItemMeta = R"(<itemMeta><itemClass qcode="ninat:text"/><provider qcode="ex:CW"><name>Coastal Wire</name></provider>
<versionCreated>2023-09-12T11:05:00Z</versionCreated><firstCreated>2023-09-12T08:00:00+09:00</firstCreated>
<embargoed>2023-09-12T12:00:00Z</embargoed><pubStatus qcode="stat:usable"/><signal qcode="sig:correction"/>
<edNote>Corrects paragraph 2.</edNote></itemMeta>)";
const std::string kContentMeta = R"(<contentMeta><urgency>3</urgency><located qcode="ex:VVO"><name>Vladivostok</name></located>
<by>By Jane Roe</by><creditline>Coastal Wire/River Post</creditline><infoSource literal="Reuters"/><dateline>VLADIVOSTOK, Sept 12 (Coastal Wire)</dateline>
<headline>Train crosses &amp; stops</headline><slugline>RUSSIA-TRAIN</slugline><language tag="en-US"/>
<subject type="cpnat:abstract" qcode="medtop:11000000"><name>politics</name></subject><subject qcode="medtop:04000000"/></contentMeta>)";
std::string news_item(const std::string& item_meta = kItemMeta,
                      const std::string& content = R"(<inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>A heading</h1><p>VLADIVOSTOK - A <b>train</b>
 crossed the border.</p><figure><img src="a.jpg"/><figcaption>A caption</figcaption></figure><ul><li>One</li><li>Two<br/>lines</li></ul></body></html></inlineXML>)") {
  return R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:example.test,2023:1" version="4" standard="NewsML-G2" xml:lang="en-GB">)" +
         item_meta + kContentMeta + "<rightsInfo><copyrightNotice>Copyright 2023 Coastal Wire</copyrightNotice></rightsInfo><contentSet>" +
         content + "</contentSet></newsItem>";
}

TEST(NewsMl, Item) {
  const Reading got = read("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + news_item());
  ASSERT_EQ(got.errors, std::vector<std::string>());
  ASSERT_EQ(got.documents.size(), 1u);
  const Document& d = got.documents[0];
  EXPECT_EQ(d.id, "tag:example.test,2023:1");
  EXPECT_EQ(d.outlet, "Coastal Wire");
  EXPECT_EQ(d.title, "Train crosses & stops");
  EXPECT_EQ(d.author, "By Jane Roe");
  EXPECT_EQ(d.language, "en-US");
  EXPECT_EQ(d.published, "2023-09-12T08:00:00+09:00");
  EXPECT_EQ(d.text, "A heading\n\nVLADIVOSTOK - A train crossed the border.\n\nOne\n\nTwo\nlines");
  const std::map<std::string, std::vector<std::string>> wanted = {{"status", {"usable"}},
                                                                  {"version", {"4"}},
                                                                  {"signal", {"correction"}},
                                                                  {"note", {"Corrects paragraph 2."}},
                                                                  {"embargo", {"2023-09-12T12:00:00Z"}},
                                                                  {"urgency", {"3"}},
                                                                  {"located", {"ex:VVO Vladivostok"}},
                                                                  {"credit", {"Coastal Wire/River Post"}},
                                                                  {"source", {"Reuters"}},
                                                                  {"dateline", {"VLADIVOSTOK, Sept 12 (Coastal Wire)"}},
                                                                  {"slug", {"RUSSIA-TRAIN"}},
                                                                  {"subject", {"medtop:11000000 politics", "medtop:04000000"}},
                                                                  {"updated", {"2023-09-12T11:05:00Z"}},
                                                                  {"copyright", {"Copyright 2023 Coastal Wire"}}};
  for (const auto& [name, values] : wanted) EXPECT_EQ(all(d, name), values) << name;
}

TEST(NewsMl, MessageWithPackageKillAndPicture) {
  const std::string killed =
      R"(<itemMeta><itemClass qcode="ninat:text"/><provider literal="Coastal Wire"/><versionCreated>2023-09-12T11:05:00Z</versionCreated>
<pubStatus qcode="stat:canceled"/><edNote>Kill: the report is withdrawn.</edNote></itemMeta>)";
  const std::string picture = R"(<itemMeta><itemClass qcode="ninat:picture"/></itemMeta>)";
  const Reading got = read(
      "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>" + news_item() + news_item(killed, "") +
      news_item(picture) +
      R"(<packageItem guid="p"><contentMeta><headline>Top news</headline></contentMeta><groupSet root="g"><group id="g"><itemRef residref="tag:example.test,2023:1"/></group>
                           </groupSet></packageItem></itemSet></newsMessage>)");
  EXPECT_EQ(got.errors, std::vector<std::string>());
  ASSERT_EQ(got.documents.size(), 2u);
  EXPECT_EQ(all(got.documents[0], "package"), std::vector<std::string>{"Top news"});
  EXPECT_EQ(got.documents[1].meta_of("status"), "canceled");
  EXPECT_EQ(got.documents[1].text, "Kill: the report is withdrawn.");
  EXPECT_EQ(got.passed_over.at("type"), 1u);
}

const std::string kNitf =
    R"(<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE nitf SYSTEM "http://example.test/nitf-3-3.dtd">
<nitf uno="u1"><head><title>Train</title><tobject><tobject.subject tobject.subject.refnum="11000000" tobject.subject.type="Politics"/></tobject>
<docdata management-status="usable"><correction info="Corrects the day."/><urgency ed-urg="2"/><fixture fix-id="TRAIN"/><date.issue norm="20230912T140500Z"/>
<date.release norm="20230913T000000Z"/><doc-id id-string="cw-17" regsrc="CW"/><du-key key="rail" version="2"/><doc.copyright holder="Coastal Wire" year="2023"/>
<key-list><keyword key="rail"/></key-list><evloc city="Vladivostok" iso-cc="RU"/></docdata><pubdata name="Coastal Wire"/></head>
<body xml:lang="en"><body.head><hedline><hl1>Train crosses</hl1><hl2>Second line</hl2></hedline><byline>By <person>Jane Roe</person><byttl>Associated Press</byttl></byline>
<distributor>The Associated Press</distributor><dateline><location>VLADIVOSTOK</location> <story.date norm="20230912">Sept. 12</story.date></dateline></body.head>
<body.content><block><p>A train crossed&#8212;slowly &mdash; at caf)"
    "\xe9"
    R"(.</p><media media-type="image"><media-caption>A caption</media-caption></media><p>It stopped.</p></block></body.content>
<body.end><tagline>Desk</tagline></body.end></body></nitf>)";

TEST(Nitf, Document) {
  const Reading got = read(kNitf);
  ASSERT_EQ(got.errors, std::vector<std::string>());
  ASSERT_EQ(got.documents.size(), 1u);
  const Document& d = got.documents[0];
  EXPECT_EQ(d.id, "cw-17");
  EXPECT_EQ(d.title, "Train crosses");
  EXPECT_EQ(d.author, "Jane Roe");
  EXPECT_EQ(d.outlet, "Coastal Wire");
  EXPECT_EQ(d.published, "2023-09-12T14:05:00Z");
  EXPECT_EQ(d.text, "A train crossed\xE2\x80\x94slowly \xE2\x80\x94 at caf\xC3\xA9.\n\nIt stopped.");
  const std::map<std::string, std::vector<std::string>> wanted = {{"status", {"usable"}},
                                                                  {"signal", {"correction"}},
                                                                  {"note", {"Corrects the day."}},
                                                                  {"urgency", {"2"}},
                                                                  {"slug", {"TRAIN"}},
                                                                  {"embargo", {"2023-09-13T00:00:00Z"}},
                                                                  {"version", {"2"}},
                                                                  {"located", {"Vladivostok, RU"}},
                                                                  {"subject", {"11000000 Politics"}},
                                                                  {"credit", {"The Associated Press"}},
                                                                  {"source", {"Associated Press"}},
                                                                  {"keyword", {"rail"}},
                                                                  {"tagline", {"Desk"}},
                                                                  {"copyright", {"\xC2\xA9 2023 Coastal Wire"}},
                                                                  {"dateline", {"VLADIVOSTOK Sept. 12"}}};
  for (const auto& [name, values] : wanted) EXPECT_EQ(all(d, name), values) << name;
}

TEST(Nitf, EmbargoIsWhatIsReleasedLaterInAnyZone) {
  const auto embargo = [](const std::string& issue, const std::string& release) {
    const auto got = read("<nitf><head><docdata><date.issue norm=\"" + issue + "\"/><date.release norm=\"" + release +
                          "\"/></docdata></head><body><body.content><p>A train crossed.</p></body.content></body></nitf>");
    return got.documents.size() == 1 ? std::string(got.documents[0].meta_of("embargo")) : "not read";
  };
  EXPECT_EQ(embargo("20230912T140500Z", "20230912T100000-0500"), "2023-09-12T10:00:00-05:00");
  EXPECT_EQ(embargo("20230912T090500-0500", "20230912T140000Z"), "");
  EXPECT_EQ(embargo("20230912", "20230913T000000Z"), "2023-09-13T00:00:00Z");
  EXPECT_EQ(embargo("20230912T140500Z", "20230912T140500Z"), "");
}

TEST(NewsMl, NitfInside) {
  const Reading got = read(news_item(
      kItemMeta, "<inlineXML contenttype=\"application/nitf+xml\">" +
                     kNitf.substr(kNitf.find("<nitf")).replace(kNitf.find("caf") - kNitf.find("<nitf") + 3, 1, "e") + "</inlineXML>"));
  // &mdash; is declared nowhere here: broken XML, told as such
  EXPECT_EQ(got.errors.size(), 1u);
}

TEST(NewsXml, HostileFilesAreErrors) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<p>";
  const std::string laughs =
      R"(<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><nitf><body><body.content><p>x &c; y</p></body.content></body></nitf>)";
  EXPECT_EQ(read("<nitf><body>" + deep).errors.size(), 1u);
  EXPECT_EQ(read("<nitf><body><p>unclosed").errors.size(), 1u);
  EXPECT_EQ(read(laughs).errors.size(), 1u);
  const Reading own = read(R"(<!DOCTYPE nitf [<!ENTITY a "aaaa">]><nitf><body><body.content><p>x&a;</p></body.content></body></nitf>)");
  ASSERT_EQ(own.documents.size(), 1u);
  EXPECT_EQ(own.documents[0].text, "x");
  const Reading file = read(
      R"(<!DOCTYPE nitf [<!ENTITY f SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>x&f;</p></body.content></body></nitf>)");
  ASSERT_EQ(file.documents.size(), 1u);
  EXPECT_EQ(file.documents[0].text, "x");
  // Nor in attributes, where libxml2 expands them when it is asked for the value.
  const Reading attribute = read(
      R"(<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><nitf><head><docdata><doc-id id-string="id-&b;7 &amp; &#56;"/></docdata></head><body><body.content><p>x</p></body.content></body></nitf>)");
  ASSERT_EQ(attribute.documents.size(), 1u);
  EXPECT_EQ(attribute.documents[0].id, "id-7 & 8");
  std::string swarm = "<nitf><body><body.content><p ";
  for (int i = 0; i < 3000; ++i) swarm += "a" + std::to_string(i) + "='>' ";
  EXPECT_EQ(read(swarm + ">x</p></body.content></body></nitf>").errors.size(), 1u);
}

TEST(Ninjs, OneToThree) {
  const std::string one =
      R"({"uri": "tag:example.test,2023:1", "type": "text", "version": "2", "versioncreated": "2023-09-12T11:05:00Z", "firstcreated": "2023-09-12T08:00:00Z",
"pubstatus": "usable", "urgency": 3, "embargoed": "2023-09-12T12:00:00Z", "language": "en", "headline": "Train", "slugline": "TRAIN", "byline": "Jane Roe", "located": "Vladivostok", "ednote": "New.",
"copyrightholder": "Coastal Wire", "infosource": [{"name": "Reuters"}], "subject": [{"scheme": "medtop", "code": "11000000", "name": "politics"}], "body_html": "<p>A train <b>crossed</b>.</p><p>It &amp; stopped</p>"})";
  const std::string two =
      R"({"uri": "u2", "standard": {"name": "ninjs", "version": "2.1"}, "type": "text", "contentcreated": "2023-09-12T08:00:00Z", "headlines": [{"role": "short", "value": "No"}, {"role": "main", "value": "Train"}],
"subjects": [{"uri": "medtop:11000000", "name": "politics"}], "infosources": [{"name": "Reuters"}], "bodies": [{"contenttype": "text/html", "value": "<p>A train.</p>"}, {"contenttype": "text/plain", "value": "A train."}]})";
  const std::string three =
      R"({"uri": "u3", "type": "text", "pubStatus": "withheld", "firstCreated": "2023-09-12T08:00:00Z", "edNote": "Hold.", "headlines": [{"value": "Train"}], "bodies": [{"contentType": "text/html", "value": "<p>A train.</p>"}]})";
  const std::string picture = R"({"uri": "u4", "type": "picture", "headline": "Train"})";
  const std::string kill = R"({"uri": "u5", "type": "text", "pubstatus": "canceled", "headline": "Train", "ednote": "Withdrawn."})";
  const Reading got = read("[" + one + "," + two + "," + three + "," + picture + "," + kill + "]", "items.json");
  ASSERT_EQ(got.errors, std::vector<std::string>());
  ASSERT_EQ(got.documents.size(), 4u);
  const Document& d = got.documents[0];
  EXPECT_EQ(d.text, "A train crossed.\n\nIt & stopped");
  EXPECT_EQ(d.title, "Train");
  EXPECT_EQ(d.outlet, "Coastal Wire");
  EXPECT_EQ(d.published, "2023-09-12T08:00:00Z");
  for (const auto& [name, value] : std::map<std::string, std::string>{{"status", "usable"},
                                                                      {"version", "2"},
                                                                      {"urgency", "3"},
                                                                      {"embargo", "2023-09-12T12:00:00Z"},
                                                                      {"slug", "TRAIN"},
                                                                      {"located", "Vladivostok"},
                                                                      {"note", "New."},
                                                                      {"source", "Reuters"},
                                                                      {"subject", "medtop:11000000 politics"},
                                                                      {"updated", "2023-09-12T11:05:00Z"}})
    EXPECT_EQ(d.meta_of(name), value) << name;
  EXPECT_EQ(got.documents[1].text, "A train.");
  EXPECT_EQ(got.documents[1].title, "Train");
  EXPECT_EQ(got.documents[1].meta_of("subject"), "medtop:11000000 politics");
  EXPECT_EQ(got.documents[2].meta_of("status"), "withheld");
  EXPECT_EQ(got.documents[2].meta_of("note"), "Hold.");
  EXPECT_EQ(got.documents[3].text, "Withdrawn.");
  EXPECT_EQ(got.passed_over.at("type"), 1u);
}

}  // namespace
}  // namespace hearsay
