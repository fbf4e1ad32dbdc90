"""Says of each HTML file whether all its elements are closed in their order."""

import html.parser
import sys

VOID = {"meta", "br"}


class Balance(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            raise SystemExit(f"</{tag}> closes nothing")


for path in sys.argv[1:]:
    balance = Balance()
    balance.feed(open(path, encoding="utf-8").read())
    print("balanced" if not balance.open else f"open: {balance.open}")
