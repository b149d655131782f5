"""The power series of the geodesic problem, to the sixth order in the flattening of WGS84.

Source: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013) 43-55.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .grid import WGS84_F

Floats = NDArray[np.float64]
Table = tuple[tuple[float, ...], ...]

EP2 = WGS84_F * (2 - WGS84_F) / (1 - WGS84_F) ** 2
_N = WGS84_F / (2 - WGS84_F)

# Series in eps, constant first; row l-1 is the coefficient of sin(2 l x). Eqs. 17, 18, 21, 42, 43.
A1 = (1, 0, 1 / 4, 0, 1 / 64, 0, 1 / 256)
C1: Table = (
    (0, -1 / 2, 0, 3 / 16, 0, -1 / 32, 0),
    (0, 0, -1 / 16, 0, 1 / 32, 0, -9 / 2048),
    (0, 0, 0, -1 / 48, 0, 3 / 256, 0),
    (0, 0, 0, 0, -5 / 512, 0, 3 / 512),
    (0, 0, 0, 0, 0, -7 / 1280, 0),
    (0, 0, 0, 0, 0, 0, -7 / 2048),
)
C1_REVERSE: Table = (
    (0, 1 / 2, 0, -9 / 32, 0, 205 / 1536, 0),
    (0, 0, 5 / 16, 0, -37 / 96, 0, 1335 / 4096),
    (0, 0, 0, 29 / 96, 0, -75 / 128, 0),
    (0, 0, 0, 0, 539 / 1536, 0, -2391 / 2560),
    (0, 0, 0, 0, 0, 3467 / 7680, 0),
    (0, 0, 0, 0, 0, 0, 38081 / 61440),
)
A2 = (1, 0, 1 / 4, 0, 9 / 64, 0, 25 / 256)
C2: Table = (
    (0, 1 / 2, 0, 1 / 16, 0, 1 / 32, 0),
    (0, 0, 3 / 16, 0, 1 / 32, 0, 35 / 2048),
    (0, 0, 0, 5 / 48, 0, 5 / 256, 0),
    (0, 0, 0, 0, 35 / 512, 0, 7 / 512),
    (0, 0, 0, 0, 0, 63 / 1280, 0),
    (0, 0, 0, 0, 0, 0, 77 / 2048),
)
# Eqs. 24 and 25 with the third flattening put in.
A3 = (
    1,
    -(1 - _N) / 2,
    -(1 / 4 + _N / 8 - 3 / 8 * _N**2),
    -(1 / 16 + 3 / 16 * _N + _N**2 / 16),
    -(3 / 64 + _N / 32),
    -3 / 128,
)
C3: Table = (
    (
        0,
        (1 - _N) / 4,
        (1 - _N**2) / 8,
        3 / 64 + 3 / 64 * _N - _N**2 / 64,
        5 / 128 + _N / 64,
        3 / 128,
    ),
    (
        0,
        0,
        1 / 16 - 3 / 32 * _N + _N**2 / 32,
        3 / 64 - _N / 32 - 3 / 64 * _N**2,
        3 / 128 + _N / 128,
        5 / 256,
    ),
    (0, 0, 0, 5 / 192 - 3 / 64 * _N + 5 / 192 * _N**2, 3 / 128 - 5 / 192 * _N, 7 / 512),
    (0, 0, 0, 0, 7 / 512 - 7 / 256 * _N, 7 / 512),
    (0, 0, 0, 0, 0, 21 / 2560),
)


def expansion(calp0: Floats) -> Floats:
    """Expansion parameter of the geodesic, eq. 16."""
    k2 = calp0**2 * EP2
    eps: Floats = k2 / (2 * (1 + np.sqrt(1 + k2)) + k2)
    return eps


def polynomial(coefficients: tuple[float, ...], eps: Floats) -> Floats:
    """Polynomial in eps, constant first."""
    total = np.zeros_like(eps)
    for coefficient in reversed(coefficients):
        total = total * eps + coefficient
    return total


def sine_series(table: Table, eps: Floats, x: Floats) -> Floats:
    """Sum of row l of the table at eps times sin(2 l x), by Clenshaw's recurrence."""
    twice = 2 * np.cos(2 * x)
    ahead, after = np.zeros_like(x), np.zeros_like(x)
    for row in reversed(table):
        ahead, after = polynomial(row, eps) + twice * ahead - after, ahead
    total: Floats = np.sin(2 * x) * ahead
    return total
