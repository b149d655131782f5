"""The catalogue finds folders, and every folder keeps the contract."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree

import pytest

from kachin_corridors.layers import catalogue
from kachin_corridors.plugin.core.errors import StoreError

EXPECTED = {
    "boundaries",
    "control_events",
    "control_zones",
    "corridor_legs",
    "corridors",
    "countries",
    "deposit_discs",
    "deposits",
    "gateway_status",
    "gateways",
    "hillshade",
    "lakes",
    "leg_status",
    "mining_belts",
    "places",
    "railways",
    "rivers",
    "roads",
    "sources",
    "states",
    "terrain",
}
ENTRY = {
    "title": "Wells",
    "group": "Base map",
    "order": 1,
    "geometry": "Point",
    "licence": "CC0",
    "credit": "nobody",
    "abstract": "Wells.",
    "fields": [{"name": "id", "required": True}, {"name": "depth_m", "type": "real"}],
}


def test_ships_every_layer_of_the_design():
    assert {definition.name for definition in catalogue.layers()} >= EXPECTED


def test_layers_come_in_drawing_order():
    orders = [definition.order for definition in catalogue.layers()]
    assert orders == sorted(orders)
    names = [definition.name for definition in catalogue.layers()]
    assert names.index("deposit_discs") < names.index("control_zones") < names.index("terrain")


@pytest.mark.parametrize("definition", catalogue.layers(), ids=lambda d: d.name)
def test_states_licence_credit_and_abstract(definition):
    assert definition.licence
    assert definition.credit
    assert len(definition.abstract) > 20
    assert definition.as_of or definition.geometry is None


@pytest.mark.parametrize("definition", catalogue.layers(), ids=lambda d: d.name)
def test_style_is_a_qml_without_paths(definition):
    text = definition.style_path.read_text(encoding="utf-8")
    assert ElementTree.fromstring(text.split("\n", 1)[1]).tag == "qgis"
    assert "/tmp" not in text
    assert "/home" not in text


def test_a_new_folder_is_a_new_layer(tmp_path, monkeypatch):
    (tmp_path / "wells").mkdir()
    (tmp_path / "wells" / "layer.json").write_text(json.dumps(ENTRY), encoding="utf-8")
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    (wells,) = catalogue.layers.__wrapped__()
    assert (wells.name, wells.title, wells.table) == ("wells", "Wells", "wells")
    assert wells.field("depth_m").kind == "real"
    assert wells.field("id").required
    assert wells.style_path is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"geometry": "Blob"}, "Blob is no geometry"),
        ({"fields": [{"name": "id", "type": "colour"}]}, "unknown type colour"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path, monkeypatch, change, message):
    (tmp_path / "wells").mkdir()
    (tmp_path / "wells" / "layer.json").write_text(json.dumps({**ENTRY, **change}), "utf-8")
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    with pytest.raises(StoreError, match=message):
        catalogue.layers.__wrapped__()


def test_an_unknown_layer_is_refused():
    with pytest.raises(StoreError, match="no layer named wells"):
        catalogue.layer("wells")
