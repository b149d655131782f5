"""The atlas as a reader gets it, and what it says of risks; bad input, and many corridors."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from shapely.geometry import LineString
from studies import layer

from kachin_corridors.plugin.cartography.atlas.content import Evidence, Leg

ATLAS = "kachin:corridoratlas"
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler-utils is not installed"
)


def run_tool(*command):
    return subprocess.run(command, capture_output=True, check=True, text=True)


def selected(study, table, where):
    """A layer of the study with some of its features, known to the open project."""
    made = QgsVectorLayer(layer(study, table), table, "ogr")
    made.setSubsetString(where)
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.fixture(scope="module")
def atlas(study, qgis_app, tmp_path_factory):
    """A corridor and a belt at the end of 2025."""
    import processing

    path = tmp_path_factory.mktemp("atlas") / "atlas.pdf"
    corridors = selected(study, "corridors", "id = 'C02'")
    belts = selected(study, "mining_belts", "name LIKE 'Chipwi%'")
    result = processing.run(
        ATLAS,
        {"STUDY": str(study), "CORRIDORS": corridors, "BELTS": belts, "DATE": "2025-12-20",
         "OUTPUT": str(path)},
    )  # fmt: skip
    QgsProject.instance().removeMapLayers([corridors.id(), belts.id()])
    return result


@needs_poppler
def test_every_leg_length_and_flag_is_in_the_text(atlas, study):
    text = re.sub(r"\s+", " ", run_tool("pdftotext", "-layout", atlas["OUTPUT"], "-").stdout)
    legs = selected(study, "corridor_legs", "corridor_id = 'C02'")
    assert legs.featureCount() > 8
    for leg in legs.getFeatures():
        assert leg["name"].replace("  ", " ") in text, leg["name"]
    QgsProject.instance().removeMapLayer(legs.id())
    for part in (
        "150", "Shwebo-Myitkyina highway", "closed by SAC at checkpoint",
        "Levy at a gate", "35000 CNY/t", "Contested ground", "Held by an armed actor",
        "Chipwi-Pangwa belt", "Control at 2025-12-20", "coarse demonstration relief",
        "chain of straight lines", "https://",
    ):  # fmt: skip
        assert part in text, part


@needs_poppler
def test_pages_are_numbered_bookmarked_and_whole(atlas):
    info = run_tool("pdfinfo", atlas["OUTPUT"]).stdout
    assert f"Pages:           {atlas['PAGES']}" in info and "A4" in info
    fonts = run_tool("pdffonts", atlas["OUTPUT"]).stdout.splitlines()[2:]
    assert fonts and all("OpenSans" in line and " yes " in line for line in fonts)
    data = Path(atlas["OUTPUT"]).read_bytes()
    marks = [bytes.fromhex(h.decode()).decode("utf-16")
             for h in re.findall(rb"/Title <(FEFF[0-9A-F]+)>", data)]  # fmt: skip
    assert marks[-1] == "Sources" and any(mark.startswith("C02") for mark in marks)
    assert not run_tool("pdftoppm", "-r", "15", atlas["OUTPUT"], atlas["OUTPUT"] + "p").stderr


def test_flags_hold_on_the_day_and_carry_their_sources(study):
    line = LineString([(98.13, 25.88), (98.37, 25.60)])  # Chipwi to Pangwa
    leg = Leg("C02-03", "Myitkyina - Mohnyin", "Myitkyina", "Mohnyin", "road", "highway", None,
              None, "", "", line)  # fmt: skip
    before = Evidence.read(study, date(2023, 1, 1)).flags([leg])
    after = Evidence.read(study, date(2026, 1, 1)).flags([leg])
    closed = [flag for flag in after if flag.kind == "Road closed or restricted"]
    assert [flag.when for flag in closed] == ["2024-08-08 – 2025-12-08", "2025-12-08 – open"]
    assert closed[1].source_ids == ("BNI_113392",)
    assert all(flag.source_ids for flag in (*before, *after))
    held = {flag.statement for flag in after if flag.kind != "Road closed or restricted"}
    assert held and held != {f.statement for f in before if f.kind != "Road closed or restricted"}


def test_a_gate_has_its_levy_and_its_restriction_while_it_lasts(study):
    leg = Leg("x", "Kanpaikti", "Kanpaikti", "Pangwa", "road", "", None, None, "", "",
              LineString([(98.0, 25.4), (98.1, 25.5)]))  # fmt: skip

    def gates(day):
        flags = Evidence.read(study, day).flags([leg])
        return [flag.statement for flag in flags if "gate" in flag.kind]

    assert "Kanpaikti gate: closed by China" in gates(date(2024, 11, 1))
    assert "Kanpaikti gate: closed by China" not in gates(date(2025, 1, 1))
    assert any(text.startswith("Pangwa gate: 35000 CNY/t") for text in gates(date(2025, 1, 1)))


def many_lines(count):
    made = QgsVectorLayer("LineString?crs=EPSG:4326&field=id:string", "many", "memory")
    features = []
    for number in range(count):
        feature = QgsFeature(made.fields())
        feature.setAttributes([f"R{number:03d}"])
        y = 24.0 + number * 0.004
        feature.setGeometry(QgsGeometry.fromWkt(f"LINESTRING(97 {y}, 97.5 {y + 0.2}, 98 {y})"))
        features.append(feature)
    made.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(made)
    return made


def test_five_hundred_corridors_can_be_cancelled_and_leave_nothing(study, run_algorithm, tmp_path):
    lines, feedback, seen = many_lines(500), QgsProcessingFeedback(), []

    def watch(progress):
        seen.append(progress)
        if len(seen) >= 2:
            feedback.cancel()

    feedback.progressChanged.connect(watch)
    parameters = {"STUDY": str(study), "CORRIDORS": lines, "OUTPUT": str(tmp_path / "a.pdf")}
    assert run_algorithm(ATLAS, parameters, feedback=feedback) == {}
    assert 0 < max(seen) < 5
    assert not list(tmp_path.iterdir())
    QgsProject.instance().removeMapLayer(lines.id())


def fails(run_algorithm, parameters, match):
    with pytest.raises(QgsProcessingException, match=match) as caught:
        run_algorithm(ATLAS, parameters)
    message = str(caught.value).strip().removeprefix("Unable to execute algorithm\n")
    assert "\n" not in message and "Traceback" not in message


def test_an_atlas_without_features(study, run_algorithm, tmp_path):
    none = selected(study, "corridors", "id = 'none'")
    belts = selected(study, "mining_belts", "id = 'none'")
    old = tmp_path / "a.pdf"
    old.write_bytes(b"old")
    fails(
        run_algorithm,
        {"STUDY": str(study), "CORRIDORS": none, "BELTS": belts, "OUTPUT": str(old)},
        "There is no corridor and no belt to make a page of: give a layer of lines",
    )
    assert old.read_bytes() == b"old" and len(list(tmp_path.iterdir())) == 1
    QgsProject.instance().removeMapLayers([none.id(), belts.id()])


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ({"DATE": "soon"}, "'soon' is no date"),
        ({"STUDY": "gone.gpkg"}, r"gone\.gpkg is not there"),
        ({"OUTPUT": "/proc/atlas.pdf"}, "cannot be written to the folder"),
        ({"TERRAIN": "none.tif"}, r"none\.tif"),
    ],
)
def test_bad_input_is_one_sentence(study, run_algorithm, tmp_path, change, match):
    given = {"STUDY": str(study), "OUTPUT": str(tmp_path / "a.pdf"), **change}
    fails(run_algorithm, given, match)
    assert not list(tmp_path.iterdir())
