"""What a fetched terrain says about itself: in the log of its run and in its tags."""

from __future__ import annotations

import json
from collections.abc import Iterable

from qgis.core import QgsProcessingFeedback

from ..compat import versions
from ..io.copernicus import ACQUIRED, LICENCE, VERTICAL_DATUM, Plan, Tile
from ..io.lineage import Lineage
from ..io.rasters import TERRAIN_TAG
from ..io.terrain_fetch import Bucket, Coverage
from ..io.terrain_mosaic import Contents
from .base import tr

_NAMED = 8  # tiles that a message names before it counts the rest


def say_before(plan: Plan, found: Coverage, download: int, feedback: QgsProcessingFeedback) -> None:
    rows, cols = plan.shape
    feedback.pushInfo(
        tr("{}: {} x {} cells from {} tiles, about {} MB to fetch.").format(
            plan.label, cols, rows, len(found.land), round(download / 1e6)
        )
    )
    if found.sea:
        feedback.pushInfo(
            tr("{} tiles are sea, which is 0 m: {}.").format(
                len(found.sea), _names(found.sea, plan)
            )
        )
    if found.withheld:
        feedback.pushWarning(
            tr("{} tiles are land that {} does not show, use GLO-90 there: {}.").format(
                len(found.withheld), plan.product.title, _names(found.withheld, plan)
            )
        )


def say_after(plan: Plan, contents: Contents, feedback: QgsProcessingFeedback) -> None:
    rows, cols = plan.shape
    if contents.voids:
        feedback.pushWarning(
            tr("{} cells ({} %) have no elevation, in {}.").format(
                contents.voids,
                f"{100 * contents.voids / (rows * cols):.2f}",
                _names(contents.void_tiles, plan),
            )
        )
    else:
        feedback.pushInfo(tr("No voids."))
    feedback.pushInfo(plan.product.credit)


def _names(tiles: Iterable[Tile], plan: Plan) -> str:
    names = _sorted_names(tiles, plan)
    text = ", ".join(names[:_NAMED])
    rest = len(names) - _NAMED
    return text if rest <= 0 else tr("{} and {} more").format(text, rest)


def terrain_tags(plan: Plan, found: Coverage, bucket: Bucket, made: Contents) -> dict[str, str]:
    """What the GeoTIFF says about itself."""
    tiles = {
        tile.name(plan.product): {
            "sha256_16": made.sha256_16(tile),
            "etag": " ".join(sorted(made.etags[tile])),
            "as_of": max(made.dates[tile]),
        }
        for tile in found.land
        if tile in made.sums
    }
    rows, cols = plan.shape
    t = plan.transform
    extent = [t.c, t.f + rows * t.e, t.c + cols * t.a, t.f]
    lineage = Lineage(
        "kachin:fetchterrain",
        {
            "product": plan.product.title,
            "factor": plan.factor,
            "extent": [round(edge, 9) for edge in extent],
            "base_url": bucket.url,
        },
        tiles,
        versions(),
    )
    return {
        TERRAIN_TAG: plan.label,
        "KC_SOURCE": f"{plan.product.title}, {bucket.address(plan.product)}",
        "KC_LICENCE": LICENCE,
        "KC_CREDIT": plan.product.credit,
        "KC_VERTICAL_DATUM": VERTICAL_DATUM,
        "KC_RESOLUTION": f"{t.a * 3600:g} x {-t.e * 3600:g} arc-seconds",
        "KC_SURFACE": "surface model: buildings and tree tops are in it",
        "KC_ACQUIRED": ACQUIRED,
        "KC_AS_OF": made.as_of(),
        "KC_TILES": json.dumps(tiles, sort_keys=True),
        "KC_SEA_TILES": " ".join(_sorted_names(found.sea, plan)),
        "KC_WITHHELD_TILES": " ".join(_sorted_names(found.withheld, plan)),
        "KC_VOID_CELLS": str(made.voids),
        "KC_LINEAGE": lineage.to_json(),
    }


def _sorted_names(tiles: Iterable[Tile], plan: Plan) -> list[str]:
    return [tile.name(plan.product) for tile in sorted(tiles)]
