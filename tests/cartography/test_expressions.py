"""Expression functions in a project with a study and routes."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProject,
    QgsVectorLayer,
)

from kachin_corridors.plugin.cartography import expressions
from kachin_corridors.plugin.cartography.project import add_study_layers


@pytest.fixture(scope="module")
def project(small_run):
    project = QgsProject.instance()
    project.clear()
    add_study_layers(small_run.study, project)
    project.addMapLayer(QgsVectorLayer(str(small_run.routes), "routes", "ogr"))
    functions = expressions.register()
    yield project
    expressions.unregister(functions)
    project.clear()


def evaluate(text: str, **variables):
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    for name, value in variables.items():
        context.lastScope().setVariable(name, value)
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    value = expression.evaluate(context)
    return value, expression.evalErrorString()


def test_a_measure_is_that_of_the_route_that_minimises_it(project, small_run):
    routes = QgsVectorLayer(str(small_run.routes), "routes", "ogr")
    feature = next(f for f in routes.getFeatures() if f["minimised"] == "usd_per_t")
    pair = f"'{feature['origin']}', '{feature['destination']}'"
    assert evaluate(f"kc_measure('usd_per_t', {pair})") == (feature["usd_per_t"], "")
    assert evaluate(f"kc_measure('length_km', {pair}, 'usd_per_t')") == (feature["length_km"], "")
    assert evaluate("kc_measure('hours', 'nowhere', 'Ledo')") == (None, "")
    _, error = evaluate(f"kc_measure('beauty', {pair})")
    assert error.startswith("the routes have no measure beauty: use one of ")


def test_the_controller_of_a_place_depends_on_the_date(project):
    before, error = evaluate("kc_controller_at('Pangwa', '2024-09-01')")
    assert not error
    after, _ = evaluate("kc_controller_at('Pangwa', to_date('2025-06-01'))")
    assert before and after and before != after
    assert evaluate("kc_controller_at(make_point(0, 0), '2025-06-01')") == (None, "")
    same = "kc_controller_at(make_point(98.6, 25.92), '2025-06-01')"
    assert evaluate(same, layer_crs="EPSG:4326")[1] == ""


def test_the_day_of_the_map_counts_where_none_is_given(project):
    from qgis.PyQt.QtCore import QDate, QDateTime, QTime

    moment = QDateTime(QDate(2024, 9, 1), QTime(0, 0))
    shown, _ = evaluate("kc_controller_at('Pangwa')", map_start_time=moment)
    assert shown == evaluate("kc_controller_at('Pangwa', '2024-09-01')")[0]


def test_sources_are_written_out(project):
    text, error = evaluate("kc_sources('HERZOG2014; unknown id')")
    assert not error and "Internet Archaeology 36" in text and text.splitlines()[-1] == "unknown id"
    of_layer, _ = evaluate("kc_sources('Gateways')")
    assert len(of_layer.splitlines()) > 3


def test_errors_are_one_sentence(project):
    _, error = evaluate("kc_controller_at('Atlantis', '2025-01-01')")
    assert error.startswith("no place of the project's studies is named Atlantis: check the spell")
    assert "is no date" in evaluate("kc_controller_at('Bhamo', 'soon')")[1]


def test_every_function_has_help(project):
    ours = [f for f in QgsExpression.Functions() if f.name().startswith("kc_")]
    assert sorted(f.name() for f in ours) == ["kc_controller_at", "kc_measure", "kc_sources"]
    for function in ours:
        assert len(function.helpText()) > 200 and function.group() == expressions.GROUP
