#include "fetch/address.h"

#include <gtest/gtest.h>

#include "fetch/transfers.h"

namespace hearsay {
namespace {

TEST(Address, Parts) {
  const auto address = web_address("HTTPS://ana:word@News.Example.:8443/a?b=c#d");
  ASSERT_TRUE(address);
  EXPECT_EQ(address->origin(), "https://news.example:8443");
  EXPECT_EQ(address->target, "/a?b=c");
  EXPECT_TRUE(address->has_user);
  EXPECT_EQ(web_address("http://news.example:80")->origin(), "http://news.example");
  EXPECT_EQ(web_address("http://news.example?q=1")->target, "/?q=1");
  EXPECT_EQ(web_address("http://[2001:db8::1]:81/x")->origin(), "http://[2001:db8::1]:81");
}

TEST(Address, OnlyTheWeb) {
  for (const char* none :
       {"", "file:///etc/passwd", "ftp://news.example/", "http://", "http:///x", "news.example/rss", "http://a b/",
        "http://news.example/\r\nHost: x", "javascript://x/", "gopher://x", "http://x:99999999/", "http://good.example\\@evil.example/"})
    EXPECT_FALSE(web_address(none)) << none;
}

TEST(Address, PasswordsAreNotShown) {
  EXPECT_EQ(shown_address("https://ana:word@news.example/a@b"), "https://news.example/a@b");
  EXPECT_EQ(shown_address("https://news.example/a@b"), "https://news.example/a@b");
}

TEST(Address, PrivateNetworks) {
  for (const char* ip : {"127.0.0.1",
                         "127.9.9.9",
                         "10.1.2.3",
                         "172.16.0.1",
                         "172.31.255.255",
                         "192.168.1.1",
                         "169.254.169.254",
                         "100.64.0.1",
                         "0.0.0.0",
                         "224.0.0.1",
                         "255.255.255.255",
                         "::1",
                         "::",
                         "fe80::1",
                         "fc00::1",
                         "fd12::1",
                         "ff02::1",
                         "::ffff:127.0.0.1",
                         "::ffff:10.0.0.1",
                         "64:ff9b::7f00:1",
                         "2002:7f00:1::",
                         "::127.0.0.1"})
    EXPECT_TRUE(is_private_ip(ip)) << ip;
  for (const char* ip :
       {"8.8.8.8", "172.32.0.1", "172.15.255.255", "100.128.0.1", "192.169.0.1", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808"})
    EXPECT_FALSE(is_private_ip(ip)) << ip;
}

// What a public page leads to must not be this machine. Nothing listens there, but the refusal comes before that is found out.
TEST(Address, PrivateIsRefusedBeforeConnecting) {
  Transfers transfers("test", "", 1);
  TransferResult result;
  bool ended = false;
  TransferRequest request;
  request.url = "http://localhost:1/";
  request.limits.seconds = 5;
  transfers.start(request, [&](TransferResult&& got) { result = std::move(got), ended = true; });
  for (int i = 0; i < 1000 && !ended; ++i) transfers.step(100);
  ASSERT_TRUE(ended);
  EXPECT_TRUE(result.refused);
  EXPECT_NE(result.error.find("private network"), std::string::npos) << result.error;
}

}  // namespace
}  // namespace hearsay
