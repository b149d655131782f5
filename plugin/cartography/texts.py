"""Sentences that maps, reports and help show: translated, and with Markdown's signs as HTML."""

from __future__ import annotations

import html
import re

from qgis.PyQt.QtCore import QCoreApplication


def tr(text: str) -> str:
    """Translate a user string of the cartography room."""
    return QCoreApplication.translate("KachinCorridors", text)


def with_emphasis(text: str) -> str:
    """Markdown's *emphasis* and `code` as the HTML that QGIS shows; it keeps paragraphs itself."""
    text = html.escape(text, quote=False)
    text = re.sub(r"\*\*(\S(?:.*?\S)?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])", r"<i>\1</i>", text)
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", text)
