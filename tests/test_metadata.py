"""metadata.txt as plugins.qgis.org and QGIS read it."""

from __future__ import annotations

import pytest

from package import ROOT
from ziptool import ziptool

TEXT = (ROOT / "metadata.txt").read_text(encoding="utf-8")
FILES = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*")}


def test_meets_the_rules() -> None:
    assert ziptool.metadata_problems(TEXT, FILES) == []


def test_says_what_it_runs_in() -> None:
    metadata = ziptool.metadata_of(TEXT)
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert metadata["supportsQt6"] == "True"
    assert metadata["hasProcessingProvider"] == "yes"
    assert metadata["license"] == "GPL-2.0-or-later"


def test_version_is_the_one_that_outputs_record_and_the_changelog_opens_with() -> None:
    from kachin_corridors.plugin.io.lineage import plugin_version

    version = ziptool.metadata_of(TEXT)["version"]
    assert plugin_version() == version
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    first = next(line for line in changelog.splitlines() if line.startswith("## "))
    assert first.split()[1] == version


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("email=", "mail=", "email is missing"),
        ("version=0.1.0", "version=one", "version 'one' is not like 1.2.3"),
        ("qgisMinimumVersion=3.22", "qgisMinimumVersion=5.0", "above qgisMaximumVersion"),
        ("homepage=https:", "homepage=http:", "homepage 'http:"),
        ("name=Kachin Corridors", "name=Kachin plugin", "the name says 'plugin'"),
        ("icon=resources", "icon=elsewhere", "is not there"),
        ("    0.1.0", "    0.0.9", "changelog does not mention the version"),
        ("experimental=True", "experimental=perhaps", "experimental must be yes or no"),
    ],
)
def test_a_mistake_is_named(old: str, new: str, problem: str) -> None:
    assert old in TEXT
    problems = ziptool.metadata_problems(TEXT.replace(old, new, 1), FILES)
    assert any(problem in found for found in problems), problems
