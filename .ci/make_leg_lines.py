"""Find the lines of the corridor legs on the relief that ships, for layers/corridor_legs.

Run it after legs, places, roads, rivers, railways or the presets have changed:

QT_QPA_PLATFORM=offscreen GDAL_PAM_ENABLED=NO /usr/bin/python3 .ci/make_leg_lines.py

Legs by road take the way of the fewest hours of a truck in the dry season, legs on foot that of a
porter; control and its delays do not bend a line that stands for a road. Rail and river legs
follow their layers.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import headless  # noqa: E402
import package  # noqa: E402

headless.prepare_environment()
package.register()

from shapely.geometry import LineString, mapping  # noqa: E402

from kachin_corridors.layers.build import build_study  # noqa: E402
from kachin_corridors.layers.catalogue import layers  # noqa: E402
from kachin_corridors.layers.corridor_legs import build as legs  # noqa: E402
from kachin_corridors.layers.study import Study  # noqa: E402
from kachin_corridors.plugin.io.presets import MODES, shipped_policy_rows  # noqa: E402
from kachin_corridors.plugin.io.store import open_layer_features  # noqa: E402

CELL_M = 1000
SURFACE = {"CRS": "EPSG:32647", "CELL_SIZE": CELL_M, "EXTENT": "88.5,101.5,15.5,29.8 [EPSG:4326]"}
# The course of a line is known to a cell at best; the rest is stairs.
TOLERANCE_DEG = 0.003
DIGITS = 4
# Time factor, blocked, exposure, delay and levy of every actor.
NO_CONTROL = ("1", "no", "0", "0", "0")


def main() -> None:
    """Build a study with straight legs, route them, and write the lines."""
    target = legs.LINES
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        legs.LINES = folder / "straight.geojson.gz"
        write(legs.LINES, straight())
        lines = routed(folder)
    write(target, lines)
    found = sum(line["properties"]["found"] != "straight" for line in lines)
    print(f"{target.relative_to(ROOT)}: {found} of {len(lines)} legs have a line")


def straight() -> list[dict[str, Any]]:
    """Every leg as a straight line, which is what its ends are read from."""
    study = Study(layers())
    return [
        feature({"leg_id": leg["id"]}, study.line([leg["from_place"], leg["to_place"]]))
        for leg in study.records("corridor_legs")
    ]


def routed(folder: Path) -> list[dict[str, Any]]:
    """The legs as routecorridors finds them."""
    import processing

    study = folder / "study.gpkg"
    build_study(study)
    inputs: dict[str, str] = {
        key: f"{study}|layername={name}"
        for key, name in (
            ("LEGS", "corridor_legs"),
            ("CORRIDORS", "corridors"),
            ("RAILWAYS", "railways"),
            ("RIVERS", "rivers"),
        )
    }
    for key, mode in (("FRICTION", "truck"), ("FOOT_FRICTION", "porter")):
        inputs[key] = str(folder / f"{mode}.tif")
        policy = [cell for row in shipped_policy_rows() for cell in (row[0], *NO_CONTROL)]
        chosen = {
            "POLICY": policy,
            "STUDY": str(study),
            "MODE": MODES.index(mode),
            "OUTPUT": inputs[key],
        }
        processing.run("kachin:frictionsurface", {**chosen, **SURFACE})
    output = folder / "legs.gpkg"
    processing.run("kachin:routecorridors", {**inputs, "OUTPUT": str(output)})
    return [
        feature(
            {
                "leg_id": leg["id"],
                # Without control there is no exposure to tell.
                **{name: tidy(leg[name]) for name in legs.FOUND if name != "exposure_km"},
            },
            leg.geometry,
        )
        for leg in open_layer_features(output, "legs")
    ]


def tidy(value: Any) -> Any:
    """Lengths to a tenth of a kilometre."""
    return round(value, 1) if isinstance(value, float) else value


def feature(properties: dict[str, Any], line: LineString) -> dict[str, Any]:
    """A GeoJSON feature without the stairs of the cells."""
    plain = line.simplify(TOLERANCE_DEG)
    rounded = LineString([(round(x, DIGITS), round(y, DIGITS)) for x, y, *_ in plain.coords])
    kept = {key: value for key, value in properties.items() if value is not None}
    return {"type": "Feature", "properties": kept, "geometry": mapping(rounded)}


def write(path: Path, features: list[dict[str, Any]]) -> None:
    """Write the same bytes for the same lines."""
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


if __name__ == "__main__":
    application = headless.start_qgis()
    main()
    application.exitQgis()
