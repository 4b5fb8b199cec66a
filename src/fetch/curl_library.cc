#include "fetch/curl_library.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include "hearsay/error.h"

#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

namespace hearsay {
namespace {

constexpr const char* kFile = "libcurl.so.4";  // its interface has had this number since 2006

template <typename Function>
void find(void* library, const char* name, Function& to) {
  to = reinterpret_cast<Function>(dlsym(library, name));
  if (to == nullptr) throw Error(ErrorCode::not_found, fmt::format("{} has no {}; install a libcurl of 7.85 or newer", kFile, name));
}

Curl open_library() {
  void* library = dlopen(kFile, RTLD_NOW | RTLD_LOCAL);  // never closed: its threads and TLS library may outlive any owner
  if (library == nullptr)
    throw Error(ErrorCode::not_found, fmt::format("watching needs libcurl ({}): install it (Debian: libcurl4)", kFile));
  Curl out{};
  find(library, "curl_global_init", out.global_init);
  find(library, "curl_version", out.version);
  find(library, "curl_easy_init", out.easy_init);
  find(library, "curl_easy_setopt", out.easy_setopt);
  find(library, "curl_easy_getinfo", out.easy_getinfo);
  find(library, "curl_easy_strerror", out.easy_strerror);
  find(library, "curl_easy_cleanup", out.easy_cleanup);
  find(library, "curl_multi_init", out.multi_init);
  find(library, "curl_multi_setopt", out.multi_setopt);
  find(library, "curl_multi_add_handle", out.multi_add_handle);
  find(library, "curl_multi_remove_handle", out.multi_remove_handle);
  find(library, "curl_multi_perform", out.multi_perform);
  find(library, "curl_multi_poll", out.multi_poll);
  find(library, "curl_multi_info_read", out.multi_info_read);
  find(library, "curl_multi_cleanup", out.multi_cleanup);
  find(library, "curl_slist_append", out.slist_append);
  find(library, "curl_slist_free_all", out.slist_free_all);
  if (out.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw Error(ErrorCode::internal, "libcurl cannot be initialised");
  return out;
}

}  // namespace

const Curl& curl() {
  static const Curl library = open_library();
  return library;
}

}  // namespace hearsay
