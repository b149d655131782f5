"""The installable zip: what is in it, what is not, and that the check sees mistakes."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from package import ROOT
from ziptool import ziptool

TOP = "kachin_corridors/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = ziptool.build(ROOT, tmp_path_factory.mktemp("zip"))
    return path


def test_meets_the_rules(built: Path) -> None:
    assert ziptool.problems_of(built) == []


def test_is_named_for_its_version_and_small(built: Path) -> None:
    version = ziptool.metadata_of((ROOT / "metadata.txt").read_text(encoding="utf-8"))["version"]
    assert built.name == f"kachin_corridors.{version}.zip"
    assert built.stat().st_size < 10_000_000


def test_holds_the_run_time_and_nothing_else(built: Path) -> None:
    with zipfile.ZipFile(built) as archive:
        names = set(archive.namelist())
    tops = {name[len(TOP) :].split("/")[0] for name in names}
    assert tops <= {*ziptool.RUN_TIME, *ziptool.RUN_TIME_FOLDERS}
    for needed in (
        "plugin/main.py",
        "plugin/processing/provider.py",
        "layers/catalogue.py",
        "resources/i18n/kachin_corridors_fr.qm",
        "resources/help/fr/leastcostpaths.md",
        "resources/help/fr/expressions/kc_measure.md",
    ):
        assert TOP + needed in names
    assert not any(name.endswith(".ts") for name in names)


def test_same_files_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    assert ziptool.build(ROOT, tmp_path).read_bytes() == built.read_bytes()


def test_what_was_unpacked_runs(built: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(built) as archive:
        archive.extractall(tmp_path)
    code = "import kachin_corridors.plugin.core.grid as g; print(g.__file__)"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert Path(ran.stdout.strip()).is_relative_to(tmp_path.resolve())


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("kachin_corridors/.hidden", b"", "is hidden"),
        ("kachin_corridors/plugin/__pycache__/a.txt", b"", "is a cache"),
        ("kachin_corridors/plugin/fast.so", b"", "is a binary"),
        ("kachin_corridors/plugin/fast", b"\x7fELF", "is a program"),
        ("kachin_corridors/tests/test_a.py", b"", "is not needed at run time"),
        ("kachin_corridors/plugin/latin.py", b"# caf\xe9", "is not UTF-8"),
        ("Other/a.py", b"", "top folders are"),
    ],
)
def test_a_foreign_file_is_named(
    built: Path, tmp_path: Path, name: str, content: bytes, problem: str
) -> None:
    spoiled = tmp_path / "spoiled.zip"
    spoiled.write_bytes(built.read_bytes())
    with zipfile.ZipFile(spoiled, "a") as archive:
        archive.writestr(name, content)
    problems = ziptool.problems_of(spoiled)
    assert any(problem in found for found in problems), problems


def test_a_missing_licence_is_named(built: Path, tmp_path: Path) -> None:
    spoiled = tmp_path / "spoiled.zip"
    with zipfile.ZipFile(built) as whole, zipfile.ZipFile(spoiled, "w") as archive:
        for entry in whole.infolist():
            if not entry.filename.endswith("/LICENSE"):
                archive.writestr(entry, whole.read(entry))
    assert "LICENSE is missing" in ziptool.problems_of(spoiled)
