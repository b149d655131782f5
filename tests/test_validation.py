"""The page of validation says what its table says, and the command tells when it cannot run."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path
from statistics import median

from package import ROOT

FOLDER = ROOT / "resources" / "validation"


def test_the_page_quotes_the_medians_of_its_table() -> None:
    with (FOLDER / "lengths.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    for title, own in (
        ("All legs", rows),
        ("Legs by road", [row for row in rows if row["mode"] == "road"]),
    ):
        ratios = [float(row["computed_km"]) / float(row["published_km"]) for row in own]
        error = median(abs(ratio - 1) for ratio in ratios)
        said = f"{title}: {len(own)}, median of computed / published {median(ratios):.2f}, "
        assert said + f"median error {100 * error:.0f} %" in page
    assert len(rows) >= 8 and all(f"| {row['id']} | {row['name']} |" in page for row in rows)
    assert (FOLDER / "../pictures/validation_lengths.png").stat().st_size > 10_000


def test_published_lengths_are_those_of_the_legs() -> None:
    with (ROOT / "layers/corridor_legs/data.csv").open(encoding="utf-8", newline="") as stream:
        published = {row["id"]: row["published_km"] for row in csv.DictReader(stream)}
    with (FOLDER / "lengths.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            assert float(row["published_km"]) == float(published[row["id"]]), row["id"]


def test_without_a_terrain_the_command_says_why_it_does_nothing(tmp_path: Path) -> None:
    before = (FOLDER / "lengths.csv").read_bytes()
    done = subprocess.run(
        [sys.executable, str(ROOT / ".ci/validation.py"), str(tmp_path / "no.tif")],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0
    assert done.stdout.strip() == "skipped: the terrain no.tif is not there; name another one"
    assert (FOLDER / "lengths.csv").read_bytes() == before
