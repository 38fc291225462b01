"""W in pandas: pandas_w.py FILE OUT-PREFIX. Its own parser, the needed columns only, keys as categories."""
import sys

import pandas as pd

path, out = sys.argv[1:3]
types = {
    "downloaded_at": str, "guide_id": "category", "organisation": "category", "challenge_area": "category",
    "downloads": "int32",
}
rows = pd.read_csv(path, usecols=list(types), dtype=types, keep_default_na=False)
rows["month"] = rows["downloaded_at"].str[:7]
groups = rows.groupby(["organisation", "challenge_area", "month"], observed=True, sort=False)["downloads"]
groups.agg(["count", "sum"]).reset_index().rename(columns={"count": "n", "sum": "downloads"}).to_csv(
    out + ".groups.csv", index=False)
bodies = rows.groupby("organisation", observed=True, sort=False)["guide_id"].nunique()
bodies.reset_index().rename(columns={"guide_id": "guides"}).to_csv(out + ".orgs.csv", index=False)
