"""Charts as vector files: their shapes and marks, the same bytes each time, and bad input."""

from __future__ import annotations

import re

import numpy as np
import pytest

from kachin_corridors.plugin.cartography import charts, profile_chart
from kachin_corridors.plugin.cartography.scatter_chart import place_labels
from kachin_corridors.plugin.core.errors import InputError

ROWS = [
    charts.Ranked("Chipwi", "Tengchong", (13.8, 9.1, 0.0)),
    charts.Ranked("Chipwi", "Ledo (Āsām)", (96.0, 61.0, 130.0)),
    charts.Ranked("Chipwi", "Kyaukphyu", (None, None, None)),
]
PAIRS = [
    charts.Pair("Chipwi", "Tengchong", (13.8, 9.1, 0.0), (13.8, 12.0, 1.0)),
    charts.Pair("Chipwi", "Ledo", (96.0, 61.0, 130.0), (None, None, None)),
]


def made():
    return {
        "ranking": charts.ranking(ROWS),
        "dumbbells": charts.dumbbells(PAIRS),
        "profile": charts.profile([0, 10, 20], [100, 1000, 1100]),
        "scatter": charts.scatter([100.0, 60.0], [90.0, 61.0], ["A – B", "C – D"]),
    }


def test_the_same_values_give_the_same_file_without_fonts_or_dates(qgis_app):
    first, second = made(), made()
    assert first == second
    for name, svg in first.items():
        assert svg.startswith(b"<?xml"), name
        assert b"<text" not in svg and b"font-family" not in svg and b"<dc:date>" not in svg, name


def test_a_size_is_kept_in_millimetres(qgis_app):
    svg = charts.profile([0, 10], [100, 200], size_mm=(127.0, 50.8)).decode()
    width = float(re.search(r'width="([\d.]+)pt"', svg).group(1))
    assert width == pytest.approx(360.0)


def test_the_least_of_each_measure_stands_out_once(qgis_app):
    svg = charts.ranking(ROWS).decode()
    assert len(re.findall(r"<path[^>]*clip-path[^>]*style=\"fill: #0f5a5e\"", svg)) == 3
    assert len(re.findall(r"<path[^>]*clip-path[^>]*style=\"fill: #b4c2c4\"", svg)) == 3


def test_steep_ground_is_coloured_by_its_grade():
    classes = profile_chart.grade_class(np.array([0.0, 0.08, 0.081, 0.1, 0.11, 0.12, 0.2]))
    assert classes.tolist() == [0, 0, 1, 1, 2, 2, 3]


def test_a_long_profile_keeps_its_summits_and_its_steepest_grade():
    x = np.linspace(0, 300, 50_000)
    z = 500 + 200 * np.sin(x)
    z[31_234] = 5000
    steep = np.full(len(x) - 1, 0.01)
    steep[777] = 0.5
    thin_x, thin_z, thin_steep = profile_chart.thinned(x, z, steep)
    assert len(thin_x) <= 1602 and len(thin_steep) == len(thin_x) - 1
    assert thin_z.max() == 5000 and thin_steep.max() == 0.5
    assert (thin_x[0], thin_x[-1]) == (0, 300)


def test_bands_name_what_fits_and_key_what_does_not(qgis_app):
    wide, narrow = charts.Stretch(0, 95, "KIO/KIA"), charts.Stretch(95, 96, "contested ground")
    band = charts.Band("Control", [wide, narrow, charts.Stretch(96, 100, "KIO/KIA")])
    assert list(profile_chart._unnamed(band, 1.5)) == ["contested ground"]
    assert profile_chart.band_colours(band)["KIO/KIA"] == "#0f5a5e"
    plain = charts.profile([0, 100], [0, 500])
    assert len(charts.profile([0, 100], [0, 500], bands=[band])) > len(plain)


def test_labels_of_crowded_dots_do_not_overlap():
    dots = [(50.0 + 0.4 * n, 50.0 + 0.4 * n) for n in range(12)]
    boxes = [box for box in place_labels(dots, [20.0] * 12, (100.0, 100.0)) if box]
    assert len(boxes) == 12
    for number, a in enumerate(boxes):
        assert a[0] >= 0 and a[2] <= 100
        for b in boxes[:number]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_a_target_is_written_in_the_format_of_its_name(qgis_app, tmp_path):
    charts.ranking(ROWS, tmp_path / "r.png")
    assert (tmp_path / "r.png").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(InputError, match=r"cannot be written as \.pdf: name it \.svg or \.png"):
        charts.ranking(ROWS, tmp_path / "r.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["r.png"]


@pytest.mark.parametrize(
    ("make", "match"),
    [
        (lambda: charts.ranking([]), "the chart has no rows"),
        (lambda: charts.ranking([charts.Ranked("a", "b", (1.0,))]), "b has 1 values for 3"),
        (lambda: charts.profile([0], [1]), "1 distances and 1 elevations"),
        (lambda: charts.profile([0, 2, 1], [1, 1, 1]), "do not grow"),
        (lambda: charts.profile([0, 1], [float("nan")] * 2), "has no elevations"),
        (lambda: charts.profile([0, 1], [1, 2], [0.1] * 5), "5 grades for 2 points"),
        (lambda: charts.scatter([1.0], [1.0], []), "1 published and 1 computed lengths and 0"),
        (lambda: charts.scatter([0.0], [1.0], ["a"]), "is not positive"),
    ],
)  # fmt: skip
def test_bad_input_is_one_sentence(qgis_app, make, match):
    with pytest.raises(InputError, match=match):
        make()


def test_without_matplotlib_the_way_out_is_named(qgis_app, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(InputError, match="charts need matplotlib, which this QGIS has not"):
        charts.ranking(ROWS)
