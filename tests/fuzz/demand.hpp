#pragma once
// What must hold whatever the input: a failure ends the program, so that libFuzzer keeps the input.

#include <cstdio>
#include <cstdlib>

namespace newsgraph::fuzz {

inline void demand(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

}  // namespace newsgraph::fuzz
