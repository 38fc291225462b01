"""Tables as they are written in these modules, and as they are written to files."""

import csv
import io


def rows(text):
    """The rows of a table written with a bar between cells and a row to a line; blank lines are left out."""
    lines = [line for line in text.strip().split("\n") if line.strip()]
    table = [[cell.strip() for cell in line.split("|")] for line in lines]
    width = len(table[0])
    for row in table:
        if len(row) != width:
            raise SystemExit(f"a row of {len(row)} cells among rows of {width}: {' | '.join(row)}")
    return table


def records(columns, text, **same):
    """The rows of a table by column, each with the further cells that all of them share."""
    names = columns.split()
    return [dict(zip(names, row, strict=True)) | same for row in rows(text)]


def csv_text(columns, records):
    """RFC 4180, but for its line ends: UTF-8, a line feed after each row, quotes only where needed."""
    names = columns.split()
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(names)
    for record in records:
        unknown = set(record) - set(names)
        if unknown:
            raise SystemExit(f"there is no column {sorted(unknown)}")
        writer.writerow([record.get(name, "") for name in names])
    return buffer.getvalue()
