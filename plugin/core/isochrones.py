"""Accumulated cost cut into bands."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .errors import InputError


def parse_hours(text: str) -> tuple[float, ...]:
    """Read times in hours such as "6, 12, 24", ascending and each once.

    Raises InputError for what is no number above 0.
    """
    words = [word for word in re.split(r"[,;\s]+", text.strip()) if word.lower() not in ("", "h")]
    if not words:
        raise InputError("no time is given", "write hours such as 6, 12, 24, 48")
    values = set()
    for word in words:
        try:
            value = float(re.sub(r"h$", "", word, flags=re.IGNORECASE))
        except ValueError:
            value = np.nan
        if not 0 < value < np.inf:
            raise InputError(
                'the time "{word}" is no number of hours above 0',
                "write hours such as 6, 12, 24, 48",
                word=word,
            )
        values.add(value)
    return tuple(sorted(values))


def bands(cost: NDArray[np.float32], limits: Sequence[float]) -> NDArray[np.int16]:
    """Number of the first limit that a cost does not exceed, from 1; 0 beyond the last.

    ``limits`` ascend; a cost that equals a limit belongs to it, as a distance does to its ring.
    """
    number = np.searchsorted(np.asarray(limits, dtype=np.float32), cost, side="left") + 1
    return np.where(number <= len(limits), number, 0).astype(np.int16)
