#pragma once

#include <functional>
#include <utility>

namespace newsgraph::graph {

/// What an algorithm calls now and then while it works. `check` ends the work by throwing; `part`, which may
/// be empty like it, is told how much of the work is done, from 0 to 1, by algorithms that know.
struct Tick {
  Tick() = default;
  Tick(std::function<void()> ends) : check(std::move(ends)) {}
  std::function<void()> check;
  std::function<void(double)> part;
};

inline void call(const Tick& tick) {
  if (tick.check) tick.check();
}

/// `done` of `all` are done.
inline void tell(const Tick& tick, double done, double all) {
  if (tick.part && all > 0) tick.part(done / all);
}

}  // namespace newsgraph::graph
