"""Measures the words of every SVG in a browser: none may lie over another or leave the picture."""

import pathlib
import sys
import xml.etree.ElementTree

MEASURE = """
(() => {
  const view = document.documentElement.viewBox.baseVal;
  const texts = Array.from(document.querySelectorAll('text')).map(t => [t.textContent, t.getBBox(), parseFloat(t.getAttribute('font-size'))]);
  const wrong = [];
  texts.forEach(([words, box, size], index) => {
    if (size < 12) wrong.push(words + ' is ' + size + ' px');
    if (box.x < view.x || box.y < view.y || box.x + box.width > view.x + view.width || box.y + box.height > view.y + view.height)
      wrong.push(words + ' leaves the picture');
    for (const [other, place] of texts.slice(index + 1)) {
      const across = Math.min(box.x + box.width, place.x + place.width) - Math.max(box.x, place.x);
      const down = Math.min(box.y + box.height, place.y + place.height) - Math.max(box.y, place.y);
      if (across > 0.5 && down > 3) wrong.push(words + ' lies over ' + other);
    }
  });
  return wrong;
})()
"""


def main(folder, program):
    root = pathlib.Path(folder)
    drawings = sorted(root.rglob("*.svg"))
    if not drawings:
        print(f"check-svg: no .svg under {folder}", file=sys.stderr)
        return 2
    wrong = []
    for drawing in drawings:
        try:
            picture = xml.etree.ElementTree.parse(drawing).getroot()
        except xml.etree.ElementTree.ParseError as error:
            wrong.append(f"{drawing}: not well formed: {error}")
            continue
        names = {element.tag.split("}")[1] for element in picture.iter()}
        if "title" not in names or "desc" not in names:
            wrong.append(f"{drawing}: has no title or no description")
        if names & {"script", "foreignObject", "image", "use", "style", "a"}:
            wrong.append(f"{drawing}: holds more than a drawing")
    if program:
        from browser import Browser

        with Browser(program) as browser:
            browser.screen(1000, 1000)
            for drawing in drawings:
                wrong += [f"{drawing}: {problem}" for problem in browser.open(drawing) + browser.evaluate(MEASURE)]
    print("\n".join(wrong), end="\n" if wrong else "")
    measured = "" if program else " (words not measured: no browser here)"
    print(f"check-svg: {len(drawings)} drawings, {len(wrong)} problems{measured}")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""))
