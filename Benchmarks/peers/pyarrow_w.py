"""W in PyArrow: pyarrow_w.py FILE THREADS OUT-PREFIX. The needed columns only, keys as dictionaries."""
import sys

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as csv

path, threads, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
pa.set_cpu_count(threads)
key = pa.dictionary(pa.int32(), pa.string())
types = {
    "downloaded_at": pa.string(), "guide_id": key, "organisation": key, "challenge_area": key, "downloads": pa.int32(),
}
rows = csv.read_csv(
    path, read_options=csv.ReadOptions(block_size=4 << 20), parse_options=csv.ParseOptions(newlines_in_values=True),
    convert_options=csv.ConvertOptions(include_columns=list(types), column_types=types)).unify_dictionaries()
rows = rows.append_column("month", pc.utf8_slice_codeunits(rows["downloaded_at"], 0, 7)).drop_columns(["downloaded_at"])
groups = rows.group_by(["organisation", "challenge_area", "month"]).aggregate([([], "count_all"), ("downloads", "sum")])
bodies = rows.group_by(["organisation", "guide_id"]).aggregate([]).group_by(["organisation"]).aggregate(
    [([], "count_all")])


def plain(table):
    """Dictionaries written out, which the CSV writer wants."""
    return pa.table({
        name: table[name].cast(pa.string()) if pa.types.is_dictionary(table[name].type) else table[name]
        for name in table.column_names})


csv.write_csv(plain(groups.rename_columns(
    ["organisation", "challenge_area", "month", "n", "downloads"])), out + ".groups.csv")
csv.write_csv(plain(bodies.rename_columns(["organisation", "guides"])), out + ".orgs.csv")
