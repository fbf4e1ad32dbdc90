#include "graph/temporal.hpp"
