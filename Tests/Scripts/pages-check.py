#!/usr/bin/env python3
"""Looks at every kind of page that the program makes, in both languages, in a real browser without a network.

    python3 Tests/Scripts/pages-check.py PATH-OF-aplis SAMPLE.aplis AXE.min.js

Each page is looked at in light, dark and forced colours, 1280 and 320 pixels wide, and with the text spacing of WCAG
1.4.12: no violation of WCAG 2.2 A and AA, no scrolling sideways, every link alive, no request, no message. Pages of
records with hostile texts run nothing and scroll no further. What fails and is known stands in pages-known.json with
its reason; that list only shrinks: an entry that no longer occurs fails, too.
"""

import collections
import html.parser
import json
import os
import sys
import tempfile
import time
import urllib.parse

import pages_made
from browser import Browser

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.join(HERE, "..", "..", "Sources")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What themes change; they leave structure, names, sizes and places as they are.
COLOURS = ["color-contrast", "link-in-text-block"]
# What the width changes beside that which the wider spacing of texts changes, too.
PLACES = ["target-size", "scrollable-region-focusable"]
THEMES = {
    "light": [("prefers-color-scheme", "light"), ("forced-colors", "none")],
    "dark": [("prefers-color-scheme", "dark"), ("forced-colors", "none")],
    "forced": [("prefers-color-scheme", "dark"), ("forced-colors", "active")],
}
WIDE, NARROW = 1280, 320
# Runs before anything of the page does.
WATCH = """
window.ranHere = [];
window.ran = (what) => window.ranHere.push(what);
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => window.ran(name);
"""

Fault = collections.namedtuple("Fault", "kind rule where example")


class Looker:
    """Looks at pages, one after another, and remembers what is wrong with them."""

    def __init__(self, browser, axe):
        self.browser = browser
        with open(axe, encoding="utf-8") as file:
            self.axe = file.read()
        with open(os.path.join(HERE, "pages-check.js"), encoding="utf-8") as file:
            self.script = file.read()
        self.faults = []
        self.advice = collections.Counter()
        browser.call("Page.addScriptToEvaluateOnNewDocument", source=WATCH)

    def look(self, page):
        """Everything about one page, loaded once."""
        self.open(page, "light", WIDE)
        self.browser.run(self.axe + ";" + self.script + ";0")
        self.structure(page, f"light {WIDE}")
        for width in (WIDE, NARROW):
            for theme in THEMES:
                self.show(theme, width)
                self.colours(page, f"{theme} {width}")
        self.sizes(page)
        self.behaviour(page)

    def structure(self, page, where):
        """All rules but those about colours."""
        self.axe_faults(page, where, f"aplis.wholePage({json.dumps(TAGS)}, {json.dumps(COLOURS)})")

    def colours(self, page, where):
        """The rules about colours, for all looks of texts that the page has."""
        self.axe_faults(page, where, f"aplis.looks({json.dumps(COLOURS)}, 3)")
        self.told(page, "drawing-contrast", where, "aplis.drawings()")

    def look_hostile(self, page):
        """What a page does with texts that want to break it."""
        self.open(page, "light", WIDE)
        self.browser.run(self.script + ";0")
        self.sizes(page, "hostile ")
        self.behaviour(page, "hostile ")

    def sizes(self, page, before=""):
        """Nothing scrolls sideways, with and without the wider spacing of texts."""
        for width in (WIDE, NARROW):
            self.show("light", width)
            self.told(page, "scrolls-sideways", f"{before}{width}", "aplis.sideways()")
            self.browser.run("aplis.space(true)")
            self.told(page, "scrolls-sideways", f"{before}{width} spaced", "aplis.sideways()")
            if width == NARROW and not before:
                self.narrow(page)
            self.browser.run("aplis.space(false)")

    def narrow(self, page):
        """All rules on a phone with wide spacing; without it those that the spacing may hide."""
        self.structure(page, f"light {NARROW} spaced")
        self.browser.run("aplis.space(false)")
        self.axe_faults(page, f"light {NARROW}", f"aplis.some({json.dumps(PLACES)})")

    def open(self, page, theme, width):
        self.show(theme, width)
        self.browser.open(page.path)

    def show(self, theme, width):
        features = [{"name": name, "value": value} for name, value in THEMES[theme]]
        self.browser.call("Emulation.setEmulatedMedia", features=features)
        self.browser.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)

    def axe_faults(self, page, where, expression):
        for found in self.browser.run(expression):
            if "best-practice" in found["tags"]:
                self.advice[page.kind, found["rule"]] += found["count"]
            else:
                self.add(page, found["rule"], where, f"{found['count']}: {found['example']}")

    def told(self, page, rule, where, expression):
        """What a function of pages-check.js tells as a list of texts."""
        found = self.browser.run(expression)
        if found:
            self.add(page, rule, where, f"{len(found)}: {found[0]}")

    def behaviour(self, page, before=""):
        for what in self.browser.run("window.ranHere"):
            self.add(page, "runs", before, what)
        for text in self.browser.messages():
            self.add(page, "message", before, text)
        own = "file://" + urllib.parse.quote(os.path.abspath(page.path))
        for address in self.browser.asked():
            if address != own:
                self.add(page, "request", before, address)

    def add(self, page, rule, where, example):
        self.faults.append(Fault(page.kind, rule, f"{os.path.basename(page.path)} {where}", example))


class Links(html.parser.HTMLParser):
    """What a page refers to, and what in it can be referred to."""

    def __init__(self, path):
        super().__init__()
        self.targets, self.ids, self.fetched = [], set(), []
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            if tag == "a" and name == "href":
                self.targets.append(value)
            if name in ("src", "srcset", "poster", "data", "action", "background") or (tag == "link" and name == "href"):
                self.fetched.append(value)


def dead(pages):
    """Links that lead nowhere, in all pages that were made."""
    read = {}

    def links(path):
        if path not in read:
            read[path] = Links(path)
        return read[path]

    for page in pages:
        for target in links(page.path).targets:
            place, _, anchor = target.partition("#")
            path = os.path.normpath(os.path.join(os.path.dirname(page.path), urllib.parse.unquote(place)))
            path = path if place else page.path
            if not os.path.isfile(path) or (anchor and urllib.parse.unquote(anchor) not in links(path).ids):
                yield Fault(page.kind, "dead-link", os.path.basename(page.path), target)
        for address in links(page.path).fetched:
            yield Fault(page.kind, "request", os.path.basename(page.path), address)


def judge(faults):
    """Compares what was found with what is known. Tells whether nothing is new and nothing is gone."""
    with open(os.path.join(HERE, "pages-known.json"), encoding="utf-8") as file:
        known = {(entry["page"], entry["rule"]): entry["reason"] for entry in json.load(file)}
    found = collections.defaultdict(list)
    for fault in faults:
        found[fault.kind, fault.rule].append(fault)
    new = [key for key in found if key not in known]
    gone = [key for key in known if key not in found]
    for key in sorted(new):
        print(f"fault: {key[0]}: {key[1]}, {len(found[key])} times")
        for fault in found[key][:4]:
            print(f"    {fault.where}: {fault.example}")
    for key in sorted(gone):
        print(f"no longer found: {key[0]}: {key[1]}; take it out of pages-known.json")
    for key in sorted(set(found) & set(known)):
        print(f"known: {key[0]}: {key[1]}, {len(found[key])} times: {known[key]}")
    return not new and not gone


def main(program, sample, axe):
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        shop = workshop(program, sample, folder, "sample")
        pages = shop.make()
        hostile = workshop(program, sample, folder, "hostile", hostile=True).make()
        missing = shop.missing(pages, SOURCES)
        for lack in missing:
            print(f"not looked at: {lack} makes pages; add a line to PAGES in pages_made.py")
        faults = list(dead(pages))
        only = os.environ.get("APLIS_PAGES_ONLY")
        looked = [page for page in pages_made.chosen(pages, 2) if not only or page.kind in only.split(",")]
        looked_hostile = pages_made.chosen(hostile, 1)
        browser = Browser(folder, patience=300)
        try:
            looker = Looker(browser, axe)
            for page in looked:
                one = time.monotonic()
                looker.look(page)
                if os.environ.get("APLIS_PAGES_TIMES"):
                    print(f"{time.monotonic() - one:6.1f} s {os.path.basename(page.path)}", flush=True)
            for page in looked_hostile:
                looker.look_hostile(page)
        finally:
            browser.close()
    for (kind, rule), count in sorted(looker.advice.items()):
        print(f"advice: {kind}: {rule}, {count} times")
    good = judge(faults + looker.faults) and not missing
    kinds = len({page.kind for page in pages})
    print(f"{len(pages)} pages of {kinds} kinds made, {len(looked)} + {len(looked_hostile)} hostile ones looked at"
          f" in {time.monotonic() - start:.0f} s")
    return good


def workshop(program, sample, folder, name, hostile=False):
    place = os.path.join(folder, name)
    os.mkdir(place)
    shop = pages_made.Workshop(program, pages_made.copied(sample, os.path.join(place, "pages.aplis")), place)
    shop.furnish()
    if hostile:
        shop.poison()
    return shop


if __name__ == "__main__":
    sys.exit(0 if main(*sys.argv[1:4]) else 1)
