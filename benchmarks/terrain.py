"""Seeded spectral terrain: the same mountains, land cover and barriers on every machine."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

CELL_M = 30.0


def _field(rng: np.random.Generator, n: int, roughness: float) -> NDArray[np.float64]:
    """Gaussian field of unit variance whose amplitude falls with frequency to a power."""
    frequency = np.hypot(np.fft.fftfreq(n)[:, None], np.fft.rfftfreq(n)[None, :])
    frequency[0, 0] = np.inf
    noise = np.fft.rfft2(rng.standard_normal((n, n)))
    field = np.fft.irfft2(noise * frequency**-roughness, s=(n, n))
    return np.asarray(field / field.std())


def make(n: int, seed: int = 7) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Friction (inf in some 4 % of the cells) and elevation in metres, both (n, n) float32."""
    rng = np.random.default_rng(seed)
    elevation = _field(rng, n, 2.0)
    elevation *= 0.3 * CELL_M / np.hypot(*np.gradient(elevation[:512, :512])).mean()
    cover = _field(rng, n, 1.2)
    friction = np.exp(0.5 * cover + 0.2 * rng.standard_normal((n, n)))
    friction[np.abs(cover) > 2.05] = np.inf
    middle = slice(n // 2 - 8, n // 2 + 8)
    friction[middle, middle] = 1
    return friction.astype(np.float32), elevation.astype(np.float32)
