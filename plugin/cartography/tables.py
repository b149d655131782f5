"""How tables of results read: titles with units, rounded figures, the best in colour."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsAttributeTableConfig,
    QgsConditionalStyle,
    QgsEditorWidgetSetup,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..io.results import ResultField
from . import design
from .texts import tr

# Columns that are for machines, and decimals of figures by the unit in their title.
_HIDDEN = ("fid", "lineage")
_DECIMALS = (("(%)", 1), ("grade", 3), ("", 2))
_MEASURE_COLUMNS = ("measure", "minimised")


def measure_titles() -> dict[str, str]:
    """What a measure is called in tables, by its name."""
    return {
        "usd_per_t": tr("Money"),
        "hours": tr("Time"),
        "exposure_km": tr("Exposure"),
        "generalised_cost": tr("Generalised cost"),
    }


def style_table(layer: QgsVectorLayer, fields: Sequence[ResultField]) -> None:
    """Title the columns, round their figures, and colour what is best in its column."""
    for column in fields:
        index = layer.fields().lookupField(column.name)
        if index < 0:
            continue
        layer.setFieldAlias(index, column.label())
        if column.kind == "real":
            decimals = next(d for text, d in _DECIMALS if text in column.title)
            setup = QgsEditorWidgetSetup("Range", {"Style": "SpinBox", "Precision": decimals})
            layer.setEditorWidgetSetup(index, setup)
        if column.name in _MEASURE_COLUMNS:
            titles = {title: key for key, title in measure_titles().items()}
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueMap", {"map": titles}))
        if column.name.startswith("rank_"):
            layer.conditionalStyles().setFieldStyles(column.name, [_best()])
    _hide(layer)


def _best() -> QgsConditionalStyle:
    style = QgsConditionalStyle("@value = 1")
    style.setBackgroundColor(QColor(design.ACCENT_TINT))
    style.setTextColor(QColor(design.ACCENT))
    return style


def _hide(layer: QgsVectorLayer) -> None:
    config = QgsAttributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    for column in columns:
        column.hidden = column.name in _HIDDEN
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)
