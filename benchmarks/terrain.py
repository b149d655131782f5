"""Seeded spectral terrain: the same mountains, land cover and barriers on every machine.

Up to 4000 x 4000 cells in double precision; larger ones in single precision, with other random
numbers, in 16 bytes a cell.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

CELL_M = 30.0
_DOUBLE_UP_TO = 4000
_ROWS = 256
F32 = NDArray[np.float32]


def _field(rng: np.random.Generator, n: int, roughness: float) -> NDArray[np.float64]:
    """Gaussian field of unit variance whose amplitude falls with frequency to a power."""
    frequency = np.hypot(np.fft.fftfreq(n)[:, None], np.fft.rfftfreq(n)[None, :])
    frequency[0, 0] = np.inf
    noise = np.fft.rfft2(rng.standard_normal((n, n)))
    field = np.fft.irfft2(noise * frequency**-roughness, s=(n, n))
    return np.asarray(field / field.std())


def make(n: int, seed: int = 7) -> tuple[F32, F32]:
    """Friction (inf in some 4 % of the cells) and elevation in metres, both (n, n) float32."""
    rng = np.random.default_rng(seed)
    if n > _DOUBLE_UP_TO:
        return _make_large(rng, n)
    elevation = _field(rng, n, 2.0)
    elevation *= _relief(elevation)
    cover = _field(rng, n, 1.2)
    friction = np.exp(0.5 * cover + 0.2 * rng.standard_normal((n, n)))
    friction[np.abs(cover) > 2.05] = np.inf
    friction[_middle(n)] = 1
    return friction.astype(np.float32), elevation.astype(np.float32)


def save(n: int, folder: Path) -> None:
    """Leave the terrain in ``folder`` as friction.npy and elevation.npy."""
    for part, values in zip(("friction", "elevation"), make(n)):
        np.save(folder / f"{part}.npy", values)


def _make_large(rng: np.random.Generator, n: int) -> tuple[F32, F32]:
    """The same recipe, some rows at a time where a whole copy would be made."""
    elevation = _large_field(rng, n, 2.0)
    elevation *= np.float32(_relief(elevation))
    friction = _large_field(rng, n, 1.2)
    for top in range(0, n, _ROWS):
        cover = friction[top : top + _ROWS]
        blocked = np.abs(cover) > 2.05
        speckle = rng.standard_normal(cover.shape, np.float32)
        np.exp(np.float32(0.5) * cover + np.float32(0.2) * speckle, out=cover)
        cover[blocked] = np.inf
    friction[_middle(n)] = 1
    return friction, elevation


def _large_field(rng: np.random.Generator, n: int, roughness: float) -> F32:
    from scipy import fft  # numpy's would compute in double precision

    noise = rng.standard_normal((n, n), np.float32)
    spectrum = fft.rfft2(noise, workers=-1, overwrite_x=True)
    del noise
    across = np.fft.rfftfreq(n)
    for row, along in zip(spectrum, np.fft.fftfreq(n)):
        frequency = np.hypot(along, across)
        frequency[frequency == 0] = np.inf
        row *= (frequency**-roughness).astype(np.float32)
    field: F32 = fft.irfft2(spectrum, s=(n, n), workers=-1, overwrite_x=True)
    deviation = np.sqrt(np.mean([np.square(row, dtype=np.float64).mean() for row in field]))
    field *= np.float32(1 / deviation)
    return field


def _relief(elevation: NDArray[np.floating]) -> float:
    """What brings the mean grade of a part to 0.3."""
    part = elevation[:512, :512]
    return float(0.3 * CELL_M / np.hypot(*np.gradient(part)).mean())


def _middle(n: int) -> tuple[slice, slice]:
    """Where the source lies, on open ground."""
    return (slice(n // 2 - 8, n // 2 + 8),) * 2
