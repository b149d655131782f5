"""The forms that identify opens: real ones, on the layers that the desk has put on the map."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsAttributeForm, QgsGui
from qgis.PyQt.QtCore import QObject, QPoint, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QWidget

from kachin_corridors.layers.catalogue import layers
from kachin_corridors.plugin.compat import web_view

CITED = [d.name for d in layers() if d.field("source_id") is not None]


def layer_of(name):
    project = QgsProject.instance()
    return next(i for i in project.mapLayers().values() if i.customProperty("kachin/name") == name)


@pytest.fixture(scope="module")
def editors(qgis_app):
    """The widgets of forms, which only the QGIS application registers by itself."""
    if "TextEdit" not in QgsGui.editorWidgetRegistry().factories():
        QgsGui.editorWidgetRegistry().initEditors()


@pytest.fixture
def opened(shown, editors, qtbot):
    """Opens the form of a feature and waits for the evidence in it, as HTML."""

    def open_form(name, feature):
        form = QgsAttributeForm(layer_of(name), feature)
        qtbot.addWidget(form)
        form.resize(640, 700)
        form.show()
        qtbot.waitUntil(lambda: feature["id"] and evidence(form) != "", timeout=10_000)
        return form

    return open_form


def evidence(form):
    """What the form says of its sources: in a web view, or in a label from QGIS 3.30 on."""
    view = web_view()
    if view is not None:
        views = form.findChildren(view)
        return "".join(v.page().mainFrame().toHtml().split("<body")[-1] for v in views)
    texts = [label.text() for label in form.findChildren(QLabel)]
    return "".join(text for text in texts if "<div>" in text or "<a href" in text)


@pytest.mark.parametrize("name", CITED)
def test_a_form_says_date_confidence_precision_and_links_to_each_source(opened, name):
    sources = {row["id"]: row for row in layer_of("sources").getFeatures()}
    features = list(layer_of(name).getFeatures())

    def linked(feature):
        cited = [sources[key] for key in feature["source_id"].split(";")]
        good = (s for s in cited if "resolve before citing" not in s["url_status"])
        return [str(s["url"]) for s in good if str(s["url"] or "").startswith("http")]

    feature = max(features, key=lambda f: len(linked(f)))
    assert linked(feature), "no feature of this layer has a source with an address"
    form = opened(name, feature)
    text = evidence(form)
    for url in linked(feature):
        assert f'href="{url.replace("&", "&amp;")}"' in text or f'href="{url}"' in text
    for key in feature["source_id"].split(";"):
        assert sources[key]["title"].split("&")[0].split("<")[0] in text
    assert f"<b>{feature['as_of']}</b>" in text and f"<b>{feature['confidence']}</b>" in text
    if "precision_km" in feature.fields().names():
        precision = feature["precision_km"]
        assert f"±{precision:g} km" in text.replace(".0 km", " km")


@pytest.mark.parametrize("name", [*CITED, "sources"])
def test_a_form_offers_every_field(opened, name):
    feature = next(layer_of(name).getFeatures())
    form = opened(name, feature)
    offered = {child.objectName() for child in form.findChildren(QWidget)}
    fields = {f.name() for f in layer_of(name).fields()} - {"fid"}
    assert fields <= offered, fields - offered
    (id_,) = [w for w in form.findChildren(QLineEdit) if w.objectName() == "id"]
    assert id_.text() == feature["id"]


class Browser(QObject):
    """Takes the place of the user's browser."""

    def __init__(self):
        super().__init__()
        self.went = []

    @pyqtSlot(QUrl)
    def go(self, url):
        self.went.append(url.toString())


@pytest.fixture
def browser():
    made = Browser()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, made, "go")
    yield made
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.skipif(web_view() is None, reason="forms of this QGIS open links by themselves")
def test_a_click_on_a_source_opens_the_browser_and_leaves_the_form(opened, browser, qtbot):
    feature = next(layer_of("gateways").getFeatures())
    form = opened("gateways", feature)
    (view,) = form.findChildren(web_view())
    link = view.page().mainFrame().findFirstElement("a")
    wanted = link.attribute("href")
    qtbot.waitExposed(form)
    form.activateWindow()
    qtbot.waitUntil(lambda: not link.geometry().isEmpty(), timeout=5_000)
    at = link.geometry().topLeft() + QPoint(4, 4)
    qtbot.mouseMove(view, at)
    qtbot.wait(300)  # a web view takes its time to lay itself out
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    qtbot.wait(50)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: browser.went == [wanted], timeout=5_000)
    assert view.url().isEmpty() and "as of" in evidence(form)
