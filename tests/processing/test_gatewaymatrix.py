"""The gateway matrix: winners, ties, dues, tonnes a season, allocation, and what is refused."""

from __future__ import annotations

import csv
import json

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from studies import layer

from kachin_corridors.plugin.io.matrix_tables import (
    ALLOCATION_FIELDS,
    MATRIX_FIELDS,
    WINNER_FIELDS,
)

ID = "kachin:gatewaymatrix"
SINKS = ("OUTPUT", "OUTPUT_WINNERS", "OUTPUT_ALLOCATION", "OUTPUT_ROUTES")
MOMAUK = ("Momauk", 97.34653, 24.25095)


def places(name: str, *rows: tuple, fields: str = "") -> QgsVectorLayer:
    """A memory layer of named points, with further fields in the order of the rows."""
    layer_ = QgsVectorLayer(f"Point?crs=EPSG:4326&field=name:string{fields}", name, "memory")
    features = []
    for text, lon, lat, *more in rows:
        feature = QgsFeature(layer_.fields())
        feature.setAttributes([text, *more])
        feature.setGeometry(QgsGeometry.fromWkt(f"Point({lon} {lat})"))
        features.append(feature)
    layer_.dataProvider().addFeatures(features)
    return layer_


def rows_of(path: str) -> list[dict]:
    table = QgsVectorLayer(path, "t", "ogr")
    names = table.fields().names()
    return [
        {n: None if f[n] == NULL else f[n] for n in names if n != "fid"}
        for f in table.getFeatures()
    ]


@pytest.fixture(scope="module")
def shipped(study, friction_file, qgis_app, tmp_path_factory):
    """Everything, for 5,000 t a year of each shipped belt and 12 trucks."""
    import processing

    folder = tmp_path_factory.mktemp("matrix")
    parameters = {
        "FRICTION": str(friction_file),
        "ORIGINS": layer(study, "mining_belts"),
        "DESTINATIONS": layer(study, "gateways"),
        "TONNAGE": 5000,
        "VEHICLES": 12,
        "WEIGHT_MONEY": 1,
        "WEIGHT_HOURS": 2,
        "WEIGHT_EXPOSURE": 0.5,
        "CSV": str(folder / "matrix.csv"),
        **{key: str(folder / f"{key}.gpkg") for key in SINKS},
    }
    result = processing.run(ID, parameters)
    return result, {key: rows_of(result[key]) for key in SINKS}


def test_parameters_and_help(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert algorithm.groupId() == "routes"
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())


def test_a_row_for_each_belt_and_gateway_also_out_of_reach(shipped, study):
    result, tables = shipped
    matrix = tables["OUTPUT"]
    gateways = QgsVectorLayer(layer(study, "gateways"), "g", "ogr")
    wanted = {f["name"] for f in gateways.getFeatures() if f["role"] == "destination"}
    assert {(r["origin"], r["destination"]) for r in matrix} == {
        (b, g) for b in {r["origin"] for r in matrix} for g in wanted
    }
    reached = [r for r in matrix if r["status"] == "reached"]
    assert result["REACHED_PAIRS"] == len(reached) > 4
    far = next(r for r in matrix if r["destination"] == "Yangon")
    assert far["status"] == "lies outside the terrain" and far["total_usd_t"] is None
    assert len(tables["OUTPUT_ROUTES"]) == 3 * len(reached)


def test_winners_are_the_least_and_margins_reach_the_second(shipped):
    _, tables = shipped
    columns = {
        "usd_per_t": "total_usd_t",
        "hours": "total_hours",
        "exposure_km": "exposure_km",
        "generalised_cost": "generalised_usd_t",
    }
    winners = tables["OUTPUT_WINNERS"]
    assert len(winners) == 2 * 4
    for row in winners:
        column = columns[row["measure"]]
        own = [
            r for r in tables["OUTPUT"] if r["origin"] == row["origin"] and r[column] is not None
        ]
        ordered = sorted(r[column] for r in own)
        assert row["value"] == pytest.approx(ordered[0], rel=1e-5, abs=1e-5)
        assert row["margin"] == pytest.approx(ordered[1] - ordered[0], rel=1e-3, abs=1e-2)
        assert row["reached"] == len(ordered)
        if row["margin"] > 0 and row["value"] > 0:
            assert row["margin_pct"] == pytest.approx(100 * row["margin"] / row["value"])


def test_the_generalised_cost_is_at_most_that_of_the_other_routes(shipped):
    _, tables = shipped
    least = {(r["origin"], r["destination"]): r["generalised_usd_t"] for r in tables["OUTPUT"]}
    for line in tables["OUTPUT_ROUTES"]:
        weighed = line["usd_per_t"] + 2 * line["hours"] + 0.5 * line["exposure_km"]
        # The search adds a hundredth of the length to the exposure.
        slack = 0.5 * 0.01 * 2 * line["length_km"]
        assert least[line["origin"], line["destination"]] <= weighed + slack
    for row in tables["OUTPUT"]:
        if row["status"] == "reached":
            bound = row["total_usd_t"] + 2 * row["total_hours"] + 0.5 * row["exposure_km"]
            assert row["generalised_usd_t"] >= bound * (1 - 1e-5)


def test_tonnes_a_season_by_hand(shipped):
    _, tables = shipped
    for row in tables["OUTPUT"]:
        if row["status"] != "reached":
            assert row["season_t"] is None
            continue
        # Truck, dry season: 181 days of 8 h, 10 t, 4 h to load and unload; nobody states a dwell.
        trips = int(181 * 8 // row["round_trip_h"])
        assert row["trips_per_vehicle"] == trips
        assert row["season_t"] == pytest.approx(12 * trips * 10)
        assert row["season_share_pct"] == pytest.approx(min(100, row["season_t"] / 50))
        assert row["trips_needed"] == 500 and row["vehicles_needed"] == -(-500 // trips)
        # There and back on one line, borders each way.
        assert row["round_trip_h"] >= 2 * row["hours"] + 4 - 0.1


def test_the_allocation_keeps_the_balance(shipped):
    result, tables = shipped
    allocation = tables["OUTPUT_ALLOCATION"]
    for belt in {r["origin"] for r in tables["OUTPUT"]}:
        own = [r for r in allocation if r["origin"] == belt]
        assert sum(r["tonnes"] for r in own) == pytest.approx(5000)
        assert sum(r["share_pct"] for r in own) == pytest.approx(100)
    left = sum(r["tonnes"] for r in allocation if r["destination"] is None)
    assert result["UNALLOCATED_T"] == pytest.approx(left)


def test_the_csv_is_the_matrix(shipped):
    result, tables = shipped
    with open(result["CSV"], encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert list(rows[0]) == [f.name for f in MATRIX_FIELDS] == list(tables["OUTPUT"][0])
    assert [f.name for f in WINNER_FIELDS] == list(tables["OUTPUT_WINNERS"][0])
    assert [f.name for f in ALLOCATION_FIELDS] == list(tables["OUTPUT_ALLOCATION"][0])
    assert len(rows) == len(tables["OUTPUT"])
    assert json.loads(rows[0]["lineage"])["parameters"]["weights"]["hours"] == 2


@pytest.fixture
def towns(friction_file, tmp_path):
    """A run from Momauk to three places near by, with dues and capacities."""
    gates = places(
        "gates",
        ("Bhamo", 97.2336, 24.2526, 6, 3, 100),
        ("East", 97.6, 24.3, None, None, 40),
        ("North", 97.3, 24.6, 0, 1, 0),
        fields="&field=wait:double&field=due:double&field=cap:double",
    )
    return {
        "FRICTION": str(friction_file),
        "ORIGINS": places("belts", MOMAUK),
        "DESTINATIONS": gates,
        "DWELL_FIELD": "wait",
        "LEVY_FIELD": "due",
        "CAPACITY_FIELD": "cap",
        "TONNAGE": 150,
        **{key: str(tmp_path / f"{key}.gpkg") for key in SINKS},
    }


def test_dues_are_added_and_shown_apart(towns, run_algorithm):
    result = run_algorithm(ID, towns)
    rows = {r["destination"]: r for r in rows_of(result["OUTPUT"])}
    bhamo, east = rows["Bhamo"], rows["East"]
    assert (bhamo["dwell_h"], bhamo["levy_usd_t"]) == (6, 3)
    assert bhamo["total_hours"] == pytest.approx(bhamo["hours"] + 6)
    assert bhamo["dwell_usd_t"] == pytest.approx(6 * 0.07 * 0.5 * 28)
    assert bhamo["total_usd_t"] == pytest.approx(bhamo["usd_per_t"] + 3 + bhamo["dwell_usd_t"])
    assert east["dwell_h"] is None and east["levy_usd_t"] is None
    assert east["total_usd_t"] == pytest.approx(east["usd_per_t"])


def test_a_full_gateway_sends_the_rest_elsewhere_or_leaves_it(towns, run_algorithm):
    result = run_algorithm(ID, towns)
    rows = {r["destination"]: r for r in rows_of(result["OUTPUT_ALLOCATION"])}
    assert rows["Bhamo"]["tonnes"] == 100 and rows["East"]["tonnes"] == 40
    assert rows["East"]["capacity_used_pct"] == 100 and "North" not in rows
    assert rows[None]["tonnes"] == 10 == result["UNALLOCATED_T"]
    assert rows[None]["status"] == "not moved: the gateways in reach are full"


def test_a_small_fleet_runs_out_of_time(towns, run_algorithm):
    result = run_algorithm(ID, {**towns, "VEHICLES": 1, "SEASON_DAYS": 5})
    rows = rows_of(result["OUTPUT_ALLOCATION"])
    left = next(r for r in rows if r["destination"] is None)
    assert left["status"] == "not moved: the fleet has no time left in the season"
    moved = [r for r in rows if r["destination"]]
    seasons = {r["destination"]: r["season_t"] for r in rows_of(result["OUTPUT"])}
    assert sum(r["tonnes"] / seasons[r["destination"]] for r in moved) == pytest.approx(1)


def test_a_tie_is_said_plainly(towns, run_algorithm):
    feedback = QgsProcessingFeedback()
    result = run_algorithm(ID, towns, feedback=feedback)
    row = next(r for r in rows_of(result["OUTPUT_WINNERS"]) if r["measure"] == "exposure_km")
    matrix = {r["destination"]: r for r in rows_of(result["OUTPUT"])}
    least = min(r["exposure_km"] for r in matrix.values())
    tied = [name for name, r in matrix.items() if r["exposure_km"] == pytest.approx(least)]
    assert len(tied) > 1 and all(matrix[name]["rank_exposure"] == 1 for name in tied)
    assert row["margin"] == 0 and len(row["tied_with"].split(", ")) == len(tied) - 1
    assert f"{len(tied)} gateways tie as least exposed" in row["statement"]
    assert row["statement"] in feedback.textLog()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"WEIGHT_MONEY": 0, "WEIGHT_HOURS": 0, "WEIGHT_EXPOSURE": 0},
            "The weights of money, hours and exposure are 0, 0 and 0: "
            "give at least one of them more than zero.",
        ),
        (
            {"WEIGHT_MONEY": -1, "WEIGHT_HOURS": 0, "WEIGHT_EXPOSURE": 0},
            "The weights of money, hours and exposure are -1, 0 and 0: give each zero or more.",
        ),
        (
            {"WEIGHT_HOURS": 2},
            "The weight of money and exposure is missing: give all three; "
            "0 leaves a measure out.",
        ),
        (
            {"CARRIED_BY": 3},
            "The tonnage cannot go by generalised cost without weights: "
            "give the three weights, or choose a measure.",
        ),
        (
            {"TONNAGE": None},
            "The allocation has no annual tonnage: give the tonnes a year, "
            "or the field of the belts that states them.",
        ),
        ({"TONNAGE": -5}, "The annual tonnage is -5 t: give 0 t or more."),
        ({"VEHICLES": -1}, "The size of the fleet is -1: give 0 or more."),
        ({"PAYLOAD_T": 0}, "The payload is 0 t: give more than 0 t."),
        ({"DAILY_HOURS": 30}, "The daily time on the way is 30 h: give more than 0 and at most 24"),
    ],
)  # fmt: skip
def test_wrong_figures_are_one_sentence(towns, run_algorithm, tmp_path, change, message):
    with pytest.raises(QgsProcessingException) as error:
        run_algorithm(ID, {**towns, **change})
    assert message in str(error.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("capacity", "message"),
    [
        (-3, "The capacity of Gate is -3 t in the field cap: give 0 or more."),
        (None, "The gateway Gate has no capacity in the field cap: give its tonnes a season"),
    ],
)
def test_a_capacity_missing_or_negative_is_refused(towns, run_algorithm, capacity, message):
    gate = places("gates", ("Gate", 97.3, 24.3, capacity), fields="&field=cap:double")
    change = {"DESTINATIONS": gate, "DWELL_FIELD": None, "LEVY_FIELD": None}
    with pytest.raises(QgsProcessingException, match=message):
        run_algorithm(ID, {**towns, **change})


def test_a_capacity_in_words_is_refused(towns, run_algorithm):
    gate = places("gates", ("Gate", 97.3, 24.3, "small cars"), fields="&field=cap:string")
    change = {"DESTINATIONS": gate, "DWELL_FIELD": None, "LEVY_FIELD": None}
    message = "The capacity of Gate is 'small cars' in the field cap: give it as a number"
    with pytest.raises(QgsProcessingException, match=message):
        run_algorithm(ID, {**towns, **change})


def test_a_belt_without_tonnage_is_refused(towns, run_algorithm):
    belts = places("belts", (*MOMAUK, None), fields="&field=tonnes:double")
    message = "Momauk has no annual tonnage in the field tonnes: give its tonnes a year"
    with pytest.raises(QgsProcessingException, match=message):
        run_algorithm(ID, {**towns, "ORIGINS": belts, "TONNAGE_FIELD": "tonnes"})


def test_no_way_at_all_is_one_sentence(towns, run_algorithm, tmp_path):
    far = places("gates", ("Yangon", 96.2, 16.8, None), fields="&field=cap:double")
    change = {"DESTINATIONS": far, "CAPACITY_FIELD": None, "DWELL_FIELD": None, "LEVY_FIELD": None}
    with pytest.raises(QgsProcessingException, match="No gateway can be reached from Momauk on"):
        run_algorithm(ID, {**towns, **change})
    assert not list(tmp_path.iterdir())


def test_an_origin_outside_is_named(towns, run_algorithm):
    far = places("belts", ("Yangon", 96.2, 16.8))
    message = "Yangon of the layer belts lies outside the terrain: use a terrain that covers it"
    with pytest.raises(QgsProcessingException, match=message):
        run_algorithm(ID, {**towns, "ORIGINS": far})


def test_cancel_leaves_nothing(towns, run_algorithm, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda p: feedback.cancel() if p > 40 else None)
    result = run_algorithm(ID, towns, feedback=feedback)
    assert "REACHED_PAIRS" not in result and not list(tmp_path.iterdir())


def test_tables_and_routes_come_dressed(towns, qgis_app):
    context, feedback, project = QgsProcessingContext(), QgsProcessingFeedback(), QgsProject()
    context.setProject(project)
    for key in SINKS:
        details = QgsProcessingContext.LayerDetails(key, project, key)
        context.addLayerToLoadOnCompletion(towns[key], details)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ID)
    result, done = algorithm.run(towns, context, feedback)
    assert done
    shown = {}
    for key in SINKS:
        shown[key] = QgsVectorLayer(result[key], key, "ogr")
        processor = context.layerToLoadOnCompletionDetails(result[key]).postProcessor()
        processor.postProcessLayer(shown[key], context, feedback)
    matrix = shown["OUTPUT"]
    assert matrix.attributeAlias(matrix.fields().lookupField("season_t")).startswith("Tonnes a sea")
    hidden = {c.name for c in matrix.attributeTableConfig().columns() if c.hidden}
    assert hidden == {"fid", "lineage"}
    assert matrix.conditionalStyles().fieldStyles("rank_usd")
    winners = shown["OUTPUT_WINNERS"]
    setup = winners.editorWidgetSetup(winners.fields().lookupField("measure"))
    assert setup.config()["map"]["Money"] == "usd_per_t"
    rules = shown["OUTPUT_ROUTES"].renderer().rootRule().children()
    assert [rule.label() for rule in rules] == [
        "Cheapest routes", "Fastest routes", "Least exposed routes"
    ]  # fmt: skip
    assert [rule.active() for rule in rules] == [True, False, False]
    filter_ = " AND ".join(r.filterExpression() for r in (rules[0], rules[0].children()[0]))
    shown["OUTPUT_ROUTES"].selectByExpression(filter_)
    assert shown["OUTPUT_ROUTES"].selectedFeatureCount() > 0
