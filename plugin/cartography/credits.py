"""Who is to be credited for what a map shows, and how old its evidence is."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsVectorLayer, QgsVectorLayerUtils

from ...layers.catalogue import layers as catalogue
from .texts import tr

_COUNTED = ("routes", "rings")


def credit_lines(shown: Sequence[QgsMapLayer]) -> list[str]:
    """One line for each credit: the layers that it is due for, then whom.

    A layer of a study has the credit of the catalogue; any other that of its metadata. Results are
    left out: the method says where they come from.
    """
    titles: dict[str, list[str]] = {}
    known = {definition.name: definition for definition in catalogue()}
    for layer in shown:
        definition = known.get(str(layer.customProperty("kachin/name") or ""))
        if definition is not None:
            credit, title = definition.credit, definition.title.split(" (")[0]
        elif layer.customProperty("kachin/role") in _COUNTED:
            continue
        else:
            rights = "; ".join(layer.metadata().rights())
            credit, title = rights or tr("not stated in the metadata of the layer"), layer.name()
        if credit and title not in titles.setdefault(credit, []):
            titles[credit].append(title)
    return [f"{', '.join(names)}: {credit}" for credit, names in titles.items()]


def evidence_date(shown: Sequence[QgsMapLayer]) -> str:
    """The latest ``as_of`` of the features of some layers, empty where none says."""
    dates: set[str] = set()
    for layer in shown:
        if isinstance(layer, QgsVectorLayer) and layer.fields().lookupField("as_of") >= 0:
            values = QgsVectorLayerUtils.getValues(layer, "as_of")[0]
            dates |= {str(value) for value in values if value}
    dates.discard("NULL")
    return max(dates, default="")
