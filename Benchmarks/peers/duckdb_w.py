"""W in DuckDB: duckdb_w.py FILE THREADS OUT-PREFIX. Types declared, one scan into a table, two aggregates."""
import sys

import duckdb

path, threads, out = sys.argv[1:4]
text = ("downloaded_at", "guide_id", "guide_title", "organisation", "email_domain", "challenge_area", "country")
columns = {name: "VARCHAR" for name in text} | {"downloads": "INTEGER"}
base = duckdb.connect()
base.execute(f"SET threads={threads}; SET preserve_insertion_order=false")
base.execute(
    "CREATE TEMP TABLE t AS SELECT organisation, challenge_area, left(downloaded_at, 7) AS month, guide_id, downloads "
    f"FROM read_csv('{path}', header=true, auto_detect=false, delim=',', quote='\"', escape='\"', columns={columns})")
base.execute(
    "COPY (SELECT organisation, challenge_area, month, count(*) n, sum(downloads) downloads FROM t GROUP BY ALL) "
    f"TO '{out}.groups.csv' (HEADER)")
base.execute(
    f"COPY (SELECT organisation, count(DISTINCT guide_id) guides FROM t GROUP BY ALL) TO '{out}.orgs.csv' (HEADER)")
