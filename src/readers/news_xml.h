// XML as agencies send it: a tree without network, DTDs and expanded entities, and the paragraphs of what stands in it.
// libxml2's own limits hold: 256 levels, 10 MB a text. What is wrong with the XML is Error bad_format. A tree belongs to one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearsay/document.h"
#include "readers/xml_tree.h"

namespace hearsay {

constexpr std::size_t kMostXml = 64u << 20;  // bytes of a file, and of a report's HTML

XmlTree parse_xml(std::string_view bytes);
// A fragment of HTML, refused for no more than what check_html_attributes() throws.
XmlTree parse_html_fragment(std::string_view bytes);

// Names without namespace prefixes; the elements of these formats differ in their local names.
std::string_view name_of(const xmlNode* node);
// Empty where there is none.
std::string attribute_of(const xmlNode* node, const char* name);
// The first child element of that name, along a path "itemMeta/pubStatus"; null where there is none, and for null.
const xmlNode* find_child(const xmlNode* node, std::string_view path);
std::vector<const xmlNode*> children_of(const xmlNode* node, std::string_view name);
// All text below, white space joined; empty for null.
std::string words_of(const xmlNode* node);

// Paragraphs, headings, list items, table rows and lines of verse below a node; without pictures and their captions, scripts, footnotes.
std::string paragraphs_of(const xmlNode* node);

// Adds a value unless it is empty.
void add_meta(Document& document, std::string_view name, std::string value);
// A date as these formats have it (ISO 8601 or its compact form, 20230912T140500Z) as 2023-09-12T14:05:00Z; empty where it is none.
std::string iso_from(std::string_view date);
// "stat:canceled" → "canceled"; a URI's last word.
std::string without_scheme(std::string_view code);
// A killed report often has no text any more: then what is said of the kill stands for it.
void explain_kill(Document& document);

}  // namespace hearsay
