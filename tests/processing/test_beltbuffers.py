"""The algorithm beltbuffers: parameters, ids and help, wrong input, runs with values."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from kachin_corridors.plugin.processing.beltbuffers import SHAPES, BeltBuffersAlgorithm
from kachin_corridors.plugin.processing.ringrecords import RING_FIELDS

POINT = "Point (98 25)"


def make_layer(*rows, crs="EPSG:4326", kind="Point", fields=("name", "as_of", "source_id")):
    """A memory layer; each row is WKT followed by the values of the fields."""
    columns = "".join(f"&field={name}:string" for name in fields)
    layer = QgsVectorLayer(f"{kind}?crs={crs}{columns}", "belts of the test", "memory")
    assert layer.isValid()
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([*values, *[None] * (len(fields) - len(values))])
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


class Log(QgsProcessingFeedback):
    """Remembers warnings and progress; stops at a progress if told to."""

    def __init__(self, stop_at=math.inf):
        super().__init__(False)
        self.warnings = []
        self.steps = []
        self.stop_at = stop_at
        self.progressChanged.connect(self._note)

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def _note(self, value):
        self.steps.append(value)
        if value >= self.stop_at:
            self.cancel()


@pytest.fixture
def rings(run_algorithm):
    """Run on a layer and give the rings as dictionaries."""

    def run(layer, rings="1, 5, 10, 25", **parameters):
        keywords = {"feedback": parameters.pop("feedback", None)}
        values = {"INPUT": layer, "RINGS": rings, "OUTPUT": "memory:", **parameters}
        result = run_algorithm(BeltBuffersAlgorithm(), values, **keywords)
        return [
            {**dict(zip(f.fields().names(), f.attributes())), "geometry": f.geometry()}
            for f in result["OUTPUT"].getFeatures()
        ]

    return run


def test_id_group_and_help(qgis_app):
    algorithm = BeltBuffersAlgorithm().create()
    assert (algorithm.name(), algorithm.groupId()) == ("beltbuffers", "miningbelts")
    assert algorithm.shortDescription().endswith(".")
    assert "ellipsoid" in algorithm.shortHelpString()
    assert algorithm.helpUrl() == "" or algorithm.helpUrl().startswith("http")


def test_parameters_have_help_and_defaults(qgis_app):
    algorithm = BeltBuffersAlgorithm().create()
    defaults = {p.name(): p.defaultValue() for p in algorithm.parameterDefinitions()}
    assert defaults == {
        "INPUT": None,
        "RINGS": "1, 5, 10, 25",
        "SHAPE": 0,
        "DISSOLVE": False,
        "NAME_FIELD": "name",
        "PRECISION": False,
        "SIDE": 0,
        "OUTPUT": None,
    }
    assert all(p.help() for p in algorithm.parameterDefinitions())
    assert len(algorithm.parameterDefinition("SHAPE").options()) == len(SHAPES)
    assert isinstance(algorithm.outputDefinition("RING_COUNT"), QgsProcessingOutputNumber)


def test_it_may_run_off_the_main_thread(qgis_app):
    flags = BeltBuffersAlgorithm().create().flags()
    assert not flags & QgsProcessingAlgorithm.Flag.FlagNoThreading
    assert flags & QgsProcessingAlgorithm.Flag.FlagCanCancel


def test_a_point_gives_circles_with_every_field(rings):
    layer = make_layer((POINT, "Pangwa", "2025-06", "S1;S2"))
    found = rings(layer)
    assert [column.name for column in RING_FIELDS] == list(found[0])[:-1]
    assert [(r["ring_from_km"], r["ring_to_km"]) for r in found] == [
        (0, 1),
        (1, 5),
        (5, 10),
        (10, 25),
    ]
    for ring in found:
        flat = math.pi * (ring["ring_to_km"] ** 2 - ring["ring_from_km"] ** 2)
        assert ring["area_km2"] == pytest.approx(flat, rel=2e-4)
        assert (ring["belt"], ring["as_of"], ring["source_id"]) == ("Pangwa", "2025-06", "S1;S2")
        assert not ring["dissolved"]
        assert ring["geometry"].isGeosValid()
        assert ring["geometry"].wkbType() == QgsWkbTypes.Type.MultiPolygon


def test_area_agrees_with_qgis(rings):
    from qgis.core import QgsDistanceArea

    ruler = QgsDistanceArea()
    context = QgsProject.instance().transformContext()
    ruler.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:4326"), context)
    ruler.setEllipsoid("EPSG:7030")
    for ring in rings(make_layer((POINT, "a"))):
        assert ruler.measureArea(ring["geometry"]) / 1e6 == pytest.approx(
            ring["area_km2"], rel=1e-3
        )


def test_discs_hold_each_other(rings):
    found = rings(make_layer((POINT, "a")), SHAPE=1)
    assert [(r["ring_from_km"], r["ring_to_km"]) for r in found] == [
        (0, 1),
        (0, 5),
        (0, 10),
        (0, 25),
    ]
    for small, large in zip(found, found[1:]):
        assert large["geometry"].contains(small["geometry"])


def test_lineage_tells_how_and_no_path(rings):
    lineage = json.loads(rings(make_layer((POINT, "a", "2025-06")), "5")[0]["lineage"])
    assert lineage["algorithm"] == "kachin:beltbuffers"
    assert lineage["parameters"] == {
        "rings_km": [5],
        "shape": "rings",
        "dissolve": False,
        "name_field": "name",
        "add_precision": False,
        "side": "both",
    }
    assert lineage["inputs"]["belts"] == {
        "name": "belts of the test",
        "crs": "EPSG:4326",
        "features": "1",
        "as_of": "2025-06",
    }


def test_dissolved_belts_count_shared_ground_once(rings):
    layer = make_layer((POINT, "a", "2024", "S1"), ("Point (98.02 25)", "b", "2025", "S2;S1"))
    apart = rings(layer, "10")
    (together,) = rings(layer, "10", DISSOLVE=True)
    assert together["dissolved"]
    assert together["belt"] == "a, b"
    assert (together["as_of"], together["source_id"]) == ("2025", "S1;S2")
    # Two circles of radius 10 whose centres lie 2.0189 km apart (a fiftieth of a degree at 25).
    r, d = 10, 2.018912
    lens = 2 * r * r * math.acos(d / 2 / r) - d / 2 * math.sqrt(4 * r * r - d * d)
    assert sum(ring["area_km2"] for ring in apart) == pytest.approx(2 * math.pi * 100, rel=2e-4)
    assert together["area_km2"] == pytest.approx(2 * math.pi * 100 - lens, rel=2e-4)


def test_features_of_one_name_are_one_belt(rings):
    layer = make_layer(
        (POINT, "a"), ("Point (99 26)", "b"), (POINT, "a"), (POINT, None), (POINT, "")
    )
    found = rings(layer, "1")
    assert [ring["belt"] for ring in found] == ["a", "b", "feature 4", "feature 5"]
    assert found[0]["area_km2"] == pytest.approx(math.pi, rel=2e-4)


def test_another_field_may_name_the_belt_and_none_may(rings):
    layer = make_layer((POINT, "x", "y"), (POINT, "x", "z"), fields=("belt", "site"))
    assert len(rings(layer, "1", NAME_FIELD="belt")) == 1
    assert [ring["belt"] for ring in rings(layer, "1", NAME_FIELD="site")] == ["y", "z"]
    assert len(rings(layer, "1")) == 2


def test_many_dissolved_belts_are_counted_not_listed(rings):
    rows = [(f"Point ({97 + i} 25)", f"belt {i}") for i in range(6)]
    assert rings(make_layer(*rows), "1", DISSOLVE=True)[0]["belt"] == "all 6 belts"


@pytest.mark.parametrize("crs", ["EPSG:32647", "EPSG:3857", "EPSG:2263", "EPSG:3995"])
def test_the_layer_may_have_any_crs(rings, crs):
    from qgis.core import QgsCoordinateTransform

    globe = QgsCoordinateReferenceSystem("EPSG:4326")
    target = QgsCoordinateReferenceSystem(crs)
    geometry = QgsGeometry.fromWkt(POINT)
    there = QgsCoordinateTransform(globe, target, QgsProject.instance())
    geometry.transform(there)
    here = rings(make_layer((POINT, "a")), "25")[0]
    (found,) = rings(make_layer((geometry.asWkt(9), "a"), crs=crs), "25")
    assert found["area_km2"] == pytest.approx(here["area_km2"], rel=1e-6)
    assert found["geometry"].intersection(here["geometry"]).area() == pytest.approx(
        here["geometry"].area(), rel=1e-6
    )


def test_edges_follow_the_layers_own_projection(rings):
    """A square in UTM keeps its size, although its edges are bent in degrees."""
    wkt = (
        "Polygon ((500000 2800000, 600000 2800000, 600000 2900000, 500000 2900000, 500000 2800000))"
    )
    core, ring = rings(make_layer((wkt, "a"), crs="EPSG:32647", kind="Polygon"), "0, 10")
    # The scale of UTM is 0.9996 on the meridian and 0.99972 100 km off: its mean square here.
    assert core["area_km2"] == pytest.approx(1e4 / 0.99964**2, rel=5e-5)
    assert ring["area_km2"] == pytest.approx(4 * 1000.4 + math.pi * 100, rel=1e-3)


def test_curves_heights_measures_and_parts_are_taken(rings):
    bend = "98 25 1 2, 98.1 25.1 1 2, 98.2 25 1 2, 98.1 24.9 1 2, 98 25 1 2"
    circle = f"CurvePolygonZM (CircularStringZM ({bend}))"
    line = "MultiLineStringZ ((98 25 9, 98.1 25 9), (98.1 25 9, 98.2 25 9))"
    (disc,) = rings(make_layer((circle, "a"), kind="CurvePolygonZM"), "0")
    assert disc["area_km2"] == pytest.approx(math.pi * 10.0946 * 11.0779, rel=1e-3)
    (found,) = rings(make_layer((line, "a"), kind="MultiLineStringZ"), "1")
    length = 20.189  # a fifth of a degree at 25
    assert found["area_km2"] == pytest.approx(2 * length + math.pi, rel=1e-3)


def test_invalid_polygons_and_missing_geometries_do_not_end_a_run(rings):
    bow = "Polygon ((98 25, 98.1 25.1, 98.1 25, 98 25.1, 98 25))"
    log = Log()
    layer = make_layer((bow, "bow"), (None, "nowhere"), ("Polygon EMPTY", "empty"), kind="Polygon")
    found = rings(layer, "0, 1", feedback=log)
    assert {ring["belt"] for ring in found} == {"bow"}
    square = rings(
        make_layer(("Polygon ((98 25, 98.1 25, 98.1 25.1, 98 25.1, 98 25))", "a"), kind="Polygon"),
        "0",
    )
    assert found[0]["area_km2"] == pytest.approx(square[0]["area_km2"] / 2, rel=1e-3)
    assert log.warnings == [
        "2 features of the layer belts of the test have no geometry and were left out"
    ]


def test_over_the_antimeridian_and_the_pole(rings):
    for wkt in ("Point (180 0)", "Point (-179.99 60)", "Point (10 90)", "Point (0 -89.95)"):
        (found,) = rings(make_layer((wkt, "a")), "25")
        assert found["area_km2"] == pytest.approx(math.pi * 625, rel=2e-4)
        box = found["geometry"].boundingBox()
        assert box.xMinimum() >= -180 and box.xMaximum() <= 180


def test_five_thousand_kilometres(rings):
    (found,) = rings(make_layer((POINT, "a")), "5000")
    # A cap on a sphere of the same area, 2 pi R^2 (1 - cos d/R); the ellipsoid differs by 0.3 %.
    cap = 2 * math.pi * 6371.007**2 * (1 - math.cos(5000 / 6371.007))
    assert found["area_km2"] == pytest.approx(cap, rel=3e-3)


def test_distances_without_area_are_told(rings):
    log = Log()
    found = rings(make_layer((POINT, "Pangwa")), "0, 1", feedback=log)
    assert [ring["ring_to_km"] for ring in found] == [1]
    assert log.warnings == ['"Pangwa" has no area at 0 km, so there is no such ring']


def test_rings_may_start_at_the_border_of_the_precision_disc(rings):
    fields = ("name", "precision_km")
    layer = make_layer((POINT, "a", "10"), ("Point (99 25)", "b", None), fields=fields)
    stated = rings(layer, "5")
    added = rings(layer, "5", PRECISION=True)
    assert [r["area_km2"] for r in stated] == pytest.approx([math.pi * 25] * 2, rel=2e-4)
    # The disc of 10 km and 5 km around it; what has no precision stays a point.
    assert [r["area_km2"] for r in added] == pytest.approx([math.pi * 225, math.pi * 25], rel=2e-4)
    assert json.loads(added[0]["lineage"])["parameters"]["add_precision"]


def test_precision_that_the_layer_does_not_state_is_refused(qgis_app):
    algorithm = BeltBuffersAlgorithm().create()
    values = {"INPUT": make_layer((POINT, "a")), "PRECISION": True, "OUTPUT": "memory:"}
    assert algorithm.checkParameterValues(values, QgsProcessingContext()) == (
        False,
        'The layer belts of the test has no field "precision_km": '
        "add it, or do not add the precision of positions.",
    )


def test_one_side_of_a_line(rings):
    north = make_layer(("LineString (98 25, 98 25.4)", "a"), kind="LineString")
    length = 44.3109  # km of 0.4 degrees of the meridian at 25.2
    for side, west in ((1, True), (2, False)):
        inner, outer = rings(north, "2, 5", SIDE=side)
        assert inner["area_km2"] == pytest.approx(2 * length + math.pi * 4 / 2, rel=1e-3)
        both = inner["area_km2"] + outer["area_km2"]
        assert both == pytest.approx(5 * length + math.pi * 25 / 2, rel=1e-3)
        centre = outer["geometry"].centroid().asPoint().x()
        assert (centre < 98) == west


def test_points_and_polygons_have_no_sides(rings):
    with pytest.raises(QgsProcessingException) as caught:
        rings(make_layer((POINT, "Pangwa")), "1", SIDE=1)
    assert str(caught.value) == (
        'The belt "Pangwa" of the layer belts of the test has no left side: '
        "draw one side around lines only, or both sides."
    )


def test_inside_rings(rings):
    square = "Polygon ((98 25, 98.4 25, 98.4 25.4, 98 25.4, 98 25))"
    found = rings(make_layer((square, "a"), kind="Polygon"), "-5, 0")
    assert [(r["ring_from_km"] or None, r["ring_to_km"]) for r in found] == [(None, -5), (-5, 0)]
    w, h = 40.378, 44.312  # km, at 25.2
    assert found[0]["area_km2"] == pytest.approx((w - 10) * (h - 10), rel=3e-3)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        (
            {"RINGS": "1, five"},
            'The ring distance "five" is not a number: write kilometres such as 1, 5, 10, 25.',
        ),
        ({"RINGS": ""}, "No ring distance is given: write kilometres such as 1, 5, 10, 25."),
        (
            {"RINGS": "20000"},
            "The ring distance 20000 km is more than a quarter of the way round the Earth: "
            "write at most 10000 km.",
        ),
        (
            {"NAME_FIELD": "belt"},
            'The layer belts of the test has no field "belt": '
            "choose one of name, as_of, source_id.",
        ),
    ],
)
def test_wrong_parameters_are_refused_before_the_run(qgis_app, parameters, message):
    algorithm = BeltBuffersAlgorithm().create()
    values = {"INPUT": make_layer((POINT, "a")), "OUTPUT": "memory:", **parameters}
    valid, said = algorithm.checkParameterValues(values, QgsProcessingContext())
    assert not valid
    assert said == message


def test_a_layer_without_crs_is_refused(qgis_app):
    layer = make_layer((POINT, "a"))
    layer.setCrs(QgsCoordinateReferenceSystem())
    algorithm = BeltBuffersAlgorithm().create()
    values = {"INPUT": layer, "OUTPUT": "memory:"}
    valid, said = algorithm.checkParameterValues(values, QgsProcessingContext())
    assert not valid
    assert said == (
        "The layer belts of the test has no coordinate reference system: "
        "set it in the properties of the layer."
    )


@pytest.mark.parametrize(
    ("row", "distances", "message"),
    [
        (
            (None, "a"),
            "1",
            "The layer belts of the test has no feature with a geometry: "
            "choose a layer with belts, or clear its filter.",
        ),
        (
            (POINT, "a"),
            "-1, 5",
            'The belt "a" of the layer belts of the test has no inside for the ring distance '
            "-1 km: write distances of at least 0 around points and lines.",
        ),
        (
            ("Point (98 95)", "a"),
            "1",
            "(98, 95) is no longitude and latitude: "
            "check the coordinate reference system of the layer.",
        ),
    ],
)
def test_what_only_the_data_tell_is_one_sentence_and_harms_no_file(
    rings, tmp_path, row, distances, message
):
    output = tmp_path / "rings.gpkg"
    output.write_bytes(b"something else")
    with pytest.raises(QgsProcessingException) as caught:
        rings(make_layer(row), distances, OUTPUT=str(output))
    assert str(caught.value) == message
    assert output.read_bytes() == b"something else"
    assert [path.name for path in tmp_path.iterdir()] == ["rings.gpkg"]


def test_a_file_is_written_with_its_fields(run_algorithm, tmp_path):
    output = tmp_path / "rings.gpkg"
    values = {"INPUT": make_layer((POINT, "a", "2025")), "OUTPUT": str(output)}
    result = run_algorithm(BeltBuffersAlgorithm(), values)
    assert result["RING_COUNT"] == 4
    layer = QgsVectorLayer(f"{output}|layername=rings", "rings", "ogr")
    assert layer.isValid() and layer.featureCount() == 4
    assert layer.crs().authid() == "EPSG:4326"
    assert layer.fields().names()[1:] == [column.name for column in RING_FIELDS]


def test_cancelling_leaves_nothing(run_algorithm, tmp_path):
    rows = [(f"Point ({90 + i} 25)", f"belt {i}") for i in range(20)]
    log = Log(stop_at=30)
    values = {"INPUT": make_layer(*rows), "OUTPUT": str(tmp_path / "rings.gpkg")}
    assert run_algorithm(BeltBuffersAlgorithm(), values, feedback=log) == {}
    assert max(log.steps) < 60
    assert not list(Path(tmp_path).iterdir())


def test_progress_is_real(rings):
    log = Log()
    rings(make_layer(*[(f"Point ({90 + i} 25)", str(i)) for i in range(10)]), "1", feedback=log)
    assert log.steps == sorted(log.steps)
    assert len(set(log.steps)) >= 9


def test_it_runs_inside_a_model(qgis_app):
    """As a step whose input and distances come from the model's user."""
    if qgis_app.processingRegistry().algorithmById("kachin:beltbuffers") is None:
        pytest.skip("the provider kachin is not registered")
    model = QgsProcessingModelAlgorithm("rings", "tests")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource(
            "belts", "belts", [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        ),
        QgsProcessingModelParameter("belts"),
    )
    child = QgsProcessingModelChildAlgorithm("kachin:beltbuffers")
    child.setChildId("rings")
    source = QgsProcessingModelChildParameterSource
    child.addParameterSources("INPUT", [source.fromModelParameter("belts")])
    child.addParameterSources("RINGS", [source.fromStaticValue("2")])
    model.addChildAlgorithm(child)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    values = {"belts": make_layer((POINT, "a"))}
    results, done = model.run(values, context, QgsProcessingFeedback())
    assert done
    children = results["CHILD_RESULTS"]["rings"]
    assert children["RING_COUNT"] == 1
