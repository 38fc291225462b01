"""W in Polars, in its best form: polars_w.py FILE OUT-PREFIX. Streaming, keys as categories."""
import sys

import polars as pl

path, out = sys.argv[1:3]
key = pl.Categorical
schema = {
    "downloaded_at": pl.String, "guide_id": key, "guide_title": pl.String, "organisation": key,
    "email_domain": pl.String, "challenge_area": key, "country": pl.String, "downloads": pl.Int32,
}
rows = pl.scan_csv(path, schema=schema).select(
    "organisation", "challenge_area", pl.col("downloaded_at").str.slice(0, 7).alias("month"), "guide_id", "downloads")
groups = rows.group_by("organisation", "challenge_area", "month").agg(
    pl.len().alias("n"), pl.col("downloads").cast(pl.Int64).sum())
bodies = rows.group_by("organisation").agg(pl.col("guide_id").n_unique().alias("guides"))
first, second = pl.collect_all([groups, bodies], engine="streaming")
first.write_csv(out + ".groups.csv")
second.write_csv(out + ".orgs.csv")
