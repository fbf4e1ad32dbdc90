// libFuzzer's way in to the one target that the build names (NEWSGRAPH_FUZZ_TARGET).

#include <cstddef>
#include <cstdint>

#include "targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  newsgraph::fuzz::NEWSGRAPH_FUZZ_TARGET({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
