#include "readers/html_names.h"

#include <unordered_map>

namespace hearsay {
namespace {

const std::unordered_map<std::string_view, Tag>& tags() {
  static const std::unordered_map<std::string_view, Tag> table = {{"html", Tag::html},
                                                                  {"head", Tag::head},
                                                                  {"body", Tag::body},
                                                                  {"title", Tag::title},
                                                                  {"meta", Tag::meta},
                                                                  {"link", Tag::link},
                                                                  {"script", Tag::script},
                                                                  {"style", Tag::style},
                                                                  {"noscript", Tag::noscript},
                                                                  {"template", Tag::template_},
                                                                  {"div", Tag::div},
                                                                  {"p", Tag::p},
                                                                  {"section", Tag::section},
                                                                  {"article", Tag::article},
                                                                  {"main", Tag::main},
                                                                  {"header", Tag::header},
                                                                  {"footer", Tag::footer},
                                                                  {"nav", Tag::nav},
                                                                  {"aside", Tag::aside},
                                                                  {"figure", Tag::figure},
                                                                  {"figcaption", Tag::figcaption},
                                                                  {"picture", Tag::picture},
                                                                  {"img", Tag::img},
                                                                  {"video", Tag::video},
                                                                  {"audio", Tag::audio},
                                                                  {"iframe", Tag::iframe},
                                                                  {"embed", Tag::embed},
                                                                  {"object", Tag::object},
                                                                  {"canvas", Tag::canvas},
                                                                  {"svg", Tag::svg},
                                                                  {"h1", Tag::h1},
                                                                  {"h2", Tag::h2},
                                                                  {"h3", Tag::h3},
                                                                  {"h4", Tag::h4},
                                                                  {"h5", Tag::h5},
                                                                  {"h6", Tag::h6},
                                                                  {"ul", Tag::ul},
                                                                  {"ol", Tag::ol},
                                                                  {"menu", Tag::ul},
                                                                  {"li", Tag::li},
                                                                  {"dl", Tag::dl},
                                                                  {"dt", Tag::dt},
                                                                  {"dd", Tag::dd},
                                                                  {"blockquote", Tag::blockquote},
                                                                  {"pre", Tag::pre},
                                                                  {"table", Tag::table},
                                                                  {"caption", Tag::caption},
                                                                  {"thead", Tag::thead},
                                                                  {"tbody", Tag::tbody},
                                                                  {"tfoot", Tag::tbody},
                                                                  {"tr", Tag::tr},
                                                                  {"td", Tag::td},
                                                                  {"th", Tag::th},
                                                                  {"form", Tag::form},
                                                                  {"fieldset", Tag::fieldset},
                                                                  {"label", Tag::label},
                                                                  {"input", Tag::input},
                                                                  {"button", Tag::button},
                                                                  {"select", Tag::select},
                                                                  {"option", Tag::option},
                                                                  {"textarea", Tag::textarea},
                                                                  {"a", Tag::a},
                                                                  {"br", Tag::br},
                                                                  {"hr", Tag::hr},
                                                                  {"time", Tag::time},
                                                                  {"address", Tag::address},
                                                                  {"center", Tag::center},
                                                                  {"details", Tag::details},
                                                                  {"summary", Tag::summary},
                                                                  {"dialog", Tag::dialog},
                                                                  {"wbr", Tag::wbr},
                                                                  {"source", Tag::source},
                                                                  {"track", Tag::track},
                                                                  {"amp-ad", Tag::iframe},
                                                                  {"amp-embed", Tag::iframe},
                                                                  {"amp-iframe", Tag::iframe},
                                                                  {"amp-sidebar", Tag::nav},
                                                                  {"amp-consent", Tag::dialog},
                                                                  {"amp-user-notification", Tag::dialog},
                                                                  {"amp-img", Tag::img},
                                                                  {"amp-list", Tag::amp_block},
                                                                  {"amp-carousel", Tag::amp_block},
                                                                  {"amp-state", Tag::script},
                                                                  {"amp-analytics", Tag::script},
                                                                  {"frameset", Tag::iframe}};
  return table;
}

const std::unordered_map<std::string_view, Attribute>& attribute_names() {
  static const std::unordered_map<std::string_view, Attribute> table = {{"class", Attribute::class_},
                                                                        {"id", Attribute::id},
                                                                        {"href", Attribute::href},
                                                                        {"rel", Attribute::rel},
                                                                        {"rev", Attribute::rev},
                                                                        {"type", Attribute::type},
                                                                        {"name", Attribute::name},
                                                                        {"property", Attribute::property},
                                                                        {"itemprop", Attribute::itemprop},
                                                                        {"itemtype", Attribute::itemtype},
                                                                        {"itemscope", Attribute::itemscope},
                                                                        {"content", Attribute::content},
                                                                        {"datetime", Attribute::datetime},
                                                                        {"pubdate", Attribute::pubdate},
                                                                        {"role", Attribute::role},
                                                                        {"lang", Attribute::lang},
                                                                        {"xml:lang", Attribute::lang},
                                                                        {"style", Attribute::style},
                                                                        {"hidden", Attribute::hidden},
                                                                        {"aria-hidden", Attribute::aria_hidden},
                                                                        {"title", Attribute::title},
                                                                        {"src", Attribute::src},
                                                                        {"value", Attribute::value},
                                                                        {"data-component", Attribute::component},
                                                                        {"data-module", Attribute::component},
                                                                        {"data-testid", Attribute::component},
                                                                        {"data-type", Attribute::component}};
  return table;
}

}  // namespace

Tag tag_of(std::string_view name) {
  const auto found = tags().find(name);
  return found == tags().end() ? Tag::other : found->second;
}

bool is_void(Tag tag) {
  switch (tag) {
    case Tag::meta:
    case Tag::link:
    case Tag::img:
    case Tag::embed:
    case Tag::input:
    case Tag::br:
    case Tag::hr:
    case Tag::wbr:
    case Tag::source:
    case Tag::track: return true;
    default: return false;
  }
}

std::optional<Attribute> attribute_named(std::string_view name) {
  const auto found = attribute_names().find(name);
  return found == attribute_names().end() ? std::nullopt : std::optional(found->second);
}

}  // namespace hearsay
