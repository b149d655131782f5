"""Layout templates: those that ship with the plugin, and a user's own."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsExpressionContextUtils, QgsPrintLayout, QgsReadWriteContext
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtXml import QDomDocument

from ..core.errors import InputError
from . import design
from .texts import tr

FOLDER = design.RESOURCES / "layouts"
TEMPLATE = FOLDER / "study_report_a3.qpt"
_FONTS = (
    re.compile(r'fontFamily="([^"]+)"'),
    re.compile(r'description="([^",]+),[^"]*"'),
)


def map_sheets() -> dict[str, Path]:
    """The map sheets that ship with the plugin, by name, small before large."""
    return {path.stem: path for path in sorted(FOLDER.glob("map_*.qpt"), reverse=True)}


def load_template(layout: QgsPrintLayout, path: Path = TEMPLATE) -> list[str]:
    """Put the items of a template on a layout; return the fonts that it asks for and are missing.

    Texts in a missing font are set in the plugin's typeface. Raises InputError where the file
    cannot be read or is no template.
    """
    design.register_fonts()
    own = path.parent == FOLDER
    hint = tr("reinstall the plugin") if own else tr("choose a .qpt that QGIS has saved")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            tr("the layout template {path} cannot be read").format(path=path), hint
        ) from error
    missing = missing_fonts(text)
    for name in missing:
        text = text.replace(f'fontFamily="{name}"', f'fontFamily="{design.FAMILY}"')
        text = text.replace(f'description="{name},', f'description="{design.FAMILY},')
    document = QDomDocument()
    document.setContent(text)
    _, loaded = layout.loadFromTemplate(document, QgsReadWriteContext())
    if not loaded:
        raise InputError(tr("{path} is no layout template").format(path=path), hint)
    return missing


def missing_fonts(text: str) -> list[str]:
    """Families that a template names and this machine has not."""
    named = {name for pattern in _FONTS for name in pattern.findall(text)}
    known = {family.lower() for family in QFontDatabase().families()}
    # A foundry may stand behind the name: "Open Sans [Ascender]".
    known |= {family.split(" [")[0] for family in known}
    return sorted(name for name in named if name.lower() not in known)


def set_variables(layout: QgsPrintLayout, values: dict[str, str]) -> None:
    """Give a layout the variables that the templates' texts use; empty ones are left out."""
    for name, value in values.items():
        if value:
            QgsExpressionContextUtils.setLayoutVariable(layout, f"kc_{name}", value)
