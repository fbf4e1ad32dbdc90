#pragma once
// Everything that reads bytes of strangers. Each target takes any bytes at all: it may refuse them with the
// error its header names, and nothing else; what it accepts must hold together. Where it does not, the target
// ends the program.

#include <string_view>

namespace newsgraph::fuzz {

void query(std::string_view bytes);
void plain_article(std::string_view bytes);
void html_article(std::string_view bytes);
void json_article(std::string_view bytes);
void record(std::string_view bytes);
void lexicon(std::string_view bytes);
void corrections(std::string_view bytes);
void conllu(std::string_view bytes);
void trees(std::string_view bytes);
void csv(std::string_view bytes);
void graph_jsonl(std::string_view bytes);
void graphml(std::string_view bytes);
void turtle(std::string_view bytes);
void ntriples(std::string_view bytes);
void temporal(std::string_view bytes);
void http_request(std::string_view bytes);
void packstream(std::string_view bytes);
void bolt(std::string_view bytes);

}  // namespace newsgraph::fuzz
