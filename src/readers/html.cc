// Web pages: one report a page, or one an entry of a live blog. Nothing is fetched, and no script is run.
#include "readers/html.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/calendar.h"
#include "base/lines.h"
#include "readers/article_parts.h"
#include "readers/bytes.h"
#include "readers/charset.h"
#include "readers/formats.h"
#include "readers/html_charset.h"
#include "readers/html_words.h"
#include "readers/language_id.h"
#include "readers/live_blog.h"
#include "readers/metadata.h"

namespace hearsay {
namespace {

constexpr std::size_t kLeastBody = 200;             // bytes of a JSON-LD body that says more than a summary
constexpr std::size_t kMostCompared = 500'000'000;  // bytes of a body times paragraphs
constexpr std::size_t kStubText = 1500;             // bytes below which the text of a page that is not free is a stub
constexpr std::size_t kLiveEntries = 2;             // that make a live blog

std::string letters_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_ascii_letter(c) || is_ascii_digit(c)) out += ascii_lower(c);
  }
  return out;
}

std::vector<Paragraph> paragraphs_of(std::string_view body) {
  std::vector<Paragraph> out;
  each_line(body, [&](std::string_view line, int) {
    if (!line.empty()) out.push_back({std::string(line), -1, -1});
  });
  return out;
}

// The JSON-LD body checks what was chosen: where the page's markup has little of it (the rest comes by script), it is the text itself;
// where it has nearly all, paragraphs before and after it are no part of it.
void check_against_body(std::vector<Paragraph>& article, const std::string& body) {
  const std::string all = letters_of(body);
  if (all.size() < kLeastBody || all.size() * article.size() > kMostCompared) return;
  std::size_t letters = 0, found = 0, first = article.size(), last = 0;
  for (std::size_t i = 0; i < article.size(); ++i) {
    const std::string key = letters_of(article[i].text);
    letters += key.size();
    if (key.size() < 20 || !holds(all, key)) continue;
    found += key.size();
    first = std::min(first, i);
    last = i + 1;
  }
  if (letters * 2 < all.size()) {
    article = paragraphs_of(body);
  } else if (found * 10 > letters * 7 && all.size() * 10 > letters * 7) {
    article.erase(article.begin() + static_cast<std::ptrdiff_t>(last), article.end());
    article.erase(article.begin(), article.begin() + static_cast<std::ptrdiff_t>(first));
  }
}

bool has_wall(const HtmlTree& tree) {
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const auto node = static_cast<std::int32_t>(i);
    if (tree.nodes[i].tag == Tag::text || tree.nodes[i].begin_attributes == tree.nodes[i].end_attributes) continue;
    for (const Attribute name : {Attribute::class_, Attribute::id}) {
      if (const std::string_view value = tree.attribute(node, name); !value.empty() && (page_words(value) & kStub)) return true;
    }
  }
  return false;
}

void add_meta(Document& to, std::string_view name, std::string_view value) {
  if (!value.empty()) to.meta.push_back({std::string(name), std::string(value)});
}

// Only an upper bound: what is published after it was fetched is a slip, with a day's grace for zones.
void check_fetched(ToldValue& date, std::string_view fetched) {
  const auto told = parse_iso_date(std::string_view(date.value).substr(0, 10)), bound = parse_iso_date(fetched.substr(0, 10));
  if (told && bound && *told > *bound + std::chrono::days(1)) date = {};
}

// "metadata" is what the page declares, "page" what stands on it or in its address.
std::string_view kind_of_source(std::string_view from) {
  return from == "json-ld" || from == "meta" || from == "microdata" ? "metadata" : "page";
}

Document document_of(const PageMetadata& page) {
  Document out;
  out.url = page.url, out.outlet = page.outlet, out.title = page.title, out.author = page.author, out.language = page.language;
  if (!page.published.value.empty()) {
    out.published = page.published.value;
    out.published_from = kind_of_source(page.published.from);
    add_meta(out, "published_by", page.published.from);
  }
  add_meta(out, "updated", page.updated.value);
  return out;
}

// What another organisation than the outlet is named as the report's source.
void add_origins(Document& to, const PageMetadata& page) {
  for (const std::string& name : page.publishing_parties) {
    if (!name.empty() && letters_of(name) != letters_of(page.outlet)) add_meta(to, "origin", name);
  }
}

std::vector<Document> live_documents(const PageMetadata& page) {
  std::vector<Document> out;
  for (const LiveEntry& entry : page.live) {
    Document document = document_of(page);
    document.text = joined(paragraphs_of(entry.text));
    if (!entry.published.empty()) {
      document.published = entry.published;
      document.published_from = kind_of_source(entry.from);
      std::erase_if(document.meta, [](const Meta& other) { return other.name == "published_by"; });
      document.meta.insert(document.meta.begin(), {"published_by", std::string(entry.from)});
    }
    if (!entry.title.empty()) document.title = entry.title;
    if (!entry.author.empty()) document.author = author_names(entry.author);
    if (std::string url = resolved_url(entry.url, page.url); !url.empty()) document.url = std::move(url);
    add_meta(document, "live", page.title.empty() ? page.url : page.title);
    out.push_back(std::move(document));
  }
  return out;
}

}  // namespace

std::vector<Document> read_page(std::string_view bytes, const PageHints& hints) {
  const DecodedText decoded = decode_html(bytes, std::string(hints.charset));
  const HtmlTree tree = parse_html(decoded.text);
  PageMetadata page = read_metadata(tree, hints.url);
  check_fetched(page.published, hints.fetched);
  check_fetched(page.updated, hints.fetched);
  auto article = find_article(tree, {page.title, page.article_body});
  read_visible_metadata(tree, article, hints.url, page);
  check_fetched(page.published, hints.fetched);
  if (page.language.empty()) page.language = two_letter_code(hints.language);
  if (page.live.size() < kLiveEntries) page.live = find_live_entries(tree, page, hints.url, joined(article).size());
  if (page.live.size() >= kLiveEntries) return live_documents(page);
  check_against_body(article, page.article_body);
  std::vector<Document> out;
  if (article.empty()) return out;
  Document document = document_of(page);
  document.text = joined(article);
  add_origins(document, page);
  const bool short_of_declared = page.word_count > 0 && document.text.size() < page.word_count * 3;
  if ((!page.is_free || has_wall(tree)) && (document.text.size() < kStubText || short_of_declared)) add_meta(document, "access", "stub");
  if (page.is_paged) add_meta(document, "part", "one of several pages");
  if (!decoded.detected.empty()) document.warnings.push_back({"charset_detected", {0, static_cast<std::uint32_t>(document.text.size())}});
  out.push_back(std::move(document));
  return out;
}

bool looks_like_html(std::string_view head) {
  std::size_t at = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (at == std::string_view::npos || head[at] != '<') return false;
  const auto folded = ascii_lowered(head.substr(at, 4096));
  if (folded.starts_with("<?xml") && folded.find("<html") == std::string::npos) return false;
  return folded.starts_with("<!doctype html") || folded.find("<html") != std::string::npos || folded.find("<head") != std::string::npos ||
         folded.find("<body") != std::string::npos || folded.find("<meta ") != std::string::npos;
}

bool read_html(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver) {
  const std::uint64_t limit = options.max_bytes * kMarkupShare;
  const std::string whole = read_rest(bytes, limit);
  if (whole.size() > limit) {
    throw Error(ErrorCode::too_large, fmt::format("the page is longer than {} bytes; raise --max-bytes", limit));
  }
  auto documents = read_page(whole, {.url = file.url, .charset = options.charset, .fetched = {}, .language = {}});
  if (documents.empty()) throw Error(ErrorCode::bad_value, "the page has no text of an article");
  std::size_t entry = 0;
  for (Document& document : documents) {
    Record record;
    record.file = file.path;
    ++entry;
    if (documents.size() == 1) document.id = file.stem;
    else if (!file.stem.empty()) document.id = fmt::format("{}#{}", file.stem, entry);
    try {
      complete(document, options);
      record.document = std::move(document);
    } catch (const Error& error) {
      record.error = error;
    }
    if (!deliver(std::move(record))) return false;
  }
  return true;
}

}  // namespace hearsay
