// The annotated article as HTML. Everything from the article goes through escaped(); the script handles
// elements by number alone.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/annotate/annotation.hpp"
#include "cli/markup.hpp"

namespace newsgraph::cli {

namespace {

using parser::Extraction;
using parser::RegionKind;
using parser::Span;

// Colours are Okabe and Ito's; every type also has an underline of its own where colours are not seen.
constexpr std::string_view style = R"css(
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fbfaf7; --quiet: #5a5a5a; --bare: #6a6a6a; --said: #efeadb;
        --card: #fff; --line: #cfc9b8; --verb: #333; --focus: #0072b2; --planned: #0072b2; --alleged: #7a4a00;
        --denied: #c1272d; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #1b1c1e; --quiet: #aeaca6;
        --bare: #a3a19b; --said: #37332a; --card: #26282b; --line: #4c4b47; --verb: #e8e6e1; --focus: #6db8e8;
        --planned: #7cc4f0; --alleged: #e0b070; --denied: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; font: 17px/1.65 Georgia, "DejaVu Serif", serif; color: var(--ink); background: var(--paper); }
main { display: grid; grid-template-columns: minmax(0, 44rem) 21rem; gap: 2.5rem; justify-content: center;
       padding: 2rem 1.5rem 6rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .2rem; }
.meta { color: var(--quiet); font: .85rem/1.4 "DejaVu Sans", Arial, sans-serif; margin: 0 0 1rem; }
.text p { margin: 0 0 .9rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.headline { font-weight: bold; font-size: 1.15em; }
.subheading { font-weight: bold; }
.dateline, .byline, .caption, .furniture { color: var(--quiet); font-size: .86em; }
.bare { color: var(--bare); }
.st { background: var(--said); border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.en { border-bottom: 2px solid #777; cursor: help; border-radius: 2px 2px 0 0; color: #1a1a1a; }
.Country { background: #fbe3b0; border-color: #e69f00; }
.Person { background: #cde8f8; border-color: #0072b2; }
.Agency { background: #bfe5d8; border-color: #009e73; }
.Unit { background: #faf3b5; border-color: #8f8300; border-bottom-style: double; }
.Group { background: #f0d3e3; border-color: #b0578a; border-bottom-style: double; }
.Place { background: #f6d2bc; border-color: #d55e00; border-bottom-style: dashed; }
.Weapon { background: #dddddd; border-color: #555; border-bottom-style: dotted; }
.Agreement { background: #fff; border-color: #000; border-bottom-style: dotted; }
.re { font-weight: bold; cursor: help; text-decoration: underline solid 2px var(--verb); text-underline-offset: 4px; }
.planned, .possible { text-decoration: underline dashed 2px var(--planned); text-underline-offset: 4px; }
.alleged { text-decoration: underline dotted 3px var(--alleged); text-underline-offset: 4px; }
.denied { text-decoration: line-through solid 2px var(--denied); }
.on { outline: 2px solid var(--ink); outline-offset: 1px; }
[tabindex]:focus { outline: 3px solid var(--focus); outline-offset: 1px; }
aside { font: .88rem/1.45 "DejaVu Sans", Arial, sans-serif; }
.panel { position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow: auto; }
.card { border: 1px solid var(--line); border-radius: 6px; background: var(--card); padding: .7rem .9rem; margin-bottom: .8rem; }
.card h2 { font-size: 1rem; margin: 0 0 .4rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: 5.2rem minmax(0, 1fr); gap: .15rem .6rem; margin: 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
.key span { margin-right: .5rem; white-space: nowrap; line-height: 2; padding: 0 .15rem; cursor: default; }
details { font: .9rem/1.5 "DejaVu Sans", Arial, sans-serif; margin-top: 1rem; }
summary { cursor: pointer; font-weight: bold; }
details li { margin: .15rem 0; overflow-wrap: anywhere; }
@media (max-width: 66rem) { main { grid-template-columns: minmax(0, 44rem); padding-bottom: 42vh; }
  .panel { position: fixed; left: 0; right: 0; bottom: 0; top: auto; max-height: 40vh; background: var(--paper);
           border-top: 1px solid var(--line); padding: .6rem 1rem 0; } .key { display: none; } }
@media (max-width: 30rem) { main { padding: 1rem .9rem 42vh; } body { font-size: 16px; } }
@media print { .panel { display: none; } main { display: block; } }
)css";

constexpr std::string_view script = R"js(
'use strict';
const place = document.getElementById('details');
let lit = [];
function show(mark) {
  for (const old of lit) old.classList.remove('on');
  lit = [...document.querySelectorAll('[data-d="' + mark.dataset.d + '"]')];
  for (const one of lit) one.classList.add('on');
  const cards = [];
  for (let at = mark; at && at.dataset; at = at.parentElement && at.parentElement.closest('[data-d]')) {
    for (const number of at.dataset.d.split(' ')) {
      const card = document.getElementById('d' + number);
      if (card) { const copy = card.cloneNode(true); copy.removeAttribute('id'); cards.push(copy); }
    }
  }
  place.replaceChildren(...cards);
}
for (const kind of ['mouseover', 'focusin']) document.addEventListener(kind, event => {
  const mark = event.target.closest && event.target.closest('.text [data-d]');
  if (mark) show(mark);
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const old of lit) old.classList.remove('on');
  lit = [];
  place.replaceChildren();
});
)js";

std::string_view class_of(RegionKind kind) {
  constexpr std::array<std::string_view, 7> names = {"prose",  "headline", "subheading", "dateline",
                                                     "byline", "caption",  "furniture"};
  return names[static_cast<std::size_t>(kind)];
}

/// An element around a stretch of the text; where another one ends inside it, it is closed and opened again.
struct Element {
  Span span;
  std::string open;
  std::string_view close;
};

/// The text between `from` and `to` with the elements around its stretches. They are in the order of their
/// starts, the longer first.
std::string nested(const std::string& text, Span within, const std::vector<Element>& elements) {
  std::string result;
  std::vector<const Element*> open;
  std::size_t next = 0;
  std::uint32_t at = within.start;
  const auto close_ended = [&] {
    const auto first = std::find_if(open.begin(), open.end(),
                                    [&](const Element* element) { return element->span.end <= at; });
    const std::vector<const Element*> inner(first, open.end());
    open.erase(first, open.end());
    for (auto element = inner.rbegin(); element != inner.rend(); ++element) result += (*element)->close;
    for (const Element* element : inner) {
      if (element->span.end <= at) continue;
      result += element->open;
      open.push_back(element);
    }
  };
  while (at < within.end) {
    close_ended();
    while (next < elements.size() && elements[next].span.start <= at) {
      result += elements[next].open;
      open.push_back(&elements[next++]);
    }
    std::uint32_t end = within.end;
    if (next < elements.size()) end = std::min(end, elements[next].span.start);
    for (const Element* element : open) end = std::min(end, element->span.end);
    result += escaped(std::string_view(text).substr(at, end - at));
    at = end;
  }
  while (!open.empty()) {
    result += open.back()->close;
    open.pop_back();
  }
  return result;
}

class Page {
 public:
  std::string article(const Extraction& extraction) {
    first_ = count_;
    count_ += extraction.entities.size() + extraction.relations.size() + extraction.statements.size();
    const auto& source = extraction.article;
    std::string meta = escaped(source.id);
    if (source.outlet) meta += " \u00B7 " + escaped(*source.outlet);
    if (source.date) meta += " \u00B7 " + escaped(graph::to_string(*source.date));
    std::string html =
        fmt::format("<h1>{}</h1>\n<p class=\"meta\">{} \u00B7 {} entities, {} relations, {} statements</p>\n",
                    escaped(source.title.value_or(source.id)), meta, extraction.entities.size(),
                    extraction.relations.size(), extraction.statements.size());
    html += "<div class=\"text\">\n";
    for (const parser::Region& region : source.regions) html += paragraph(extraction, region);
    html += "</div>\n" + summary(extraction);
    cards_ += cards(extraction);
    return html;
  }

  const std::string& all_cards() const { return cards_; }

 private:
  std::size_t number(const Extraction& extraction, Mark::Kind kind, std::uint32_t index) const {
    switch (kind) {
      case Mark::Kind::Entity:
        return first_ + index;
      case Mark::Kind::Relation:
        return first_ + extraction.entities.size() + index;
      case Mark::Kind::Statement:
        return first_ + extraction.entities.size() + extraction.relations.size() + index;
    }
    return first_;
  }

  std::string classes(const Extraction& extraction, const Mark& mark) const {
    switch (mark.kind) {
      case Mark::Kind::Entity:
        return fmt::format("en {}", parser::name_of(extraction.entities[mark.index].type));
      case Mark::Kind::Relation:
        return fmt::format("re {}", parser::name_of(extraction.relations[mark.index].factuality));
      case Mark::Kind::Statement:
        return "st";
    }
    return {};
  }

  /// Sentences and marks inside a region. Marks of one kind on the same words are one element.
  std::vector<Element> elements_in(const Extraction& extraction, Span region) const {
    std::vector<Element> elements;
    for (const Span sentence : extraction.sentences) {
      if (!sentence.overlaps(region)) continue;
      elements.push_back({clipped(sentence, region),
                          is_missed(extraction, sentence) ? "<span class=\"bare\">" : "<span>", "</span>"});
    }
    const auto marks = marks_of(extraction);
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (!marks[i].span.overlaps(region)) continue;
      std::string numbers = std::to_string(number(extraction, marks[i].kind, marks[i].index));
      const std::string names = classes(extraction, marks[i]);
      const Mark first = marks[i];
      while (i + 1 < marks.size() && marks[i + 1].span == first.span && marks[i + 1].kind == first.kind)
        numbers += ' ' + std::to_string(number(extraction, first.kind, marks[++i].index));
      elements.push_back({clipped(first.span, region),
                          fmt::format("<span class=\"{}\" data-d=\"{}\" tabindex=\"0\">", names, numbers),
                          "</span>"});
    }
    std::stable_sort(elements.begin(), elements.end(), [](const Element& a, const Element& b) {
      return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    return elements;
  }

  static Span clipped(Span span, Span within) {
    return {std::max(span.start, within.start), std::min(span.end, within.end)};
  }

  std::string paragraph(const Extraction& extraction, const parser::Region& region) const {
    return fmt::format("<p class=\"{}\">{}</p>\n", class_of(region.kind),
                       nested(extraction.article.text, region.span, elements_in(extraction, region.span)));
  }

  static std::string card(std::size_t number, std::string_view title, const Details& details) {
    std::string html = fmt::format("<div class=\"card\" id=\"d{}\"><h2>{}</h2><dl>", number, escaped(title));
    for (const auto& [name, value] : details)
      html += fmt::format("<dt>{}</dt><dd>{}</dd>", escaped(name), escaped(value));
    return html + "</dl></div>\n";
  }

  std::string cards(const Extraction& extraction) const {
    std::string html;
    std::uint32_t i = 0;
    for (const parser::Entity& entity : extraction.entities)
      html += card(number(extraction, Mark::Kind::Entity, i++), entity.name, details_of(extraction, entity));
    i = 0;
    for (const parser::Relation& relation : extraction.relations)
      html += card(number(extraction, Mark::Kind::Relation, i++), in_words(extraction, relation),
                   details_of(extraction, relation));
    i = 0;
    for (const parser::Statement& statement : extraction.statements) {
      const std::string speaker =
          statement.source ? extraction.entities[*statement.source].name : std::string("Somebody");
      html += card(number(extraction, Mark::Kind::Statement, i++), "Statement: " + speaker,
                   details_of(extraction, statement));
    }
    return html;
  }

  static std::string list(std::string_view title, const std::vector<std::string>& items) {
    if (items.empty()) return {};
    std::string html = fmt::format("<details><summary>{} {}</summary><ul>", items.size(), title);
    for (const std::string& item : items) html += "<li>" + escaped(item) + "</li>";
    return html + "</ul></details>\n";
  }

  static std::string summary(const Extraction& extraction) {
    std::vector<std::string> entities, relations, missed;
    for (const parser::Entity& entity : extraction.entities)
      entities.push_back(fmt::format("{} ({}, {}\u00D7)", entity.name, parser::name_of(entity.type),
                                     entity.mentions.size()));
    for (const parser::Relation& relation : extraction.relations) {
      const std::string speakers = speakers_of(extraction, relation);
      relations.push_back(fmt::format("{} ({}{})", in_words(extraction, relation),
                                      parser::name_of(relation.factuality),
                                      speakers.empty() ? std::string() : "; " + speakers));
    }
    for (const Span sentence : extraction.sentences) {
      if (is_missed(extraction, sentence))
        missed.push_back(extraction.article.text.substr(sentence.start, sentence.size()));
    }
    return list("entities", entities) + list("relations", relations) +
           list("sentences in which no relation and no statement was read", missed);
  }

  std::size_t first_ = 0, count_ = 0;  // numbers of the marks of the article, and of all so far
  std::string cards_;
};

constexpr std::string_view key = R"html(<div class="card key">
<span class="en Country">Country</span> <span class="en Person">Person</span> <span class="en Agency">Agency</span> <span class="en Unit">Unit</span> <span class="en Group">Group</span> <span class="en Place">Place</span> <span class="en Weapon">Weapon</span> <span class="en Agreement">Agreement</span><br>
<span class="re actual">fact</span> <span class="re planned">planned, possible</span> <span class="re alleged">alleged</span> <span class="re denied">denied</span><br>
<span class="st">what somebody says</span> <span class="bare">nothing was read here</span>
</div>
)html";

}  // namespace

std::string annotated_page(const std::vector<Extraction>& articles) {
  Page page;
  std::string body;
  for (const Extraction& extraction : articles) body += page.article(extraction);
  const auto& first = articles.front().article;
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "script-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>{}</style>\n"
      "<noscript><style>#cards {{ display: block !important; }}</style></noscript>\n</head>\n<body>\n<main>\n"
      "<div>\n{}</div>\n<aside><div class=\"panel\" aria-live=\"polite\">\n{}<div id=\"details\">"
      "<p>Point at a marked word, or move there with the Tab key.</p></div></div>\n"
      "<div id=\"cards\" style=\"display: "
      "none\">\n{}</div></aside>\n</main>\n<script>{}</script>\n</body>\n</html>\n",
      escaped(first.title.value_or(first.id)), style, body, key, page.all_cards(), script);
}

}  // namespace newsgraph::cli
