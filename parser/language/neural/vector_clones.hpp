#pragma once
// Compiles a function once for every level of x86-64's vectors; the loader takes the best that the processor
// has. What such a function calls must be inlined into it, or a plain call: a template of a library, compiled
// for one level, could be linked into code for another.

#include <cstddef>  // for __GLIBC__

// Clang chooses wrongly among levels before its version 18.
#if defined(__x86_64__) && defined(__GLIBC__) && (!defined(__clang__) || __clang_major__ >= 18)
#define VECTOR_CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define VECTOR_CLONES
#endif
