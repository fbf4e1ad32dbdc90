#pragma once
// Messages as lines of text: RUN 'RETURN $x AS x', {x: 1}, {}

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::cli::bolt::test {

/// A client's message, without chunks. What follows the name are openCypher's literals; `HEX` and bytes are a
/// message as it is. Throws std::runtime_error for a name that is none.
std::string message_of(std::string_view line);

/// Whole server messages, chunks and all, a line each: SUCCESS {fields: ['x']}. Structures within are named,
/// as Node(0, ['A'], {}, '0'); times of answers are left out. Throws where the bytes are not whole.
std::vector<std::string> lines_of(std::string_view bytes);

/// "60 60 b0 17" and "6060b017" are four bytes.
std::string bytes_of(std::string_view hex);

/// One value of PackStream.
std::string text_of(std::string_view bytes);

}  // namespace newsgraph::cli::bolt::test
