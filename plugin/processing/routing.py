"""Parameters and loading that the algorithms on a friction surface share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ..core.accumulate import Progress, estimate_memory
from ..core.errors import InputError
from ..core.friction import Friction
from ..io.friction_file import FrictionInfo, read_friction
from ..io.rasters import raster_size
from ..io.system import require_memory
from .base import KachinAlgorithm, tr

NEIGHBOURHOODS = ("8", "16", "ring")
# float32 bands of the surface while it is in memory, besides the solver's own work.
_BYTES_PER_CELL = 40


@dataclass(frozen=True)
class LoadedFriction:
    """A friction surface with its description and the path it came from."""

    friction: Friction
    info: FrictionInfo
    path: str


def measure_titles() -> list[str]:
    """Titles of the measures in the order of core.friction.MEASURES."""
    return [tr("Money (USD/t)"), tr("Hours"), tr("Exposure (km)")]


def add_routing_parameters(algorithm: KachinAlgorithm, *, rays: bool = False) -> None:
    """Add neighbourhood, snapping distance and memory budget.

    ``rays`` offers the ring too. Its labels are those of no single path, so it is for algorithms
    whose answer is a surface.
    """
    options = [tr("8"), tr("16")]
    help_text = tr(
        "8: moves to adjacent cells. 16: knight's moves too; fewer kinks, but they pass "
        "over the relief between."
    )
    if rays:
        options.append(tr("Rays"))
        help_text += " " + tr(
            "Rays: straight ways from anywhere between two neighbours, the most accurate; they "
            "read all of the relief and take four to five times as long."
        )
    algorithm.add(
        QgsProcessingParameterEnum(
            "NEIGHBOURHOOD", tr("Moves to neighbours"), options, defaultValue=0
        ),
        help_text,
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "SNAP_KM",
            tr("Snapping distance (km)"),
            QgsProcessingParameterNumber.Type.Double,
            5,
            minValue=0,
        ),
        tr(
            "A place on a blocked cell is moved to the nearest open cell within this "
            "distance, and the log says so."
        ),
        advanced=True,
    )
    add_memory_parameter(algorithm)


def add_memory_parameter(algorithm: KachinAlgorithm) -> None:
    """Add the memory budget."""
    algorithm.add(
        QgsProcessingParameterNumber(
            "MEMORY_MB",
            tr("Memory budget (MB)"),
            QgsProcessingParameterNumber.Type.Double,
            0,
            minValue=0,
        ),
        tr("Refuse to start where more is needed; 0 means what this computer has free."),
        advanced=True,
    )


def load_friction(
    algorithm: KachinAlgorithm,
    parameters: dict[str, Any],
    key: str,
    context: QgsProcessingContext,
    progress: Progress | None = None,
) -> LoadedFriction:
    """Read the friction surface of a parameter after the memory it needs has been granted.

    That of the solver counts for an algorithm that routes, which has a neighbourhood.
    """
    layer = algorithm.parameterAsRasterLayer(parameters, key, context)
    if layer is None:
        value = parameters.get(key)
        raise InputError(
            tr("the friction surface {} cannot be opened").format(value),
            tr("choose a raster made by 'Friction surface'"),
        )
    neighbourhood = None
    if algorithm.parameterDefinition("NEIGHBOURHOOD") is not None:
        choice = algorithm.parameterAsEnum(parameters, "NEIGHBOURHOOD", context)
        neighbourhood = NEIGHBOURHOODS[choice]
    budget_mb = algorithm.parameterAsDouble(parameters, "MEMORY_MB", context)
    return load_friction_file(layer.source(), neighbourhood, budget_mb, progress)


def load_friction_file(
    path: str, neighbourhood: str | None, budget_mb: float, progress: Progress | None = None
) -> LoadedFriction:
    """Read a friction surface after the memory it needs has been granted.

    Without a neighbourhood nothing is accumulated on it.
    """
    name = tr("the friction surface")
    rows, cols = raster_size(path, name)
    needed = 0
    if neighbourhood is not None:
        # The vertical factor stands in the file: as much as any of those that ship needs.
        needed = estimate_memory(
            (rows, cols), neighbourhood=neighbourhood, anisotropic=True, many_rays=True
        )
    require_memory(needed + _BYTES_PER_CELL * rows * cols, rows * cols, budget_mb)
    friction, info, _ = read_friction(path, name, progress)
    return LoadedFriction(friction, info, path)
