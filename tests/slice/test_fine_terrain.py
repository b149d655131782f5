"""The whole slice on 15 arc-second terrain: routes that a person who knows the country believes."""

from __future__ import annotations

import csv
import json

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer

from kachin_corridors.plugin.core.geodesy import inverse
from kachin_corridors.plugin.io.friction_file import read_friction
from kachin_corridors.plugin.io.store import open_layer_features

PANGWA = "Chipwi-Pangwa belt"
MOMAUK = "Momauk-Mansi belt"


@pytest.fixture(scope="module")
def slice_15s(dem_15s, qgis_app, tmp_path_factory):
    """Study, friction, routes and rings on the fine terrain; a minute of work, done once."""
    import processing

    out = tmp_path_factory.mktemp("slice")
    study = str(out / "study.gpkg")
    processing.run("kachin:createstudy", {"OUTPUT": study})
    processing.run(
        "kachin:frictionsurface",
        {"STUDY": study, "DEM": str(dem_15s), "OUTPUT": str(out / "friction.tif")},
    )
    routes = processing.run(
        "kachin:leastcostpaths",
        {
            "FRICTION": str(out / "friction.tif"),
            "ORIGINS": f"{study}|layername=mining_belts",
            "DESTINATIONS": f"{study}|layername=gateways",
            "OUTPUT": str(out / "routes.gpkg"),
            "GATEWAYS": str(out / "gateways.csv"),
        },
    )
    lines = list(QgsVectorLayer(routes["OUTPUT"], "routes", "ogr").getFeatures())
    with (out / "gateways.csv").open(encoding="utf-8", newline="") as stream:
        table = {(row["origin"], row["destination"]): row for row in csv.DictReader(stream)}
    places = {f["name"]: f.geometry for f in open_layer_features(study, "places") if f.geometry}
    return out, lines, table, places


def line_to(slice_15s, destination, origin=PANGWA, measure="hours"):
    return next(
        line
        for line in slice_15s[1]
        if (line["origin"], line["destination"], line["minimised"])
        == (origin, destination, measure)
    )


def km_from(line, point) -> float:
    """Distance of a place from a route on the ellipsoid."""
    nearest = line.geometry().nearestPoint(QgsGeometry.fromPointXY(QgsPointXY(point.x, point.y)))
    near = nearest.asPoint()
    return float(inverse(near.x(), near.y(), point.x, point.y)[0]) / 1000


@pytest.mark.parametrize(
    ("destination", "way"),
    [
        # the Ledo Road as the public sources describe it
        ("Ledo", ["Myitkyina", "Mogaung", "Tanai", "Shingbwiyang", "Namyung", "Pangsau Pass"]),
        ("Moreh", ["Chipwi", "Myitkyina", "Mohnyin", "Kalewa", "Tamu"]),
        ("Tengchong", ["Pangwa", "Diantan"]),
        ("Bhamo", ["Chipwi", "Waingmaw"]),
    ],
)
def test_routes_from_pangwa_follow_the_known_ways(slice_15s, destination, way):
    line = line_to(slice_15s, destination)
    far = {name: round(km_from(line, slice_15s[3][name]), 1) for name in way}
    assert all(km < 8 for km in far.values()), far


@pytest.mark.parametrize("destination", ["Ledo", "Moreh", "Tengchong", "Bhamo"])
def test_detours_are_those_of_mountain_roads(slice_15s, destination):
    places = slice_15s[3]
    start, end = places["Pangwa"], places[destination]
    straight = float(inverse(start.x, start.y, end.x, end.y)[0]) / 1000
    ratio = float(slice_15s[2][PANGWA, destination]["length_km"]) / straight
    assert 1.0 < ratio < 2.6


def test_most_of_each_way_is_on_known_roads(slice_15s):
    for destination in ("Ledo", "Moreh", "Tengchong", "Bhamo"):
        row = slice_15s[2][PANGWA, destination]
        assert float(row["off_road_km"]) < 0.05 * float(row["length_km"])


def test_borders_are_crossed_once_where_a_gateway_lies_abroad(slice_15s):
    table = slice_15s[2]
    assert table[PANGWA, "Tengchong"]["countries"] == "MM > CN"
    assert table[PANGWA, "Ledo"]["countries"] == table[PANGWA, "Moreh"]["countries"] == "MM > IN"
    assert table[PANGWA, "Bhamo"]["countries"] == "MM"


def test_the_ledo_road_is_about_as_long_as_published(slice_15s):
    # 312 to 366 km from Myitkyina to the Pangsau Pass and 61 km on the Indian side.
    line = line_to(slice_15s, "Ledo", MOMAUK)
    vertices = [(v.x(), v.y()) for v in line.geometry().vertices()]
    start = slice_15s[3]["Myitkyina"]
    lon, lat = zip(*vertices)
    nearest = min(range(len(vertices)), key=lambda i: inverse(lon[i], lat[i], start.x, start.y)[0])
    metres, _ = inverse(lon[nearest:-1], lat[nearest:-1], lon[nearest + 1 :], lat[nearest + 1 :])
    assert 312 * 0.85 + 61 * 0.85 < metres.sum() / 1000 < 366 * 1.15 + 61 * 1.15


def test_a_gateway_beyond_the_terrain_says_so(slice_15s):
    assert slice_15s[2][PANGWA, "Thilawa"]["status"] == "lies outside the terrain"


def test_the_surface_names_its_terrain_and_sources(slice_15s, dem_15s):
    _, info, lineage = read_friction(slice_15s[0] / "friction.tif", "friction")
    assert info.terrain == dem_15s.stem and "coarse" not in info.terrain
    assert json.loads(lineage)["inputs"]["terrain"]["name"] == dem_15s.name
    assert info.source_ids and info.as_of >= "2025"
