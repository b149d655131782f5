"""Scenarios against a base: winners, ties, ranks and hours, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from kachin_corridors.plugin.core.comparison import (
    RankChange,
    difference,
    hours_change,
    standing,
)
from kachin_corridors.plugin.core.measures import RouteMeasures
from kachin_corridors.plugin.core.ranking import Dues, Offer

INF = np.inf


def offers(**hours: float) -> list[Offer]:
    """Offers that cost twice their hours and are exposed for a tenth of them."""
    return [
        Offer(
            "belt",
            name,
            RouteMeasures(2 * h, h, h / 10, h / 10, 50 * h, 50 * h, 0, 0, 0, {}, (), ()),
        )
        for name, h in hours.items()
    ]


def test_a_new_winner():
    base = standing(offers(Bhamo=2, Ruili=5, Ledo=20), "hours")
    own = standing(offers(Ruili=6, Ledo=4), "hours")
    found = difference(own, base)
    assert found.verdict == "changed" and found.share == pytest.approx(1.0)
    assert found.more == pytest.approx({"usd_per_t": 4, "hours": 2, "exposure_km": 0.2})
    # Of the two that are left Ledo was the second and is the first.
    assert set(found.rank_changes) == {
        RankChange("Bhamo", 1, None),
        RankChange("Ledo", 2, 1),
        RankChange("Ruili", 1, 2),
    }
    assert found.moved == (("Ledo", 20, 4), ("Ruili", 5, 6))


def test_the_loss_of_one_moves_no_other():
    base = standing(offers(Bhamo=2, Ruili=5, Ledo=20), "hours")
    found = difference(standing(offers(Ruili=5, Ledo=20), "hours"), base)
    assert found.rank_changes == (RankChange("Bhamo", 1, None),) and found.moved == ()
    found = difference(base, standing(offers(Ruili=5, Ledo=20), "hours"))
    assert found.rank_changes == (RankChange("Bhamo", None, 1),)


def test_the_same_winner_at_another_price():
    base = standing(offers(Bhamo=2, Ruili=5), "usd_per_t")
    found = difference(standing(offers(Bhamo=3, Ruili=9), "usd_per_t"), base)
    assert (found.verdict, found.share, found.rank_changes) == ("same", pytest.approx(0.5), ())


def test_a_tie_that_holds_the_former_winner_is_no_change():
    base = standing(offers(Bhamo=2, Ruili=5), "hours")
    found = difference(standing(offers(Ruili=2, Bhamo=2 + 1e-9), "hours"), base)
    assert found.verdict == "same" and found.share == 0


def test_rounding_is_no_difference():
    base = standing(offers(Bhamo=2), "hours")
    assert difference(standing(offers(Bhamo=2 * (1 + 1e-7)), "hours"), base).share == 0


def test_nothing_reached_is_said():
    some, none = standing(offers(Bhamo=2), "hours"), standing([], "hours")
    assert difference(none, some).verdict == "lost" and difference(none, some).more is None
    assert difference(some, none).verdict == "gained"
    assert difference(none, none).verdict == "none"
    assert none.leaders == ()


def test_a_base_of_zero_has_no_share():
    free = standing(
        [Offer("belt", "x", RouteMeasures(0, 0, 0, 0, 0, 0, 0, 0, 0, {}, (), ()))], "exposure_km"
    )
    exposed = standing(offers(x=10), "exposure_km")
    assert difference(exposed, free).share is None
    assert difference(free, free).share == 0


def test_dues_count():
    waiting = [Offer("belt", "x", offers(x=2)[0].route, Dues(8.0, None), 0.5)]
    found = difference(standing(waiting, "hours"), standing(offers(x=2), "hours"))
    assert found.more == pytest.approx({"usd_per_t": 4, "hours": 8, "exposure_km": 0})


def test_hours_are_subtracted_where_both_reach():
    own = np.array([[1, 5, INF, INF]], np.float32)
    base = np.array([[2, 4, 3, INF]], np.float32)
    found = hours_change(own, base)
    np.testing.assert_array_equal(found.hours, np.array([[-1, 1, np.nan, np.nan]], np.float32))
    assert (found.lost, found.gained) == (1, 0)
    assert hours_change(base, own).gained == 1
