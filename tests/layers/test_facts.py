"""What the layers must say: counts, positions, intervals, and what stays out."""

from __future__ import annotations

from datetime import date
from math import hypot

import pytest
from shapely.geometry import Point
from shapely.ops import unary_union

from kachin_corridors.layers.control_events.build import resolve
from kachin_corridors.layers.study import length_km
from kachin_corridors.plugin.core.errors import InputError, StoreError
from kachin_corridors.plugin.core.geodesy import inverse
from kachin_corridors.plugin.io.vectors import Feature


def by_id(study, layer):
    return {feature["id"]: feature for feature in study.features(layer)}


def zones_at(study, day):
    return {
        z["place"]: z
        for z in study.features("control_zones")
        if (z["valid_from"] or date.min) <= day < (z["valid_to"] or date.max)
    }


@pytest.mark.parametrize(
    ("layer", "count"),
    [
        ("deposits", 18),
        ("control_events", 118),
        ("corridors", 18),
        ("corridor_legs", 118),
        ("places", 197),
    ],
)
def test_all_rows_are_there(shipped, layer, count):
    assert len(shipped.features(layer)) == count


def test_the_denied_road_is_documented_but_not_drawn(shipped):
    assert "C19" not in by_id(shipped, "corridors")
    (row,) = shipped.rows("corridors", "not_drawn.csv")
    assert row["id"] == "C19"
    assert "denied" in row["reason"]
    assert not [r for r in shipped.features("roads") if "C19" in r.text("leg_id")]


def test_positions_come_from_geonames_where_it_has_the_place(shipped):
    places = by_id(shipped, "places")
    assert places["myitkyina"]["position_source"] == "GEONAMES"
    assert (places["myitkyina"].geometry.x, places["myitkyina"].geometry.y) == (97.3964, 25.3833)
    assert places["pangwa"]["position_source"] == "MIMU_PCODE"
    # GeoNames only knows the city of an airport, not the airport.
    assert places["imphal-airport"]["position_source"] == "AIRPORTSDATA"
    assert places["kumjawang-pass"].geometry is None


def test_unlocated_deposits_have_no_point(shipped):
    bare = {d["id"] for d in shipped.features("deposits") if d.geometry is None}
    assert bare == {"KCP-07", "KBM-05"}


def test_a_disc_reaches_as_far_as_the_position_is_uncertain(shipped):
    deposits = by_id(shipped, "deposits")
    discs = by_id(shipped, "deposit_discs")
    assert set(discs) == {name for name, d in deposits.items() if d.geometry is not None}
    for name, disc in discs.items():
        centre = deposits[name].geometry
        lon, lat = disc.geometry.exterior.xy
        metres, _ = inverse(centre.x, centre.y, lon, lat)
        assert metres == pytest.approx(1000 * disc["precision_km"], abs=1)


def test_belts_hold_their_deposits_and_anchor(shipped):
    belts = by_id(shipped, "mining_belts")
    assert set(belts) == {"chipwi-pangwa", "momauk-mansi"}
    deposits = by_id(shipped, "deposits")
    for belt in belts.values():
        # The mapped border, by which belts are cut, is generalised by some hundred metres.
        assert belt.geometry.geom_type == "Polygon"
        assert belt.geometry.contains(Point(belt["anchor_lon"], belt["anchor_lat"]))
        for member in belt["deposits"].split(";"):
            assert deposits[member]["confidence"] != "low"
            assert belt.geometry.distance(deposits[member].geometry) < 0.005
    # 40 km of uncertainty about Bhamo must not make a belt of half the district.
    assert "KBM-06" not in belts["momauk-mansi"]["deposits"]


def test_control_changes_with_the_date(shipped):
    before, during = zones_at(shipped, date(2024, 5, 1)), zones_at(shipped, date(2024, 6, 1))
    after = zones_at(shipped, date(2024, 8, 19))
    assert [z["Momauk"]["actor_class"] for z in (before, during, after)] == [
        "SAC",
        "CONTESTED",
        "KIO_KIA",
    ]
    assert zones_at(shipped, date(2024, 9, 28))["Chipwi"]["actor_class"] == "NDAK_BGF"
    assert zones_at(shipped, date(2024, 9, 29))["Chipwi"]["actor_class"] == "KIO_KIA"


def test_cells_stay_put_and_cover_the_state(shipped):
    cells = {}
    for zone in shipped.features("control_zones"):
        assert cells.setdefault(zone["place"], zone.geometry).equals(zone.geometry)
    kachin = by_id(shipped, "states")["MM-kachin"].geometry
    covered = unary_union(list(cells.values()))
    assert kachin.difference(covered).area < 1e-4 * kachin.area
    assert sum(c.area for c in cells.values()) == pytest.approx(covered.area, rel=1e-6)
    # Beyond the state lies only the ground around seven gate towns.
    assert covered.difference(kachin).area < 0.005 * kachin.area


def test_outside_and_rural_statements_are_kept_but_not_drawn(shipped):
    events, drawn = (
        by_id(shipped, "control_events"),
        {z["event_id"] for z in shipped.features("control_zones")},
    )
    assert not drawn & {"CE013", "CE031", "CE053", "CE044", "CE104", "CE115"}
    assert events["CE013"]["zone"] == "no"
    waingmaw = next(z for z in shipped.features("control_zones") if z["event_id"] == "CE012")
    assert "CE013" in waingmaw["note"]


def test_a_month_gives_way_to_the_day_on_which_the_earlier_holder_left(shipped):
    events = by_id(shipped, "control_events")
    assert events["CE015"]["valid_to"] == date(2023, 11, 21)
    assert events["CE016"]["valid_from"] == date(2023, 11, 21)


def event(number, start, end, precision="day", kind="control"):
    values = {
        "id": f"E{number}",
        "event_type": kind,
        "place": "X",
        "place_type": "town",
        "state": "Kachin",
        "from_date": start,
        "from_precision": precision,
        "to_date": end,
    }
    return Feature(values)


def test_a_later_start_of_another_month_is_left_alone():
    late, early = event(2, "2023-10", None, "month"), event(1, None, "2023-11-21")
    resolved = {e["id"]: e for e in resolve([late, early])}
    assert resolved["E2"]["valid_from"] == date(2023, 10, 1)


def test_an_open_gate_report_ends_with_the_next():
    first = event(1, "2024-12-13", None, kind="border_gate")
    second = event(2, "2025-10", None, "month", kind="border_gate")
    resolved = {e["id"]: e for e in resolve([second, first])}
    assert resolved["E1"]["valid_to"] == date(2025, 10, 1)
    assert resolved["E2"]["valid_to"] is None


def test_gateways_know_their_border_and_status(shipped):
    gateways = by_id(shipped, "gateways")
    crossings = [g for g in gateways.values() if g["role"] == "crossing"]
    assert {"CN-MM", "IN-MM"} == {g["crossing_of"] for g in crossings}
    assert all(g["border_km"] < 6 for g in crossings)
    assert {"ledo", "moreh", "tengchong", "bhamo", "liuku", "ruili", "thilawa"} <= {
        g["id"] for g in gateways.values() if g["role"] == "destination"
    }
    pangwa = gateways["pangwa-gate"]
    assert (pangwa["levy_value"], pangwa["levy_unit"], pangwa["levy_usd_t"]) == (
        35000,
        "CNY/t",
        None,
    )
    assert pangwa["status_from"] == date(2025, 3, 27)


def test_roads_are_chords_and_documented_legs(shipped):
    roads = by_id(shipped, "roads")
    assert {r["geometry_kind"] for r in roads.values()} == {"chord"}
    assert {r["class"] for r in roads.values()} == {"highway", "mountain", "track", "unclassified"}
    for row in shipped.rows("roads", "dropped_chords.csv"):
        assert row["id"] not in roads
        assert len(row["reason"]) > 20
    assert all(len(r.geometry.coords) == 2 for r in roads.values())
    lwegel = roads["leg-C10-02"]
    assert lwegel["published_km"] == 78
    assert lwegel["max_offset_km"] == pytest.approx(
        (78**2 - lwegel["geodesic_km"] ** 2) ** 0.5 / 2, abs=0.06
    )


def test_every_leg_by_road_has_a_decision(shipped):
    legs = {leg["id"] for leg in shipped.features("corridor_legs") if leg["mode"] == "road"}
    assert {row["leg_id"] for row in shipped.rows("roads", "legs.csv")} == legs
    assert all(row["reason"] for row in shipped.rows("roads", "legs.csv"))


def test_the_ledo_road_is_one_chain(shipped):
    """From Myitkyina to Ledo each chord begins where another ends."""
    ends = {}
    for road in shipped.features("roads"):
        a, b = road.geometry.coords
        ends.setdefault(a, set()).add(b)
        ends.setdefault(b, set()).add(a)
    start, goal = (shipped.place(n).geometry.coords[0] for n in ("Mogaung", "Ledo"))
    reached, edge = {start}, [start]
    while edge:
        edge = [n for point in edge for n in ends[point] if n not in reached]
        reached.update(edge)
    assert any(hypot(x - goal[0], y - goal[1]) < 1e-6 for x, y in reached)


def test_lengths_of_legs_agree_with_the_published_straight_lines(shipped):
    """Two legs that the pack measured between the same positions."""
    legs = by_id(shipped, "corridor_legs")
    assert legs["C01-01"]["geodesic_km"] == pytest.approx(40.6, abs=0.15)
    assert legs["C10-02"]["geodesic_km"] == pytest.approx(38.4, abs=0.15)
    straight = shipped.line([legs["C01-01"]["from_place"], legs["C01-01"]["to_place"]])
    assert legs["C01-01"]["geodesic_km"] == length_km(straight)


def test_legs_have_lines_from_place_to_place(shipped):
    """Roads are routed, rails and rivers followed, and what has no way says why."""
    legs = by_id(shipped, "corridor_legs")
    found = {leg["found"] for leg in legs.values()}
    assert found == {"routed", "along a line", "straight"}
    for leg in legs.values():
        ends = [shipped.place(leg[name]).geometry for name in ("from_place", "to_place")]
        assert [leg.geometry.coords[0], leg.geometry.coords[-1]] == [(p.x, p.y) for p in ends]
        if leg["found"] == "straight":
            assert leg["remark"] and leg["computed_km"] is None
            assert len(leg.geometry.coords) == 2
        else:
            # The ends of a way are the middles of cells of 1 km.
            assert leg["computed_km"] >= 0.97 * leg["geodesic_km"] - 1.4
        assert bool(leg["terrain"]) == (leg["found"] == "routed")
        assert (leg["hours"] is not None) == (leg["usd_per_t"] is not None) == bool(leg["terrain"])
        assert leg["exposure_km"] is None
        assert leg["mode"] in ("rail", "river") or leg["found"] != "along a line"
    assert sum(leg["found"] != "straight" for leg in legs.values()) >= 104
    assert not any(leg["corridor_id"] == "C19" for leg in legs.values())  # a denied claim


def test_the_river_legs_lie_on_the_irrawaddy(shipped):
    rivers = unary_union(
        [r.geometry for r in shipped.features("rivers") if r["name"] == "Irrawaddy"]
    )
    leg = by_id(shipped, "corridor_legs")["C04-03"]  # Shwegu to Katha
    off = [rivers.distance(Point(xy)) for xy in leg.geometry.coords[1:-1]]
    assert max(off) < 0.005


def test_corridors_run_through_the_lines_of_their_legs(shipped):
    legs = [leg for leg in shipped.features("corridor_legs") if leg["corridor_id"] == "C10"]
    corridor = by_id(shipped, "corridors")["C10"]
    points = set(corridor.geometry.coords)
    assert all(set(leg.geometry.coords) <= points for leg in legs)
    assert corridor["computed_km"] == pytest.approx(
        sum(leg["computed_km"] for leg in legs), abs=0.1
    )
    assert corridor["straight_km"] == 0
    assert by_id(shipped, "corridors")["C08"]["straight_km"] > 1000  # Kunming and Ganzhou


def test_lengths_are_compared_leg_by_leg(shipped):
    rows = by_id(shipped, "leg_validation")
    legs = by_id(shipped, "corridor_legs")
    assert {row["leg_id"] for row in rows.values()} == set(legs)
    rail = rows["length-c03-03"]  # Myitkyina to Mandalay, 547.2 km by a source
    assert rail["ratio"] == pytest.approx(1.0, abs=0.02)
    assert rail["difference_km"] == pytest.approx(rail["computed_km"] - 547.2, abs=0.05)
    for row in rows.values():
        both = row["published_km"] is not None and row["computed_km"] is not None
        assert (row["ratio"] is not None) == both
        assert both or row["remark"]
    assert sum(row["ratio"] is not None for row in rows.values()) >= 10


@pytest.mark.parametrize(
    ("river", "place"),
    [
        ("N'Mai Hka", "Chipwi"),
        ("Mali Hka", "Machanbaw"),
        ("Irrawaddy", "Bhamo"),
        ("Irrawaddy", "Mandalay"),
        ("Chindwin", "Homalin"),
        ("Tanai Hka", "Tanai"),
        ("Salween", "Liuku"),
        ("Shweli", "Ruili"),
        ("Brahmaputra", "Dibrugarh"),
    ],
)
def test_rivers_have_the_names_of_the_places_on_them(shipped, river, place):
    """The line that has the name passes the place, and no other named line does."""
    point = shipped.place(place).geometry
    near = {
        line["name"]
        for line in shipped.features("rivers")
        if line["name"] and line.geometry.distance(point) < 0.045
    }
    assert near == {river}


def test_head_streams_meet_above_myitkyina(shipped):
    """N'Mai, Mali and Irrawaddy touch at the confluence, and their names carry sources."""
    confluence = Point(97.503, 25.710)
    meeting = [r for r in shipped.features("rivers") if r.geometry.distance(confluence) < 0.02]
    assert {r["name"] for r in meeting} >= {"N'Mai Hka", "Mali Hka", "Irrawaddy"}
    named = [r for r in shipped.features("rivers") if r["name"]]
    assert all(r["name_confidence"] and r["name_source_id"] for r in named)
    assert 0.1 < len(named) / len(shipped.features("rivers")) < 0.5


def test_an_unknown_place_is_named(shipped):
    with pytest.raises(InputError, match="no place named Atlantis"):
        shipped.place("Atlantis")


def test_layers_that_need_each_other_are_refused(shipped, monkeypatch):
    from kachin_corridors.layers.catalogue import layers
    from kachin_corridors.layers.countries import __path__  # noqa: F401 - the folder is a package
    from kachin_corridors.layers.study import Study

    study = Study(layers())
    monkeypatch.setattr(study, "_load", lambda definition: study.features(definition.name))
    with pytest.raises(StoreError, match="depend on each other"):
        study.features("places")
