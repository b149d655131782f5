"""The corridor algorithm: raster, nested polygons, widths, people and places, refusals, looks."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from shapely import wkb
from studies import layer
from test_gatewaymatrix import MOMAUK, places

from kachin_corridors.plugin.core.geodesy import polygon_area_m2
from kachin_corridors.plugin.io.corridor_tables import CORRIDOR_FIELDS, WIDTH_FIELDS
from kachin_corridors.plugin.io.rasters import (
    Band,
    band_names,
    raster_tags,
    read_raster,
    write_raster,
)

ID = "kachin:leastcostcorridor"
GATE = ("Bhamo", 97.2336, 24.2526)
NORTH = ("North", 97.3, 25.2)


@pytest.fixture(scope="module")
def corridor(study, friction_file, qgis_app, tmp_path_factory):
    """From Momauk to two places, with people and the places of the study."""
    import processing

    folder = tmp_path_factory.mktemp("corridor")
    like = read_raster(friction_file, "f")
    ones = np.ones(like.shape, np.float32)
    write_raster(folder / "people.tif", like, [Band(ones, "people")], {})
    parameters = {
        "FRICTION": str(friction_file),
        "ORIGINS": places("belts", MOMAUK),
        "DESTINATIONS": places("gates", NORTH, GATE),
        "POPULATION": str(folder / "people.tif"),
        "PLACES": layer(study, "places"),
        "STEP_KM": 4,
        "OUTPUT": str(folder / "above.tif"),
        "OUTPUT_POLYGONS": str(folder / "corridors.gpkg"),
        "OUTPUT_WIDTHS": str(folder / "widths.gpkg"),
    }
    result = processing.run(ID, parameters)
    polygons = list(QgsVectorLayer(result["OUTPUT_POLYGONS"], "p", "ogr").getFeatures())
    widths = list(QgsVectorLayer(result["OUTPUT_WIDTHS"], "w", "ogr").getFeatures())
    return parameters, result, polygons, widths


def test_parameters_and_help(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert algorithm.groupId() == "routes"
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())


def test_the_raster_is_zero_on_the_path_and_has_a_band_for_each_pair(corridor, run_algorithm):
    parameters, result, polygons, _ = corridor
    assert result["CORRIDOR_COUNT"] == 2
    assert band_names(result["OUTPUT"], "o") == ("Momauk to North", "Momauk to Bhamo")
    assert json.loads(raster_tags(result["OUTPUT"], "o")["KC_LINEAGE"])["algorithm"] == ID
    above = read_raster(result["OUTPUT"], "o")
    valid = above.values[~above.nodata]
    assert valid.min() == 0 and 0 < valid.max() <= 50
    routes = run_algorithm(
        "kachin:leastcostpaths",
        {k: parameters[k] for k in ("FRICTION", "ORIGINS", "DESTINATIONS")}
        | {"MINIMISE": [1], "OUTPUT": result["OUTPUT"].replace("above.tif", "routes.gpkg")},
    )
    line = next(
        f
        for f in QgsVectorLayer(routes["OUTPUT"], "r", "ogr").getFeatures()
        if f["destination"] == "North"
    )
    least = next(p["least"] for p in polygons if p["destination"] == "North")
    assert least == pytest.approx(line["hours"], rel=1e-5)
    for vertex in line.geometry().vertices():
        assert above.values[above.rowcol(vertex.x(), vertex.y())] == pytest.approx(0, abs=1e-3)


def test_polygons_nest_and_hold_the_cells_of_their_percentage(corridor):
    _, result, polygons, _ = corridor
    assert [f.name() for f in polygons[0].fields()][1:] == [f.name for f in CORRIDOR_FIELDS]
    own = sorted((p for p in polygons if p["destination"] == "North"), key=lambda p: p["percent"])
    assert [p["percent"] for p in own] == [1, 5, 10]
    assert own[0]["area_km2"] < own[1]["area_km2"] < own[2]["area_km2"]
    above = read_raster(result["OUTPUT"], "o")
    for polygon in own:
        ground = wkb.loads(bytes(polygon.geometry().asWkb()))
        assert polygon["area_km2"] == pytest.approx(polygon_area_m2(ground) / 1e6)
        inside = (above.values <= polygon["percent"] + 1e-4) & ~above.nodata
        # Cells of 2 km in UTM, near its central meridian.
        assert polygon["area_km2"] == pytest.approx(4 * inside.sum(), rel=0.01)
        assert polygon["limit"] == pytest.approx(polygon["least"] * (1 + polygon["percent"] / 100))
        # One person in each cell.
        assert polygon["population"] == pytest.approx(inside.sum(), rel=0.03)


def test_places_inside_are_named(corridor):
    _, _, polygons, _ = corridor
    near = next(p for p in polygons if p["destination"] == "Bhamo" and p["percent"] == 10)
    names = near["place_names"].split(", ")
    assert {"Momauk", "Bhamo"} <= set(names) and near["places"] == len(names)


def test_widths_stand_along_the_path_from_edge_to_edge(corridor):
    _, _, polygons, widths = corridor
    assert [f.name() for f in widths[0].fields()][1:] == [f.name for f in WIDTH_FIELDS]
    for polygon in polygons:
        key = polygon["destination"], polygon["percent"]
        own = [w for w in widths if (w["destination"], w["percent"]) == key]
        assert len(own) == int(polygon["route_km"] // 4) + 2
        values = [w["width_km"] for w in own]
        assert polygon["narrowest_km"] == pytest.approx(min(values))
        assert polygon["median_width_km"] == pytest.approx(np.median(values))
        for line in own:
            assert line["width_km"] == pytest.approx(line["left_km"] + line["right_km"])
            assert line.geometry().length() > 0
    assert all(w["width_km"] >= 1 for w in widths)  # at least half a cell


def test_without_people_and_places_they_stay_empty(corridor, run_algorithm, tmp_path):
    parameters, *_ = corridor
    result = run_algorithm(
        ID,
        {
            **{k: parameters[k] for k in ("FRICTION", "ORIGINS")},
            "DESTINATIONS": places("gates", GATE),
            "PERCENTS": "2.5",
            "OUTPUT": str(tmp_path / "a.tif"),
            "OUTPUT_POLYGONS": str(tmp_path / "p.gpkg"),
        },
    )
    (row,) = QgsVectorLayer(result["OUTPUT_POLYGONS"], "p", "ogr").getFeatures()
    assert row["percent"] == 2.5 and row["population"] == NULL and row["places"] == NULL


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"PERCENTS": "1, ten"}, 'The percentage "ten" is no number above 0: write percentages'),
        ({"PERCENTS": "0, 5"}, 'The percentage "0" is no number above 0: write percentages'),
        ({"PERCENTS": ","}, "No percentage is given: write some such as 1, 5, 10."),
        (
            {"MEMORY_MB": 1},
            "MB may be used: use coarser cells, a smaller extent or a larger memory budget.",
        ),
    ],
)
def test_wrong_choices_are_one_sentence(corridor, run_algorithm, tmp_path, change, message):
    parameters = {**corridor[0], **change, "OUTPUT": str(tmp_path / "a.tif")}
    parameters.update(OUTPUT_POLYGONS=None, OUTPUT_WIDTHS=None)
    with pytest.raises(QgsProcessingException) as error:
        run_algorithm(ID, parameters)
    assert message in str(error.value) and not list(tmp_path.iterdir())


def test_no_way_and_the_same_place_are_named(corridor, run_algorithm, tmp_path):
    base = {k: corridor[0][k] for k in ("FRICTION", "ORIGINS")} | {
        "OUTPUT": str(tmp_path / "a.tif")
    }
    far = places("gates", ("Yangon", 96.2, 16.8))
    message = r"There is no corridor from Momauk to Yangon \(lies outside the terrain\): open a"
    with pytest.raises(QgsProcessingException, match=message):
        run_algorithm(ID, {**base, "DESTINATIONS": far})
    message = r"from Momauk to Same \(lies on the cell of the origin\)"
    with pytest.raises(QgsProcessingException, match=message):
        run_algorithm(ID, {**base, "DESTINATIONS": places("gates", ("Same", *MOMAUK[1:]))})
    assert not list(tmp_path.iterdir())


def test_cancel_leaves_nothing(corridor, run_algorithm, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda p: feedback.cancel() if p > 30 else None)
    outputs = {
        "OUTPUT": str(tmp_path / "a.tif"),
        "OUTPUT_POLYGONS": str(tmp_path / "p.gpkg"),
        "OUTPUT_WIDTHS": str(tmp_path / "w.gpkg"),
    }
    result = run_algorithm(ID, {**corridor[0], **outputs}, feedback=feedback)
    assert "CORRIDOR_COUNT" not in result and not list(tmp_path.iterdir())


def test_corridors_come_dressed(corridor, qgis_app, tmp_path):
    context, feedback, project = QgsProcessingContext(), QgsProcessingFeedback(), QgsProject()
    context.setProject(project)
    outputs = {
        "OUTPUT": str(tmp_path / "a.tif"),
        "OUTPUT_POLYGONS": str(tmp_path / "p.gpkg"),
        "OUTPUT_WIDTHS": str(tmp_path / "w.gpkg"),
    }
    for path in outputs.values():
        context.addLayerToLoadOnCompletion(
            path, QgsProcessingContext.LayerDetails("x", project, "x")
        )
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ID)
    result, done = algorithm.run({**corridor[0], **outputs}, context, feedback)
    assert done
    shown = {}
    for key, path in outputs.items():
        raster = key == "OUTPUT"
        shown[key] = QgsRasterLayer(path, "x") if raster else QgsVectorLayer(path, "x", "ogr")
        processor = context.layerToLoadOnCompletionDetails(result[key]).postProcessor()
        processor.postProcessLayer(shown[key], context, feedback)
    items = shown["OUTPUT"].renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.value for item in items[:3]] == [1, 5, 10]
    assert items[0].color.alpha() > items[2].color.alpha() > items[-1].color.alpha() == 0
    labels = [c.label() for c in shown["OUTPUT_POLYGONS"].renderer().categories()]
    assert labels == [f"within {p} % of the least cost" for p in (10, 5, 1)]
    assert len(shown["OUTPUT_WIDTHS"].renderer().ranges()) == 5
