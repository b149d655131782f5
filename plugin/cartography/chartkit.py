"""What all charts share: the typeface and colours of the maps, sizes in millimetres, same bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..core.errors import InputError
from ..core.wording import say
from ..io.atomic import atomic_path
from .design import ACCENT, FAMILY, INK, MUTED, PAPER, RESOURCES, RULE

# Classes in order; they differ in lightness as well as in hue, so that grey prints can be read.
CLASS_COLOURS = (
    ACCENT,
    "#e6b87f",
    "#a63603",
    "#6fabab",
    "#332a58",
    "#c8d0d3",
    "#6b5b95",
    "#478a98",
)
TITLE_PT, LABEL_PT, SMALL_PT = 8.5, 7.0, 6.2
_DPI = 200
_MM = 25.4
# Used for letters that the typeface lacks, where the machine has one of them.
_OTHER_SCRIPTS = ("Noto Sans Myanmar", "Padauk", "Myanmar Text", "Noto Sans Devanagari")


@contextmanager
def chart_style() -> Iterator[Any]:
    """Settings of matplotlib while a chart is made and saved; gives its module ``figure``.

    Letters become outlines, so that a chart looks the same where the typeface is not installed;
    ids in an SVG come from a fixed salt, so that the same figures give the same bytes. Raises
    InputError where matplotlib is missing.
    """
    try:
        from matplotlib import figure, rc_context
    except ImportError as error:
        raise InputError(
            "charts need matplotlib, which this QGIS has not",
            "install it, or leave the charts out",
        ) from error
    settings = {
        "font.family": list(_families()),
        "svg.fonttype": "path",
        "svg.hashsalt": "kachin-corridors",
        "text.color": INK,
        "axes.unicode_minus": True,
    }
    with rc_context(settings):
        yield figure


@lru_cache(maxsize=1)
def _families() -> tuple[str, ...]:
    """The typeface, made known to matplotlib, and what stands in for letters it lacks."""
    from matplotlib import font_manager

    known = {font.name for font in font_manager.fontManager.ttflist}
    if FAMILY not in known:
        for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
            font_manager.fontManager.addfont(str(path))
    return (FAMILY, *(name for name in _OTHER_SCRIPTS if name in known), "DejaVu Sans")


def new_figure(figures: Any, width_mm: float, height_mm: float) -> Any:
    """An empty figure of a size in millimetres."""
    return figures.Figure(figsize=(width_mm / _MM, height_mm / _MM), facecolor=PAPER)


def render(figure: Any, kind: str = "svg") -> bytes:
    """The figure as SVG or PNG without a date; call it within ``chart_style``."""
    buffer = io.BytesIO()
    metadata: dict[str, Any] = {"Date": None} if kind == "svg" else {}
    figure.savefig(buffer, format=kind, dpi=_DPI, facecolor=PAPER, metadata=metadata)
    return buffer.getvalue()


def save(figure: Any, target: Path | None) -> bytes:
    """The figure as bytes, in the format of the target's suffix; written there if one is given."""
    kind = target.suffix.lstrip(".").lower() if target is not None else "svg"
    if kind not in ("svg", "png"):
        raise InputError("a chart cannot be written as .{kind}", "name it .svg or .png", kind=kind)
    content = render(figure, kind)
    if target is not None:
        with atomic_path(target, say("the chart")) as temporary:
            temporary.write_bytes(content)
    return content


def box_mm(figure: Any, left: float, top: float, width: float, height: float) -> Any:
    """Axes at a place in millimetres from the upper left corner of the figure."""
    total_w, total_h = figure.get_figwidth() * _MM, figure.get_figheight() * _MM
    return figure.add_axes(
        (left / total_w, 1 - (top + height) / total_h, width / total_w, height / total_h)
    )


def quiet(axis: Any, *, grid: str = "") -> None:
    """Take frame and ticks off; hairlines along ``grid`` ("x", "y", "both") remain."""
    axis.tick_params(labelsize=SMALL_PT, colors=MUTED, length=0, pad=2.5)
    for spine in axis.spines.values():
        spine.set_visible(False)
    if grid:
        axis.grid(axis=grid, color=RULE, linewidth=0.4)
    axis.set_axisbelow(True)


def panel_title(axis: Any, text: str) -> None:
    """A heading above axes, at their left edge."""
    axis.set_title(text, loc="left", fontsize=TITLE_PT, color=INK, pad=5, fontweight="semibold")


@lru_cache(maxsize=4096)
def text_width_mm(text: str, size_pt: float, *, bold: bool = False) -> float:
    """Width of a line of text as it will be drawn."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextPath

    if not text.strip():
        return 0.0
    weight = "semibold" if bold else "normal"
    properties = FontProperties(family=list(_families()), weight=weight)
    # The ends of its curves bound a letter closely; the extents of the curves take far longer.
    across = TextPath((0, 0), text, size=size_pt, prop=properties).vertices[:, 0]
    return float(across.max() - across.min()) / 72 * _MM


def widest_mm(texts: Sequence[str], size_pt: float, *, bold: bool = False) -> float:
    """Width of the widest of some lines."""
    return max((text_width_mm(text, size_pt, bold=bold) for text in texts), default=0.0)


def fitted(text: str, room_mm: float, size_pt: float) -> str:
    """A text cut with an ellipsis so that it fits; the whole text where it does."""
    if text_width_mm(text, size_pt) <= room_mm:
        return text
    for end in range(len(text) - 1, 0, -1):
        cut = text[:end].rstrip() + "…"
        if text_width_mm(cut, size_pt) <= room_mm:
            return cut
    return "…"


def svg_size_mm(svg: bytes) -> tuple[float, float]:
    """Width and height of a chart as matplotlib writes them, in points, in millimetres."""
    found = re.search(rb'width="([\d.]+)pt" height="([\d.]+)pt"', svg) or re.search(
        rb'height="([\d.]+)pt"[^>]*width="([\d.]+)pt"', svg
    )
    if found is None:
        raise ValueError("the chart does not state its size")
    first, second = (float(part) * _MM / 72 for part in found.groups())
    return (first, second) if b"width" in found.group(0)[:6] else (second, first)
