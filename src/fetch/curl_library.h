// libcurl, opened when the first page is fetched and not before: no other command loads it or any part of a network stack, and hearsay runs
// where it is not installed.
#pragma once

#define CURL_DISABLE_TYPECHECK  // its macros would take the names of the members below
#include <curl/curl.h>

namespace hearsay {

// The functions that are used, by their own names without "curl_".
struct Curl {
  decltype(&curl_global_init) global_init;
  decltype(&curl_version) version;
  decltype(&curl_easy_init) easy_init;
  decltype(&curl_easy_setopt) easy_setopt;
  decltype(&curl_easy_getinfo) easy_getinfo;
  decltype(&curl_easy_strerror) easy_strerror;
  decltype(&curl_easy_cleanup) easy_cleanup;
  decltype(&curl_multi_init) multi_init;
  decltype(&curl_multi_setopt) multi_setopt;
  decltype(&curl_multi_add_handle) multi_add_handle;
  decltype(&curl_multi_remove_handle) multi_remove_handle;
  decltype(&curl_multi_perform) multi_perform;
  decltype(&curl_multi_poll) multi_poll;
  decltype(&curl_multi_info_read) multi_info_read;
  decltype(&curl_multi_cleanup) multi_cleanup;
  decltype(&curl_slist_append) slist_append;
  decltype(&curl_slist_free_all) slist_free_all;
};

// Opens it at the first call; thread-safe. Throws not_found, with the remedy, where it is not installed.
const Curl& curl();

}  // namespace hearsay
