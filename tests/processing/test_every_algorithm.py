"""What holds for every algorithm of the provider, whatever it computes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
)
from studies import SMALL, layer

from package import PACKAGE, ROOT

LAYS_OUT_PAGES = {"corridoratlas", "exportmaps", "studyreport", "savestudyproject"}


def algorithms() -> list[QgsProcessingAlgorithm]:
    provider = QgsApplication.processingRegistry().providerById("kachin")
    assert provider is not None
    return list(provider.algorithms())


def test_names_help_groups_and_icons(qgis_app):
    found = algorithms()
    assert len(found) >= 7
    for algorithm in found:
        assert algorithm.name().isalnum() and algorithm.name() == algorithm.name().lower()
        assert algorithm.groupId() and algorithm.group() and algorithm.displayName()
        assert len(algorithm.shortHelpString()) > 100, algorithm.name()
        assert not algorithm.icon().isNull()


def test_help_is_shown_without_markdown_signs(qgis_app):
    for algorithm in algorithms():
        assert not re.search(r"\*\w|\w\*|`", algorithm.shortHelpString()), algorithm.name()
        assert "<" not in algorithm.shortDescription()


def test_every_parameter_has_help_and_a_title(qgis_app):
    silent = [
        f"{algorithm.name()}:{parameter.name()}"
        for algorithm in algorithms()
        for parameter in algorithm.parameterDefinitions()
        if not parameter.help() or not parameter.description()
    ]
    assert not silent


def test_only_what_lays_out_pages_needs_the_main_thread(qgis_app):
    flag = QgsProcessingAlgorithm.FlagNoThreading
    bound = {algorithm.name() for algorithm in algorithms() if algorithm.flags() & flag}
    models = {a.name() for a in algorithms() if isinstance(a, QgsProcessingModelAlgorithm)}
    assert bound - models == LAYS_OUT_PAGES  # before 3.24 QGIS binds every model


def test_copies_are_fresh(qgis_app):
    for algorithm in algorithms():
        copy = algorithm.create()
        assert copy is not algorithm and copy.id() == algorithm.id()
        names = [p.name() for p in copy.parameterDefinitions()]
        assert names == [p.name() for p in algorithm.parameterDefinitions()]


@pytest.mark.parametrize(
    ("algorithm", "key"),
    [
        ("createstudy", "OUTPUT"),
        ("frictionsurface", "OUTPUT"),
        ("frictionsurface", "ROADS"),
        ("accumulatedcost", "BACKLINK"),
        ("leastcostpaths", "OUTPUT"),
        ("leastcostpaths", "GATEWAYS"),
        ("gatewaymatrix", "CSV"),
        ("leastcostcorridor", "OUTPUT_WIDTHS"),
        ("beltbuffers", "OUTPUT"),
    ],
)
def test_an_unwritable_output_is_refused_before_work(
    algorithm, key, study, friction_file, run_algorithm, tmp_path
):
    routing = {
        "FRICTION": str(friction_file),
        "ORIGINS": layer(study, "mining_belts"),
        "DESTINATIONS": layer(study, "gateways"),
    }
    parameters = {
        "createstudy": {},
        "frictionsurface": {"STUDY": str(study), "OUTPUT": str(tmp_path / "f.tif"), **SMALL},
        "accumulatedcost": {
            "FRICTION": str(friction_file),
            "SOURCES": layer(study, "mining_belts"),
            "COST": str(tmp_path / "c.tif"),
            "ALLOCATION": str(tmp_path / "a.tif"),
        },
        "leastcostpaths": {**routing, "OUTPUT": str(tmp_path / "r.gpkg")},
        "gatewaymatrix": {**routing, "OUTPUT": str(tmp_path / "m.gpkg")},
        "leastcostcorridor": {**routing, "OUTPUT": str(tmp_path / "a.tif")},
        "beltbuffers": {"INPUT": layer(study, "mining_belts")},
    }[algorithm]
    suffix = {"GATEWAYS": ".csv", "CSV": ".csv", "BACKLINK": ".tif"}.get(key, ".gpkg")
    if (algorithm, key) == ("frictionsurface", "OUTPUT"):
        suffix = ".tif"
    with pytest.raises(QgsProcessingException, match=r"cannot be written to the folder /proc"):
        run_algorithm(f"kachin:{algorithm}", {**parameters, key: f"/proc/out{suffix}"})
    assert not list(tmp_path.iterdir())


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    """Run qgis_process with this plugin, in a profile of its own."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")
    folder = tmp_path_factory.mktemp("qgis_process")
    (folder / "plugins").mkdir()
    (folder / "plugins" / PACKAGE).symlink_to(ROOT)
    (folder / "run").mkdir(mode=0o700)
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(folder / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, *arguments],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=180,
        )

    assert run("plugins", "enable", PACKAGE).returncode == 0
    return run


def test_the_command_line_ends_with_an_error_code_and_one_sentence(qgis_process, study, tmp_path):
    output = tmp_path / "friction.tif"
    output.write_bytes(b"precious")
    done = qgis_process(
        "run", "kachin:frictionsurface", "--", f"STUDY={study}", "DATE=soon", f"OUTPUT={output}"
    )
    assert done.returncode != 0
    text = done.stdout + done.stderr
    assert "'soon' is no date: write it as YYYY-MM-DD" in text and "Traceback" not in text
    assert output.read_bytes() == b"precious"


def test_the_command_line_runs_a_route(qgis_process, study, friction_file, tmp_path):
    done = qgis_process(
        "run",
        "kachin:leastcostpaths",
        "--",
        f"FRICTION={friction_file}",
        f"ORIGINS={layer(study, 'mining_belts')}",
        f"DESTINATIONS={layer(study, 'gateways')}",
        "MINIMISE=1",
        f"OUTPUT={tmp_path / 'routes.gpkg'}",
    )
    assert done.returncode == 0, done.stdout[-800:] + done.stderr[-800:]
    assert (tmp_path / "routes.gpkg").stat().st_size > 10_000


def test_the_command_line_runs_a_model(qgis_process, study, tmp_path):
    table = tmp_path / "gateways.csv"
    done = qgis_process(
        "run",
        "kachin:belttogateways",
        "--",
        f"STUDY={study}",
        f"EXTENT={SMALL['EXTENT']}",
        f"CELL_SIZE={SMALL['CELL_SIZE']}",
        f"routes:Routes={tmp_path / 'routes.gpkg'}",
        f"routes:Table of gateways={table}",
    )
    assert done.returncode == 0, done.stdout[-800:] + done.stderr[-800:]
    assert len(table.read_text(encoding="utf-8").splitlines()) == 31
