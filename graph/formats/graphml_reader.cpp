#include <fmt/format.h>
#include <libxml/xmlreader.h>

#include <algorithm>
#include <charconv>
#include <istream>
#include <limits>
#include <map>
#include <memory>
#include <optional>

#include "graph/formats/element_reader.hpp"
#include "graph/formats/graphml.hpp"
#include "graph/formats/json_value.hpp"
#include "graph/temporal_text.hpp"

namespace newsgraph::graph {
namespace {

constexpr const char* kOwnNamespace = "urn:newsgraph:graphml";

/// An attribute as the file declares it.
struct Attribute {
  std::string name, type, own_type, domain;
  std::optional<std::string> default_text;
};

struct PendingElement {
  bool is_edge = false;
  std::size_t line = 0;
  std::string id, source, target;
  std::map<std::string, std::string> data;  // by the attribute's id
};

int read_bytes(void* context, char* buffer, int size) {
  auto& in = *static_cast<std::istream*>(context);
  in.read(buffer, size);
  return static_cast<int>(in.gcount());
}

struct Free {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  void operator()(xmlChar* text) const { xmlFree(text); }
};

/// libxml2 reports an error through here before a read fails; the first one counts.
struct FirstError {
  std::size_t line = 0;
  std::string message;
};

void note_error(void* context, xmlErrorPtr error) {
  auto& first = *static_cast<FirstError*>(context);
  if (!first.message.empty() || error->level < XML_ERR_ERROR) return;
  first.line = error->line > 0 ? static_cast<std::size_t>(error->line) : 0;
  first.message = error->message != nullptr ? error->message : "not well-formed";
  first.message.resize(std::min(first.message.find('\n'), first.message.size()));  // one line
}

template <class Number>
Number parse_number(const std::string& text, std::size_t line, const Attribute& attribute) {
  Number number{};
  const char* begin = text.data() + text.find_first_not_of(" \t\r\n+");
  if (text.find_first_not_of(" \t\r\n+") == std::string::npos) begin = text.data() + text.size();
  const auto [end, error] = std::from_chars(begin, text.data() + text.size(), number);
  const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (error != std::errc() || rest.find_first_not_of(" \t\r\n") != std::string_view::npos) {
    throw FormatError(
        line, fmt::format("\"{}\" is no {} (attribute \"{}\")", text, attribute.type, attribute.name));
  }
  return number;
}

Value parse_float(const std::string& text, std::size_t line, const Attribute& attribute) {
  if (text == "INF") return std::numeric_limits<double>::infinity();
  if (text == "-INF") return -std::numeric_limits<double>::infinity();
  return parse_number<double>(text, line, attribute);  // knows "NaN", "inf"
}

template <class T>
Value required(const std::optional<T>& value, const std::string& text, std::size_t line,
               const Attribute& attribute) {
  if (value) return Value(*value);
  throw FormatError(
      line, fmt::format("\"{}\" is no {} (attribute \"{}\")", text, attribute.own_type, attribute.name));
}

Value parse_own(const std::string& text, std::size_t line, const Attribute& attribute) {
  const std::string& type = attribute.own_type;
  if (type == "date") return required(read_date(text), text, line, attribute);
  if (type == "localtime") return required(read_local_time(text), text, line, attribute);
  if (type == "time") return required(read_time(text), text, line, attribute);
  if (type == "localdatetime") return required(read_local_date_time(text), text, line, attribute);
  if (type == "datetime") return required(read_date_time(text), text, line, attribute);
  if (type == "duration") return required(read_duration(text), text, line, attribute);
  if (type != "json") throw FormatError(line, fmt::format("unknown ng:type \"{}\"", type));
  try {
    return parse_json(text);
  } catch (const JsonError& error) {
    throw FormatError(line, fmt::format("attribute \"{}\": {}", attribute.name, error.what()));
  }
}

Value parse_value(const std::string& text, std::size_t line, const Attribute& attribute) {
  if (!attribute.own_type.empty()) return parse_own(text, line, attribute);
  if (attribute.type == "int" || attribute.type == "long" || attribute.type == "integer") {
    return parse_number<std::int64_t>(text, line, attribute);
  }
  if (attribute.type == "float" || attribute.type == "double") return parse_float(text, line, attribute);
  if (attribute.type == "boolean") {
    if (text == "true" || text == "1" || text == "True") return true;
    if (text == "false" || text == "0" || text == "False") return false;
    throw FormatError(line, fmt::format("\"{}\" is no boolean (attribute \"{}\")", text, attribute.name));
  }
  return Value(text);
}

/// ":Person:Entity", with "\:" for a colon inside a label; without a colon in front it is one label.
std::vector<std::string> split_labels(std::string_view text) {
  std::vector<std::string> labels;
  if (!text.empty() && text[0] != ':') return {std::string(text)};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ':') {
      labels.emplace_back();
    } else {
      if (text[i] == '\\' && i + 1 < text.size()) ++i;
      labels.back() += text[i];
    }
  }
  return labels;
}

class GraphmlReader {
 public:
  explicit GraphmlReader(std::istream& in)
      : reader_(
            xmlReaderForIO(read_bytes, nullptr, &in, nullptr, nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR)) {
    if (!reader_) throw FormatError(0, "no memory for an XML reader");
    xmlTextReaderSetStructuredErrorHandler(reader_.get(), note_error, &error_);
    // Errors of character encodings bypass the reader: this thread's handler notes them too, or they are
    // printed.
    xmlSetStructuredErrorFunc(&error_, note_error);
  }
  ~GraphmlReader() { xmlSetStructuredErrorFunc(nullptr, nullptr); }
  GraphmlReader(const GraphmlReader&) = delete;
  GraphmlReader& operator=(const GraphmlReader&) = delete;

  PropertyGraph run() {
    int state = 0;
    while ((state = xmlTextReaderRead(reader_.get())) == 1) {
      const int kind = xmlTextReaderNodeType(reader_.get());
      if (kind == XML_READER_TYPE_ELEMENT) {
        const bool empty = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
        open(name());
        if (empty) close(last_);
      } else if (kind == XML_READER_TYPE_END_ELEMENT) {
        close(name());
      } else if (kind == XML_READER_TYPE_TEXT || kind == XML_READER_TYPE_CDATA ||
                 kind == XML_READER_TYPE_SIGNIFICANT_WHITESPACE || kind == XML_READER_TYPE_WHITESPACE) {
        if (in_text_) text_ += to_string(xmlTextReaderConstValue(reader_.get()));
      }
    }
    if (state < 0)
      throw FormatError(error_.line, error_.message.empty() ? "not well-formed XML" : error_.message);
    if (!is_graphml_) throw FormatError(0, "no GraphML: the file has no element <graphml>");
    return elements_.finish();
  }

 private:
  static std::string to_string(const xmlChar* text) {
    return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
  }
  std::string name() const { return to_string(xmlTextReaderConstLocalName(reader_.get())); }
  std::size_t line() const {
    const int line = xmlTextReaderGetParserLineNumber(reader_.get());
    return line > 0 ? static_cast<std::size_t>(line) : 0;
  }
  std::string attribute(const char* name) const {
    const std::unique_ptr<xmlChar, Free> text(
        xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name)));
    return to_string(text.get());
  }
  std::string own_attribute(const char* name) const {
    const std::unique_ptr<xmlChar, Free> text(
        xmlTextReaderGetAttributeNs(reader_.get(), reinterpret_cast<const xmlChar*>(name),
                                    reinterpret_cast<const xmlChar*>(kOwnNamespace)));
    return to_string(text.get());
  }

  void open(const std::string& element) {
    last_ = element;
    if (element == "graphml") {
      is_graphml_ = true;
    } else if (element == "key") {
      key_ = attribute("id");
      std::string name = attribute("attr.name");
      if (name.empty()) name = key_;
      is_own_ = is_own_ || own_attribute("type") == "labels";
      attributes_[key_] = {
          std::move(name), attribute("attr.type"), own_attribute("type"), attribute("for"), {}};
    } else if (element == "node" || element == "edge") {
      pending_.push_back(
          {element == "edge", line(), attribute("id"), attribute("source"), attribute("target"), {}});
      if (element == "node" && pending_.back().id.empty()) throw FormatError(line(), "a node without an id");
    } else if (element == "data" || element == "default") {
      if (element == "data") key_ = attribute("key");
      text_.clear();
      in_text_ = true;
    }
  }

  void close(const std::string& element) {
    if (element == "data") {
      in_text_ = false;
      if (!pending_.empty()) pending_.back().data[key_] = text_;
    } else if (element == "default") {
      in_text_ = false;
      attributes_[key_].default_text = text_;
    } else if ((element == "node" || element == "edge") && !pending_.empty()) {
      const PendingElement done = std::move(pending_.back());
      pending_.pop_back();
      add(done);
    }
  }

  void add(PendingElement element) {
    const std::string_view domain = element.is_edge ? "edge" : "node";
    for (const auto& [id, attribute] : attributes_) {
      const bool applies =
          attribute.domain == domain || attribute.domain == "all" || attribute.domain.empty();
      if (applies && attribute.default_text) element.data.try_emplace(id, *attribute.default_text);
    }
    std::vector<std::string> labels;
    std::string type = "EDGE";
    ElementReader::Entries properties;
    for (const auto& [id, text] : element.data) {
      const auto found = attributes_.find(id);
      if (found == attributes_.end()) {
        throw FormatError(element.line, fmt::format("the attribute \"{}\" is not declared", id));
      }
      const Attribute& attribute = found->second;
      if (element.is_edge ? holds_type(attribute) : holds_labels(attribute)) {
        if (element.is_edge) type = text;
        if (!element.is_edge) labels = split_labels(text);
      } else {
        properties.emplace_back(attribute.name, parse_value(text, element.line, attribute));
      }
    }
    if (element.is_edge) {
      elements_.add_edge(element.line, element.id, type, element.source, element.target,
                         std::move(properties));
    } else {
      elements_.add_node(element.line, element.id, labels, properties);
    }
  }

  /// Our own files mark which attribute it is, so that properties may be called "label" and "labels" too.
  bool holds_labels(const Attribute& attribute) const {
    return is_own_ ? attribute.own_type == "labels" : attribute.name == "labels";
  }
  bool holds_type(const Attribute& attribute) const {
    return is_own_ ? attribute.own_type == "type" : attribute.name == "label";
  }

  FirstError error_;
  std::unique_ptr<xmlTextReader, Free> reader_;
  ElementReader elements_;
  std::map<std::string, Attribute> attributes_;  // by id
  std::vector<PendingElement> pending_;          // graphs may lie within nodes
  std::string last_, key_, text_;
  bool in_text_ = false, is_graphml_ = false;
  bool is_own_ = false;  // the file is one of ours
};

}  // namespace

PropertyGraph read_graphml(std::istream& in) { return GraphmlReader(in).run(); }

}  // namespace newsgraph::graph
