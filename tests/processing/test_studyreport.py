"""The report as a reader gets it: pages, values, fonts, metadata; and what bad input gets."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingException
from results import DAY, run_small

# Tables and text: gateways, method, data, limits.
WITHOUT_MAPS = [1, 10, 11, 12]
REPORT, PROJECT = "kachin:studyreport", "kachin:savestudyproject"
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler-utils is not installed"
)


@pytest.fixture(scope="module")
def small_run(qgis_app, tmp_path_factory):
    return run_small(tmp_path_factory.mktemp("run"))


@pytest.fixture
def parameters(small_run, tmp_path):
    return {
        "STUDY": str(small_run.study),
        "ROUTES": str(small_run.routes),
        "GATEWAYS": str(small_run.gateways),
        "RINGS": str(small_run.rings),
        "FRICTION": str(small_run.friction),
        "DATE": DAY,
        "OUTPUT": str(tmp_path / "report.pdf"),
    }


@pytest.fixture(scope="module")
def report(small_run, qgis_app, tmp_path_factory):
    """A report of the small run."""
    import processing

    path = tmp_path_factory.mktemp("report") / "report.pdf"
    inputs = {
        "STUDY": str(small_run.study),
        "ROUTES": str(small_run.routes),
        "GATEWAYS": str(small_run.gateways),
        "RINGS": str(small_run.rings),
        "FRICTION": str(small_run.friction),
        "DATE": DAY,
        "BEFORE": "2024-09-30",
        "OTHER_GATEWAYS": rewritten(small_run, path.parent / "wet.csv", twice_as_slow),
        "APPENDIX": str(path.parent / "appendix"),
    }
    return processing.run(REPORT, {**inputs, "OUTPUT": str(path)})


def twice_as_slow(rows):
    """The table of another season."""
    return [
        {**row, "season": "wet", "hours": 2 * float(row["hours"]) if row["hours"] else ""}
        for row in rows
    ]


def text_of(pdf, *options):
    done = subprocess.run(
        ["pdftotext", "-layout", *options, pdf, "-"], capture_output=True, check=True, text=True
    )
    # A reader's text has ligatures of the typeface where the page has letters.
    return unicodedata.normalize("NFKC", done.stdout)


def words(text):
    return re.sub(r"\s+", " ", text)


def rewritten(small_run, target, change):
    """The table of gateways with its rows changed."""
    with small_run.gateways.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows = change(rows)
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]) if rows else ["origin"])
        writer.writeheader()
        writer.writerows(rows)
    return str(target)


@pytest.mark.parametrize("name", [REPORT, PROJECT])
def test_parameters_have_help_and_run_on_the_main_thread(qgis_app, name):
    algorithm = QgsApplication.processingRegistry().algorithmById(name)
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading
    assert len(algorithm.shortHelpString()) > 200


@needs_poppler
def test_every_row_of_the_table_is_printed(report, small_run):
    lines = text_of(report["OUTPUT"], "-f", "2").splitlines()
    with small_run.gateways.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 30
    for row in rows:
        mine = [line for line in lines if line.strip().startswith(row["destination"])]
        if row["status"] == "reached":
            values = [f"{float(row[name]):.1f}" for name in ("usd_per_t", "hours")]
            found = [
                line
                for line in mine
                if all(re.search(rf"\b{re.escape(v)}\b", line) for v in values)
            ]
            assert len(found) == 1, row
        else:
            assert any(row["status"] in line for line in mine), row


@needs_poppler
def test_one_page_states_question_answer_method_and_limits(report, small_run):
    with small_run.gateways.open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["destination"] == "Tengchong"]
    least = min(float(row["usd_per_t"]) for row in rows if row["origin"].startswith("Chipwi"))
    page = words(text_of(report["OUTPUT"], "-f", "2", "-l", "2"))
    for part in (
        "Where could rare-earth concentrate leave",
        f"cheapest Tengchong ({least:.1f} USD/t)",
        f"Control at {DAY}",
        "truck, dry",
        "Herzog",
        "Coarse demonstration relief",
        "not advice to travel",
        "Chipwi-Pangwa belt",
        "Cheapest routes",
        "within 1 km of a belt",
        "Natural Earth",
    ):
        assert part in page, part
    assert re.search(r"9[78]°E", page) and "24°N" in page


@needs_poppler
def test_the_legend_lists_only_what_is_on_the_map(report):
    page = words(text_of(report["OUTPUT"], "-f", "2", "-l", "2"))
    assert "Route to China" in page
    assert "Route to India" not in page


@needs_poppler
def test_sources_are_listed_by_publisher(report):
    text = words(text_of(report["OUTPUT"]))
    assert "Sources of what the map shows" in text
    assert "Global Witness" in text
    assert "https://" in text


@needs_poppler
def test_fonts_are_embedded_and_the_file_says_what_it_is(report):
    fonts = subprocess.run(
        ["pdffonts", report["OUTPUT"]], capture_output=True, check=True, text=True
    ).stdout
    table = [line for line in fonts.splitlines()[2:] if line.strip()]
    assert table
    assert all("OpenSans" in line and " yes " in line for line in table), fonts
    info = subprocess.run(
        ["pdfinfo", report["OUTPUT"]], capture_output=True, check=True, text=True
    ).stdout
    assert "Title:           Where could rare-earth concentrate leave" in info
    assert "Author:          Kachin Corridors" in info
    assert f"Pages:           {report['PAGES']}" in info
    assert "(A3)" in info


@needs_poppler
def test_readers_find_no_fault_in_the_file(report, tmp_path):
    done = subprocess.run(
        ["pdftoppm", "-r", "20", report["OUTPUT"], str(tmp_path / "page")],
        capture_output=True,
        check=True,
        text=True,
    )
    assert not done.stderr


@needs_poppler
def test_the_same_inputs_give_the_same_text(parameters, run_algorithm, tmp_path):
    # QGIS places map labels in the order of memory addresses: a map may differ by a label.
    parameters["SECTIONS"] = WITHOUT_MAPS
    first, again = (
        run_algorithm(REPORT, {**parameters, "OUTPUT": str(tmp_path / f"{name}.pdf")})
        for name in ("first", "again")
    )
    assert text_of(again["OUTPUT"], "-f", "3") == text_of(first["OUTPUT"], "-f", "3")


@needs_poppler
def test_every_section_is_there_and_in_the_contents(report):
    text = words(text_of(report["OUTPUT"]))
    contents = words(text_of(report["OUTPUT"], "-l", "1"))
    assert "Question and answer" in contents
    for title in (
        "The gateways compared",
        "The Chipwi-Pangwa belt",
        "The Momauk-Mansi belt",
        "Control on 2024-09-30 and on 2026-01-15",
        "The surface that routes are computed on",
        "Profiles of the best routes across a border",
        "What the season changes",
        "Method and parameters",
        "Data",
        "Limits",
        "Sources of what the map shows",
    ):
        assert title[:24] in contents, title
        assert text.count(title) >= 2, title
    assert 12 <= report["PAGES"] <= 20


@needs_poppler
def test_ground_that_changed_hands_is_listed_with_both_holders(report):
    lines = [
        line for line in text_of(report["OUTPUT"]).splitlines() if "NDA-K / Kachin BGF" in line
    ]
    assert lines and all("KIO/KIA" in line for line in lines)
    unchanged = [line for line in text_of(report["OUTPUT"]).splitlines() if "Nawngmun" in line]
    assert not any(line.count("SAC/junta") == 2 for line in unchanged)


@needs_poppler
def test_every_figure_of_the_preset_is_printed_with_its_unit(report):
    from kachin_corridors.plugin.io.presets import read_preset, shipped_preset

    lines = text_of(report["OUTPUT"]).splitlines()
    for name, parameter in read_preset(shipped_preset("truck")).parameters.items():
        start = name.replace("_", " ")
        rows = [line for line in lines if start[:22] in line]
        assert any(f"{parameter.value:g}" in row for row in rows), name


def test_the_appendix_holds_tables_and_the_runs_behind_them(report, small_run):
    folder = Path(report["APPENDIX"])
    names = {path.name for path in folder.iterdir()}
    assert names == {
        "gateways.csv",
        "gateways_other_season.csv",
        "routes.csv",
        "rings.csv",
        "tables.gpkg",
        "lineage.json",
    }
    with (folder / "gateways.csv").open(encoding="utf-8", newline="") as stream:
        copied = list(csv.DictReader(stream))
    with small_run.gateways.open(encoding="utf-8", newline="") as stream:
        assert [row["hours"] for row in copied] == [r["hours"] for r in csv.DictReader(stream)]
    steps = json.loads((folder / "lineage.json").read_text(encoding="utf-8"))["steps"]
    assert [step["algorithm"].split(":")[1] for step in steps][-1] == "studyreport"
    assert {"kachin:frictionsurface", "kachin:leastcostpaths"} <= {s["algorithm"] for s in steps}


def test_an_earlier_day_that_is_not_earlier(parameters, run_algorithm):
    parameters["BEFORE"] = "2026-06-01"
    fails(run_algorithm, REPORT, parameters, "earlier day 2026-06-01 is not before 2026-01-15")


def test_a_table_of_scenarios_that_is_none(small_run, parameters, run_algorithm):
    parameters |= {"SCENARIOS": str(small_run.rings), "SECTIONS": [8]}
    fails(run_algorithm, REPORT, parameters, "The table of scenarios .* cannot be read: choose the")


@needs_poppler
def test_many_rows_go_on_on_further_pages(small_run, parameters, run_algorithm, tmp_path):
    def many(rows):
        return [
            {**row, "destination": f"{row['destination']} {n:02d}"}
            for n in range(8)
            for row in rows
        ]

    parameters |= {
        "GATEWAYS": rewritten(small_run, tmp_path / "many.csv", many),
        "SECTIONS": WITHOUT_MAPS,
    }
    result = run_algorithm(REPORT, parameters)
    text = text_of(result["OUTPUT"])
    assert text.count("continued") >= 2
    for number in range(8):
        assert len(re.findall(rf"^\s*Thilawa {number:02d}\b", text, re.MULTILINE)) == 2


def test_a_title_of_ones_own(parameters, run_algorithm):
    parameters |= {"TITLE": "Ein Titel mit Umlauten: Übergänge", "SECTIONS": WITHOUT_MAPS}
    result = run_algorithm(REPORT, parameters)
    assert "Ein Titel mit Umlauten: Übergänge" in text_of(result["OUTPUT"], "-l", "1")


def fails(run_algorithm, name, parameters, match):
    with pytest.raises(QgsProcessingException, match=match) as caught:
        run_algorithm(name, parameters)
    # QGIS puts a line of its own before what a check of parameters says.
    message = str(caught.value).strip().removeprefix("Unable to execute algorithm\n")
    assert "\n" not in message
    assert "Traceback" not in str(caught.value)


def test_a_missing_study(parameters, run_algorithm, tmp_path):
    parameters["STUDY"] = str(tmp_path / "gone.gpkg")
    fails(run_algorithm, REPORT, parameters, "gone.gpkg is not there: build it with Create study")
    assert not list(tmp_path.glob("*.pdf"))


def test_a_geopackage_that_is_no_study(small_run, parameters, run_algorithm):
    parameters["STUDY"] = str(small_run.rings)
    fails(
        run_algorithm,
        REPORT,
        parameters,
        "rings.gpkg holds no layer|rings.gpkg is no complete study",
    )


def test_a_table_that_is_none(parameters, run_algorithm, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    parameters["GATEWAYS"] = str(other)
    fails(run_algorithm, REPORT, parameters, "other.csv has no column origin")


def test_an_empty_table(parameters, run_algorithm, tmp_path):
    empty = tmp_path / "empty.csv"
    empty.write_text("", encoding="utf-8")
    parameters["GATEWAYS"] = str(empty)
    fails(run_algorithm, REPORT, parameters, "The table of gateways empty.csv is empty")


def test_a_wrong_date(parameters, run_algorithm):
    parameters["DATE"] = "June 2025"
    fails(run_algorithm, REPORT, parameters, "'June 2025' is no date")


def test_a_missing_raster(parameters, run_algorithm, tmp_path):
    parameters["TERRAIN"] = str(tmp_path / "none.tif")
    fails(run_algorithm, REPORT, parameters, "none.tif")


def test_a_failed_report_leaves_the_old_one(small_run, parameters, run_algorithm, tmp_path):
    old = tmp_path / "report.pdf"
    old.write_bytes(b"old")
    parameters["GATEWAYS"] = rewritten(
        small_run, tmp_path / "bad.csv", lambda r: [{**r[0], "rank_usd": "first"}]
    )
    fails(run_algorithm, REPORT, parameters, "bad.csv holds a rank that is no number")
    assert old.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.csv", "report.pdf"]


@pytest.mark.parametrize("name", [REPORT, PROJECT])
def test_an_unwritable_place(parameters, run_algorithm, tmp_path, name):
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    parameters["OUTPUT"] = str(file / "output.pdf")
    inputs = parameters if name == REPORT else {k: parameters[k] for k in ("STUDY", "OUTPUT")}
    fails(run_algorithm, name, inputs, "cannot be written to the folder")


def test_the_project_counts_its_layers(small_run, run_algorithm):
    target = small_run.study.parent / "study.qgz"
    result = run_algorithm(
        PROJECT,
        {
            "STUDY": str(small_run.study),
            "ROUTES": str(small_run.routes),
            "DATE": DAY,
            "OUTPUT": str(target),
        },
    )
    from kachin_corridors.layers import catalogue

    assert result["LAYERS"] == len(catalogue.layers()) + 3
    assert target.stat().st_size > 10_000
