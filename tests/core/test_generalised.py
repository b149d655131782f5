"""The weighted surface: its least cost is the weighted sum along its own path."""

from __future__ import annotations

import numpy as np
import pytest
from test_friction import built

from kachin_corridors.plugin.core.accumulate import Sources, accumulate
from kachin_corridors.plugin.core.errors import InputError, SurfaceError
from kachin_corridors.plugin.core.friction import EXPOSURE_TIE_SHARE, MEASURES
from kachin_corridors.plugin.core.generalised import generalised_surface, weighted_sum
from kachin_corridors.plugin.core.measures import integrate
from kachin_corridors.plugin.core.presets import ZoneRule
from kachin_corridors.plugin.core.ranking import Weights
from kachin_corridors.plugin.core.surface import CostSurface, Link
from kachin_corridors.plugin.core.trace import segment_costs, trace

SHAPE = (11, 13)


@pytest.fixture(scope="module")
def country():
    """Hills with an exposed zone, a river, a border and a wall in the way."""
    rng = np.random.default_rng(3)
    barriers = np.zeros(SHAPE, bool)
    barriers[4, 2:9] = True
    zones = np.zeros(SHAPE, np.uint8)
    zones[:, 9:11] = 1
    countries = np.ones(SHAPE, np.uint8)
    countries[:, 11:] = 2
    return built(
        elevation=rng.uniform(0, 90, SHAPE),
        barriers=barriers,
        zone_id=zones,
        rules=[ZoneRule(time_factor=2, exposure=1)],
        country_id=countries,
        rivers=np.eye(*SHAPE, k=2, dtype=bool),
    )


@pytest.mark.parametrize("weights", [(1, 3, 0.5), (0, 1, 0), (2, 0, 0), (0, 0, 1)])
def test_the_accumulated_cost_is_the_weighted_sum_along_the_path(country, weights):
    weights = Weights(*weights)
    surface = generalised_surface(country, weights)
    run = accumulate(surface, Sources.from_cells([(0, 0)]), neighbourhood="8")
    path = trace(run, 10, 12)
    route = integrate(path, country)
    reported = weights.cost(*(getattr(route, name) for name in MEASURES))
    tie = weights.exposure * EXPOSURE_TIE_SHARE * route.length_km
    assert run.cost[10, 12] == pytest.approx(reported + tie, rel=1e-5)
    for name, weight in zip(MEASURES, (weights.money, weights.hours, weights.exposure)):
        if weight == 0:
            continue
        own = accumulate(country.surface(name), Sources.from_cells([(0, 0)]), neighbourhood="8")
        other = segment_costs(surface, trace(own, 10, 12)).sum()
        assert other >= run.cost[10, 12] * (1 - 1e-5)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ((0, 0, 0), "exposure are 0, 0 and 0: give at least one of them more than zero"),
        ((-1, 0, 2), "exposure are -1, 0 and 2: give each zero or more"),
        ((1, float("nan"), 2), "exposure are 1, nan and 2: give each zero or more"),
    ],
)
def test_weights_that_weigh_nothing_are_one_sentence(given, message):
    with pytest.raises(InputError, match=message):
        Weights(*given)


def test_links_keep_their_weighted_cost(country):
    ends = (0, 0), (2, 2)
    hours, usd = (
        CostSurface(country.surface("exposure_km").friction, links=(Link(*ends, cost),))
        for cost in (2.0, 10.0)
    )
    both = weighted_sum([(3.0, hours), (0.5, usd)], unit="USD/t")
    assert both.links == (Link(*ends, 11.0),)
    with pytest.raises(SurfaceError, match="different links"):
        weighted_sum([(1.0, hours), (1.0, country.surface("exposure_km"))], unit="")


def test_surfaces_that_do_not_fit_are_not_added(country):
    open_ground = built(SHAPE).surface("hours")
    with pytest.raises(SurfaceError, match="different barriers"):
        weighted_sum([(1.0, country.surface("hours")), (1.0, open_ground)], unit="")
