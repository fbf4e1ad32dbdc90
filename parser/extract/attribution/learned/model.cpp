#include "parser/extract/attribution/learned/model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <numeric>

#include "parser/extract/attribution/learned/cue_network.hpp"
#include "parser/language/model_error.hpp"

namespace newsgraph::parser {

namespace {

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie in memory");

// The file: magic, version, two thresholds, checksum of what follows; then for each question its scale and
// its weights, one signed byte a bucket; then the direction: its constant, how many weights, and they; then
// the network's file.
constexpr std::string_view magic = "NGATTRIB";
constexpr std::uint32_t version = 3;
constexpr std::size_t header_size = 8 + 4 + 2 * 4 + 8;
constexpr std::size_t table_size = sizeof(float) + bucket_count;

/// FNV-1a over 64-bit words.
std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (std::size_t i = 0; i < bytes.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, std::min<std::size_t>(8, bytes.size() - i));
    hash = (hash ^ word) * 0x100000001b3u;
  }
  return hash;
}

template <class T>
void append(std::string& bytes, const T& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class T>
T read(std::string_view bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

}  // namespace

AttributionModel::AttributionModel() = default;

AttributionModel::AttributionModel(const std::array<std::vector<float>, question_count>& weights,
                                   Direction direction, Thresholds thresholds, std::string network)
    : direction_(std::move(direction)), thresholds_(thresholds) {
  read_network(std::move(network), "the network");
  for (std::size_t q = 0; q < question_count; ++q) {
    Table& table = tables_[q];
    float largest = 0;
    for (const float w : weights[q]) largest = std::max(largest, std::abs(w));
    table.scale = largest / 127;
    table.weights.assign(bucket_count, 0);
    for (std::size_t i = 0; i < weights[q].size() && i < bucket_count && largest > 0; ++i)
      table.weights[i] = static_cast<std::int8_t>(std::lround(weights[q][i] / table.scale));
  }
}

float AttributionModel::score(Question question, const Features& features) const {
  const Table& table = tables_[static_cast<std::size_t>(question)];
  if (table.weights.empty()) return 0;
  std::int32_t sum = 0;
  for (const std::uint32_t bucket : features.buckets()) sum += table.weights[bucket];
  return table.scale * static_cast<float>(sum);
}

void AttributionModel::read_network(std::string bytes, std::string_view file) {
  network_ = std::make_shared<const CueNetwork>(ModelFile(bytes, file));
  network_bytes_ = std::move(bytes);
  if (direction_.weights.size() != network_->vector_size() + 1)
    throw ModelError(fmt::format("{}: has a direction of {} weights for vectors of {} numbers", file,
                                 direction_.weights.size(), network_->vector_size()));
}

std::size_t AttributionModel::vector_size() const { return network_ ? network_->vector_size() : 0; }

std::vector<float> AttributionModel::leanings(std::span<const float> vectors,
                                              const std::vector<WordMarks>& words) const {
  std::vector<float> result = (*network_)(vectors, words);
  const auto size = static_cast<Eigen::Index>(vector_size()),
             count = static_cast<Eigen::Index>(result.size());
  const Eigen::Map<const Matrix> columns(vectors.data(), size, count);
  const Eigen::Map<const Eigen::VectorXf> weights(direction_.weights.data(), size);
  Eigen::Map<Eigen::VectorXf> scores(result.data(), count);
  scores = (columns.transpose() * weights + direction_.weights.back() * scores).array() + direction_.constant;
  return result;
}

std::string AttributionModel::to_bytes() const {
  std::string tables;
  for (const Table& table : tables_) {
    append(tables, table.scale);
    std::string weights(bucket_count, '\0');
    if (!table.weights.empty()) std::memcpy(weights.data(), table.weights.data(), bucket_count);
    tables += weights;
  }
  append(tables, direction_.constant);
  append(tables, static_cast<std::uint32_t>(direction_.weights.size()));
  for (const float w : direction_.weights) append(tables, w);
  tables += network_bytes_;
  std::string bytes(magic);
  append(bytes, version);
  append(bytes, thresholds_.with_leaning);
  append(bytes, thresholds_.without);
  append(bytes, checksum(tables));
  return bytes + tables;
}

AttributionModel AttributionModel::from_bytes(std::string_view bytes, std::string_view file) {
  const auto fail = [&](std::string_view what) { throw ModelError(fmt::format("{}: {}", file, what)); };
  if (bytes.size() < header_size || bytes.substr(0, magic.size()) != magic)
    fail("is no model of attribution (wrong magic)");
  if (const auto found = read<std::uint32_t>(bytes, 8); found != version)
    fail(fmt::format("has version {}; this program reads version {}", found, version));
  const std::size_t fixed = header_size + question_count * table_size + sizeof(float) + 4;
  const std::size_t size =
      fixed + (bytes.size() < fixed ? 0 : sizeof(float) * std::size_t{read<std::uint32_t>(bytes, fixed - 4)});
  if (bytes.size() < size)
    fail(fmt::format("has {} bytes and should have {}: it was cut off", bytes.size(), size));
  if (checksum(bytes.substr(header_size)) != read<std::uint64_t>(bytes, 20))
    fail("is damaged (the checksum does not match)");
  AttributionModel model;
  model.thresholds_ = {read<float>(bytes, 12), read<float>(bytes, 16)};
  std::size_t at = header_size;
  for (Table& table : model.tables_) {
    table.scale = read<float>(bytes, at);
    table.weights.resize(bucket_count);
    std::memcpy(table.weights.data(), bytes.data() + at + sizeof(float), bucket_count);
    at += table_size;
    if (!std::isfinite(table.scale)) fail("is damaged (a scale is no number)");
  }
  model.direction_.constant = read<float>(bytes, at);
  for (at = fixed; at < size; at += sizeof(float)) model.direction_.weights.push_back(read<float>(bytes, at));
  bool finite = std::isfinite(model.thresholds_.with_leaning + model.thresholds_.without) &&
                std::isfinite(model.direction_.constant);
  for (const float w : model.direction_.weights) finite &= std::isfinite(w);
  if (!finite) fail("is damaged (a weight or the threshold is no number)");
  model.read_network(std::string(bytes.substr(size)), file);
  return model;
}

AttributionModel load_attribution_model(const std::filesystem::path& file) {
  std::error_code error;
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file, error))
    throw ModelError(fmt::format("{}: cannot be opened", file.string()));
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) throw ModelError(fmt::format("{}: cannot be read", file.string()));
  return AttributionModel::from_bytes(bytes, file.string());
}

}  // namespace newsgraph::parser
