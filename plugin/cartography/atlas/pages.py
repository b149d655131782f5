"""The pages of an atlas: what stands on that of a corridor, of a belt, and of the sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from shapely.geometry import MultiLineString

from ...core.errors import InputError
from ...core.exposure import ALL
from ...core.grid import Grid
from ...core.profile import Profile, profile
from ...io.drawn import trails
from ...io.rasters import WGS84
from .. import charts, design, kit
from ..book import Column, Flow
from ..chartkit import chart_style, save
from ..exposure_chart import belt_figure
from ..figures import figure
from ..report.sources import Source
from ..texts import tr
from .content import BeltEntry, CorridorEntry, Flag, Leg, straight
from .maps import AtlasMaps

_MAP_MM, _PROFILE_MM = 112.0, 46.0
_POINTS = 500
Cite = Callable[[Sequence[str]], str]


def corridor_pages(
    flow: Flow, entry: CorridorEntry, maps: AtlasMaps, terrain: Grid | None, cite: Cite
) -> None:
    """Map, facts, profile, measures, legs, red flags, alternatives."""
    flow.section(entry.name)
    _facts(flow, entry.facts)
    maps.add(flow, _MAP_MM, MultiLineString(list(entry.parts)), line=True)
    flow.space(1.5)
    found = line_profile(entry, terrain)
    if found is not None:
        _profile(flow, found)
    _measures(flow, entry, found)
    if entry.legs:
        _legs(flow, entry.legs)
        _flags(flow, entry.flags, cite)
    if entry.alternatives:
        _alternatives(flow, entry)


def _facts(flow: Flow, facts: Sequence[tuple[str, str]]) -> None:
    text = "   ·   ".join(f"{label}: {value}" for label, value in facts if value)
    if text:
        flow.y -= 2.5
        flow.paragraph(text, size=6.8, colour=design.MUTED)


def line_profile(entry: CorridorEntry, terrain: Grid | None) -> Profile | None:
    """Elevation along a corridor, at some 500 points; None where the terrain does not reach it."""
    if terrain is None:
        return None
    way = trails([np.asarray(part, float) for part in entry.parts], WGS84, terrain)
    if not way:
        return None
    length = sum(float(trail.km[-1]) for trail in way)
    width, height = terrain.cell_size_m()
    cell_km = float(min(width.min(), height.min())) / 1000
    try:
        return profile(way, terrain, max(length / _POINTS, cell_km / 2, 0.01))
    except InputError:
        return None


def _profile(flow: Flow, found: Profile) -> None:
    grades = np.nan_to_num(found.grade)
    svg = charts.profile(found.km, found.elevation, grades, size_mm=(flow.width, _PROFILE_MM - 6))
    flow.picture(svg, flow.width, _PROFILE_MM)


def _measures(flow: Flow, entry: CorridorEntry, found: Profile | None) -> None:
    published = [leg.published_km for leg in entry.legs if leg.published_km]
    computed = [leg.computed_km for leg in entry.legs if leg.computed_km is not None]
    rows = []
    if found is not None:
        drawn = tr("chain of straight lines between its places") if straight(entry.parts) else ""
        known, whole = float(found.run_km.sum()), float(found.km[-1])
        on_terrain = tr("as the terrain tells it, along the line")
        if known < 0.98 * whole:
            on_terrain = tr("on the {known} km that lie on the terrain").format(known=figure(known))
        rows += [
            [tr("Length of the line as drawn"), figure(float(found.km[-1])), "km", drawn],
            [tr("Climb / descent"), f"{found.climb_m:,.0f} / {found.descent_m:,.0f}".replace(
                ",", "\u00a0"), "m", on_terrain],
        ]  # fmt: skip
        steep = [f"{km:.1f}" for km in found.steep_km().values()]
        rows.append([tr("Steeper than 8 / 10 / 12 %"), " / ".join(steep), "km", ""])
    if entry.legs:
        share = tr("{known} of {all} legs").format(known=len(published), all=len(entry.legs))
        rows.append([tr("Published length"), figure(sum(published) or None), "km", share])
        share = tr("{known} of {all} legs").format(known=len(computed), all=len(entry.legs))
        rows.append([tr("Computed length"), figure(sum(computed) or None), "km", share])
    if not rows:
        return
    flow.heading(tr("Measures"))
    columns = (
        Column("", 58),
        Column(tr("Value"), 34, right=True),
        Column(tr("Unit"), 14),
        Column(tr("Covers"), flow.width - 106),
    )
    flow.table(columns, rows)


def _legs(flow: Flow, legs: Sequence[Leg]) -> None:
    flow.heading(tr("Legs"))
    columns = (
        Column(tr("Leg"), 48),
        Column(tr("Mode"), 14),
        Column(tr("Class"), 20),
        Column(tr("Published km"), 23, right=True),
        Column(tr("Computed km"), 23, right=True),
        Column(tr("Ratio"), 12, right=True),
        Column(tr("Status or remark"), flow.width - 140),
    )
    rows = [
        [
            leg.name,
            leg.mode,
            leg.road_class,
            figure(leg.published_km),
            figure(leg.computed_km),
            "–" if leg.ratio is None else f"{leg.ratio:.2f}",
            "; ".join(part for part in (leg.status, leg.remark) if part),
        ]
        for leg in legs
    ]
    flow.table(columns, rows, continued=tr("{title}: legs, continued").format(title=flow.title))


def _flags(flow: Flow, flags: Sequence[Flag], cite: Cite) -> None:
    flow.heading(tr("Red flags by leg, after OECD Annex II"), below_mm=12.0 if flags else 5.0)
    if not flags:
        flow.paragraph(
            tr("The study holds no dated statement on these legs: not known is not none.")
        )
        return
    columns = (
        Column(tr("Leg"), 38),
        Column(tr("Flag"), 32),
        Column(tr("Public statement"), flow.width - 136),
        Column(tr("When"), 30),
        Column(tr("Sources"), 36),
    )
    rows, before = [], ""
    for flag in flags:
        leg = kit.Cell(flag.leg if flag.leg != before else "", bold=True)
        rows.append([leg, flag.kind, flag.statement, flag.when, cite(flag.source_ids)])
        before = flag.leg
    flow.table(
        columns, rows, continued=tr("{title}: red flags, continued").format(title=flow.title)
    )


def _alternatives(flow: Flow, entry: CorridorEntry) -> None:
    flow.heading(tr("Alternatives"))
    columns = (
        Column(tr("Route"), flow.width - 126),
        Column(tr("Alternative"), 22, right=True),
        Column("USD/t", 20, right=True),
        Column(tr("hours"), 20, right=True),
        Column(tr("exposed km"), 22, right=True),
        Column("km", 20, right=True),
        Column(tr("shared %"), 22, right=True),
    )
    keys = ("route", "alternative", "usd_per_t", "hours", "exposure_km", "length_km", "shared_pct")
    flow.table(columns, [[row.get(key, "") for key in keys] for row in entry.alternatives])


def belt_pages(flow: Flow, entry: BeltEntry, maps: AtlasMaps) -> None:
    """Map with rings, exposure by ring as chart and table, what lies down the water."""
    flow.section(entry.name)
    _facts(flow, entry.facts)
    ground = entry.geometry
    for area in entry.areas:
        if not area.geometry.is_empty:
            ground = ground.union(area.geometry)
    maps.add(flow, _MAP_MM + 20, ground, line=False)
    flow.space(1.5)
    if entry.rows:
        with chart_style() as figures:
            drawn = belt_figure(figures, "", entry.areas, entry.rows)
            ratio = drawn.get_figheight() / drawn.get_figwidth()
            svg = save(drawn, None)
        width = min(flow.width, (flow.sheet.bottom - flow.sheet.top - 10) / ratio)
        flow.picture(svg, width, width * ratio)
        _exposure(flow, entry)
    if entry.reach:
        _reach(flow, entry)


def _exposure(flow: Flow, entry: BeltEntry) -> None:
    flow.heading(tr("What lies in the rings"))
    rings = [f"{a.from_km or 0:g} – {a.to_km or 0:g} km" for a in entry.areas]
    width = min(24.0, (flow.width - 92) / max(1, len(rings)))
    columns = [Column(tr("Theme"), 38), Column(tr("Class"), 36), Column(tr("Unit"), 18)]
    columns += [Column(ring, width, right=True) for ring in rings]
    cells: dict[tuple[str, str, str], dict[int, float]] = {}
    for row in entry.rows:
        key = (f"{row.theme} {row.measure}".replace("_", " "), row.kind, row.unit)
        cells.setdefault(key, {})[row.area] = row.value
    lines = []
    for (theme, kind, unit), values in cells.items():
        whole = kind == ALL
        texts = [theme, tr("all") if whole else kind.replace("_", " "), unit if unit != "1" else ""]
        found = [values.get(number) for number in range(len(rings))]
        # What is counted is whole.
        counted = unit == "1" and all(v is None or v == round(v) for v in found)
        texts += [f"{v:.0f}" if counted and v is not None else figure(v) for v in found]
        lines.append([kit.Cell(t, bold=whole, right=i > 2) for i, t in enumerate(texts)])
    flow.table(columns, lines, continued=tr("{title}, continued").format(title=flow.title))


def _reach(flow: Flow, entry: BeltEntry) -> None:
    flow.heading(tr("Down the water"))
    columns = (
        Column(tr("km"), 20, right=True),
        Column(tr("What"), 52),
        Column(tr("Name"), flow.width - 118),
        Column(tr("Value"), 26, right=True),
        Column(tr("Unit"), 20),
    )
    keys = ("km", "event", "name", "value", "unit")
    flow.table(columns, [[row.get(key, "") for key in keys] for row in entry.reach])


def source_pages(flow: Flow, sources: Sequence[Source]) -> None:
    """The sources that the pages cite by number."""
    flow.section(tr("Sources"))
    columns = (Column("", 9, right=True), Column(tr("Who said what, and when"), 105),
               Column(tr("Where"), flow.width - 114))  # fmt: skip
    rows = []
    for number, source in enumerate(sources, 1):
        said = ". ".join(part for part in (source.publisher, source.title) if part)
        said += f" ({source.date})" if source.date else ""
        doubt = "" if source.url_status == "captured" else source.url_status
        where = " · ".join(part for part in (source.url, doubt) if part)
        rows.append([str(number), said, where])
    flow.table(columns, rows, size=6.4, continued=tr("Sources, continued"))
