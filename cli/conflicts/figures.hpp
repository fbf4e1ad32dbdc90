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

/// The words at the number say how sure it is: "more than" and "four of the" have no upper end, "up to" no
/// lower one, "about" leaves a tenth each way; what holds "so far" has no upper end either. Where the number
/// does not stand in the text it is exact.
Range range_of(std::int64_t count, std::string_view text);

/// Is it told of as added to others: "another", "additional", "more", "further" beside the number?
bool is_addition(std::int64_t count, std::string_view text);

/// Is it told of as what all parts come to: "in all", "a total of"?
bool is_total(std::int64_t count, std::string_view text);

/// May the two names, numbers aside, mean the same kind: "rescuers" and "400 Norwegian rescuers" may,
/// "Danish rescuers" and "Norwegian rescuers" do not.
bool may_name_one_kind(std::string_view a, std::string_view b);

struct Figure {
  std::int64_t count = 0;
  bool addition = false;
};

/// Which of the figures go together because the text adds them up: a total is the sum of some others, one of
/// them an addition. Gives a group number for each figure; figures of one group do not contradict each other.
std::vector<std::size_t> added_up(const std::vector<Figure>& figures);

}  // namespace newsgraph::cli
