"""The batch models: they open in the designer, run, and give what their steps give."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm, QgsVectorLayer
from studies import SMALL

from kachin_corridors.plugin.processing.models import FOLDER

MODELS = sorted(path.stem.replace("_", "") for path in FOLDER.glob("*.model3"))


def create(name: str):
    return QgsApplication.processingRegistry().createAlgorithmById(f"kachin:{name}")


@pytest.mark.parametrize("name", MODELS)
def test_a_model_is_whole(name, qgis_app):
    model = create(name)
    assert model.canExecute()[0]
    assert model.validate() == (True, [])
    assert model.displayName() != model.name() and model.shortDescription()
    assert all(p.help() for p in model.parameterDefinitions())


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.model3")), ids=lambda path: path.stem)
def test_a_model_names_no_folder_of_anybody(path):
    text = path.read_text(encoding="utf-8")
    assert "/home" not in text and "/tmp" not in text and "file:" not in text


@pytest.mark.parametrize("name", MODELS)
def test_a_model_opens_in_the_designer(name, qgis_app):
    from processing.modeler.ModelerDialog import ModelerDialog

    dialog = ModelerDialog.create(create(name))
    assert isinstance(dialog.model(), QgsProcessingModelAlgorithm)
    assert len(dialog.model().childAlgorithms()) >= 2
    dialog.deleteLater()


EXTENT = {"EXTENT": SMALL["EXTENT"], "CELL_SIZE": SMALL["CELL_SIZE"]}


def test_belt_to_gateways_gives_a_row_for_each_pair(study, run_algorithm, tmp_path):
    table = tmp_path / "gateways.csv"
    result = run_algorithm(
        "kachin:belttogateways",
        {
            "STUDY": str(study),
            "SEASON": 0,
            **EXTENT,
            "routes:Routes": str(tmp_path / "routes.gpkg"),
            "routes:Table of gateways": str(table),
        },
    )
    assert QgsVectorLayer(result["routes:Routes"]).featureCount() > 3
    with table.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["origin"] for row in rows} == {
        "Chipwi-Pangwa belt",
        "Momauk-Mansi belt",
    }


def test_control_change_tells_two_dates_apart(study, run_algorithm, tmp_path):
    def names(*titles: str) -> dict[str, str]:
        return {title: str(tmp_path / f"{title.split(':')[1]}.gpkg") for title in titles}

    result = run_algorithm(
        "kachin:controlchange",
        {
            "STUDY": str(study),
            "BEFORE": "2024-09-30",
            "AFTER": "2024-12-31",
            **EXTENT,
            **names(
                "control:Control before",
                "control:Changes of control",
                "routes_before:Routes before",
                "routes_after:Routes after",
            ),
            "routes_before:Table of gateways before": str(tmp_path / "before.csv"),
            "routes_after:Table of gateways after": str(tmp_path / "after.csv"),
        },
    )
    assert QgsVectorLayer(result["control:Changes of control"]).featureCount() > 0
    dates = set()
    for key in ("routes_before:Routes before", "routes_after:Routes after"):
        routes = QgsVectorLayer(result[key])
        dates |= {str(feature["date"]) for feature in routes.getFeatures()}
    assert dates == {"2024-09-30", "2024-12-31"}


def test_belt_exposure_gives_rings_tables_and_reaches(study, run_algorithm, tmp_path):
    result = run_algorithm(
        "kachin:beltexposure",
        {
            "STUDY": str(study),
            "RINGS": "5, 25",
            "REACHES": "10, 50",
            "rings:Rings": str(tmp_path / "rings.gpkg"),
            "exposure:Exposure": str(tmp_path / "exposure.gpkg"),
            "exposure:Exposure by ring": str(tmp_path / "wide.gpkg"),
            "exposure:Charts": str(tmp_path / "charts"),
            "reach:Reaches": str(tmp_path / "reaches.gpkg"),
            "reach:Events downstream": str(tmp_path / "events.gpkg"),
        },
    )
    rings = QgsVectorLayer(result["rings:Rings"])
    assert {feature["ring_to_km"] for feature in rings.getFeatures()} == {5.0, 25.0}
    assert QgsVectorLayer(result["exposure:Exposure"]).featureCount() > 20
    assert QgsVectorLayer(result["reach:Reaches"]).featureCount() >= 2
    assert list(Path(result["exposure:Charts"]).iterdir())


def test_dry_and_wet_says_what_the_monsoon_changes(study, run_algorithm, tmp_path):
    result = run_algorithm(
        "kachin:dryandwet",
        {
            "STUDY": str(study),
            **EXTENT,
            "compare:Seasons compared": str(tmp_path / "seasons.gpkg"),
            "compare:Routes of the seasons": str(tmp_path / "lines.gpkg"),
            "compare:Hours that the wet season adds": str(tmp_path / "hours.tif"),
            "routes:Routes in the wet season": str(tmp_path / "routes.gpkg"),
            "routes:Table of gateways in the wet season": str(tmp_path / "wet.csv"),
        },
    )
    rows = list(QgsVectorLayer(result["compare:Seasons compared"]).getFeatures())
    assert {row["scenario"] for row in rows} == {"base", "wet"}
    slower = [row["diff_hours"] for row in rows if row["scenario"] == "wet" and row["gateway"]]
    assert slower and all(hours >= 0 for hours in slower)
    assert (tmp_path / "hours.tif").stat().st_size > 1000


def test_the_full_report_is_bound_from_a_study_alone(study, run_algorithm, tmp_path):
    result = run_algorithm(
        "kachin:fullstudyreport",
        {
            "STUDY": str(study),
            **EXTENT,
            "routes:Routes": str(tmp_path / "routes.gpkg"),
            "routes:Table of gateways": str(tmp_path / "gateways.csv"),
            "wet_routes:Routes in the wet season": str(tmp_path / "wet.gpkg"),
            "wet_routes:Table of gateways in the wet season": str(tmp_path / "wet.csv"),
            "rings:Rings": str(tmp_path / "rings.gpkg"),
            "exposure:Exposure": str(tmp_path / "exposure.gpkg"),
            "report:Report": str(tmp_path / "report.pdf"),
            "report:Appendix": str(tmp_path / "appendix"),
        },
    )
    assert Path(result["report:Report"]).read_bytes().startswith(b"%PDF")
    assert (tmp_path / "appendix" / "lineage.json").is_file()


def test_a_model_runs_over_many_rows_of_the_batch_panel(study, qgis_app, tmp_path):
    from processing.core.ProcessingConfig import ProcessingConfig
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from qgis.core import QgsProcessingContext

    ProcessingConfig.initialize()
    dialog = BatchAlgorithmDialog(create("belttogateways"))
    panel = dialog.mainWidget()
    panel.checkLoadLayersOnCompletion.setChecked(False)
    panel.addRow()
    context = QgsProcessingContext()
    tables = [tmp_path / f"{season}.csv" for season in ("dry", "wet")]
    for row, (season, table) in enumerate(zip((0, 2), tables)):
        given = {"STUDY": str(study), "SEASON": season, "DATE": "2025-06-01", **EXTENT}
        for name, value in given.items():
            panel.wrappers[row][panel.parameter_to_column[name]].setParameterValue(value, context)
        outputs = {"Routes": tmp_path / f"{row}.gpkg", "Table of gateways": table}
        for title, path in outputs.items():
            column = panel.parameter_to_column[f"routes:{title}"]
            panel.tblParameters.cellWidget(row + 1, column).setValue(str(path))
    dialog.runAlgorithm()

    def hours(table: Path) -> dict[tuple[str, str], float]:
        with table.open(encoding="utf-8", newline="") as stream:
            rows = [row for row in csv.DictReader(stream) if row["hours"]]
        return {(row["origin"], row["destination"]): float(row["hours"]) for row in rows}

    dry, wet = map(hours, tables)
    assert dry and dry.keys() == wet.keys()
    assert all(wet[pair] > dry[pair] for pair in dry if dry[pair] > 0)
    dialog.deleteLater()
