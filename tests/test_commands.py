"""The commands of the Makefile: what they promise, and what they say when something is missing."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from package import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z-]+):.*##", MAKEFILE, re.MULTILINE)


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", *command],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_readme_tells_each_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(TARGETS) >= 10
    assert [target for target in TARGETS if f"make {target} " not in readme] == []


def test_readme_lists_each_algorithm() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    files = {path.stem for path in (ROOT / "resources" / "help").glob("*.md")}
    assert len(files) >= 7
    assert [name for name in sorted(files) if f"(`kachin:{name}`)" not in readme] == []


def test_readme_shows_pictures_that_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", readme)
    assert len(pictures) >= 3
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []


def test_scripts_parse() -> None:
    scripts = [*(ROOT / ".ci").glob("*.sh"), ROOT / ".ci" / "run"]
    assert len(scripts) > 5
    assert [s.name for s in scripts if run("-n", str(s)).returncode != 0] == []


def test_a_command_of_the_makefile_has_its_script() -> None:
    named = set(re.findall(r"bash (\.ci/[\w.]+)", MAKEFILE))
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []


@pytest.fixture
def fake_bin(tmp_path: Path) -> Path:
    """A PATH on which dpkg-query misses xvfb, the user is not root, and there is no sudo."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("bash", "dirname", "grep", "cat", "env"):
        (folder / name).symlink_to(f"/usr/bin/{name}")
    (folder / "id").write_text("#!/bin/sh\necho 1000\n", encoding="utf-8")
    (folder / "dpkg-query").write_text(
        '#!/bin/sh\ncase "$*" in *xvfb*) exit 1 ;; esac\necho "install ok installed"\n',
        encoding="utf-8",
    )
    for path in folder.iterdir():
        if not path.is_symlink():
            path.chmod(0o755)
    return folder


def test_without_rights_the_command_to_run_is_printed(fake_bin: Path) -> None:
    ran = run(".ci/setup.sh", "test", PATH=str(fake_bin))
    assert ran.returncode == 1
    assert "Missing: xvfb" in ran.stderr
    assert "apt-get update && apt-get install -y --no-install-recommends xvfb" in ran.stderr


def test_nothing_missing_installs_nothing(fake_bin: Path) -> None:
    ran = run(".ci/setup.sh", "run", PATH=str(fake_bin))
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_a_python_without_qgis_is_refused() -> None:
    ran = run("-c", ". .ci/common.sh; choose_python", PYTHON="/bin/false")
    assert ran.returncode == 1
    assert "can import qgis" in ran.stderr


def test_demo_refuses_a_terrain_that_is_not_there(tmp_path: Path) -> None:
    ran = run(".ci/demo.sh", DEM="no_such_terrain.tif", OUT=str(tmp_path / "out"))
    assert ran.returncode == 1
    assert "DEM=no_such_terrain.tif cannot be read" in ran.stderr
    assert not (tmp_path / "out").exists()


def test_no_tests_is_a_failure(tmp_path: Path) -> None:
    assert run(".ci/test.sh", str(tmp_path), "-p", "no:cacheprovider").returncode == 5


def load_summary() -> Any:
    spec = importlib.util.spec_from_file_location("summary", ROOT / ".ci" / "summary.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def row(origin: str, destination: str, rank: int, status: str = "reached") -> dict[str, str]:
    reached = status == "reached"
    values = {
        "origin": origin,
        "destination": destination,
        "status": status,
        "mode": "truck",
        "season": "dry",
        "date": "2026-01-15",
        "terrain": "ridge",
    }
    for column in ("usd_per_t", "hours", "exposure_km"):
        values[column] = str(1500.25 * rank) if reached else ""
    for column in ("rank_usd", "rank_hours", "rank_exposure"):
        values[column] = str(rank) if reached else ""
    return values


def test_summary_is_ten_lines(tmp_path: Path) -> None:
    summary = load_summary()
    for name in summary.FILES:
        (tmp_path / name).write_bytes(b"")
    rows = [
        row("North", "East gate", 2),
        row("North", "West gate", 1),
        row("South", "East gate", 1),
        row("South", "West gate", 0, "no passable way"),
    ]
    lines = summary.summary(rows, tmp_path)
    assert len(lines) == 10
    assert (
        lines[1]
        == "North  cheapest       West gate (1,500.2 USD/t), then East gate (3,000.5 USD/t)"
    )
    assert lines[5] == "South  fastest        East gate (1,500.2 h)"
    assert lines[7] == "3 of 4 pairs of belt and gateway have a route"


def test_summary_names_ties_and_a_belt_that_is_cut_off(tmp_path: Path) -> None:
    summary = load_summary()
    tied = [row("North", f"Gate {number}", 1) for number in range(5)]
    assert summary.best_of(tied, "hours", "rank_hours", "{:.0f} h").startswith(
        "Gate 0, Gate 1, Gate 2 and 2 more (1500 h)"
    )
    assert summary.best_of([], "hours", "rank_hours", "{}") == "no gateway can be reached"
