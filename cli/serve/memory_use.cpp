// Replaces the program's operators new and delete ([new.delete]) by ones that count; everything else about
// them is as in the standard library.

#include "cli/serve/memory_use.hpp"

#include <malloc.h>

#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

constinit thread_local std::int64_t bytes_of_thread = 0;
constinit thread_local int uncounted = 0;

void note(void* block, int sign) {
  if (uncounted == 0) bytes_of_thread += sign * static_cast<std::int64_t>(malloc_usable_size(block));
}

template <class Allocate>
void* allocated(Allocate allocate) {
  while (true) {
    if (void* block = allocate()) {
      note(block, 1);
      return block;
    }
    const std::new_handler handler = std::get_new_handler();
    if (handler == nullptr) throw std::bad_alloc();
    handler();
  }
}

void freed(void* block) {
  if (block == nullptr) return;
  note(block, -1);
  std::free(block);
}

}  // namespace

void* operator new(std::size_t bytes) {
  return allocated([=] { return std::malloc(bytes == 0 ? 1 : bytes); });
}

void* operator new(std::size_t bytes, std::align_val_t alignment) {
  const auto step = static_cast<std::size_t>(alignment);
  const std::size_t whole = (bytes + step - 1) / step * step;
  return allocated([=] { return std::aligned_alloc(step, whole == 0 ? step : whole); });
}

// The standard library's forms that do not throw call those above, a sanitizer's do not: its blocks would be
// freed here.
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  try {
    return operator new(bytes);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

void* operator new(std::size_t bytes, std::align_val_t alignment, const std::nothrow_t&) noexcept {
  try {
    return operator new(bytes, alignment);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

// The other forms of the standard library call these.
void operator delete(void* block) noexcept { freed(block); }
void operator delete(void* block, std::size_t) noexcept { freed(block); }
void operator delete(void* block, std::align_val_t) noexcept { freed(block); }
void operator delete(void* block, std::size_t, std::align_val_t) noexcept { freed(block); }

namespace newsgraph::cli::serve {

std::size_t thread_memory() {
  // Counted from far above 0: a thread may free more than it has allocated.
  return static_cast<std::size_t>((std::int64_t{1} << 62) + bytes_of_thread);
}

UncountedMemory::UncountedMemory() { ++uncounted; }
UncountedMemory::~UncountedMemory() { --uncounted; }

}  // namespace newsgraph::cli::serve
