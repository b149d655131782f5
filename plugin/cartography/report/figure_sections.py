"""Sections of charts and tables: ranking, season, scenarios, exposure, profiles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsFeature, QgsVectorLayer

from ...core.errors import InputError
from ...core.grid import Grid
from ...core.presets import ROAD_CLASSES
from ...core.trace import segment_lengths
from ...io.friction_file import read_friction
from .. import design
from ..book import Column
from ..chartkit import svg_size_mm
from ..charts import Pair, Ranked, dumbbells, ranking
from ..figures import figure
from ..profile_chart import Band, Stretch, profile
from ..texts import tr
from .content import MEASURES, GatewayRow, abroad, by_belt, read_gateways, winners
from .panels import Book

Floats = NDArray[np.float64]
_PROFILE_MM = 46.0
_NOTHING = 0.05  # a change that the printed figure would not show
_MEASURE_COLUMNS = tuple(measure.column for measure in MEASURES)


def ranks(book: Book) -> None:
    """Every gateway of every belt by each measure, as bars."""
    flow = book.flow
    flow.section(tr("The gateways compared"))
    flow.paragraph(
        tr(
            "Each bar is the least of its measure from the belt to the gateway, each on its own "
            "best route; the shortest of each measure stands out. The three measures have scales "
            "of their own and are never added up."
        )
    )
    rows = [
        Ranked(belt, row.destination, _values(row))
        for belt, members in by_belt(book.rows).items()
        for row in members
    ]
    _chart(book, ranking(rows, width_mm=flow.width))


def season(book: Book) -> None:
    """What the other season changes, where its table was given."""
    if book.inputs.other_gateways is None:
        return
    flow = book.flow
    others = {
        (row.origin, row.destination): row for row in read_gateways(book.inputs.other_gateways)
    }
    names = _season_of(book.rows), _season_of(others.values())
    flow.section(tr("What the season changes"))
    flow.paragraph(
        tr(
            "From the open dot ({before}) to the filled one ({after}). A way that exists in one "
            "season only has a single dot."
        ).format(before=names[0], after=names[1])
    )
    rows = []
    for belt, members in by_belt(book.rows).items():
        for row in members:
            other = others.get((row.origin, row.destination))
            after = _values(other) if other else [None] * len(MEASURES)
            rows.append(Pair(belt, row.destination, _values(row), after))
    _chart(book, dumbbells(rows, names=names, width_mm=flow.width))


def scenarios(book: Book) -> None:
    """What each scenario does to the best gateway of each belt."""
    if not book.inputs.scenarios:
        return
    layer = QgsVectorLayer(book.inputs.scenarios, "scenarios", "ogr")
    if not layer.isValid() or layer.fields().lookupField("scenario") < 0:
        raise InputError(
            tr("the table of scenarios {source} cannot be read").format(
                source=book.inputs.scenarios
            ),
            tr("choose the table that 'Compare scenarios' writes"),
        )
    flow = book.flow
    flow.section(tr("What if"))
    flow.paragraph(
        tr(
            "Each scenario changes the inputs that it names and nothing else. Under each measure "
            "stands the gateway that is best then, with its value, and in brackets the change "
            "against the first row of the belt."
        )
    )
    wide = flow.width
    columns = [
        Column(tr("Scenario"), wide * 0.18),
        Column(tr("What it changes"), wide * 0.22),
        *(Column(tr(measure.winner), wide * 0.2) for measure in MEASURES),
    ]
    cells: dict[tuple[str, str], dict[str, str]] = {}
    about: dict[tuple[str, str], tuple[str, str]] = {}
    for feature in layer.getFeatures():
        key = (str(feature["origin"]), str(feature["scenario"]))
        about[key] = (str(feature["title"]), _text(feature["changes"]))
        cells.setdefault(key, {})[str(feature["measure"])] = _best(feature)
    for belt in dict.fromkeys(origin for origin, _ in cells):
        flow.heading(tr("From {belt}").format(belt=belt))
        rows = [
            [*about[key], *(cells[key].get(measure.column, "–") for measure in MEASURES)]
            for key in cells
            if key[0] == belt
        ]
        again = tr("From {belt}, continued").format(belt=belt)
        flow.table(columns, rows, size=6.8, continued=again)


def exposure(book: Book) -> None:
    """What lies in each ring around each belt."""
    if not book.inputs.exposure:
        return
    layer = QgsVectorLayer(book.inputs.exposure, "exposure", "ogr")
    if not layer.isValid() or layer.fields().lookupField("ring_to_km") < 0:
        raise InputError(
            tr("the table of exposure {source} cannot be read").format(source=book.inputs.exposure),
            tr("choose the table that 'Buffer exposure' writes"),
        )
    table: dict[str, dict[tuple[str, str, str], dict[float, float]]] = {}
    rings: dict[str, set[float]] = {}
    for f in layer.getFeatures():
        if f["value"] is None or str(f["value"]) == "NULL":
            continue
        belt, ring = str(f["belt"]), float(f["ring_to_km"])
        unit = "" if str(f["unit"]) == "1" else str(f["unit"])
        what = (str(f["theme"]), str(f["class"]), f"{f['measure']} {unit}".strip())
        rings.setdefault(belt, set()).add(ring)
        table.setdefault(belt, {}).setdefault(what, {})[ring] = float(f["value"])
    flow = book.flow
    flow.section(tr("What lies around the belts"))
    for belt, rows in sorted(table.items()):
        flow.heading(tr("Rings around the {belt}").format(belt=belt))
        edges = sorted(rings[belt])
        share = flow.width * 0.5 / max(1, len(edges))
        columns = [
            Column(tr("Theme"), flow.width * 0.14),
            Column(tr("Class"), flow.width * 0.2),
            Column(tr("Measure"), flow.width * 0.16),
            *(Column(tr("to {km:g} km").format(km=edge), share, right=True) for edge in edges),
        ]
        lines = [
            [*(part.replace("_", " ") for part in what), *(figure(values.get(e)) for e in edges)]
            for what, values in sorted(rows.items())
        ]
        again = tr("Rings around the {belt}, continued").format(belt=belt)
        flow.table(columns, lines, size=6.4, continued=again)


def profiles(book: Book) -> None:
    """Height and grade along the winning routes, with roads and control below."""
    if book.inputs.friction is None:
        return
    friction, info, _ = read_friction(book.inputs.friction, tr("the friction surface"))
    terrain = friction.terrain
    flow = book.flow
    flow.section(tr("Profiles of the best routes across a border"))
    layer = QgsVectorLayer(book.inputs.routes, "routes", "ogr")
    lines = {
        (str(f["origin"]), str(f["destination"]), str(f["minimised"])): f
        for f in layer.getFeatures()
    }
    drawn = set()
    for belt, members in by_belt(book.rows).items():
        for measure in MEASURES:
            for row in winners(abroad(members), measure)[:1]:
                feature = lines.get((belt, row.destination, measure.column))
                if feature is None or (belt, row.destination) in drawn:
                    continue
                drawn.add((belt, row.destination))
                xy = np.array([(p.x(), p.y()) for p in feature.geometry().vertices()])
                if len(xy) < 3:
                    continue
                rows_, cols = terrain.fractional_rowcol(xy[:, 0], xy[:, 1])
                at = (np.rint(rows_).astype(int), np.rint(cols).astype(int))
                km = _distance_km(terrain, rows_, cols)
                keep = np.concatenate([[True], np.diff(km) > 0])
                zone = [info.actor_class(int(z)) for z in friction.zone_id[at][keep]]
                codes = friction.road_class[at][keep]
                road = [ROAD_CLASSES[int(code)].replace("_", " ") for code in codes]
                title = tr("{belt} to {gateway}: {winner}").format(
                    belt=belt, gateway=row.destination, winner=tr(measure.winner).lower()
                )
                chart = profile(
                    km[keep],
                    terrain.values[at][keep].astype(float),
                    bands=[
                        Band(tr("Control"), _stretches(km[keep], zone)),
                        Band(tr("Road"), _stretches(km[keep], road)),
                    ],
                    title=title,
                    size_mm=(flow.width, _PROFILE_MM),
                )
                _chart(book, chart)
                flow.space(3)
    flow.paragraph(
        tr("Heights are those of the cells that a route passes ({terrain}).").format(
            terrain=info.terrain
        ),
        colour=design.MUTED,
    )


def _distance_km(terrain: Grid, rows: Floats, cols: Floats) -> Floats:
    steps = segment_lengths(terrain, rows, cols)
    return np.concatenate([[0.0], np.cumsum(steps)]) / 1000


def _stretches(km: Floats, labels: Sequence[str]) -> list[Stretch]:
    """Runs of one label; each begins half-way between two points."""
    found: list[Stretch] = []
    start = 0
    for i in range(1, len(labels) + 1):
        if i == len(labels) or labels[i] != labels[start]:
            begin = km[start] if start == 0 else (km[start - 1] + km[start]) / 2
            end = km[-1] if i == len(labels) else (km[i - 1] + km[i]) / 2
            found.append(Stretch(float(begin), float(end), labels[start]))
            start = i
    return found


def _values(row: GatewayRow) -> list[float | None]:
    return [row.number(m.column) if row.reached else None for m in MEASURES]


def _season_of(rows: Iterable[GatewayRow]) -> str:
    return next((row.cells.get("season") or "" for row in rows), "") or tr("other")


def _best(feature: QgsFeature) -> str:
    """Gateway, value and change of one row of the table of scenarios."""
    gateway, measure = _text(feature["gateway"]), _text(feature["measure"])
    if not gateway:
        return _text(feature["status"])
    unit = next((m.unit for m in MEASURES if m.column == measure), "")
    text = gateway
    if measure in _MEASURE_COLUMNS:
        text += f", {figure(float(feature[measure]))} {unit}"
        change = _text(feature[f"diff_{measure}"])
        if change and abs(float(change)) >= _NOTHING:
            sign = "+" if float(change) >= 0 else "\u2212"
            text += f" ({sign}{figure(abs(float(change)))})"
    return text


def _text(value: object) -> str:
    return "" if value is None or str(value) == "NULL" else str(value)


def _chart(book: Book, svg: bytes) -> None:
    """Place a chart at its own size."""
    width, height = svg_size_mm(svg)
    shrink = min(1.0, (book.flow.sheet.bottom - book.flow.sheet.top) / height)
    book.flow.picture(svg, width * shrink, height * shrink)
