#include "query/grammar/index_command.hpp"

#include <fmt/format.h>

namespace newsgraph::query {

namespace {

class Reader {
 public:
  explicit Reader(const Token* at) : at_(at) {}

  std::optional<ast::IndexCommand> run() {
    ast::IndexCommand command;
    const auto* const start = at_;
    if (at_->is_keyword("SHOW")) {
      ++at_;
      if (!take("INDEX")) expect("INDEXES");
    } else if (at_->is_keyword("CREATE") && at_[1].is_keyword("INDEX")) {
      command.kind = ast::IndexCommand::Kind::Create;
      at_ += 2;
      if (take("IF")) {
        expect("NOT");
        expect("EXISTS");
        command.lenient = true;
      }
      pattern(command);
    } else if (at_->is_keyword("DROP")) {
      ++at_;
      expect("INDEX");
      if (take("IF")) {
        expect("EXISTS");
        command.lenient = true;
      }
      command.kind = ast::IndexCommand::Kind::Drop;
      pattern(command);
    } else {
      return std::nullopt;
    }
    command.span = {start->begin, at_[-1].begin + at_[-1].length - start->begin};
    if (at_->is_symbol(";")) ++at_;
    if (at_->kind != TokenKind::End) refuse("the end of the command");
    return command;
  }

 private:
  void pattern(ast::IndexCommand& command) {
    if (take("FOR")) {
      const auto node = labelled_node(command);
      expect("ON");
      property_of(node, command);
      return;
    }
    expect("ON");
    symbol(":");
    command.label = name("a label");
    symbol("(");
    command.key = name("a property");
    symbol(")");
  }

  std::string_view labelled_node(ast::IndexCommand& command) {
    symbol("(");
    const auto node = name("a variable").text;
    node_ = node;
    symbol(":");
    command.label = name("a label");
    symbol(")");
    return node_;
  }

  void property_of(std::string_view node, ast::IndexCommand& command) {
    symbol("(");
    if (at_->text != node) refuse(fmt::format("`{}`", node));
    ++at_;
    symbol(".");
    command.key = name("a property");
    symbol(")");
  }

  bool take(std::string_view keyword) {
    if (!at_->is_keyword(keyword)) return false;
    ++at_;
    return true;
  }
  void expect(std::string_view keyword) {
    if (!take(keyword)) refuse(fmt::format("`{}`", keyword));
  }
  void symbol(std::string_view text) {
    if (!at_->is_symbol(text)) refuse(fmt::format("`{}`", text));
    ++at_;
  }
  ast::Name name(std::string_view what) {
    if (!at_->is_name()) refuse(what);
    const auto& token = *at_++;
    return {std::string(token.text), token.span()};
  }

  [[noreturn]] void refuse(std::string_view wanted) const {
    const auto what = at_->kind == TokenKind::End ? "the command ends too early"
                                                  : fmt::format("`{}` cannot stand here", at_->text);
    throw syntax_error("UnexpectedSyntax", fmt::format("{}; expected {}", what, wanted), at_->span());
  }

  const Token* at_;  // the last token is an End
  std::string node_;
};

}  // namespace

std::optional<ast::IndexCommand> parse_index_command(const Token* at) { return Reader(at).run(); }

}  // namespace newsgraph::query
