"""Friction surfaces: what a metre of level ground costs in hours, money and exposure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from .crossings import Crossings, FrictionLink, Regions, combine
from .grid import Grid
from .surface import CostSurface, Link, VerticalFactor, Zones

MEASURES = ("usd_per_t", "hours", "exposure_km")
# Exposure alone leaves every unexposed route equal; a hundredth of the length breaks the tie.
EXPOSURE_TIE_SHARE = 0.01


@dataclass(frozen=True)
class Friction:
    """The level costs of one mode, season, date and policy on one grid.

    ``hours_per_m`` and ``usd_per_t_m`` are float32 of the terrain's shape, infinite in
    ``barriers``, and multiplied by ``factor`` of a move's grade; ``delay_h_per_m`` (rivers) is
    not. ``exposure`` is the share of each metre that counts as exposed; ``zone_id``,
    ``road_class`` and ``country_id`` are uint8, 0 meaning none. An hour of delay costs
    ``usd_per_t_h``. A road steeper than ``critical_grade`` is longer than its line by the ratio
    of both; infinite for walkers, who climb straight.

    What only describes the ground is uint8 and may be missing: ``road_surface`` (index into
    ROAD_SURFACES), ``river`` (index into RIVER_CLASSES), ``season_closed`` (a sum of SEASON_BIT:
    the seasons in which the mode cannot pass) and ``land_cover`` (1 + the index of a class,
    0 where none is known).
    """

    terrain: Grid
    hours_per_m: NDArray[np.float32]
    usd_per_t_m: NDArray[np.float32]
    delay_h_per_m: NDArray[np.float32]
    exposure: NDArray[np.float32]
    zone_id: NDArray[np.uint8]
    road_class: NDArray[np.uint8]
    country_id: NDArray[np.uint8]
    factor: VerticalFactor
    crossings: Crossings
    usd_per_t_h: float
    critical_grade: float = np.inf
    road_surface: NDArray[np.uint8] | None = None
    river: NDArray[np.uint8] | None = None
    season_closed: NDArray[np.uint8] | None = None
    land_cover: NDArray[np.uint8] | None = None
    links: tuple[FrictionLink, ...] = ()

    @property
    def barriers(self) -> NDArray[np.bool_]:
        """Cells that cannot be entered."""
        return np.isinf(self.hours_per_m)

    @cached_property
    def regions(self) -> Regions:
        """Ground of one country and actor class, and what passing between them costs."""
        return combine(self.crossings, self.zone_id, self.country_id)

    def surface(self, measure: str) -> CostSurface:
        """Cost surface whose accumulated cost is one measure.

        Exposure is counted in km and does not grow with grade; a hundredth of the length is
        added so that, among equally exposed routes, the shortest wins. A grade that the mode
        cannot climb stays closed.
        """
        elevation = np.where(self.barriers, np.float32(0), self.terrain.values.astype(np.float32))
        if measure == "exposure_km":
            km_per_m = ((self.exposure + EXPOSURE_TIE_SHARE) / 1000).astype(np.float32)
            km_per_m[self.barriers] = np.inf
            limited = bool(np.isinf(self.factor.factors).any())
            return CostSurface(
                self.terrain.with_values(km_per_m),
                elevation=elevation if limited else None,
                vertical_factor=self.factor.passable() if limited else None,
                links=self._links(measure),
                unit="km",
            )
        values, per_hour, unit = {
            "hours": (self.hours_per_m, 1.0, "h"),
            "usd_per_t": (self.usd_per_t_m, self.usd_per_t_h, "USD/t"),
        }[measure]
        delays = None
        if self.delay_h_per_m.any():
            delays = (self.delay_h_per_m * per_hour).astype(np.float32)
        return CostSurface(
            self.terrain.with_values(values),
            elevation=elevation,
            vertical_factor=self.factor,
            flat_friction=delays,
            zones=self._zones(measure),
            links=self._links(measure),
            unit=unit,
        )

    def crossing_cost(self, measure: str) -> NDArray[np.float32]:
        """Cost of passing from region i to region j: hours, or USD/t with the wait's money."""
        if measure == "hours":
            return self.regions.hours
        return (self.regions.usd_t + self.regions.hours * self.usd_per_t_h).astype(np.float32)

    def link_cost(self, link: FrictionLink, measure: str) -> float:
        """Cost of a link in the unit in which the measure is accumulated."""
        if measure == "exposure_km":
            return link.exposure_km + EXPOSURE_TIE_SHARE * link.length_km
        return link.hours if measure == "hours" else link.usd_per_t

    def _zones(self, measure: str) -> Zones | None:
        cost = self.crossing_cost(measure)
        return Zones(self.regions.ids, cost) if cost.any() else None

    def _links(self, measure: str) -> tuple[Link, ...]:
        return tuple(
            Link(link.from_cell, link.to_cell, self.link_cost(link, measure)) for link in self.links
        )
