"""Charts of what lies in the rings around a belt, in the visual language of the maps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..core.exposure import ALL, Area, Row
from .chartkit import CLASS_COLOURS, chart_style, quiet, save
from .design import INK, MUTED

_PANELS = (
    ("places", "count", "Places"),
    ("roads", "length", "Roads (km)"),
    ("rivers", "length", "Rivers (km)"),
    ("control", "area_at_date", "Control (km²)"),
    ("land_cover", "area", "Land cover (km²)"),
    ("protected_areas", "area", "Protected areas (km²)"),
)
_CLASSES_SHOWN = 7


def write_charts(folder: Path, areas: Sequence[Area], rows: Sequence[Row]) -> list[Path]:
    """Write one SVG and one PNG for each belt; raises InputError where matplotlib is missing."""
    written = []
    for name in dict.fromkeys(area.name for area in areas):
        mine = [i for i, area in enumerate(areas) if area.name == name]
        slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "belt"
        while any(path.stem == slug for path in written):
            slug += "-2"
        with chart_style() as figures:
            figure = belt_figure(figures, name, [areas[i] for i in mine], _of(rows, mine))
            for suffix in (".svg", ".png"):
                path = folder / f"{slug}{suffix}"
                save(figure, path)
                written.append(path)
    return written


def belt_figure(figures: Any, name: str, areas: Sequence[Area], rows: Sequence[Row]) -> Any:
    """A figure with one panel for each theme that has figures, one bar for each ring."""
    panels = [panel for panel in _PANELS if any(_shown(r, panel) and r.value for r in rows)]
    figure = figures.Figure(figsize=(7.2, 1.2 + (0.55 + 0.26 * len(areas)) * max(len(panels), 1)))
    figure.suptitle(name, x=0.02, ha="left", color=INK, fontsize=12, fontweight="semibold")
    if not panels:
        figure.text(0.02, 0.5, "Nothing of the chosen layers lies here.", color=MUTED, fontsize=9)
        return figure
    axes = figure.subplots(len(panels), 1, squeeze=False)[:, 0]
    for axis, panel in zip(axes, panels):
        _draw(axis, panel, areas, [row for row in rows if _shown(row, panel)])
    newest = max((row.as_of for row in rows), default="")
    note = f"Evidence as of {newest}. " if newest else ""
    note += "Whiskers: 5 to 95 % of draws within the precision of the positions."
    figure.text(0.02, 0.01, note, color=MUTED, fontsize=6.5)
    figure.subplots_adjust(left=0.16, right=0.72, top=1 - 0.75 / figure.get_figheight(),
                           bottom=0.45 / figure.get_figheight(), hspace=0.55)  # fmt: skip
    return figure


def _draw(axis: Any, panel: tuple[str, str, str], areas: Sequence[Area], rows: list[Row]) -> None:
    classes = _classes(rows)
    base = [0.0] * len(areas)
    for colour, kind in zip(CLASS_COLOURS, classes):
        values = [sum(r.value for r in rows if r.area == i and r.kind == kind)
                  for i in range(len(areas))]  # fmt: skip
        axis.barh(range(len(areas)), values, left=base, height=0.68, color=colour,
                  label=_class_label(panel, kind))  # fmt: skip
        base = [b + v for b, v in zip(base, values)]
    for row in rows:
        if row.kind == ALL and row.spread is not None and row.spread.low < row.spread.high:
            axis.plot([row.spread.low, row.spread.high], [row.area] * 2, color=INK, linewidth=0.9,
                      marker="|", markersize=5)  # fmt: skip
    axis.set_yticks(range(len(areas)), [_label(area) for area in areas])
    axis.invert_yaxis()
    axis.set_title(panel[2], loc="left", fontsize=8.5, color=INK, pad=4)
    quiet(axis, grid="x")
    if classes != [ALL]:
        axis.legend(fontsize=6.5, frameon=False, labelcolor=INK, loc="upper left",
                    bbox_to_anchor=(1.01, 1.08), handlelength=0.9, labelspacing=0.3)  # fmt: skip


def _classes(rows: Sequence[Row]) -> list[str]:
    """The largest classes; where there are more, or none, the total is drawn."""
    sums: dict[str, float] = {}
    for row in rows:
        if row.kind != ALL:
            sums[row.kind] = sums.get(row.kind, 0.0) + row.value
    if not sums or len(sums) > len(CLASS_COLOURS):
        return [ALL] if any(row.kind == ALL for row in rows) else sorted(sums)[:_CLASSES_SHOWN]
    return sorted(sums, key=lambda kind: (-sums[kind], kind))


def _class_label(panel: tuple[str, str, str], kind: str) -> str:
    if kind == ALL:
        return panel[2]
    return f"level {kind}" if kind.isdigit() else kind.replace("_", " ")


def _shown(row: Row, panel: tuple[str, str, str]) -> bool:
    return (row.theme, row.measure) == panel[:2]


def _label(area: Area) -> str:
    if area.to_km is None:
        return ""
    start = "within" if not area.from_km else f"{area.from_km:g} –"
    return f"{start} {area.to_km:g} km"


def _of(rows: Sequence[Row], numbers: Sequence[int]) -> list[Row]:
    """Rows of some areas, numbered by their place among them."""
    place = {number: i for i, number in enumerate(numbers)}
    return [Row(**{**row.__dict__, "area": place[row.area]}) for row in rows if row.area in place]
