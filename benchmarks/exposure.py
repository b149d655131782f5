"""How long 10,000 places in 200 rings take: `python3 benchmarks/exposure.py`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
from shapely.geometry import Point

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
import package

package.register()

from kachin_corridors.plugin.core.buffers import geodesic_rings  # noqa: E402
from kachin_corridors.plugin.core.exposure import Area, Item, count_points  # noqa: E402

PLACES, BELTS, RINGS_KM = 10_000, 40, (5, 10, 25, 50, 100)


def main() -> None:
    """Count places as stated, and with 200 draws within a precision of 2 km each."""
    rng = np.random.default_rng(1)
    areas = [
        Area(f"belt {i}", ring.geometry, ring.from_km, ring.to_km)
        for i, (x, y) in enumerate(rng.random((BELTS, 2)))
        for ring in geodesic_rings([Point(96.5 + 2.5 * x, 24 + 3 * y)], RINGS_KM)
    ]
    spots = rng.random((PLACES, 2))
    for precision_m, samples in ((0.0, 0), (2000.0, 200)):
        items = [
            Item(str(i), Point(96 + 3.5 * x, 23.5 + 4 * y), "village", 100.0, precision_m)
            for i, (x, y) in enumerate(spots)
        ]
        start, busy = time.perf_counter(), time.process_time()
        rows = count_points("places", items, areas, samples=samples, weight="population")
        seconds, busy = time.perf_counter() - start, time.process_time() - busy
        print(
            f"{PLACES} places, {len(areas)} rings, {samples} draws each: {seconds:.2f} s,"
            f" {busy:.2f} s of them computing, {len(rows)} figures"
        )


if __name__ == "__main__":
    main()
