"""What the styles draw, seen in the pixels."""

from __future__ import annotations

from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from qgis.core import (
    QgsAction,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QSize, QTime
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from kachin_corridors.layers.build import build_study
from kachin_corridors.layers.catalogue import layer, layers

CHIPWI = (98.12976, 25.88635)
TSAWLAW = (98.27049, 26.15419)
KM_DEG_LON = 1 / 99.9  # at 26.15 N


@pytest.fixture(scope="module")
def study(qgis_app, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("study") / "study.gpkg"
    build_study(path)
    return path


def opened(study, name):
    """The layer as a plain QGIS opens it, with the style that the file brings along."""
    found = QgsVectorLayer(f"{study}|layername={name}", name, "ogr")
    # QGIS 3.22 applies all of the style on opening but leaves its temporal filter switched off.
    found.loadDefaultStyle()
    return found


def colour_at(map_layer, lon, lat, day=None, background="#ffffff", metres_per_pixel=100.0):
    """Colour of one point of a rendered map of the layer."""
    settings = QgsMapSettings()
    settings.setLayers([map_layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setOutputSize(QSize(101, 101))
    half = 50.5 * metres_per_pixel / 111_000
    settings.setExtent(QgsRectangle(lon - half, lat - half, lon + half, lat + half))
    settings.setBackgroundColor(QColor(background))
    settings.setFlag(QgsMapSettings.DrawLabeling, False)
    if day is not None:
        moment = QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0))
        settings.setTemporalRange(QgsDateTimeRange(moment, moment))
        settings.setIsTemporal(True)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage().pixelColor(50, 50)


def near(colour, other, tolerance=6):
    pairs = zip(colour.getRgb()[:3], other.getRgb()[:3])
    return all(abs(a - b) <= tolerance for a, b in pairs)


def tint(hex_colour, opacity):
    """A colour at an opacity over white."""
    solid = QColor(hex_colour)
    parts = [round(255 + (v - 255) * opacity) for v in solid.getRgb()[:3]]
    return QColor(*parts)


def test_zones_follow_the_temporal_controller(study):
    zones = opened(study, "control_zones")
    bgf, kio = tint("#CC79A7", zones.opacity()), tint("#009E73", zones.opacity())
    assert near(colour_at(zones, *CHIPWI, day=date(2024, 9, 28)), bgf)
    assert near(colour_at(zones, *CHIPWI, day=date(2024, 9, 30)), kio)


def test_without_a_date_what_holds_today_is_drawn(study):
    zones = opened(study, "control_zones")
    assert near(colour_at(zones, *CHIPWI), colour_at(zones, *CHIPWI, day=date.today()), 1)
    assert colour_at(zones, *CHIPWI) != colour_at(zones, *CHIPWI, day=date(2024, 9, 28))


def test_every_actor_class_has_a_colour_of_its_own(study):
    zones = opened(study, "control_zones")  # owns the renderer
    categories = zones.renderer().categories()
    known = {category.value() for category in categories}
    assert {"SAC", "KIO_KIA", "NDAK_BGF", "CONTESTED", "MIXED", "UNKNOWN", "PDF_NUG"} <= known
    plain = [c for c in categories if c.symbol().symbolLayerCount() == 2]
    fills = {c.symbol().symbolLayer(0).color().name() for c in plain}
    assert len(fills) == len(plain) >= 8
    hatched = {c.value() for c in categories if c.symbol().symbolLayerCount() == 3}
    assert hatched == {"CONTESTED", "MIXED", "NSCN_FACTIONS", "UNKNOWN"}


def test_a_deposit_is_a_disc_of_its_precision(study):
    deposits = opened(study, "deposit_discs")
    lon, lat = TSAWLAW  # known to 20 km
    dark = QColor("#203040")

    def shade(km_west):
        return colour_at(deposits, lon - km_west * KM_DEG_LON, lat, background=dark.name())

    assert not near(shade(19.0), dark)
    assert near(shade(21.0), dark, 1)
    # No pin in its middle: centre and flank are drawn alike.
    assert near(shade(0.0), shade(19.0), 3)


@pytest.mark.parametrize("definition", layers(), ids=lambda d: d.name)
def test_every_style_loads(study, definition):
    if definition.geometry == "Raster":
        shown = QgsRasterLayer(f"GPKG:{study}:{definition.table}", definition.title, "gdal")
    else:
        shown = opened(study, definition.table)
    assert shown.isValid()
    # loadNamedStyle would take the style that the GeoPackage embeds.
    document = QDomDocument()
    document.setContent(definition.style_path.read_text(encoding="utf-8"))
    loaded, message = shown.importNamedStyle(document)
    assert loaded, message


@pytest.mark.parametrize("name", [d.name for d in layers() if d.geometry not in ("Raster", None)])
def test_map_tips_of_all_rows_can_be_read(study, name):
    """Each expression gives a text, and each tip says its date, confidence and sources."""
    shown = opened(study, name)
    expressions = [
        QgsExpression(part.split("%]")[0]) for part in shown.mapTipTemplate().split("[%")[1:]
    ]
    assert expressions
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(shown))
    for feature in islice(shown.getFeatures(), 60):
        context.setFeature(feature)
        for expression in expressions:
            value = expression.evaluate(context)
            assert not expression.hasEvalError(), (expression.expression(), feature["id"])
            assert not isinstance(value, (list, dict)), expression.expression()
        text = QgsExpression.replaceExpressionText(shown.mapTipTemplate(), context)
        assert "[%" not in text
        for said in (feature["as_of"], feature["confidence"], feature["source_id"]):
            assert str(said) in text


@pytest.mark.parametrize("name", ["control_zones", "gateways", "deposits", "roads", "countries"])
def test_map_tips_link_to_the_sources_that_the_project_holds(study, name):
    """Beside the table of sources each cited one has its title, and a link where it has one."""
    shown, sources = opened(study, name), opened(study, "sources")
    sources.setName(layer("sources").title)
    cited = {row["id"]: row for row in sources.getFeatures()}
    QgsProject.instance().addMapLayers([shown, sources])
    try:
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(shown))
        linked = 0
        for feature in islice(shown.getFeatures(), 12):
            context.setFeature(feature)
            text = QgsExpression.replaceExpressionText(shown.mapTipTemplate(), context)
            for key in feature["source_id"].split(";"):
                source = cited[key]
                assert source["title"] in text, (feature["id"], key)
                trusted = "resolve before citing" not in source["url_status"]
                is_link = str(source["url"] or "").startswith("http") and trusted
                assert (f'<a href="{source["url"]}">' in text) == is_link, (feature["id"], key)
                linked += is_link
        assert linked
    finally:
        QgsProject.instance().removeMapLayers([shown.id(), sources.id()])


@pytest.mark.parametrize("name", ["control_zones", "control_events", "deposits", "leg_status"])
def test_an_action_of_a_feature_opens_its_source(study, name):
    """Identify, form and table offer it; without the table of sources it opens nothing."""
    shown, sources = opened(study, name), opened(study, "sources")
    sources.setName(layer("sources").title)
    urls = {row["id"]: row["url"] for row in sources.getFeatures()}
    (action,) = shown.actions().actions("Feature")
    assert action.type() == QgsAction.ActionType.OpenUrl and action.shortTitle()
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(shown))
    features = list(islice(shown.getFeatures(), 20))

    def target(feature):
        context.setFeature(feature)
        return QgsExpression.replaceExpressionText(action.command(), context)

    assert target(features[0]) == ""
    QgsProject.instance().addMapLayers([shown, sources])
    try:
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(shown))
        found = {feature["id"]: target(feature) for feature in features}
        assert any(found.values())
        for feature in features:
            cited = {urls[key] for key in feature["source_id"].split(";")}
            assert found[feature["id"]] in {"", *cited}, feature["id"]
    finally:
        QgsProject.instance().removeMapLayers([shown.id(), sources.id()])


def test_forms_show_aliases_and_tips_show_the_date(study):
    deposits = opened(study, "deposits")
    aliases = {f.name: f.alias for f in layer("deposits").fields}
    shown = {f.name(): f.alias() for f in deposits.fields()}
    assert {name: shown[name] for name in aliases} == aliases
    for name in ("deposits", "deposit_discs", "control_zones", "gateways", "corridors"):
        assert '"as_of"' in opened(study, name).mapTipTemplate()
