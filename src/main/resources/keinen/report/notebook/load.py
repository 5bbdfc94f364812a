import csv
import json
import os
from pathlib import Path

import matplotlib.pyplot as plt

plt.rcParams["font.family"] = ["Noto Sans CJK JP", "IPAexGothic", "IPAGothic", "Hiragino Sans", "Yu Gothic",
                               "Meiryo", "DejaVu Sans"]
plt.rcParams["axes.unicode_minus"] = False
import logging
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # most machines have only some of the fonts

# The folder of the release: this notebook's own, unless the environment names another.
RELEASE = Path(os.environ.get("KEINEN_RELEASE", "."))
MANIFEST = json.loads((RELEASE / "manifest.json").read_text(encoding="utf-8"))
TABLES = {table["name"]: table for table in MANIFEST["tables"]}


def read(name):
    """The rows of a table as dicts by documented column names, whatever the labels in the CSV header.

    Numbers are floats; a hidden or undefined figure is NaN, which a line or a bar leaves out."""
    columns = TABLES[name]["columns"]
    with open(RELEASE / "tables" / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    numeric = {"integer", "long", "decimal", "double"}
    return [
        {
            column["name"]: (float(cell) if cell else float("nan")) if column["type"] in numeric else cell
            for column, cell in zip(columns, row)
        }
        for row in rows
    ]


def groups(name):
    """The rows of a table by group: a dict from the group's name to its rows, in the table's order."""
    by = [column["name"] for column in TABLES[name]["columns"] if column["part"] == "group"]
    found = {}
    for row in read(name):
        found.setdefault(" / ".join(row[column] for column in by) or "全体 / all", []).append(row)
    return found


MOST_PICTURES = 6


def panels(name, most=MOST_PICTURES):
    """One empty picture for each group of a table, the first ones where there are many."""
    found = list(groups(name).items())
    if len(found) > most:
        print(f"{name}: {most} of {len(found)} groups are drawn; change MOST_PICTURES to see more")
    found = found[:most]
    across = min(3, len(found))
    down = -(-len(found) // across) if found else 0
    if not found:
        print(f"{name}: no rows")
        return []
    figure, axes = plt.subplots(down, across, figsize=(max(6, 4.5 * across), 3.6 * down), squeeze=False,
                                layout="constrained")
    for unused in axes.flat[len(found):]:
        unused.axis("off")
    figure.suptitle(f"{name} ({MANIFEST['release']})")
    return [(group, rows, axis) for (group, rows), axis in zip(found, axes.flat)]


basis = MANIFEST["basis"]
print(f"{basis['title']['ja']} / {basis['title']['en']}")
print(f"release {MANIFEST['release']}: {basis['first_month']} to {basis['as_of']}, for {basis['audience']}")
print(f"rules {basis['rules']['name']} {basis['rules']['version']}, keinen {basis['program']['version']}")
for table in MANIFEST["tables"]:
    print(f"  {table['name']}: {table['rows']} rows, {table['hidden_cells']} hidden figures")
