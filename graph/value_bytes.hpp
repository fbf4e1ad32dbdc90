#pragma once

#include "graph/byte_stream.hpp"
#include "graph/value.hpp"

namespace newsgraph::graph {

/// A storable value as bytes.
void write_value(ByteWriter& out, const Value& value);
/// Throws ByteReader::End, or JsonError where the bytes are none of write_value()'s.
Value read_value(ByteReader& in);

}  // namespace newsgraph::graph
