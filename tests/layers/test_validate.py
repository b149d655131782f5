"""The shipped text keeps all rules; a broken row is found and named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from shapely.geometry import Point, Polygon

from kachin_corridors.layers.catalogue import layer, layers
from kachin_corridors.layers.study import Study
from kachin_corridors.layers.validate import findings, layer_findings
from kachin_corridors.plugin.io.vectors import Feature


class Altered(Study):
    """The shipped study with one record of one layer changed, or one added."""

    def __init__(self, shipped, name, /, index=0, geometry=None, add=None, **values):
        super().__init__(layers())
        self._shipped = shipped
        rows = list(shipped.features(name))
        if add is None:
            row = rows[index]
            shape = row.geometry if geometry is None else geometry
            rows[index] = Feature({**row.values, **values}, shape)
        else:
            rows.append(add)
        self._done[name] = rows

    def features(self, name):
        return self._done[name] if name in self._done else self._shipped.features(name)


def test_the_shipped_text_keeps_all_rules(shipped):
    assert findings(shipped) == []


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("deposits", {"source_id": None}, "source_id is missing"),
        ("deposits", {"as_of": None}, "as_of is missing"),
        ("deposits", {"as_of": "June 2024"}, "as_of is June 2024, which is no date"),
        ("deposits", {"confidence": "sure"}, "confidence sure is not low, medium or high"),
        ("deposits", {"confidence": None}, "confidence is missing"),
        ("deposits", {"precision_km": None}, "it has a position but no precision_km"),
        ("deposits", {"source_id": "GW2024;NOBODY"}, "source_id NOBODY is not in sources"),
        ("deposits", {"id": "KCP-02"}, "the id is used twice"),
        ("places", {"country": "MM", "geometry": Point(88.4, 22.6)}, "is not in MM"),
        ("places", {"country": "XX"}, "country XX is unknown"),
        ("places", {"geometry": Point(198.4, 22.6)}, "no longitude and latitude"),
        ("corridor_legs", {"corridor_id": "C99"}, "corridor_id C99 is not in corridors"),
        ("corridor_legs", {"to_place": "Atlantis"}, "to_place Atlantis is not in places"),
        ("control_zones", {"event_id": "CE999"}, "event_id CE999 is not in control_events"),
        (
            "control_zones",
            {"valid_to": date(1900, 1, 1), "valid_from": date(1901, 1, 1)},
            "not after its start",
        ),
        ("gateway_status", {"gateway_id": "nowhere"}, "gateway_id nowhere is not in gateways"),
        ("places", {"name": "Myitkyina"}, "the name Myitkyina is used twice"),
        ("deposits", {"as_of": "3024-06"}, "as_of is 3024-06, which is out of range"),
        ("control_zones", {"valid_from": date(1066, 1, 1)}, "valid_from is 1066-01-01, which"),
        ("control_events", {"actor_class": "ARMY"}, "actor_class ARMY is not one of SAC, KIO_KIA"),
        ("roads", {"class": "motorway"}, "class motorway is not one of highway, mountain"),
        ("lakes", {"geometry": Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])}, "is not valid"),
    ],
)
def test_a_broken_row_is_found(shipped, name, values, message):
    found = list(layer_findings(Altered(shipped, name, **values), layer(name)))
    assert any(message in str(finding) for finding in found), found


def test_overlapping_statements_on_a_place_are_found(shipped):
    zone = next(z for z in shipped.features("control_zones") if z["event_id"] == "CE023")
    twin = replace(
        zone,
        values={
            **zone.values,
            "id": "twin",
            "valid_from": date(2024, 8, 18),
            "valid_to": date(2024, 8, 20),
        },
    )
    found = list(
        layer_findings(Altered(shipped, "control_zones", add=twin), layer("control_zones"))
    )
    assert [f for f in found if "overlaps" in str(f) and "Momauk" in str(f)]


def test_overlapping_reports_on_a_gate_are_found(shipped):
    report = shipped.features("gateway_status")[0]
    twin = replace(report, values={**report.values, "id": "twin"})
    found = list(
        layer_findings(Altered(shipped, "gateway_status", add=twin), layer("gateway_status"))
    )
    assert [f for f in found if "overlaps" in str(f)]


def test_a_row_without_its_geometry_is_found(shipped):
    gateway = shipped.features("gateways")[0]
    bare = Feature({**gateway.values, "id": "bare"}, None)
    found = list(layer_findings(Altered(shipped, "gateways", add=bare), layer("gateways")))
    assert [str(f) for f in found] == ["gateways bare: it has no geometry"]
    assert found[0].way_out == "draw or repair the geometry"


def test_two_layers_with_one_title_are_found(shipped):
    class Titled(Altered):
        def __init__(self, source):
            super().__init__(source, "lakes")
            self.definitions["lakes"] = replace(layer("lakes"), title=layer("rivers").title)

    assert any(
        "title Rivers is used twice" in str(finding) for finding in findings(Titled(shipped))
    )
