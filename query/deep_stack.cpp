#include "query/deep_stack.hpp"

#include <pthread.h>

#include <algorithm>
#include <exception>
#include <system_error>

namespace newsgraph::query {

namespace {

constexpr std::size_t kStackBytes = std::size_t{1} << 29;  // of address space; of memory only what is used
constexpr int kDeep = 60;

struct Call {
  const std::function<void()>& action;
  std::exception_ptr error;
};

void* run(void* argument) {
  auto& call = *static_cast<Call*>(argument);
  try {
    call.action();
  } catch (...) {
    call.error = std::current_exception();
  }
  return nullptr;
}

void check(int error) {
  if (error != 0) throw std::system_error(error, std::generic_category(), "a thread cannot be made");
}

}  // namespace

bool is_nested_deep(std::string_view text) {
  // Rows of NOT and minus nest, too, and so do CASE and what follows a dot: brackets stand for all of them,
  // as texts that nest otherwise are long.
  int depth = 0, deepest = 0;
  for (const char c : text) {
    if (c == '(' || c == '[' || c == '{') deepest = std::max(deepest, ++depth);
    if (c == ')' || c == ']' || c == '}') --depth;
  }
  return deepest > kDeep || text.size() > 250;
}

void on_deep_stack(const std::function<void()>& action) {
  Call call{action, nullptr};
  pthread_attr_t attributes;
  check(pthread_attr_init(&attributes));
  pthread_attr_setstacksize(&attributes, kStackBytes);
  pthread_t thread{};
  const int error = pthread_create(&thread, &attributes, run, &call);
  pthread_attr_destroy(&attributes);
  check(error);
  pthread_join(thread, nullptr);
  if (call.error) std::rethrow_exception(call.error);
}

}  // namespace newsgraph::query
