"""Bridges and ferries lead over water that nothing else crosses."""

from __future__ import annotations

import numpy as np
import pytest
from test_friction import built, preset

from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.friction import MEASURES
from kachin_corridors.plugin.core.links import LinkRecord, add_links
from kachin_corridors.plugin.core.measures import integrate
from kachin_corridors.plugin.core.trace import trace

SHAPE = (4, 11)
PRESET = preset(ferry_dry=2.0, ferry_wet=6.0)


def lake(**layers):
    """Land in the west and the east, a lake of three columns of 500 m between."""
    water = np.zeros(SHAPE, bool)
    water[:, 4:7] = True
    return built(SHAPE, barriers=water, **layers)


def ferry(**changes) -> LinkRecord:
    values = {"start": (1.0, 4.2), "end": (1.0, 5.9), "length_km": 1.0, "kind": "ferry"}
    return LinkRecord(**{**values, **changes})


def hours_over(friction, start=(1, 0), end=(1, 10)) -> float:
    result = accumulate(friction.surface("hours"), Sources.from_cells([start]), neighbourhood="8")
    return float(result.cost[end])


def test_a_ferry_lands_on_the_nearest_dry_cells_and_costs_its_hours():
    assert np.isinf(hours_over(lake()))
    friction = add_links(lake(), [ferry()], PRESET, "dry")
    assert {(k.from_cell, k.to_cell) for k in friction.links} == {
        ((1, 3), (1, 7)), ((1, 7), (1, 3))
    }  # fmt: skip
    # Three moves of 500 m at 5 km/h on either side.
    assert hours_over(friction) == pytest.approx(2.0 + 2 * 1.5 / 5, rel=1e-5)
    assert hours_over(add_links(lake(), [ferry()], PRESET, "wet")) == pytest.approx(6.6, rel=1e-5)


def test_money_is_fee_distance_and_hours():
    friction = add_links(lake(), [ferry(hours=1.0, usd_t=3.0)], PRESET, "dry")
    # 0.05 USD/t-km of distance and 0.05 x 20 USD/t for an hour.
    assert friction.links[0].usd_per_t == pytest.approx(3 + 0.05 + 1.0)


@pytest.mark.parametrize("measure", MEASURES)
def test_parts_of_a_route_over_a_ferry_add_up_with_its_border(measure):
    country = np.repeat([1, 2], [5, 6]).astype(np.uint8)[np.newaxis].repeat(4, 0)
    friction = add_links(lake(country_id=country), [ferry(usd_t=5.0)], PRESET, "dry")
    result = accumulate(friction.surface(measure), Sources.from_cells([(0, 0)]))
    route = integrate(trace(result, 3, 10), friction)
    assert route.of(measure) == pytest.approx(float(result.cost[3, 10]), rel=2e-5)
    if measure == "hours":
        assert friction.links[0].hours == pytest.approx(2 + 8), "the ferry crosses the border"


def test_one_way_links_and_seasons_hold():
    one_way = add_links(lake(), [ferry(one_way=True)], PRESET, "dry")
    assert np.isfinite(hours_over(one_way)) and np.isinf(hours_over(one_way, (1, 10), (1, 0)))
    seasonal = [ferry(seasons=("dry", "shoulder"))]
    assert add_links(lake(), seasonal, PRESET, "wet").links == ()
    assert len(add_links(lake(), seasonal, PRESET, "dry").links) == 2


def test_of_two_links_between_the_same_landings_the_faster_stays():
    records = [ferry(hours=3.0, name="slow"), ferry(hours=1.0, name="fast"), ferry(name="default")]
    friction = add_links(lake(), records, PRESET, "dry")
    assert [k.name for k in friction.links] == ["fast", "fast"]


def test_a_bridge_takes_the_time_of_a_good_road():
    friction = add_links(lake(), [ferry(kind="bridge", length_km=2.0)], PRESET, "dry")
    assert friction.links[0].hours == pytest.approx(2 / 20)


def test_a_link_without_landing_is_told_of():
    told: list[str] = []
    far = ferry(end=(1.0, 40.0), name="Nowhere ferry")
    drowned = built(SHAPE, barriers=np.ones(SHAPE, bool))
    assert add_links(lake(), [far], PRESET, "dry", told.append).links == ()
    assert add_links(drowned, [ferry()], PRESET, "dry", told.append).links == ()
    assert told == ["Nowhere ferry", "ferry"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"kind": "fery"}, "a link has the kind 'fery': did you mean 'ferry'"),
        ({"seasons": ("wett",), "name": "X"}, "X has the season 'wett': did you mean 'wet'"),
        ({"hours": -1.0}, "a link has hours = -1: write zero or more"),
        ({"usd_t": float("nan")}, "a link has USD/t = nan"),
    ],
)
def test_what_is_wrong_with_a_link_is_named(changes, message):
    with pytest.raises(InputError, match=message):
        ferry(**changes)
