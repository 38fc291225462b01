/// The one script of a page: it lets tables be sorted. Everything reads without it.
enum PageScript {
  /// What the content security policy allows, and nothing else: `sha256-` and the script's digest in base 64.
  static let digest = "sha256-" + base64(ofHex: SHA256.hex(of: Array(source.utf8)))

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
        if (head.tagName !== 'TH') return;
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

  /// Bytes written in hexadecimal, written in base 64.
  static func base64(ofHex hex: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var bits = hex.flatMap { digit in
      let value = digit.hexDigitValue ?? 0
      return [8, 4, 2, 1].map { value & $0 != 0 }
    }[...]
    var out = ""
    while !bits.isEmpty {
      let group = bits.prefix(6)
      bits = bits.dropFirst(6)
      var index = 0
      for place in 0..<6 { index = index * 2 + (group.dropFirst(place).first == true ? 1 : 0) }
      out.append(letters[index])
    }
    return out + String(repeating: "=", count: (4 - out.count % 4) % 4)
  }
}
