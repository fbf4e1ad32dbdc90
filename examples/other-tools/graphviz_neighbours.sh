#!/bin/sh
# What a node is joined to.   usage: graphviz_neighbours.sh news.dot NAME
gvpr -a "'$2'" 'E [aget(tail, "name") == ARGV[0]] { printf("%s\t%s\n", $.type, head.label); }' "$1" | sort | uniq -c
