"""Sentences that maps, reports and help show: translated, and with Markdown's signs as HTML."""

from __future__ import annotations

import html
import re
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

_HELP = Path(__file__).resolve().parents[2] / "resources" / "help"
# A translated page begins with what it was translated from.
_STAMP = re.compile(r"\A<!--.*?-->\s*", re.DOTALL)


def tr(text: str) -> str:
    """Translate a user string of the cartography room."""
    return QCoreApplication.translate("KachinCorridors", text)


def help_page(name: str) -> str:
    """A page of resources/help in the language of the plugin, or else in English."""
    # The code of the language is a string like others: a translation gives its own.
    translated = _HELP / tr("en") / f"{name}.md"
    path = translated if translated.is_file() else _HELP / f"{name}.md"
    return _STAMP.sub("", path.read_text(encoding="utf-8")).strip()


def with_emphasis(text: str) -> str:
    """Markdown's *emphasis* and `code` as the HTML that QGIS shows; it keeps paragraphs itself."""
    text = html.escape(text, quote=False)
    text = re.sub(r"\*\*(\S(?:.*?\S)?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])", r"<i>\1</i>", text)
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", text)
