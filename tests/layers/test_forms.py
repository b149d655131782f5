"""What the forms of a study's layers offer, fill in and refuse, in a plain QGIS."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFieldConstraints,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QDate

from kachin_corridors.layers.build import build_study
from kachin_corridors.layers.catalogue import layer
from kachin_corridors.layers.dates import is_partial
from kachin_corridors.layers.validate import CONFIDENCE

EDITED = (
    "boundaries", "control_events", "countries", "deposits", "lakes", "mining_belts", "places",
    "railways", "rivers", "roads", "sources", "states",
)  # fmt: skip
VALUES = (
    ("control_events", "event_type"),
    ("control_events", "actor_class"),
    ("control_events", "place_type"),
    ("roads", "class"),
    ("roads", "geometry_kind"),
    ("deposits", "status"),
    ("places", "kind"),
    ("places", "country"),
    ("sources", "url_status"),
    *((name, "confidence") for name in EDITED if name != "sources"),
)


@pytest.fixture(scope="module")
def study(qgis_app, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("study") / "study.gpkg"
    build_study(path)
    return path


@pytest.fixture
def opened(study):
    def layer_of(name) -> QgsVectorLayer:
        found = QgsVectorLayer(f"{study}|layername={name}", name, "ogr")
        assert found.isValid()
        return found

    return layer_of


def offered(form, field):
    """The values of a value map, in their order."""
    setup = form.editorWidgetSetup(form.fields().indexOf(field))
    assert setup.type() == "ValueMap", field
    return [value for item in setup.config()["map"] for value in item.values()]


def refused(form, feature, field):
    """Why a form does not accept the value of a field; empty where it does."""
    hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
    index = form.fields().indexOf(field)
    _, errors = QgsVectorLayerUtils.validateAttribute(form, feature, index, hard)
    return errors


def fresh(form, **values):
    """A new feature as the form makes it, with what the user types."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(form))
    typed = {form.fields().indexOf(name): value for name, value in values.items()}
    return QgsVectorLayerUtils.createFeature(form, QgsGeometry(), typed, context)


@pytest.mark.parametrize(("name", "field"), VALUES)
def test_value_maps_offer_all_that_the_study_holds(opened, name, field):
    form = opened(name)
    values = offered(form, field)
    index = form.fields().indexOf(field)
    assert form.uniqueValues(index) <= set(values)
    assert len(values) == len(set(values))
    choices = layer(name).field(field).choices or (CONFIDENCE if field == "confidence" else ())
    if choices:
        assert set(values) == set(choices)


@pytest.mark.parametrize("name", EDITED)
def test_required_fields_are_required_and_ids_unique(opened, name):
    form = opened(name)
    for field in layer(name).fields:
        constraints = form.fields().field(field.name).constraints()
        found = constraints.constraintStrength(QgsFieldConstraints.Constraint.ConstraintNotNull)
        hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
        assert (found == hard) == field.required, field.name
        assert form.attributeAlias(form.fields().indexOf(field.name)) == field.alias
    unique = form.fields().field("id").constraints()
    assert unique.constraints() & QgsFieldConstraints.Constraint.ConstraintUnique
    assert form.editorWidgetSetup(form.fields().indexOf("fid")).type() == "Hidden"


@pytest.mark.parametrize("name", [n for n in EDITED if n != "sources"])
def test_a_row_without_a_source_is_refused(opened, name):
    form = opened(name)
    assert refused(form, fresh(form), "source_id")
    assert refused(form, fresh(form, source_id="  "), "source_id")
    assert not refused(form, fresh(form, source_id="GW2024"), "source_id")


@pytest.mark.parametrize("name", ["deposits", "roads", "control_events", "gateways"])
def test_sources_are_looked_up_in_the_table_of_the_same_file(opened, name):
    """Whatever the layers are called; without the table in the project nothing can be looked up."""
    form, sources = opened(name), opened("sources")
    project = QgsProject.instance()
    project.addMapLayers([form, sources])
    try:
        assert not refused(form, fresh(form, source_id="GW2024; NP_DENY"), "source_id")
        for text in ("NOBODY", "GW2024;NOBODY", ""):
            assert refused(form, fresh(form, source_id=text), "source_id"), text
        project.removeMapLayer(sources.id())
        assert not refused(form, fresh(form, source_id="NOBODY"), "source_id")
    finally:
        project.clear()


@pytest.mark.parametrize("name", [n for n in EDITED if n != "sources"])
def test_as_of_is_today_unless_somebody_says_otherwise(opened, name):
    form = opened(name)
    row = fresh(form)
    assert row["as_of"] == date.today().isoformat()
    assert row["confidence"] == "low"
    assert row["id"].startswith(f"{name}-")
    assert row["id"] != fresh(form)["id"]
    for text in ("2026", "2026-02", "2026-02-28", "2026-13", "Feb 2026", "1726", "26-02-2026"):
        fits = is_partial(text) and text > "1900"
        assert bool(refused(form, fresh(form, as_of=text), "as_of")) != fits, text


def test_impossible_intervals_and_precisions_are_refused(opened):
    events = opened("control_events")
    start, before = QDate(2026, 2, 1), QDate(2026, 1, 1)
    assert refused(events, fresh(events, valid_from=start, valid_to=before), "valid_to")
    assert not refused(events, fresh(events, valid_from=before, valid_to=start), "valid_to")
    assert not refused(events, fresh(events, valid_from=start), "valid_to")
    deposits = opened("deposits")
    assert refused(deposits, fresh(deposits, precision_km=0.0), "precision_km")
    assert not refused(deposits, fresh(deposits, precision_km=5.0), "precision_km")
    assert not refused(deposits, fresh(deposits), "precision_km")


def test_every_shipped_row_passes_its_form(opened):
    for name in EDITED:
        form = opened(name)
        checked = [f.name for f in layer(name).fields if f.name != "id"]
        for feature in form.getFeatures():
            wrong = {field: refused(form, feature, field) for field in checked}
            assert not any(wrong.values()), (name, feature["id"], wrong)


def test_the_tip_of_a_road_says_what_is_known_of_it(opened):
    roads = opened("roads")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(roads))

    def tip(**values):
        feature = QgsFeature(roads.fields())
        for name, value in values.items():
            feature[name] = value
        context.setFeature(feature)
        text = QgsExpression.replaceExpressionText(roads.mapTipTemplate(), context)
        return re.sub(r"<[^>]*>", " ", text)

    surveyed = tip(**{"class": "track"}, geometry_kind="surveyed", ford="yes", surface="dirt")
    assert "track, as surveyed" in surveyed and "dirt, ford" in surveyed
    assert "alignment unknown" not in surveyed
    assert "chord: alignment unknown" in tip(geometry_kind="chord")
