"""Import surveyed roads: lines and tags into the road classes that the presets know."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from shapely.geometry import LineString, box

from ..plugin.core.errors import InputError
from ..plugin.core.presets import OFF_ROAD, ROAD_CLASSES
from ..plugin.io.editing import StudyEditor, edited_study
from ..plugin.io.osm import Progress, TaggedLine, is_osm, read_lines
from ..plugin.io.presets import PRESETS
from ..plugin.io.road_tags import UNPAVED
from ..plugin.io.vectors import Feature
from .importing import table_of
from .migrations import MIGRATIONS
from .stored import StoredStudy
from .study import lengths_km

LAYER = "roads"
OSM_SOURCE = "OSM"
_OSM_ROW = {
    "id": OSM_SOURCE,
    "title": "OpenStreetMap",
    "publisher": "OpenStreetMap contributors",
    "url": "https://www.openstreetmap.org/copyright",
    "url_status": "site or section only",
    "licence": "ODbL-1.0",
}
_CLASS_TAGS = ("highway", "fclass", "class")
_SEASONAL_TAGS = ("seasonal", "winter_road", "motor_vehicle:conditional", "access:conditional")
_NO = frozenset({"", "no", "f", "false", "0"})
_YES = frozenset({"t", "true", "1"})
_BATCH = 2000


class RoadClass(NamedTuple):
    """The class of a road, and the one it has where its surface is not paved; empty = no road."""

    paved: str
    unpaved: str


@dataclass(frozen=True)
class RoadJob:
    """What to import, and how; ``bounds`` are west, south, east, north in EPSG:4326."""

    study: Path
    final: Path
    path: Path
    classes: Mapping[str, RoadClass]
    source_id: str
    as_of: str
    confidence: str
    layer: str = ""
    class_field: str = ""
    bounds: tuple[float, float, float, float] | None = None
    replace: bool = False
    lineage: str = ""


@dataclass
class RoadOutcome:
    """How many roads were added and removed, and which values of the class were left out."""

    added: int = 0
    removed: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    west: float = 180.0
    south: float = 90.0
    east: float = -180.0
    north: float = -90.0

    def see(self, line: LineString) -> None:
        """Count a road in, and the ground that it covers."""
        west, south, east, north = line.bounds
        self.west, self.south = min(self.west, west), min(self.south, south)
        self.east, self.north = max(self.east, east), max(self.north, north)
        self.added += 1


def shipped_classes() -> list[tuple[str, str, str]]:
    """Rows of the table that ships: value in the source, class, class where unpaved."""
    with (PRESETS / "road_classes.csv").open(encoding="utf-8", newline="") as stream:
        return [(row["value"], row["class"], row["unpaved"]) for row in csv.DictReader(stream)]


def parse_classes(rows: Iterable[Sequence[str]]) -> dict[str, RoadClass]:
    """The table of classes; raises InputError for a class that no preset knows."""
    classes: dict[str, RoadClass] = {}
    known = [name for name in ROAD_CLASSES if name != OFF_ROAD]
    for value, *named in ([str(cell).strip() for cell in row] for row in rows):
        if not value:
            continue
        for name in named:
            if name and name not in known:
                raise InputError(
                    "the table of road classes gives '{value}' the class '{name}'",
                    "use one of {known}, or nothing to leave it out",
                    value=value,
                    name=name,
                    known=", ".join(known),
                )
        classes[value] = RoadClass(named[0], named[1] or named[0])
    return classes


def import_roads(job: RoadJob, progress: Progress | None = None) -> RoadOutcome:
    """Add roads to a study, or put them in the place of those within the extent.

    Raises InputError or StoreError, with the study as it was, where nothing can be imported.
    """
    before = StoredStudy(job.study)
    sources = {row.text("id") for row in before.features("sources")}
    new_source = job.source_id == OSM_SOURCE and OSM_SOURCE not in sources
    if job.source_id not in sources and not new_source:
        raise InputError(
            "the source {source} is not in the study",
            "add a row for it to the table sources, or use {osm} for OpenStreetMap",
            source=job.source_id,
            osm=OSM_SOURCE,
        )
    outcome = RoadOutcome()
    with edited_study(job.study, job.final, MIGRATIONS) as editor:
        if new_source:
            editor.insert(table_of("sources", [Feature({**_OSM_ROW, "date": job.as_of})]))
        _write(job, editor, _roads(job, outcome, progress), outcome)
        editor.add_history(LAYER, job.lineage)
    return outcome


def _write(
    job: RoadJob, editor: StudyEditor, roads: Iterator[Feature], outcome: RoadOutcome
) -> None:
    """Write the roads in batches, in the place of those with their ids and of those replaced."""
    batch = list(islice(roads, _BATCH))
    if not batch:
        values = ", ".join(value for value, _ in outcome.left_out.most_common(5))
        raise InputError(
            "the file {file} has no road of a known class there, it has {values}"
            if values
            else "the file {file} has no road of a known class there",
            "check the extent, the table of classes, and the field that holds the class",
            file=job.path.name,
            values=values,
        )
    if job.replace:
        if job.bounds is None:  # the ground that the roads cover is known when all are read
            batch += roads
        area = job.bounds or (outcome.west, outcome.south, outcome.east, outcome.north)
        outcome.removed = editor.delete_within(LAYER, box(*area))
    known = editor.ids(LAYER)
    while batch:
        same = known & {road.text("id") for road in batch}
        if same:
            editor.delete(LAYER, same)
        editor.insert(table_of(LAYER, batch))
        batch = list(islice(roads, _BATCH))


def _roads(job: RoadJob, outcome: RoadOutcome, progress: Progress | None) -> Iterator[Feature]:
    name = job.layer or ("lines" if is_osm(job.path) else "")
    for line in read_lines(job.path, name, job.bounds, progress):
        value = _class_value(line, job.class_field)
        if value is None:
            continue
        kind = job.classes.get(value, RoadClass("", ""))
        unpaved = line.tags.get("surface", "").lower() in UNPAVED
        road_class = kind.unpaved if unpaved else kind.paved
        parts = [part for part in _parts(line) if part.is_valid and part.length > 0]
        if not road_class or not parts:
            outcome.left_out[value] += 1
            continue
        for number, part in enumerate(parts, 1):
            outcome.see(part)
            suffix = f"-{number}" if len(parts) > 1 else ""
            yield _road(job, line, part, value, road_class, suffix)


def _class_value(line: TaggedLine, name: str) -> str | None:
    names = (name.lower(),) if name else _CLASS_TAGS
    return next((line.tags[key] for key in names if line.tags.get(key)), None)


def _parts(line: TaggedLine) -> list[LineString]:
    return list(getattr(line.geometry, "geoms", [line.geometry]))


def _road(
    job: RoadJob, line: TaggedLine, part: LineString, value: str, road_class: str, suffix: str
) -> Feature:
    stem = "way" if is_osm(job.path) or "osm_id" in line.tags else job.path.stem
    tags = line.tags
    return Feature(
        {
            "id": f"{stem}-{line.key}{suffix}",
            "name": tags.get("name") or tags.get("ref") or None,
            "class": road_class,
            "geometry_kind": "surveyed",
            "geodesic_km": lengths_km([part])[0],
            "osm_id": tags.get("osm_id") or None,
            "highway": value,
            "surface": tags.get("surface") or None,
            "bridge": _flag(tags, "bridge"),
            "ford": _flag(tags, "ford") or ("yes" if line.ford else None),
            "tunnel": _flag(tags, "tunnel"),
            "seasonal": next((tags[k] for k in _SEASONAL_TAGS if _flag(tags, k)), None),
            "as_of": job.as_of,
            "confidence": job.confidence,
            "source_id": job.source_id,
        },
        part,
    )


def _flag(tags: Mapping[str, str], name: str) -> str | None:
    """The value of a tag; None where it says no."""
    value = tags.get(name, "").strip()
    if value.lower() in _NO:
        return None
    return "yes" if value.lower() in _YES else value
