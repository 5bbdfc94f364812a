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
        found.setdefault(" / ".join(named(column, row[column]) for column in by) or "全体 / all", []).append(row)
    return found


def named(column, code):
    """What people call a code; the code itself where it has no name."""
    return NAMES.get(column, {}).get(code, code)


MOST_PICTURES = 6
TOTALS = {"all", "計", "Total"}  # how a total is called among its parts, by the labels in the CSV files


def panels(name, most=MOST_PICTURES, sharey=False):
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
    figure, axes = plt.subplots(down, across, figsize=(max(8, 4.5 * across), 3.6 * down), squeeze=False,
                                sharey=sharey, layout="constrained")
    for unused in axes.flat[len(found):]:
        unused.axis("off")
    hidden = "  空白は秘匿または比較不能 gaps: hidden, or not comparable" if TABLES[name]["hidden_cells"] else ""
    figure.suptitle(f"{name} ({MANIFEST['release']}){hidden}")
    return [(group, rows, axis) for (group, rows), axis in zip(found, axes.flat)]


def apart(rows, *columns):
    """Columns of figures, one for each row, with a gap before each first one after a break."""
    gap = [float("nan")] * len(columns)
    points = []
    for row, *point in zip(rows, *columns):
        points += [gap, point] if row.get("obs_status") == "B" else [point]
    return zip(*points)


def line(axis, rows, places, values, **style):
    """A line through the values, with a gap at those that are not there and at breaks."""
    axis.plot(*apart(rows, places, values), **style)


def mark_periods(axis, rows, places):
    """Grey where figures are provisional, a dashed line before the first period after a break."""
    for row, place in zip(rows, places):
        if row.get("obs_status") == "P":
            axis.axvspan(place - 0.5, place + 0.5, color="0.9", linewidth=0, zorder=0)
        if row.get("obs_status") == "B":
            axis.axvline(place - 0.5, color="0.4", linestyle="--", linewidth=1)
    marks = {row.get("obs_status") for row in rows}
    words = ["灰色は速報値 grey: provisional"] * ("P" in marks) + ["破線は断層 dashed: break"] * ("B" in marks)
    if words:
        axis.set_xlabel("\n".join([axis.get_xlabel()] + words))


def from_zero(axis):
    axis.set_ylim(0, 1.1 * axis.get_ylim()[1])


def legend_beside(drawn, title=None):
    """One legend for all pictures of a table, at the right of the first row."""
    if drawn:
        _, _, axis = drawn[min(3, len(drawn)) - 1]
        axis.legend(fontsize="x-small", loc="upper left", bbox_to_anchor=(1, 1), title=title,
                    title_fontsize="x-small")


basis = MANIFEST["basis"]
print(f"{basis['title']['ja']} / {basis['title']['en']}")
print(f"release {MANIFEST['release']}: {basis['first_month']} to {basis['as_of']}, for {basis['audience']}")
print(f"rules {basis['rules']['name']} {basis['rules']['version']}, keinen {basis['program']['version']}")
for table in MANIFEST["tables"]:
    print(f"  {table['name']}: {table['rows']} rows, {table['hidden_cells']} hidden figures")
