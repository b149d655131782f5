#!/usr/bin/env python3
"""Tell in ten lines what the demo found: the best gateway of each belt by each measure."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

MEASURES = (
    ("cheapest", "usd_per_t", "rank_usd", "{:,.1f} USD/t"),
    ("fastest", "hours", "rank_hours", "{:,.1f} h"),
    ("least exposed", "exposure_km", "rank_exposure", "{:,.1f} km exposed"),
)
NAMED = 3
FILES = (
    "study.gpkg",
    "study.qgz",
    "friction.tif",
    "cost.tif",
    "backlink.tif",
    "routes.gpkg",
    "rings.gpkg",
    "gateways.csv",
    "report.pdf",
)


def summary(rows: list[dict[str, str]], folder: Path) -> list[str]:
    """Lines to print; ``rows`` are those of gateways.csv."""
    first = rows[0]
    lines = [
        f"{first['mode']}, {first['season']} season, control at {first['date']}, "
        f"terrain: {first['terrain']}"
    ]
    belts = dict.fromkeys(row["origin"] for row in rows)
    width = max(len(belt) for belt in belts)
    for belt in belts:
        reached = [row for row in rows if row["origin"] == belt and row["status"] == "reached"]
        for title, column, rank, form in MEASURES:
            ranked = sorted((row for row in reached if row[rank]), key=lambda row: int(row[rank]))
            lines.append(f"{belt:<{width}}  {title:<14} {best_of(ranked, column, rank, form)}")
    lost = sum(row["status"] != "reached" for row in rows)
    lines.append(f"{len(rows) - lost} of {len(rows)} pairs of belt and gateway have a route")
    sizes = [f"{name} {(folder / name).stat().st_size / 1e6:.1f} MB" for name in FILES]
    lines.append(f"{folder}: {', '.join(sizes)}")
    lines.append("A comparison by analysis of dated public sources, not a forecast or an advice.")
    return lines


def best_of(ranked: list[dict[str, str]], column: str, rank: str, form: str) -> str:
    """The gateways on the first rank and the runner-up, in words."""
    if not ranked:
        return "no gateway can be reached"
    best = [row for row in ranked if row[rank] == ranked[0][rank]]
    others = ranked[len(best) :]
    names = ", ".join(row["destination"] for row in best[:NAMED])
    if len(best) > NAMED:
        names += f" and {len(best) - NAMED} more"
    text = f"{names} ({form.format(float(best[0][column]))})"
    if others:
        value = form.format(float(others[0][column]))
        text += f", then {others[0]['destination']} ({value})"
    return text


def main() -> int:
    """Print the summary of the folder given."""
    folder = Path(sys.argv[1])
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        print(f"{folder}: {', '.join(missing)} was not written", file=sys.stderr)
        return 1
    with (folder / "gateways.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    if not rows:
        print(f"{folder}/gateways.csv holds no row", file=sys.stderr)
        return 1
    print("\n".join(summary(rows, folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
