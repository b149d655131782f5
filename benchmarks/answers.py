"""How far two answers are apart, some rows at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np

ROWS = 512


class Apart(NamedTuple):
    """Median and greatest relative difference where both reach, and cells that one alone does."""

    median: float
    most: float
    alone: int

    def __str__(self) -> str:
        return f"{self.median:.1e} / {self.most:.1e}"


def apart(strips: Iterable[tuple[Any, Any]]) -> Apart:
    """Compare costs, infinite where not reached; the sources, which cost nothing, are left out."""
    errors, alone = [], 0
    for one, other in strips:
        reached = np.isfinite(one), np.isfinite(other)
        alone += int(np.count_nonzero(reached[0] != reached[1]))
        both = reached[0] & reached[1] & (other > 0)
        ratio = np.asarray(one[both], np.float64) / other[both]
        errors.append(np.abs(ratio - 1).astype(np.float32))
    every = np.concatenate(errors)
    if not every.size:
        return Apart(np.nan, np.nan, alone)
    return Apart(float(np.median(every)), float(every.max()), alone)
