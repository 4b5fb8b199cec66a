#include "fetch/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "base/ascii.h"

namespace hearsay {
namespace {

struct Network {
  std::uint32_t begin;
  int bits;
};

// IPv4 networks that no public page lies in.
constexpr std::array<Network, 14> kPrivate4 = {{{0x00000000, 8},    // this network
                                                {0x0A000000, 8},    // RFC 1918
                                                {0x64400000, 10},   // shared by carriers
                                                {0x7F000000, 8},    // loopback
                                                {0xA9FE0000, 16},   // link-local, clouds' metadata
                                                {0xAC100000, 12},   // RFC 1918
                                                {0xC0000000, 24},   // protocol assignments
                                                {0xC0000200, 24},   // documentation
                                                {0xC0A80000, 16},   // RFC 1918
                                                {0xC6120000, 15},   // benchmarks
                                                {0xC6336400, 24},   // documentation
                                                {0xCB007100, 24},   // documentation
                                                {0xE0000000, 4},    // multicast
                                                {0xF0000000, 4}}};  // reserved, broadcast

bool is_private4(std::uint32_t ip) {
  return std::any_of(kPrivate4.begin(), kPrivate4.end(),
                     [&](const Network& network) { return (ip ^ network.begin) >> (32 - network.bits) == 0; });
}

std::uint32_t number4(const std::uint8_t* bytes) {
  return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

bool is_private6(const std::uint8_t* ip) {
  constexpr std::uint8_t kMapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  constexpr std::uint8_t kNat64[12] = {0, 0x64, 0xFF, 0x9B};
  constexpr std::uint8_t kZero[12] = {};
  if (std::memcmp(ip, kMapped, 12) == 0 || std::memcmp(ip, kNat64, 12) == 0) return is_private4(number4(ip + 12));
  if (std::memcmp(ip, kZero, 12) == 0) return true;                         // ::, ::1, and what was once "compatible"
  if (ip[0] == 0x20 && ip[1] == 0x02) return is_private4(number4(ip + 2));  // 6to4
  return (ip[0] & 0xE0) != 0x20;  // global unicast is 2000::/3; all else is local, multicast or unassigned
}

}  // namespace

std::string WebAddress::origin() const {
  const bool is_v6 = host.find(':') != std::string::npos;
  return scheme + "://" + (is_v6 ? "[" + host + "]" : host) + (port.empty() ? "" : ":" + port);
}

std::optional<WebAddress> web_address(std::string_view url) {
  if (std::any_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F || c == '\\'; })) return {};
  const std::size_t colon = url.find("://");
  if (colon == std::string_view::npos) return {};
  WebAddress out;
  out.scheme = ascii_lowered(url.substr(0, colon));
  if (out.scheme != "http" && out.scheme != "https") return {};
  url.remove_prefix(colon + 3);
  url = url.substr(0, url.find('#'));
  const std::size_t end = std::min(url.find_first_of("/?"), url.size());
  std::string_view authority = url.substr(0, end);
  out.target = url.substr(end);
  if (!out.target.starts_with('/')) out.target.insert(0, "/");
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    out.has_user = true;
    authority.remove_prefix(at + 1);
  }
  const std::size_t bracket = authority.rfind(']'), port = authority.rfind(':');
  if (port != std::string_view::npos && (bracket == std::string_view::npos || port > bracket)) {
    out.port = authority.substr(port + 1);
    authority = authority.substr(0, port);
    if (out.port.size() > 5 || out.port.find_first_not_of("0123456789") != std::string::npos) return {};
  }
  if (authority.starts_with('[') && authority.ends_with(']')) authority = authority.substr(1, authority.size() - 2);
  while (authority.ends_with('.')) authority.remove_suffix(1);
  out.host = ascii_lowered(authority);
  if (out.host.empty() || out.host.size() > 253) return {};
  if (out.port == (out.scheme == "http" ? "80" : "443")) out.port.clear();
  return out;
}

std::string shown_address(std::string_view url) {
  const std::size_t begin = url.find("://");
  if (begin == std::string_view::npos) return std::string(url);
  const std::size_t end = std::min(url.find_first_of("/?#", begin + 3), url.size());
  const std::size_t at = url.substr(0, end).rfind('@');
  if (at == std::string_view::npos || at < begin) return std::string(url);
  return std::string(url.substr(0, begin + 3)) + std::string(url.substr(at + 1));
}

bool is_private(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &address, sizeof four);
    return is_private4(ntohl(four.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 six{};
    std::memcpy(&six, &address, sizeof six);
    return is_private6(six.sin6_addr.s6_addr);
  }
  return true;  // no other family leads to the web
}

bool is_private_ip(const std::string& ip) {
  std::array<std::uint8_t, 16> bytes{};
  if (inet_pton(AF_INET, ip.c_str(), bytes.data()) == 1) return is_private4(number4(bytes.data()));
  return inet_pton(AF_INET6, ip.c_str(), bytes.data()) == 1 && is_private6(bytes.data());
}

}  // namespace hearsay
