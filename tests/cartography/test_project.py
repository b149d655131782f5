"""Layers of a study in a project: groups, styles, date, and the saved project read back."""

from __future__ import annotations

import hashlib
import zipfile
from datetime import date

import pytest
from qgis.core import QgsLayerTree, QgsProject, QgsRectangle

from kachin_corridors.layers import catalogue
from kachin_corridors.plugin.cartography.project import add_study_layers, save_project
from kachin_corridors.plugin.cartography.result_groups import add_results
from kachin_corridors.plugin.cartography.results import Results
from kachin_corridors.plugin.cartography.time import at_date_filter
from kachin_corridors.plugin.core.dates import last_of, parse_date
from kachin_corridors.plugin.core.errors import InputError, StoreError
from kachin_corridors.plugin.io.evidence import latest_date


@pytest.fixture
def project(qgis_app):
    fresh = QgsProject()
    yield fresh
    fresh.clear()


def results_of(run):
    return Results(str(run.routes), str(run.rings), str(run.cost), str(run.friction))


def group_names(group):
    return [child.name() for child in group.children() if QgsLayerTree.isGroup(child)]


def by_title(project, title):
    return next(layer for layer in project.mapLayers().values() if layer.name() == title)


def test_every_layer_of_the_catalogue_is_added_valid_and_collapsed(small_run, project):
    group = add_study_layers(small_run.study, project)
    added = group.findLayers()
    assert len(added) == len(catalogue.layers())
    assert all(node.layer().isValid() for node in added)
    assert not any(node.isExpanded() for node in added)
    assert project.crs().authid() == "EPSG:32647"


def test_the_terrain_lies_below_everything_that_is_drawn(small_run, project):
    names = group_names(add_study_layers(small_run.study, project))
    assert names[-2:] == ["Terrain", "Tables"]
    assert names.index("Control") < names.index("Base map")


def test_layers_look_as_the_study_says(small_run, project):
    add_study_layers(small_run.study, project)
    zones = by_title(project, catalogue.layer("control_zones").title)
    assert zones.renderer().type() in ("categorizedSymbol", "RuleRenderer")
    assert len(zones.renderer().legendSymbolItems()) > 3
    assert by_title(project, catalogue.layer("gateways").title).labelsEnabled()


def test_the_project_opens_on_kachin(small_run, project):
    add_study_layers(small_run.study, project)
    shown = QgsRectangle(project.viewSettings().defaultViewExtent())
    # Myitkyina (97.40 E, 25.38 N) in UTM 47N.
    assert shown.contains(QgsRectangle(339_000, 2_807_000, 340_000, 2_808_000))
    assert shown.width() < 700_000


def test_control_zones_follow_the_date(small_run, project):
    add_study_layers(small_run.study, project)
    zones = by_title(project, catalogue.layer("control_zones").title)
    properties = zones.temporalProperties()
    assert properties.isActive()
    assert (properties.startField(), properties.endField()) == ("valid_from", "valid_to")
    assert project.timeSettings().temporalRange().begin().date().toPyDate() == latest_date(
        small_run.study
    )


def test_adding_a_study_again_replaces_it(small_run, project):
    add_study_layers(small_run.study, project)
    add_study_layers(small_run.study, project)
    assert len(project.mapLayers()) == len(catalogue.layers())
    assert len(project.layerTreeRoot().children()) == 1


def test_a_project_with_other_layers_keeps_its_crs(small_run, project, qgis_app):
    from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory"))
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    add_study_layers(small_run.study, project)
    assert project.crs().authid() == "EPSG:3857"


def test_results_lie_on_top_in_the_colours_of_their_destinations(small_run, project):
    group = add_study_layers(small_run.study, project)
    answer = add_results(project, results_of(small_run), small_run.study)
    assert group.children()[0].name() == answer.name() == "Answer"
    cheapest = by_title(project, "Cheapest routes")
    assert {category.value() for category in cheapest.renderer().categories()} == {
        "China",
        "Myanmar",
    }
    assert cheapest.featureCount() == by_title(project, "Fastest routes").featureCount() == 12
    assert [node.name() for node in answer.findLayers() if node.isVisible()] == [
        "Cheapest routes",
        "Distance from the mining belts",
    ]


def test_a_saved_project_opens_with_everything_in_place(small_run, project, tmp_path):
    import shutil

    for path in small_run.study.parent.iterdir():
        shutil.copy(path, tmp_path)
    moved = tmp_path / "moved"
    target = tmp_path / "study.qgz"
    local = type(small_run)(
        *(tmp_path / getattr(small_run, name).name for name in small_run.__annotations__)
    )
    count = save_project(local.study, results_of(local), date(2024, 9, 1), target, "A study")
    with zipfile.ZipFile(target) as archive:
        text = next(archive.read(n) for n in archive.namelist() if n.endswith(".qgs")).decode()
    assert str(tmp_path) not in text, "a path is absolute"
    shutil.copytree(tmp_path, moved)
    assert project.read(str(moved / "study.qgz"))
    layers = project.mapLayers().values()
    assert len(layers) == count == len(catalogue.layers()) + 6
    assert all(layer.isValid() for layer in layers)
    assert project.title() == "A study"
    assert project.timeSettings().temporalRange().begin().date().toPyDate() == date(2024, 9, 1)
    assert project.readNumEntry("TemporalControllerWidget", "/NavigationMode")[0] == 2


def test_looking_at_a_study_does_not_write_to_it(small_run, project):
    before = hashlib.sha256(small_run.study.read_bytes()).hexdigest()
    add_study_layers(small_run.study, project)
    assert hashlib.sha256(small_run.study.read_bytes()).hexdigest() == before


def test_a_missing_study_leaves_the_project_alone(project, tmp_path):
    with pytest.raises(StoreError, match=r"gone\.gpkg is not there: build it with Create study"):
        add_study_layers(tmp_path / "gone.gpkg", project)
    assert not project.mapLayers()
    assert not project.layerTreeRoot().children()


def test_a_corrupt_study_is_named(project, tmp_path):
    broken = tmp_path / "broken.gpkg"
    broken.write_bytes(b"SQLite format 3\x00" + b"\x07" * 4000)
    with pytest.raises(StoreError, match=r"broken\.gpkg cannot be read as a GeoPackage"):
        add_study_layers(broken, project)


def test_somebody_elses_geopackage_is_no_study(small_run, project):
    with pytest.raises(
        StoreError, match=r"rings\.gpkg is no complete study, it has no layer mining_belts"
    ):
        add_study_layers(small_run.rings, project)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025", date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2024-09-29", date(2024, 9, 29)),
        ("", None),
    ],
)
def test_evidence_lasts_to_the_end_of_its_period(text, day):
    assert last_of(text) == day


def test_a_wrong_date_is_shown():
    with pytest.raises(InputError, match="'1 June' is no date: write it as YYYY-MM-DD"):
        parse_date("1 June")


def test_a_day_includes_its_start_and_excludes_its_end(qgis_app):
    from qgis.core import QgsFeature, QgsVectorLayer

    layer = QgsVectorLayer("NoGeometry?field=a:date&field=b:date", "intervals", "memory")
    rows = [
        ("2024-09-29", None),
        ("2024-01-01", "2024-09-29"),
        (None, "2024-10-01"),
        ("2024-09-30", None),
    ]
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        layer.dataProvider().addFeatures([feature])
    layer.setSubsetString(at_date_filter("a", "b", date(2024, 9, 29)))
    found = {feature.id() for feature in layer.getFeatures()}
    assert found == {1, 3}
