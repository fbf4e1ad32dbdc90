#pragma once

#include <functional>

namespace newsgraph::graph {

/// What an algorithm calls now and then while it works; it ends the work by throwing. An empty one is not
/// called.
using Tick = std::function<void()>;

inline void call(const Tick& tick) {
  if (tick) tick();
}

}  // namespace newsgraph::graph
