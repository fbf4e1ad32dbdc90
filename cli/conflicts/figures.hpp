#pragma once
// Numbers as the press gives them: "about 3,000", "up to 12", "another 1,500".

#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgraph::cli {

/// What a number leaves open: both ends belong to it.
struct Range {
  double least = 0, most = 0;
  bool overlaps(const Range& other) const { return least <= other.most && other.least <= most; }
};

/// The words before the number in the text say how sure it is: "more than" has no upper end, "up to" no lower
/// one, "about" leaves a tenth each way. Where the number does not stand in the text it is exact.
Range range_of(std::int64_t count, std::string_view text);

/// Is it told of as added to others: "another", "additional", "more", "further" beside the number?
bool is_addition(std::int64_t count, std::string_view text);

struct Figure {
  std::int64_t count = 0;
  bool addition = false;
};

/// Which of the figures go together because the text adds them up: a total is the sum of some others, one of
/// them an addition. Gives a group number for each figure; figures of one group do not contradict each other.
std::vector<std::size_t> added_up(const std::vector<Figure>& figures);

}  // namespace newsgraph::cli
