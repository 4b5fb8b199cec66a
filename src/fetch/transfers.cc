#include "fetch/transfers.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/lines.h"
#include "fetch/address.h"
#include "fetch/curl_library.h"
#include "hearsay/error.h"
#include "readers/http_body.h"

#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

namespace hearsay {
namespace {

struct FreeList {
  void operator()(curl_slist* list) const { curl().slist_free_all(list); }
};
struct FreeEasy {
  void operator()(CURL* handle) const { curl().easy_cleanup(handle); }
};

struct Transfer {
  TransferRequest request;
  std::function<void(TransferResult&&)> done;
  TransferResult result;
  std::uint64_t header_bytes = 0;
  bool behind_proxy = false;
  char message[CURL_ERROR_SIZE] = {};
  std::unique_ptr<curl_slist, FreeList> headers;
  std::unique_ptr<CURL, FreeEasy> handle;

  void refuse(std::string why) {
    result.error = std::move(why);
    result.refused = true;
  }
};

// libcurl's callbacks. Whatever they refuse, they say why in the transfer's result.
extern "C" {

std::size_t on_body(char* data, std::size_t one, std::size_t count, void* of) {
  auto& transfer = *static_cast<Transfer*>(of);
  const std::size_t size = one * count;
  if (transfer.result.body.size() + size > transfer.request.limits.body_bytes) {
    transfer.refuse(fmt::format("the answer is longer than {} bytes", transfer.request.limits.body_bytes));
    return 0;
  }
  transfer.result.body.append(data, size);
  return size;
}

std::size_t on_header(char* data, std::size_t one, std::size_t count, void* of) {
  auto& transfer = *static_cast<Transfer*>(of);
  TransferResult& result = transfer.result;
  const std::size_t size = one * count;
  transfer.header_bytes += size;
  if (transfer.header_bytes > transfer.request.limits.header_bytes) {
    transfer.refuse(fmt::format("the answer's headers are longer than {} bytes", transfer.request.limits.header_bytes));
    return 0;
  }
  const std::string_view line(data, size);
  if (line.starts_with("HTTP/")) {  // the last answer counts, not a 103 before it
    result.type.clear(), result.charset.clear(), result.etag.clear(), result.modified.clear(), result.retry_after.clear();
    result.location.clear();
    return size;
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return size;
  const std::string_view name = trimmed(line.substr(0, colon)), value = trimmed(line.substr(colon + 1));
  if (same_word(name, "ETag")) result.etag = value;
  else if (same_word(name, "Last-Modified")) result.modified = value;
  else if (same_word(name, "Retry-After")) result.retry_after = value;
  else if (same_word(name, "Location")) result.location = value;
  else if (same_word(name, "Content-Type")) {
    std::string_view type, charset;
    split_content_type(value, type, charset);
    result.type = type, result.charset = charset;
  }
  return size;
}

// Bytes as sent: a stream that decompresses to nothing has to end as well.
int on_progress(void* of, curl_off_t, curl_off_t received, curl_off_t, curl_off_t) {
  auto& transfer = *static_cast<Transfer*>(of);
  if (static_cast<std::uint64_t>(std::max<curl_off_t>(received, 0)) <= transfer.request.limits.body_bytes) return 0;
  transfer.refuse(fmt::format("the answer is longer than {} bytes", transfer.request.limits.body_bytes));
  return 1;
}

constexpr const char* kPrivate = "the address lies in a private network, and what led there does not";

// Before connecting, with the address that the name was resolved to: a name cannot mean one thing when it is checked and another later.
curl_socket_t on_socket(void* of, curlsocktype, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(of);
  if (!transfer.behind_proxy && !transfer.request.may_be_private && is_private(address->addr)) {
    transfer.refuse(kPrivate);
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// Before the request is sent: a connection that is used again does not pass on_socket.
int on_connected(void* of, char* ip, char*, int, int) {
  auto& transfer = *static_cast<Transfer*>(of);
  if (transfer.behind_proxy) return CURL_PREREQFUNC_OK;
  transfer.result.was_private = is_private_ip(ip);
  if (!transfer.result.was_private || transfer.request.may_be_private) return CURL_PREREQFUNC_OK;
  transfer.refuse(kPrivate);
  return CURL_PREREQFUNC_ABORT;
}

}  // extern "C"

void add_header(Transfer& to, std::string_view name, std::string_view value) {
  if (value.empty() || value.find_first_of("\r\n") != std::string_view::npos) return;
  curl_slist* list = curl().slist_append(to.headers.get(), fmt::format("{}: {}", name, value).c_str());
  if (list != nullptr && to.headers == nullptr) to.headers.reset(list);
}

void set_up(Transfer& transfer, const std::string& user_agent, const std::string& proxy) {
  CURL* handle = transfer.handle.get();
  const auto set = [&](CURLoption option, auto value) {
    if (const CURLcode code = curl().easy_setopt(handle, option, value); code != CURLE_OK)
      throw Error(ErrorCode::internal, fmt::format("libcurl refuses option {}: {}", static_cast<int>(option), curl().easy_strerror(code)));
  };
  const TransferLimits& limits = transfer.request.limits;
  const long milliseconds = static_cast<long>(limits.seconds * 1000);
  set(CURLOPT_URL, transfer.request.url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_PATH_AS_IS, 1L);  // what robots.txt was asked about is what is sent
  set(CURLOPT_USERAGENT, user_agent.c_str());
  set(CURLOPT_PROXY, proxy.c_str());
  set(CURLOPT_NOPROXY, "");
  set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_TIMEOUT_MS, std::max(milliseconds, 1L));
  set(CURLOPT_CONNECTTIMEOUT_MS, std::max(milliseconds / 3, 1L));
  set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(limits.body_bytes));
  set(CURLOPT_ERRORBUFFER, transfer.message);
  set(CURLOPT_WRITEFUNCTION, &on_body);
  set(CURLOPT_WRITEDATA, &transfer);
  set(CURLOPT_HEADERFUNCTION, &on_header);
  set(CURLOPT_HEADERDATA, &transfer);
  set(CURLOPT_NOPROGRESS, 0L);
  set(CURLOPT_XFERINFOFUNCTION, &on_progress);
  set(CURLOPT_XFERINFODATA, &transfer);
  set(CURLOPT_OPENSOCKETFUNCTION, &on_socket);
  set(CURLOPT_OPENSOCKETDATA, &transfer);
  set(CURLOPT_PREREQFUNCTION, &on_connected);
  set(CURLOPT_PREREQDATA, &transfer);
  set(CURLOPT_PRIVATE, &transfer);
  add_header(transfer, "Accept", transfer.request.accept);
  add_header(transfer, "If-None-Match", transfer.request.etag);
  add_header(transfer, "If-Modified-Since", transfer.request.modified);
  if (transfer.headers != nullptr) set(CURLOPT_HTTPHEADER, transfer.headers.get());
}

void conclude(Transfer& transfer, CURLcode code) {
  TransferResult& result = transfer.result;
  long status = 0;
  curl().easy_getinfo(transfer.handle.get(), CURLINFO_RESPONSE_CODE, &status);
  if (code == CURLE_OK) {
    result.status = static_cast<int>(status);
    result.error.clear(), result.refused = false;  // one of several addresses of the host may have been refused
    if (status < 200 || status > 299) result.body.clear();
    return;
  }
  result.body.clear();
  if (code == CURLE_FILESIZE_EXCEEDED)
    transfer.refuse(fmt::format("the answer is longer than {} bytes", transfer.request.limits.body_bytes));
  if (result.error.empty()) result.error = transfer.message[0] != '\0' ? transfer.message : curl().easy_strerror(code);
}

}  // namespace

struct Transfers::State {
  std::string user_agent, proxy;
  unsigned most = 1;
  CURLM* multi = nullptr;
  std::list<Transfer> open;
};

Transfers::Transfers(std::string user_agent, std::string proxy, unsigned most) : state_(std::make_unique<State>()) {
  state_->user_agent = std::move(user_agent);
  state_->proxy = std::move(proxy);
  state_->most = std::max(most, 1u);
  state_->multi = curl().multi_init();
  if (state_->multi == nullptr) throw Error(ErrorCode::internal, "libcurl cannot begin");
  curl().multi_setopt(state_->multi, CURLMOPT_MAX_HOST_CONNECTIONS, 1L);
}

Transfers::~Transfers() {
  for (Transfer& transfer : state_->open) curl().multi_remove_handle(state_->multi, transfer.handle.get());
  state_->open.clear();
  curl().multi_cleanup(state_->multi);
}

bool Transfers::full() const { return state_->open.size() >= state_->most; }
bool Transfers::empty() const { return state_->open.empty(); }

void Transfers::start(TransferRequest request, std::function<void(TransferResult&&)> done) {
  state_->open.emplace_back();
  Transfer& transfer = state_->open.back();
  try {
    transfer.request = std::move(request);
    transfer.done = std::move(done);
    transfer.behind_proxy = !state_->proxy.empty();
    transfer.handle.reset(curl().easy_init());
    if (transfer.handle == nullptr) throw Error(ErrorCode::internal, "libcurl cannot begin a transfer");
    set_up(transfer, state_->user_agent, state_->proxy);
    curl().multi_add_handle(state_->multi, transfer.handle.get());
  } catch (...) {
    state_->open.pop_back();
    throw;
  }
}

void Transfers::step(int milliseconds) {
  int running = 0;
  curl().multi_perform(state_->multi, &running);
  int left = 0;
  bool any = false;
  const auto collect = [&] {
    while (const CURLMsg* message = curl().multi_info_read(state_->multi, &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      any = true;
      const CURLcode code = message->data.result;
      CURL* handle = message->easy_handle;
      curl().multi_remove_handle(state_->multi, handle);
      const auto at =
          std::find_if(state_->open.begin(), state_->open.end(), [&](const Transfer& one) { return one.handle.get() == handle; });
      if (at == state_->open.end()) continue;
      std::list<Transfer> ended;
      ended.splice(ended.begin(), state_->open, at);
      conclude(ended.front(), code);
      const auto done = std::move(ended.front().done);
      TransferResult result = std::move(ended.front().result);
      ended.clear();
      done(std::move(result));
    }
  };
  collect();
  if (any) return;
  curl().multi_poll(state_->multi, nullptr, 0, milliseconds, nullptr);
  curl().multi_perform(state_->multi, &running);
  collect();
}

}  // namespace hearsay
