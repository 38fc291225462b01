"""Opens every page of a set at 390 and 1280 pixels, in light and dark and on paper, and reports what is wrong."""

import base64
import concurrent.futures
import json
import os
import pathlib
import re
import signal
import sys

import axe_playwright_python
from browser import Browser

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Wider than the screen, or holding words that are cut; boxes made to be scrolled are left out.
OVERFLOW = """
(() => {
  const room = document.documentElement.clientWidth;
  const wrong = [];
  if (document.documentElement.scrollWidth > room) wrong.push('page is ' + document.documentElement.scrollWidth + ' wide');
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility({visibilityProperty: true})) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (element.closest('.table, .unseen, .skip, svg text')) continue;
    if (box.right > room + 1 || box.left < -1) wrong.push(element.tagName + '.' + (element.getAttribute('class') || '') + ' to ' + Math.round(box.right));
  }
  return wrong.slice(0, 5);
})()
"""

SORT = """
(() => {
  const buttons = Array.from(document.querySelectorAll('table.sortable th button'));
  for (const button of buttons.slice(0, 6)) {
    button.click(); button.click();
    if (button.closest('th').getAttribute('aria-sort') !== 'descending') return 'a table does not sort';
  }
  return document.querySelectorAll('table.sortable').length && !buttons.length ? 'tables have no sort buttons' : '';
})()
"""


def check(browser, page, fully):
    wrong = []
    for width, height, dark in ((390, 844, False), (1280, 900, False), (1280, 900, True), (320, 700, False)):
        browser.screen(width, height, dark)
        place = f"{width} px{' dark' if dark else ''}"
        wrong += [f"{place}: {problem}" for problem in browser.open(page)]
        wrong += [f"{place}: {problem}" for problem in browser.evaluate(OVERFLOW)]
        if width == 320:
            browser.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
            wrong += [f"{place}, all open: {problem}" for problem in browser.evaluate(OVERFLOW)]
            continue
        if not fully and (width != 1280 or dark):
            continue
        browser.evaluate(AXE + ";0")
        found = browser.evaluate(
            "axe.run(document, {runOnly: %s, resultTypes: ['violations']}).then(r => r.violations.map("
            "v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(' | ')))" % json.dumps(RULES))
        wrong += [f"{place}: axe {problem}" for problem in found]
    if problem := browser.evaluate(SORT):
        wrong.append(problem)
    browser.screen(1280, 900)
    browser.open(page)
    paper = base64.b64decode(browser.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])
    sheets = len(re.findall(rb"/Type\s*/Page\b", paper))
    boxes = set(re.findall(rb"/MediaBox\s*\[([^\]]*)\]", paper))
    for box in boxes:
        _, _, width, height = (float(number) for number in box.split())
        if abs(width - 595) > 2 or abs(height - 842) > 2:
            wrong.append(f"print: a sheet is {width} by {height} points, not A4")
    browser.screen(718, 1000, media="print")
    wrong += [f"print: {problem}" for problem in browser.evaluate(OVERFLOW)]
    return wrong, sheets


def main(folder):
    root = pathlib.Path(folder)
    pages = sorted(root.rglob("*.html"))
    if not pages:
        print(f"check-pages: no .html under {folder}", file=sys.stderr)
        return 2
    # Pages of a folder are made alike: axe runs on three of each on every screen, on the others on one.
    kinds, jobs = {}, []
    for page in pages:
        kinds[page.parent] = kinds.get(page.parent, 0) + 1
        jobs.append((page, kinds[page.parent] <= 3))

    running = []

    def stop(*_):
        # Without this, browsers would go on when a gate that has failed elsewhere ends the check.
        for browser in running:
            browser.process.terminate()
        os._exit(143)

    signal.signal(signal.SIGTERM, stop)

    def look(some):
        with Browser(sys.argv[2]) as browser:
            running.append(browser)
            return [(page, *check(browser, page, fully)) for page, fully in some]

    # A browser keeps one core busy, so each core has its own; the pages go round.
    browsers = min(os.cpu_count() or 1, len(jobs), 4)
    with concurrent.futures.ThreadPoolExecutor(browsers) as pool:
        parts = list(pool.map(look, [jobs[number::browsers] for number in range(browsers)]))
    failures = 0
    for page, wrong, sheets in sorted(found for part in parts for found in part):
        if page.parent.name == "boroughs" and sheets > 2:
            wrong.append(f"print: {sheets} sheets, a borough statement has two")
        failures += bool(wrong)
        for problem in wrong:
            print(f"{page.relative_to(root)}: {problem}")
    print(f"check-pages: {len(pages)} pages, {failures} with problems")
    return 1 if failures else 0


sys.exit(main(sys.argv[1]))
