// Addresses on the web, as far as politeness and safety need them (RFC 3986): whose host, which path, and whether it is a private
// network's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

struct sockaddr;

namespace hearsay {

struct WebAddress {
  std::string scheme;  // "http", "https"
  std::string host;    // small letters, without brackets, user and closing dot
  std::string port;    // empty for the scheme's own
  std::string target;  // path with query, from "/" on; never empty, without fragment
  bool has_user = false;

  // "https://news.example:8443": what a robots.txt holds for.
  std::string origin() const;
};

// nullopt for what is no http or https address, has no host, or holds blanks or control characters.
std::optional<WebAddress> web_address(std::string_view url);

// The address without user and password, for messages, logs and the ledger.
std::string shown_address(std::string_view url);

// Whether a socket's address is one of the machine itself, a private or link-local network, or no single machine's (IANA's special-purpose
// registries: RFC 6890, RFC 1918, RFC 4193, RFC 6598). An IPv6 address that carries an IPv4 one (mapped, NAT64, 6to4) counts as that.
bool is_private(const sockaddr& address);
// The same for an address in digits; false for what is none.
bool is_private_ip(const std::string& ip);

}  // namespace hearsay
