#include "query/plan/explain.hpp"

#include <fmt/format.h>

namespace newsgraph::query {

namespace {

using namespace plan;

class Printer {
 public:
  Printer(const StatementPlan& plan, const Profile* profile) : names_(plan.names), profile_(profile) {}

  std::string run(const LogicalPlan& plan) {
    print(plan);
    return std::move(text_);
  }

 private:
  std::string name(int slot) const {
    if (slot < 0) return "";
    const auto& known = names_[static_cast<std::size_t>(slot)];
    return known.empty() ? fmt::format("#{}", slot) : known;
  }

  std::string list(const std::vector<int>& slots) const {
    std::string text;
    for (const auto slot : slots) text += (text.empty() ? "" : ", ") + name(slot);
    return text;
  }

  template <class Items>
  std::string targets(const Items& items) const {
    std::string text;
    for (const auto& item : items) text += (text.empty() ? "" : ", ") + name(item.slot);
    return text;
  }

  static std::string types_of(const std::vector<std::string>& types) {
    std::string text;
    for (const auto& type : types) text += (text.empty() ? ":" : "|") + type;
    return text;
  }

  std::string arrow(int from, int relationship, int to, graph::Direction direction,
                    const std::string& inside) const {
    return fmt::format("({}){}-[{}{}]-{}({})", name(from), direction == graph::Direction::In ? "<" : "",
                       name(relationship), inside, direction == graph::Direction::Out ? ">" : "", name(to));
  }

  static std::string length(std::int64_t least, std::int64_t most) {
    return most < 0 ? fmt::format("*{}..", least) : fmt::format("*{}..{}", least, most);
  }

  void line(std::string_view op, std::string_view details) {
    text_ +=
        fmt::format("{:{}}{}{}{}{}\n", "", indent_ * 2, op, details.empty() ? "" : " ", details, measured());
  }

  /// What the operator whose line it is has done.
  std::string measured() {
    const auto* step = std::exchange(step_, nullptr);
    if (profile_ == nullptr || step == nullptr) return {};
    const auto found = profile_->find(step);
    if (found == profile_->end()) return ": not run";
    const auto milliseconds = std::chrono::duration<double, std::milli>(found->second.time).count();
    return fmt::format(": {} row{}, {:.3f} ms", found->second.rows, found->second.rows == 1 ? "" : "s",
                       milliseconds);
  }

  void print(const LogicalPlan& plan) {
    for (const auto& step : plan.steps) {
      step_ = &step;
      std::visit([&](const auto& op) { print(op); }, step.op);
    }
  }
  void print_inner(const LogicalPlan& plan) {
    ++indent_;
    print(plan);
    --indent_;
  }

  void print(const ScanNodes& op) { line("AllNodes", name(op.slot)); }
  void print(const ScanLabel& op) { line("NodesByLabel", fmt::format("{}:{}", name(op.slot), op.label)); }
  void print(const LookUpNodes& op) {
    line("NodesByValue",
         fmt::format("{}{}{} {}", name(op.slot), op.label.empty() ? "" : ":", op.label, op.key));
  }
  void print(const Expand& op) {
    line(op.into ? "ExpandInto" : "Expand",
         arrow(op.from, op.relationship, op.to, op.direction, types_of(op.types)));
  }
  void print(const ExpandVariable& op) {
    line(
        op.ends_only ? (op.into ? "ReachInto" : "Reach")
                     : (op.into ? "ExpandVariableInto" : "ExpandVariable"),
        arrow(op.from, op.relationship, op.to, op.direction, types_of(op.types) + length(op.least, op.most)));
  }
  void print(const Endpoints& op) {
    line("Endpoints", arrow(op.from, op.relationship, op.to, op.direction, types_of(op.types)));
  }
  void print(const ShortestPath& op) {
    line(op.all ? "AllShortestPaths" : "ShortestPath", arrow(op.from, op.relationship, op.to, op.direction,
                                                             types_of(op.types) + length(op.least, op.most)));
  }
  void print(const Filter& op) {
    line("Filter", fmt::format("{} condition{}", op.predicates.size(), op.predicates.size() == 1 ? "" : "s"));
  }
  void print(const CountMatches& op) {
    line(op.keeps_zero ? "CountMatchesOrZero" : "CountMatches", "");
    ++indent_;
    for (const auto& hop : op.hops) print(hop);
    --indent_;
  }
  void print(const CountedHop& hop) {
    const auto& expand = hop.expand;
    line(expand.into ? "HopInto" : "Hop",
         arrow(expand.from, expand.relationship, expand.to, expand.direction, types_of(expand.types)));
    ++indent_;
    if (!hop.predicates.empty()) print(Filter{hop.predicates});
    for (const auto& inner : hop.inner) print(inner);
    --indent_;
  }
  void print(const BindPath& op) { line("Path", fmt::format("{} = {}", name(op.slot), list(op.elements))); }
  void print(const plan::Optional& op) {
    line("Optional", "");
    print_inner(op.inner);
  }
  void print(const Unwind& op) { line("Unwind", name(op.slot)); }
  void print(const Create& op) {
    line("Create",
         fmt::format("{} part{}", op.pattern.parts.size(), op.pattern.parts.size() == 1 ? "" : "s"));
  }
  void print(const Merge& op) {
    line("Merge", "");
    print_inner(op.match);
  }
  void print(const Set&) { line("Set", ""); }
  void print(const Remove&) { line("Remove", ""); }
  void print(const Delete& op) { line(op.detach ? "DetachDelete" : "Delete", ""); }
  void print(const Compute& op) { line("Compute", targets(op.items)); }
  void print(const Group& op) {
    const auto keys = targets(op.keys);
    line("Group", keys.empty() ? "" : "by " + keys);
  }
  void print(const Distinct& op) { line("Distinct", list(op.slots)); }
  void print(const Sort& op) { line(op.first.empty() ? "Sort" : "Top", ""); }
  void print(const Skip&) { line("Skip", ""); }
  void print(const Limit&) { line("Limit", ""); }
  void print(const CountStore& op) {
    line("CountFromStore", fmt::format("{}{}{}", op.relationships ? "relationships" : "nodes",
                                       op.name.empty() ? "" : ":", op.name));
  }
  void print(const Call& op) { line("Call", op.procedure->name); }
  void print(const Eager&) { line("Eager", ""); }
  void print(const Union& op) {
    line("Union", "");
    for (const auto& branch : op.branches) {
      ++indent_;
      line("Branch", "");
      print_inner(branch.plan);
      --indent_;
    }
  }

  const std::vector<std::string>& names_;
  const Profile* profile_;
  const Operator* step_ = nullptr;  // the one to print
  std::string text_;
  std::size_t indent_ = 0;
};

}  // namespace

std::string to_text(const plan::StatementPlan& plan, const Profile* profile) {
  auto text = Printer(plan, profile).run(plan.plan);
  std::string columns;
  for (const auto& column : plan.columns) columns += (columns.empty() ? " " : ", ") + column.name;
  return text + "Result" + columns + "\n";
}

}  // namespace newsgraph::query
