"""Age and status as the styles show them, seen in the pixels."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutSize,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDate, QDateTime, QRectF, QSize, QTime
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from kachin_corridors.layers.catalogue import layer
from kachin_corridors.plugin.cartography.time import day_range, set_project_date


def made(name, kind, wkt, **values):
    """One feature under the shipped style of a layer; the style is read from its file."""
    kinds = {"valid_from": "date", "valid_to": "date"}
    fields = "&".join(f"field={key}:{kinds.get(key, 'string')}" for key in values)
    found = QgsVectorLayer(f"{kind}?crs=EPSG:4326&{fields}", name, "memory")
    feature = QgsFeature(found.fields())
    feature.setAttributes(list(values.values()))
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    found.dataProvider().addFeatures([feature])
    document = QDomDocument()
    document.setContent(Path(layer(name).style_path).read_text(encoding="utf-8"))
    done, message = found.importNamedStyle(document)
    assert done, message
    found.temporalProperties().setIsActive(False)
    return found


def image(map_layer, day=None, half=0.05, project_day=None):
    """A map around (98, 25) of 200 pixels across, without labels.

    ``day`` is that of its temporal range, ``project_day`` that of its project.
    """
    settings = QgsMapSettings()
    settings.setLayers([map_layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setOutputSize(QSize(200, 200))
    settings.setExtent(QgsRectangle(98 - half, 25 - half, 98 + half, 25 + half))
    settings.setBackgroundColor(QColor("#ffffff"))
    settings.setFlag(QgsMapSettings.DrawLabeling, False)
    if day is not None:
        moment = QDateTime(QDate.fromString(day, "yyyy-MM-dd"), QTime(0, 0))
        settings.setTemporalRange(QgsDateTimeRange(moment, moment))
        settings.setIsTemporal(True)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    if project_day is not None:
        project = QgsProject()
        set_project_date(project, date.fromisoformat(project_day))
        context.appendScope(QgsExpressionContextUtils.projectScope(project))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def reds(picture):
    """Share of the pixels in the red of a closure."""
    width, height = picture.width(), picture.height()
    colours = (picture.pixelColor(x, y) for x in range(width) for y in range(height))
    return sum(c.red() > 150 and c.green() < 60 and c.blue() < 80 for c in colours)


def darkness(picture):
    return 255 - picture.pixelColor(100, 100).red()


SQUARE = "Polygon((97 24, 99 24, 99 26, 97 26, 97 24))"


@pytest.mark.usefixtures("qgis_app")
class TestAge:
    def zone(self, as_of, **more):
        return made("control_zones", "Polygon", SQUARE, actor_class="KIO_KIA", as_of=as_of,
                    actor="KIO", **{"valid_from": None, "valid_to": None, **more})  # fmt: skip

    def test_a_zone_fades_with_the_age_of_its_evidence(self):
        zone = self.zone("2024-06")
        fresh, year, old = (
            darkness(image(zone, day)) for day in ("2024-06-01", "2025-06-28", "2027-06-01")
        )
        assert fresh > year > old > 0
        assert year / fresh == pytest.approx(0.675, abs=0.03)  # halfway from 100 % to 35 %
        assert old / fresh == pytest.approx(0.35, abs=0.03)

    @pytest.mark.parametrize("as_of", ["2024", "2024-12", "2024-12-31"])
    def test_dates_of_any_precision_are_read(self, as_of):
        zone = self.zone(as_of)
        assert darkness(image(zone, "2027-01-01")) == pytest.approx(
            0.35 * darkness(image(zone, "2024-12-01")), abs=3
        )

    def test_without_a_temporal_range_the_date_of_the_project_counts(self):
        zone = self.zone("2024-06")
        for day in ("2024-06-01", "2025-06-28", "2027-06-01"):
            assert darkness(image(zone, project_day=day)) == darkness(image(zone, day)), day

    def test_without_any_date_it_is_today(self):
        zone = self.zone("2021")
        assert darkness(image(zone)) == darkness(image(zone, date.today().isoformat()))

    def test_without_a_temporal_range_only_what_held_is_drawn(self):
        zone = self.zone("2024", valid_from="2024-03-01", valid_to="2024-09-01")
        days = ("2024-02-29", "2024-03-01", "2024-08-31", "2024-09-01")
        drawn = [darkness(image(zone, project_day=day)) > 0 for day in days]
        assert drawn == [False, True, True, False]

    def test_a_slice_fades_by_its_own_date(self):
        old = self.zone("2021", at_date="2026-01-01")
        assert darkness(image(old)) == darkness(image(self.zone("2021"), "2026-01-01"))
        fresh = self.zone("2021", at_date="2021-06-01")
        assert darkness(image(old)) < 0.5 * darkness(image(fresh))


LINE = "LineString(97.9 25, 98.1 25)"


@pytest.mark.usefixtures("qgis_app")
class TestStatus:
    def leg(self, status, **more):
        return made("corridor_legs", "LineString", LINE, mode="road", status=status, **more)

    def test_a_closed_leg_is_crossed_out(self):
        assert reds(image(self.leg("closed by SAC at checkpoint"))) > 100
        assert reds(image(self.leg("intermittently closed by SAC"))) > 100

    def test_a_leg_that_is_not_closed_is_not_crossed_out(self):
        assert reds(image(self.leg("existing, winter-closed pass"))) == 0

    def test_planned_and_straight_legs_are_broken_lines(self):
        def drawn(leg):
            picture = image(leg)
            return sum(picture.pixelColor(x, 100).lightness() < 200 for x in range(200))

        whole = drawn(self.leg("existing"))
        assert whole > 190
        assert 0 < drawn(self.leg("planned / partly built")) < 0.9 * whole
        assert 0 < drawn(self.leg("existing", found="straight")) < 0.9 * whole
        assert drawn(self.leg("existing", found="routed")) == whole

    def gate(self, *reports):
        """A gate with reports (from, to, status)."""
        rows = [dict(zip(("from", "to", "status"), report)) for report in reports]
        return made("gateways", "Point", "Point(98 25)", country="MM", role="crossing",
                    status_history=json.dumps(rows) if rows else None)  # fmt: skip

    def ambers(self, picture):
        colours = (picture.pixelColor(x, y) for x in range(80, 120) for y in range(80, 120))
        return sum(c.red() > 200 and 120 < c.green() < 190 and c.blue() < 60 for c in colours)

    def test_a_gate_shows_what_was_reported_for_the_date(self):
        gate = self.gate(
            ("2024-10-22", "2024-12-13", "closed by China"),
            ("2024-12-13", "2025-10-01", "partially open"),
            ("2025-10-01", "", "closed, reopening expected"),
        )
        shown = {}
        for day in ("2024-10-21", "2024-10-22", "2024-12-13", "2025-10-01", "2026-05-01"):
            picture = image(gate, day)
            assert picture == image(gate, project_day=day)
            shown[day] = (reds(picture) > 10, self.ambers(picture) > 10)
        assert shown == {
            "2024-10-21": (False, False),
            "2024-10-22": (True, False),
            "2024-12-13": (False, True),
            "2025-10-01": (True, False),
            "2026-05-01": (True, False),
        }

    def test_a_gate_without_reports_has_no_mark(self):
        picture = image(self.gate())
        assert reds(picture) == 0 and self.ambers(picture) == 0

    def test_a_leg_is_crossed_out_while_it_is_reported_closed(self):
        rows = [
            {"from": "2024-08-08", "to": "2025-12-08", "status": "intermittently closed by SAC"},
            {"from": "2025-12-08", "to": "2026-01-10", "status": "reopened"},
        ]
        leg = self.leg("reopened", status_history=json.dumps(rows))
        closed = [reds(image(leg, day)) > 100 for day in ("2024-08-07", "2024-08-08", "2025-12-08")]
        assert closed == [False, True, False]
        assert reds(image(leg, project_day="2025-01-01")) > 100


REPORTS = [{"from": "2024-10-22", "to": "2024-12-13", "status": "closed by China"}]
DATES = {"2024-10-21": False, "2024-11-15": True, "2024-12-13": False}


@pytest.fixture
def gate(qgis_app):
    """A gate that was reported closed for some weeks, in a project of its own."""
    project = QgsProject()
    layer_ = made("gateways", "Point", "Point(98 25)", country="MM", role="crossing",
                  status_history=json.dumps(REPORTS))  # fmt: skip
    project.addMapLayer(layer_)
    yield project, layer_
    project.clear()


def test_a_canvas_follows_the_temporal_controller(gate):
    _, layer_ = gate
    canvas = QgsMapCanvas()
    canvas.resize(200, 200)
    canvas.setDestinationCrs(layer_.crs())
    canvas.setLayers([layer_])
    canvas.setExtent(QgsRectangle(97.95, 24.95, 98.05, 25.05))
    for day, closed in DATES.items():
        canvas.setTemporalRange(day_range(date.fromisoformat(day)))
        canvas.refresh()
        canvas.waitWhileRendering()
        assert (reds(canvas.grab().toImage().scaled(200, 200)) > 10) == closed, day
    canvas.setLayers([])


def test_a_layout_shows_the_date_of_its_project(gate):
    project, layer_ = gate
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    page = layout.pageCollection().page(0)
    page.setPageSize(QgsLayoutSize(50, 50))
    shown = QgsLayoutItemMap(layout)
    shown.attemptSetSceneRect(QRectF(0, 0, 50, 50))
    shown.setCrs(layer_.crs())
    shown.setLayers([layer_])
    shown.setKeepLayerSet(True)
    shown.setExtent(QgsRectangle(97.95, 24.95, 98.05, 25.05))
    layout.addLayoutItem(shown)
    for day, closed in DATES.items():
        set_project_date(project, date.fromisoformat(day))
        picture = QgsLayoutExporter(layout).renderPageToImage(0, QSize(200, 200))
        assert (reds(picture) > 10) == closed, day
