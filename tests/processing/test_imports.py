"""Importing events and deposits: what comes in, what is rejected, what stays as it was."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from studies import copy_of

from kachin_corridors.layers.stored import stored_findings
from kachin_corridors.plugin.io.store import open_layer_features

EVENTS, DEPOSITS = "kachin:importevents", "kachin:importdeposits"
EVENT = {
    "id": "X1",
    "event_type": "control",
    "place": "Hopin",
    "place_type": "town",
    "state": "Kachin",
    "actor": "KIO/KIA",
    "actor_class": "KIO_KIA",
    "from_date": "2026-03-01",
    "to_date": "",
    "as_of": "2026-03",
    "confidence": "medium",
    "source_id": "MIMU_PCODE;GEONAMES",
    "note": "",
}
DEPOSIT = {
    "id": "N1",
    "name": "Neu",
    "belt": "momauk-mansi",
    "status": "operating",
    "evidence": "satellite",
    "as_of": "2026-02",
    "confidence": "medium",
    "source_id": "GW2024",
    "lon": "97.6",
    "lat": "24.1",
    "precision_km": "5",
}


@pytest.fixture
def mine(study, tmp_path) -> Path:
    return copy_of(study, tmp_path)


@pytest.fixture
def bring(run_algorithm, mine, tmp_path):
    """Write rows to a CSV and import them; gives the results and the report's rows."""

    def run(algorithm, rows, encoding="utf-8", delimiter=",", **parameters):
        path = rows
        if not isinstance(rows, Path):
            path = write_csv(tmp_path / "rows.csv", rows, encoding, delimiter)
        report = tmp_path / "report.csv"
        result = run_algorithm(
            algorithm,
            {"STUDY": str(mine), "INPUT": str(path), "REPORT": str(report), **parameters},
        )
        with report.open(encoding="utf-8-sig", newline="") as stream:
            return result, list(csv.DictReader(stream))

    return run


def write_csv(path, rows, encoding="utf-8", delimiter=","):
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def stored(path, table):
    return {f["id"]: f for f in open_layer_features(path, table)}


def counts(result):
    return result["ADDED"], result["REPLACED"], result["REJECTED"]


@pytest.mark.parametrize("name", ["importevents", "importdeposits"])
def test_is_declared_with_help(qgis_app, name):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"kachin:{name}")
    assert (algorithm.name(), algorithm.groupId()) == (name, "study")
    assert [p.name() for p in algorithm.parameterDefinitions()] == [
        "STUDY", "INPUT", "LAYER", "MAPPING", "DATE_ORDER", "ENCODING", "REPLACE", "OUTPUT",
        "REPORT",
    ]  # fmt: skip
    assert all(p.help() for p in algorithm.parameterDefinitions())
    assert {o.name() for o in algorithm.outputDefinitions()} == {
        "OUTPUT", "REPORT", "ADDED", "REPLACED", "REJECTED",
        *(("ENDED",) if name == "importevents" else ()),
    }  # fmt: skip
    mapping = algorithm.parameterDefinition("MAPPING")
    assert "source_id" in mapping.defaultValue()


def test_events_become_zones(bring, mine, study):
    result, report = bring(EVENTS, [EVENT])
    assert (counts(result), report) == ((1, 0, 0), [])
    assert stored_findings(mine) == []
    event = stored(mine, "control_events")["X1"]
    assert (event["valid_from"], event["valid_to"], event["zone"]) == (
        date(2026, 3, 1),
        None,
        "yes",
    )
    zones = stored(mine, "control_zones")
    assert zones["zone-x1"]["actor_class"] == "KIO_KIA"
    assert not zones["zone-x1"].geometry.is_empty
    before, after = stored(study, "control_events"), stored(mine, "control_events")
    assert {key: dict(after[key].values) for key in before} == {
        key: dict(row.values) for key, row in before.items()
    }
    metadata = QgsVectorLayer(f"{mine}|layername=control_events", "events", "ogr").metadata()
    record = json.loads(metadata.history()[-1])
    assert record["algorithm"] == "kachin:importevents"
    assert record["inputs"]["file"]["name"] == "rows.csv"


def test_a_month_gives_way_to_the_end_before_it_as_in_the_build(bring, mine):
    first = {**EVENT, "to_date": "2026-05-10"}
    second = {**EVENT, "id": "X2", "from_date": "May 2026", "actor_class": "sac"}
    result, _ = bring(EVENTS, [first, second])
    assert counts(result) == (2, 0, 0)
    event = stored(mine, "control_events")["X2"]
    assert (event["from_date"], event["valid_from"]) == ("2026-05", date(2026, 5, 10))
    assert event["actor_class"] == "SAC"


def test_a_gate_event_dates_the_gate_and_ends_the_report_before(bring, mine):
    gate = {
        **EVENT,
        "event_type": "border_gate",
        "place": "Kanpaikti",
        "place_type": "crossing",
        "actor": "closed",
        "actor_class": "GATE",
        "from_date": "2026-04-02",
    }
    result, _ = bring(EVENTS, [gate])
    assert counts(result) == (1, 0, 0)
    assert stored_findings(mine) == []
    report = stored(mine, "gateway_status")["status-x1"]
    gateway = stored(mine, "gateways")[report["gateway_id"]]
    assert (gateway["status"], gateway["status_from"]) == ("closed", date(2026, 4, 2))
    assert "GEONAMES" in gateway["source_id"]


@pytest.mark.parametrize(
    ("change", "field", "reason", "way_out"),
    [
        ({"source_id": ""}, "source_id", "it is empty", "give a value for it in the mapping"),
        ({"source_id": "NOBODY"}, "source_id", "the source NOBODY is not", "add a row for it"),
        ({"from_date": "03/04/2026"}, "from_date", "is ambiguous", "declare the order"),
        ({"from_date": "2026-13"}, "from_date", "has no month 13", "write YYYY-MM-DD"),
        ({"as_of": "1066"}, "as_of", "the year 1066 is not between", "write YYYY"),
        ({"to_date": "2026-02-01"}, "to_date", "is not after the start", "leave an open end"),
        ({"actor_class": "ARMY"}, "actor_class", "it is not one of AA,", "use one of these"),
        ({"confidence": "sure"}, "confidence", "it is not one of high, low, medium", "use one"),
        ({"place": "Atlantis"}, "place", "places has no position", "write its name as in"),
        ({"event_type": "border_gate"}, "place", "no gateway of the study", "add the gateway"),
        ({"id": "CE001"}, "id", "the study has a row with this id", "to be replaced"),
        ({"id": "a;b"}, "id", "may not hold a semicolon", "another id"),
        # Older evidence ends nothing.
        (
            {"place": "Chipwi", "from_date": "2026", "as_of": "2024-01"},
            "from_date", "it overlaps CE0", "correct the",
        ),
        ({"place": "Chipwi", "from_date": ""}, "from_date", "overlaps CE0", "correct the"),
    ],
)  # fmt: skip
def test_a_wrong_event_is_rejected_with_reason_row_and_way_out(
    bring, mine, change, field, reason, way_out
):
    before = mine.read_bytes()
    result, report = bring(EVENTS, [{**EVENT, **change}])
    assert counts(result) == (0, 0, 1)
    assert mine.read_bytes() == before
    (line,) = [row for row in report if row["field"] == field]
    assert line["row"] == "2"
    assert reason in line["reason"]
    assert way_out in line["way_out"]


def test_good_rows_come_in_beside_rejected_ones(bring, mine):
    rows = [
        EVENT,
        {**EVENT, "id": "X2", "note": "two\nlines", "confidence": "sure", "as_of": "never"},
        {**EVENT, "id": "X1"},
        {**EVENT, "id": "X4", "from_date": "2026-06"},
    ]
    result, report = bring(EVENTS, rows)
    assert counts(result) == (2, 0, 2)
    assert [(r["row"], r["id"], r["outcome"], r["field"]) for r in report] == [
        ("3", "X2", "rejected", "as_of"),
        ("3", "X2", "rejected", "confidence"),
        ("5", "X1", "rejected", "id"),
        ("6", "X1", "ended", "to_date"),
    ]
    assert "row 2 of the file has the same id" in report[2]["reason"]
    assert "the newer statement X4 starts on 2026-06-01" in report[3]["reason"]
    assert "X1" in stored(mine, "control_events")


def test_an_open_statement_ends_where_a_newer_one_starts(bring, mine, study):
    """No end was known at its as_of; the report says what the import made of it."""
    before = stored(study, "control_events")
    (old,) = [
        e for e in before.values()
        if (e["place"], e["zone"], e["valid_to"]) == ("Chipwi", "yes", None)
    ]  # fmt: skip
    assert old["to_date"] is None
    row = {**EVENT, "place": "Chipwi", "from_date": "2026-02", "actor": "SAC", "actor_class": "SAC"}
    result, report = bring(EVENTS, [row])
    assert (counts(result), result["ENDED"]) == ((1, 0, 0), 1)
    (line,) = report
    assert (line["row"], line["id"], line["outcome"]) == ("2", old["id"], "ended")
    assert "the newer statement X1 starts on 2026-02-01" in line["reason"]
    events = stored(mine, "control_events")
    assert events[old["id"]]["to_date"] == "2026-02-01"
    assert events[old["id"]]["valid_to"] == date(2026, 2, 1)
    changed = {key for key in before if dict(events[key].values) != dict(before[key].values)}
    assert changed == {old["id"]}
    zones = stored(mine, "control_zones")
    ends = (zones[f"zone-{old['id'].lower()}"]["valid_to"], zones["zone-x1"]["valid_from"])
    assert ends == (date(2026, 2, 1), date(2026, 2, 1))
    assert stored_findings(mine) == []


CLOSURE = {
    **EVENT, "event_type": "access_closure", "place": "C10-02", "place_type": "corridor section",
    "actor": "closed by floods", "actor_class": "GATE", "from_date": "2026-06-10",
    "to_date": "2026-07-01", "as_of": "2026-07",
}  # fmt: skip


def test_closures_become_dated_reports_on_legs(bring, mine, study):
    rows = [
        CLOSURE,
        {**CLOSURE, "id": "X2", "place": "bhamo - momauk"},
        {**CLOSURE, "id": "X3", "place": "C13", "to_date": ""},
        {**CLOSURE, "id": "X4", "place": "the road to nowhere"},
    ]
    result, report = bring(EVENTS, rows)
    assert counts(result) == (4, 0, 0)
    (line,) = report
    assert (line["row"], line["id"], line["outcome"]) == ("5", "X4", "event only")
    before, reports = stored(study, "leg_status"), stored(mine, "leg_status")
    assert {key: r.values for key, r in before.items()} == {
        key: r.values for key, r in reports.items() if key in before
    }
    assert {(r["event_id"], r["leg_id"]) for k, r in reports.items() if k not in before} == {
        ("X1", "C10-02"), ("X2", "C10-01"), ("X3", "C13-01"), ("X3", "C13-02"),
    }  # fmt: skip
    leg = stored(mine, "corridor_legs")["C10-02"]
    assert (leg["status"], leg["status_from"]) == ("closed by floods", date(2026, 6, 10))
    assert json.loads(leg["status_history"]) == [
        {"from": "2026-06-10", "to": "2026-07-01", "status": "closed by floods"}
    ]
    assert leg.geometry == stored(study, "corridor_legs")["C10-02"].geometry
    assert stored_findings(mine) == []


def test_a_closure_ends_the_open_report_before_it(bring, mine):
    bring(EVENTS, [{**CLOSURE, "place": "C02-05"}])
    history = json.loads(stored(mine, "corridor_legs")["C02-05"]["status_history"])
    assert [(r["from"], r["to"]) for r in history] == [
        ("2024-08-08", "2025-12-08"),
        ("2025-12-08", "2026-06-10"),
        ("2026-06-10", "2026-07-01"),
    ]
    assert stored_findings(mine) == []


def test_a_row_that_is_rejected_ends_nothing(bring, mine):
    before = mine.read_bytes()
    row = {**EVENT, "place": "Chipwi", "from_date": "2026-02", "source_id": "NOBODY"}
    result, report = bring(EVENTS, [row])
    assert (counts(result), result["ENDED"]) == ((0, 0, 1), 0)
    assert {line["outcome"] for line in report} == {"rejected"}
    assert mine.read_bytes() == before


def test_a_row_replaces_the_one_with_its_id_where_that_is_allowed(bring, mine):
    bring(EVENTS, [EVENT])
    result, _ = bring(EVENTS, [{**EVENT, "place_type": "township", "note": "new"}], REPLACE=True)
    assert counts(result) == (0, 1, 0)
    assert stored(mine, "control_events")["X1"]["note"] == "new"
    assert "zone-x1" not in stored(mine, "control_zones")  # a township has no cell


def test_zones_of_the_users_own_stay(bring, mine):
    dataset = gdal.OpenEx(str(mine), gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.ExecuteSQL(
        "UPDATE control_zones SET id = 'drawn', place = 'my area' WHERE event_id = 'CE023'"
    )
    dataset = None
    bring(EVENTS, [EVENT])
    zones = stored(mine, "control_zones")
    assert zones["drawn"]["place"] == "my area"
    assert "zone-x1" in zones


def test_columns_are_mapped_and_empty_cells_get_a_value(bring, mine):
    rows = [
        {
            "Town": "Hopin",
            "Holder": "KIO/KIA",
            "Class": "KIO_KIA",
            "Since": "03/04/2026",
            "Source": "",
        }
    ]
    said = {
        "place": ("Town", ""),
        "actor": ("Holder", ""),
        "actor_class": ("Class", ""),
        "from_date": ("Since", ""),
        "source_id": ("Source", "GEONAMES"),
        "event_type": ("", "control"),
        "place_type": ("", "town"),
        "state": ("", "Kachin"),
        "as_of": ("", "2026-05"),
        "confidence": ("", "low"),
    }
    mapping = [cell for name, pair in said.items() for cell in (name, *pair)]
    result, report = bring(EVENTS, rows, delimiter=";", MAPPING=mapping, DATE_ORDER=1)
    assert (counts(result), report) == ((1, 0, 0), [])
    event = stored(mine, "control_events")["rows-2"]
    assert (event["from_date"], event["source_id"]) == ("2026-04-03", "GEONAMES")


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        (["colour", "a", ""], r"names the field 'colour', which the layer does not have"),
        (["note", "b", ""], r"names the column 'b', which rows\.csv does not have"),
        (["note", "x"], r"The column mapping has 2 cells: give three per row"),
        ([], r"No column of rows\.csv gives the field event_type: map it to a column"),
    ],
)
def test_a_wrong_mapping_is_one_sentence(bring, mapping, message):
    with pytest.raises(QgsProcessingException, match=message) as caught:
        bring(EVENTS, [{"x": "1"}], MAPPING=mapping)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("encoding", "choice"), [("utf-8", 0), ("utf-8-sig", 0), ("utf-8-sig", 1), ("cp1252", 0),
                             ("cp1252", 2), ("utf-16", 0)],
)  # fmt: skip
def test_encodings_are_found_out_or_declared(bring, mine, encoding, choice):
    result, _ = bring(EVENTS, [{**EVENT, "note": "Ångström – é"}], encoding, ENCODING=choice)
    assert counts(result) == (1, 0, 0)
    assert stored(mine, "control_events")["X1"]["note"] == "Ångström – é"


def test_a_declared_encoding_that_is_wrong_is_one_sentence(bring):
    with pytest.raises(QgsProcessingException, match=r"rows\.csv is not in utf-8: choose the enc"):
        bring(EVENTS, [{**EVENT, "note": "Ångström"}], "cp1252", ENCODING=1)


def test_deposits_become_discs_and_belts(bring, mine, study):
    far = {**DEPOSIT, "id": "N2", "belt": "north", "lon": "97.41", "lat": "27.33"}
    bare = {**DEPOSIT, "id": "N3", "lon": "", "lat": "", "precision_km": ""}
    result, report = bring(DEPOSITS, [DEPOSIT, far, bare])
    assert (counts(result), report) == ((3, 0, 0), [])
    assert stored_findings(mine) == []
    deposits, discs, belts = (
        stored(mine, name) for name in ("deposits", "deposit_discs", "mining_belts")
    )
    assert deposits["N1"].geometry.coords[0] == (97.6, 24.1)
    assert deposits["N3"].geometry is None and "N3" not in discs
    assert discs["N1"].geometry.contains(deposits["N1"].geometry)
    assert "N1" in belts["momauk-mansi"]["deposits"].split(";")
    was = stored(study, "mining_belts")
    assert belts["momauk-mansi"].geometry.area > was["momauk-mansi"].geometry.area
    assert belts["chipwi-pangwa"].geometry.equals(was["chipwi-pangwa"].geometry)
    assert (belts["north"]["anchor_id"], belts["north"]["anchor_name"]) == ("N2", "Neu")
    # The new rows are found by their place: the spatial index is kept.
    layer = QgsVectorLayer(f"{mine}|layername=deposits", "deposits", "ogr")
    layer.setSubsetString("")
    from qgis.core import QgsFeatureRequest, QgsRectangle

    box = QgsFeatureRequest().setFilterRect(QgsRectangle(97.59, 24.09, 97.61, 24.11))
    assert [f["id"] for f in layer.getFeatures(box)] == ["N1"]


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"lat": "97.6", "lon": "24.1"}, "lat", "it is no latitude"),
        ({"lon": "197"}, "lon", "it is no longitude"),
        ({"lon": ""}, "lon", "it is empty"),
        ({"lon": "97,6"}, "lon", "it is no real"),
        ({"lat": "nan"}, "lat", "it is no real"),
        ({"precision_km": ""}, "precision_km", "a position needs the distance"),
        ({"precision_km": "-3"}, "precision_km", "a position needs the distance"),
        ({"source_id": "GW2024;NOBODY"}, "source_id", "the source NOBODY is not in the study"),
    ],
)
def test_a_wrong_deposit_is_rejected(bring, mine, change, field, reason):
    before = mine.read_bytes()
    result, report = bring(DEPOSITS, [{**DEPOSIT, **change}])
    assert counts(result) == (0, 0, 1)
    assert reason in next(row["reason"] for row in report if row["field"] == field)
    assert mine.read_bytes() == before


def test_points_of_a_projected_geopackage_are_brought_to_degrees(bring, mine, tmp_path):
    metric = osr.SpatialReference()
    metric.ImportFromEPSG(32647)
    path = tmp_path / "points.gpkg"
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("sites", metric, ogr.wkbUnknown)
    names = [name for name in DEPOSIT if name not in ("lon", "lat")]
    for name in names:
        kind = ogr.OFTReal if name == "precision_km" else ogr.OFTString
        layer.CreateField(ogr.FieldDefn(name, kind))
    for key, wkt in (("N1", "MULTIPOINT Z (500000 2700000 7)"), ("N2", "LINESTRING (0 0, 1 1)")):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name in names:
            feature.SetField(name, DEPOSIT[name])
        feature.SetField("id", key)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    dataset = layer = feature = None
    result, report = bring(DEPOSITS, path)
    assert counts(result) == (1, 0, 1)
    point = stored(mine, "deposits")["N1"].geometry
    assert (point.x, point.y) == (pytest.approx(99.0), pytest.approx(24.413428, abs=1e-6))
    assert report[0]["reason"] == "its geometry is a LineString, a deposit is a point"


def test_geojson_is_read(bring, mine, tmp_path):
    path = tmp_path / "sites.geojson"
    properties = {k: v for k, v in DEPOSIT.items() if k not in ("lon", "lat", "id")}
    feature = {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Point", "coordinates": [97.6, 24.1]},
    }
    path.write_text(
        json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8"
    )
    result, _ = bring(DEPOSITS, path)
    assert counts(result) == (1, 0, 0)
    assert stored(mine, "deposits")["sites-0"].geometry.coords[0] == (97.6, 24.1)


def test_another_study_can_be_written(bring, mine, tmp_path):
    before = mine.read_bytes()
    other = tmp_path / "other.gpkg"
    result, _ = bring(DEPOSITS, [DEPOSIT], OUTPUT=str(other))
    assert result["OUTPUT"] == str(other)
    assert mine.read_bytes() == before
    assert "N1" in stored(other, "deposits")
    bring(DEPOSITS, [{**DEPOSIT, "source_id": ""}], OUTPUT=str(tmp_path / "third.gpkg"))
    assert len(stored(tmp_path / "third.gpkg", "deposits")) == 18


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "has no header: name the columns"),
        (b"id,id\n1,2\n", "has two columns named 'id'"),
        (b"id,name\n", "No column of rows.csv gives the field event_type"),
        (b"\x00\x01\x02", "cannot be read as CSV|No column|has no header"),
    ],
)
def test_a_file_that_is_no_table_is_one_sentence(bring, mine, tmp_path, content, message):
    path = tmp_path / "rows.csv"
    path.write_bytes(content)
    before = mine.read_bytes()
    with pytest.raises(QgsProcessingException, match=message) as caught:
        bring(EVENTS, path)
    assert "\n" not in str(caught.value)
    assert mine.read_bytes() == before
    assert not (tmp_path / "report.csv").exists()


def test_a_row_with_too_few_cells_is_rejected_and_an_open_quote_is_one_sentence(
    bring, mine, tmp_path
):
    path = write_csv(tmp_path / "rows.csv", [EVENT])
    with path.open("a", encoding="utf-8") as stream:
        stream.write("X2,control\n\n")
    result, report = bring(EVENTS, path)
    assert counts(result) == (1, 0, 1)
    assert report[0]["row"] == "3"
    assert report[0]["reason"] == "it has 2 cells, the header has 13"
    with path.open("a", encoding="utf-8") as stream:
        stream.write('X3,"control' + ",x" * 100_000)
    with pytest.raises(QgsProcessingException, match="a quotation mark that is not closed"):
        bring(EVENTS, path)


def test_a_locked_study_is_one_sentence_and_stays(bring, mine):
    before = mine.read_bytes()
    with closing(sqlite3.connect(mine, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        with pytest.raises(QgsProcessingException, match=r"mine\.gpkg (is locked|cannot be read)"):
            bring(DEPOSITS, [DEPOSIT])
    assert mine.read_bytes() == before


def test_cancelling_leaves_the_study_and_no_report(run_algorithm, mine, tmp_path):
    path = write_csv(tmp_path / "rows.csv", [DEPOSIT])
    before = mine.read_bytes()
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    parameters = {"STUDY": str(mine), "INPUT": str(path), "REPORT": str(tmp_path / "r.csv")}
    assert run_algorithm(DEPOSITS, parameters, feedback=feedback) == {}
    assert mine.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["mine.gpkg", "rows.csv"]


def test_an_import_that_breaks_a_rule_elsewhere_is_refused_as_a_whole(bring, mine, monkeypatch):
    from kachin_corridors.layers import importing

    real = importing.rebuilt

    def without_source(study, name):
        rows = real(study, name)
        for row in rows if "N1" in stored_ids(study) else ():
            row.values["source_id"] = None
        return rows

    def stored_ids(study):
        return {row["id"] for row in study.features("deposits")}

    monkeypatch.setattr("kachin_corridors.layers.importing.rebuilt", without_source)
    before = mine.read_bytes()
    with pytest.raises(QgsProcessingException, match=r"would break a rule .*source_id is missing"):
        bring(DEPOSITS, [DEPOSIT])
    assert mine.read_bytes() == before


@pytest.mark.slow
def test_a_large_csv_is_streamed(mine, tmp_path):
    """Tens of megabytes of wrong rows and one right one need no more memory than a few rows."""
    import subprocess
    import sys

    import package

    path = tmp_path / "large.csv"
    names = list(EVENT)
    wrong = ",".join({**EVENT, "id": "W", "confidence": "sure", "note": "x" * 4000}.values()) + "\n"
    right = ",".join(EVENT.values()) + "\n"
    with path.open("w", encoding="utf-8") as stream:
        stream.write(",".join(names) + "\n" + wrong * 20_000 + right)
    assert path.stat().st_size > 80_000_000
    code = f"""
import resource, sys
sys.path.insert(0, {str(package.ROOT / "tests")!r})
import package; package.register()
from pathlib import Path
from kachin_corridors.layers.import_events import event_fields, import_events
from kachin_corridors.layers.importing import Job
from kachin_corridors.layers.rowreader import make_mapping
from kachin_corridors.plugin.io.tabular import open_table
def run(name):
    source = open_table({str(tmp_path)!r} + "/" + name)
    mapping = make_mapping([], event_fields(), source.columns, name)
    study = Path({str(mine)!r})
    outcome = import_events(Job(study, study, Path("report.csv"), source, mapping, replace=True))
    return outcome, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
_, before = run("small.csv")
outcome, after = run("large.csv")
print(outcome.added + outcome.replaced, outcome.rejected, (after - before) // 1024)
"""
    write_csv(tmp_path / "small.csv", [EVENT])
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stderr
    accepted, rejected, megabytes = map(int, done.stdout.split())
    assert (accepted, rejected) == (1, 20_000)
    assert megabytes < 20
