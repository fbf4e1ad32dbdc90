#include "graph/value.hpp"
