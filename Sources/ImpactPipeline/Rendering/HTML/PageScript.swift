/// The one script of a page: it lets tables be sorted. Everything reads without it.
enum PageScript {
  /// What the content security policy allows, and nothing else: the script's digest.
  ///
  /// Changing the script changes the digest; `Scripts/check-pages` and a test fail when they disagree.
  static let digest = "sha256-S6z5AL/3dIJ1lkuVCOsR5Z/PJcK+xpX8gKa/VGc+kg4="

  /// Puts a button into each heading of a sortable table. Totals stay at the foot; equal rows keep their order.
  static let source = """

    'use strict';
    for (const table of document.querySelectorAll('table.sortable')) {
      const body = table.tBodies[0];
      const heads = Array.from(table.tHead.rows[0].cells);
      const first = Array.from(body.rows);
      const value = (row, column) => {
        const cell = row.cells[column];
        if (cell.dataset.sort !== undefined) return Number(cell.dataset.sort);
        const text = cell.textContent.trim();
        const match = /^(\\u2212|-)?£?([0-9][0-9,]*(?:\\.[0-9]+)?)(bn|m|p|%)?/.exec(text);
        if (!match) return text;
        const scale = { bn: 1e9, m: 1e6, p: 0.01 }[match[3]] || 1;
        return (match[1] ? -1 : 1) * Number(match[2].replaceAll(',', '')) * scale;
      };
      const compare = (a, b) => {
        const numbers = typeof a === 'number', others = typeof b === 'number';
        if (numbers !== others) return numbers ? -1 : 1;
        if (numbers) return a - b;
        return a.localeCompare(b, 'en-GB');
      };
      heads.forEach((head, column) => {
        const button = document.createElement('button');
        button.type = 'button';
        while (head.firstChild) button.append(head.firstChild);
        head.append(button);
        button.addEventListener('click', () => {
          const order = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
          for (const other of heads) other.removeAttribute('aria-sort');
          head.setAttribute('aria-sort', order);
          const rows = first.filter((row) => !row.classList.contains('total'));
          const totals = first.filter((row) => row.classList.contains('total'));
          rows.sort((a, b) => compare(value(a, column), value(b, column)) * (order === 'ascending' ? 1 : -1));
          body.append(...rows, ...totals);
        });
      });
    }

    """
}
