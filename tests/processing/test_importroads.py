"""Importing roads from OSM files and from line layers."""

from __future__ import annotations

import json
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from shapely.geometry import box
from studies import copy_of

from kachin_corridors.layers.import_roads import parse_classes, shipped_classes
from kachin_corridors.layers.stored import stored_findings
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.presets import ROAD_CLASSES
from kachin_corridors.plugin.io.store import open_layer_features

ID = "kachin:importroads"
# Near Hopin: nodes (id, lon, lat, tags) and ways (id, nodes, tags).
NODES = [
    (1, 96.50, 24.90, {}),
    (2, 96.51, 24.91, {"ford": "yes"}),
    (3, 96.52, 24.92, {}),
    (4, 96.53, 24.93, {"ford": "no"}),
]
WAYS = [
    (10, (1, 3), {"highway": "primary", "name": "မြစ်ကြီးနား road", "surface": "asphalt"}),
    (11, (3, 4), {"highway": "primary", "surface": "gravel", "bridge": "yes", "ref": "31"}),
    (12, (1, 2, 4), {"highway": "track", "seasonal": "dry_season", "tunnel": "no"}),
    (13, (2, 4), {"highway": "tertiary", "ford": "stepping \"stones\""}),
    (14, (1, 4), {"highway": "path"}),
    (15, (1, 2), {"waterway": "river"}),
    (16, (3, 3), {"highway": "primary"}),
    (17, (1, 4), {"highway": "unclassified", "surface": "dirt"}),
]  # fmt: skip
# The same nodes and ways as osmium writes them (osmium sort extract.osm -o hopin.osm.pbf).
PBF = Path(__file__).parent / "data" / "hopin.osm.pbf"
ROAD_FIELDS = ("class", "name", "surface", "bridge", "ford", "tunnel", "seasonal")


@pytest.fixture
def mine(study, tmp_path) -> Path:
    return copy_of(study, tmp_path)


@pytest.fixture
def osm(tmp_path) -> Path:
    """An OSM file, in the XML form that the same driver reads."""

    def tags(of):
        return "".join(f"<tag k={quoteattr(k)} v={quoteattr(v)}/>" for k, v in of.items())

    parts = ['<?xml version="1.0" encoding="UTF-8"?><osm version="0.6">']
    parts += [f'<node id="{i}" lon="{x}" lat="{y}">{tags(t)}</node>' for i, x, y, t in NODES]
    for key, nodes, of in WAYS:
        references = "".join(f'<nd ref="{node}"/>' for node in nodes)
        parts.append(f'<way id="{key}">{references}{tags(of)}</way>')
    path = tmp_path / "extract.osm"
    path.write_text("".join([*parts, "</osm>"]), encoding="utf-8")
    return path


@pytest.fixture
def bring(run_algorithm, mine):
    def run(path, **parameters):
        said = {"STUDY": str(mine), "INPUT": str(path), "AS_OF": "2026-02", **parameters}
        return run_algorithm(ID, said)

    return run


def roads(path):
    return {f["id"]: f for f in open_layer_features(path, "roads")}


def test_is_declared_with_help(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert (algorithm.name(), algorithm.groupId()) == ("importroads", "study")
    assert {p.name() for p in algorithm.parameterDefinitions()} == {
        "STUDY", "INPUT", "LAYER", "CLASS_FIELD", "CLASSES", "EXTENT", "MODE", "SOURCE", "AS_OF",
        "CONFIDENCE", "OUTPUT",
    }  # fmt: skip
    assert all(p.help() for p in algorithm.parameterDefinitions())
    assert {o.name() for o in algorithm.outputDefinitions()} == {
        "OUTPUT", "ADDED", "REMOVED", "LEFT_OUT",
    }  # fmt: skip


def test_the_shipped_table_knows_only_classes_of_the_presets():
    classes = parse_classes(shipped_classes())
    # Paths are no way for vehicles; a table of one's own may bring them in for walkers.
    vehicles = set(ROAD_CLASSES[1:]) - {"path"}
    assert {name for pair in classes.values() for name in pair if name} == vehicles
    assert classes["primary"] == ("highway", "mountain")
    assert classes["path"] == ("", "")


@pytest.fixture(params=["extract.osm", PBF.name])
def either(request, osm) -> Path:
    """The same roads as XML and as PBF."""
    return osm if request.param == osm.name else PBF


def test_osm_roads_come_in_with_their_tags(bring, mine, either, study):
    result = bring(either, MODE=0)
    assert (result["ADDED"], result["REMOVED"], result["LEFT_OUT"]) == (5, 0, 2)
    found = roads(mine)
    assert {
        key: tuple(row[name] for name in ROAD_FIELDS)
        for key, row in found.items()
        if key.startswith("way-")
    } == {
        "way-10": ("highway", "မြစ်ကြီးနား road", "asphalt", None, None, None, None),
        "way-11": ("mountain", "31", "gravel", "yes", None, None, None),
        "way-12": ("track", None, None, None, "yes", None, "dry_season"),
        "way-13": ("unclassified", None, None, None, 'stepping "stones"', None, None),
        "way-17": ("track", None, "dirt", None, None, None, None),
    }
    road = found["way-12"]
    assert list(road.geometry.coords) == [(96.5, 24.9), (96.51, 24.91), (96.53, 24.93)]
    assert (road["geometry_kind"], road["highway"], road["osm_id"]) == ("surveyed", "track", "12")
    assert (road["as_of"], road["source_id"], road["confidence"]) == ("2026-02", "OSM", "medium")
    assert road["geodesic_km"] == pytest.approx(4.5, abs=0.1)
    before = roads(study)
    assert {key: dict(found[key].values) for key in before} == {
        key: dict(row.values) for key, row in before.items()
    }
    sources = {f["id"]: f for f in open_layer_features(mine, "sources")}
    assert sources["OSM"]["licence"] == "ODbL-1.0"
    assert stored_findings(mine) == []
    history = QgsVectorLayer(f"{mine}|layername=roads", "roads", "ogr").metadata().history()
    assert json.loads(history[-1])["inputs"]["roads"]["name"] == either.name


def test_importing_again_adds_nothing_twice(bring, mine, osm):
    bring(osm, MODE=0)
    once = len(roads(mine))
    assert bring(osm, MODE=0, AS_OF="Mar 2026")["ADDED"] == 5
    found = roads(mine)
    assert len(found) == once
    assert found["way-10"]["as_of"] == "2026-03"


def test_roads_within_the_extent_are_replaced(bring, mine, osm, study):
    extent = (96.0, 24.5, 97.2, 25.6)  # west, south, east, north
    west, south, east, north = extent
    result = bring(osm, EXTENT=f"{west},{east},{south},{north} [EPSG:4326]", MODE=1)
    area = box(*extent)
    gone = {key for key, row in roads(study).items() if area.covers(row.geometry)}
    assert gone
    assert result["REMOVED"] == len(gone)
    assert roads(mine).keys() == (roads(study).keys() - gone) | {
        "way-10", "way-11", "way-12", "way-13", "way-17",
    }  # fmt: skip


def test_an_extent_selects_roads_whole(bring, mine, osm):
    result = bring(osm, EXTENT="96.525,96.6,24.925,25.0 [EPSG:4326]", MODE=0)
    assert result["ADDED"] == 4
    assert "way-10" not in roads(mine)
    assert roads(mine)["way-12"].geometry.coords[0] == (96.5, 24.9)


def test_a_projected_extract_with_fields_of_its_own_is_read(bring, mine, tmp_path):
    metric = osr.SpatialReference()
    metric.ImportFromEPSG(32647)
    path = tmp_path / "roads.gpkg"
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("ways", metric, ogr.wkbMultiLineString)
    for name in ("osm_id", "fclass", "bridge", "kind"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in zip(("osm_id", "fclass", "bridge", "kind"), ("7", "trunk", "T", "mule")):
        feature.SetField(name, value)
    feature.SetGeometry(
        ogr.CreateGeometryFromWkt(
            "MULTILINESTRING ((500000 2700000, 501000 2700000), (502000 2700000, 503000 2700000))"
        )
    )
    layer.CreateFeature(feature)
    dataset = layer = feature = None
    assert bring(path, SOURCE="OSM_SCGRAPH", MODE=0)["ADDED"] == 2
    first = roads(mine)["way-7-1"]
    assert (first["class"], first["bridge"], first["source_id"]) == (
        "highway",
        "yes",
        "OSM_SCGRAPH",
    )
    assert first.geometry.coords[0] == pytest.approx((99.0, 24.413428), abs=1e-6)
    assert first["geodesic_km"] == pytest.approx(1.0, abs=0.05)
    said = {"CLASS_FIELD": "kind", "CLASSES": ["mule", "track", ""], "SOURCE": "OSM_SCGRAPH"}
    bring(path, **said, MODE=0)
    assert roads(mine)["way-7-1"]["class"] == "track"


def test_imported_roads_reach_the_friction_surface(bring, mine, osm, run_algorithm, tmp_path):
    import numpy as np

    bring(osm)
    output = tmp_path / "friction.tif"
    run_algorithm(
        "kachin:frictionsurface",
        {
            "STUDY": str(mine), "OUTPUT": str(output), "CELL_SIZE": 500, "CRS": "EPSG:32647",
            "EXTENT": "96.45,96.58,24.85,24.98 [EPSG:4326]",
        },
    )  # fmt: skip
    dataset = gdal.Open(str(output))
    bands = [dataset.GetRasterBand(i + 1) for i in range(dataset.RasterCount)]
    codes = next(b.ReadAsArray() for b in bands if b.GetDescription() == "road_class")
    assert {ROAD_CLASSES.index("highway"), ROAD_CLASSES.index("mountain")} <= set(np.unique(codes))


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"SOURCE": "NOBODY"}, r"^The source NOBODY is not in the study: add a row for it"),
        ({"AS_OF": "lately"}, r"the date of the roads cannot be used \('lately' is no date\)"),
        ({"CLASSES": ["x", "lane", ""]}, r"gives 'x' the class 'lane': use one of track, uncl"),
        ({"CLASSES": ["x", "track"]}, r"table of road classes has 2 cells: give three per row"),
        ({"EXTENT": "1,2,3,4 [EPSG:4326]"}, r"extract\.osm has no road of a known class there"),
        ({"CLASSES": ["x", "track", ""]}, r"of a known class there, it has primary, track"),
    ],
)
def test_wrong_input_is_one_sentence_and_changes_nothing(bring, mine, osm, parameters, message):
    before = mine.read_bytes()
    with pytest.raises(QgsProcessingException, match=f"(?im){message}") as caught:
        bring(osm, **parameters)
    # What is refused before the run starts has a line of QGIS' own before it.
    assert "\n" not in str(caught.value).removeprefix("Unable to execute algorithm\n")
    assert mine.read_bytes() == before


@pytest.mark.parametrize("name", ["broken.osm", "broken.osm.pbf"])
def test_a_broken_file_is_one_sentence_and_changes_nothing(bring, mine, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"<?xml version='1.0'?><osm version='0.6'><node id='1' la" * 3)
    before = mine.read_bytes()
    with pytest.raises(QgsProcessingException, match=r"broken\.osm.* (cannot be read|has no)"):
        bring(path)
    assert mine.read_bytes() == before


def test_a_pbf_that_breaks_off_is_one_sentence_and_changes_nothing(bring, mine, tmp_path):
    path = tmp_path / "cut.osm.pbf"
    path.write_bytes(PBF.read_bytes()[:-40])
    before = mine.read_bytes()
    with pytest.raises(QgsProcessingException, match=r"^The file cut\.osm\.pbf cannot be read"):
        bring(path)
    assert mine.read_bytes() == before


def test_points_are_no_roads(bring, tmp_path):
    path = tmp_path / "points.geojson"
    feature = {
        "type": "Feature",
        "properties": {"highway": "primary"},
        "geometry": {"type": "Point", "coordinates": [97, 25]},
    }
    path.write_text(
        json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8"
    )
    with pytest.raises(QgsProcessingException, match="holds a Point: give a layer of lines"):
        bring(path)


def test_cancelling_leaves_the_study_alone(run_algorithm, mine, osm):
    before = mine.read_bytes()
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    parameters = {"STUDY": str(mine), "INPUT": str(osm), "AS_OF": "2026"}
    assert run_algorithm(ID, parameters, feedback=feedback) == {}
    assert mine.read_bytes() == before
    assert sorted(p.name for p in mine.parent.iterdir()) == ["extract.osm", "mine.gpkg"]


def test_table_of_classes_names_the_wrong_one():
    with pytest.raises(InputError, match="the class 'off_road'"):
        parse_classes([("x", "off_road", "")])
