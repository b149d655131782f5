"""The sources behind the features that a map shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ...io.store import open_layer_features


@dataclass(frozen=True)
class Source:
    """One entry of a study's table of sources."""

    id: str
    title: str
    publisher: str
    date: str
    url: str
    url_status: str


def used_ids(layers: Iterable[QgsVectorLayer]) -> set[str]:
    """Source ids of all features of the layers, as their filters stand."""
    found: set[str] = set()
    for layer in layers:
        index = layer.fields().lookupField("source_id")
        if index < 0:
            continue
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes([index])
        for feature in layer.getFeatures(request):
            found.update(split_ids(feature[index]))
    return found


def split_ids(text: object) -> list[str]:
    """The ids of a source_id cell, which are separated by semicolons."""
    return [
        part.strip()
        for part in str(text or "").split(";")
        if part.strip() and part.strip() != "NULL"
    ]


def resolve(study: Path, ids: Iterable[str]) -> list[Source]:
    """The study's sources of these ids, by publisher and title; unknown ids are left out."""
    wanted = set(ids)
    found = []
    for row in open_layer_features(study, "sources"):
        if row["id"] in wanted:
            cells = (
                str(row.get(k) or "")
                for k in ("id", "title", "publisher", "date", "url", "url_status")
            )
            found.append(Source(*cells))
    return sorted(found, key=lambda source: (source.publisher.lower(), source.title.lower()))
