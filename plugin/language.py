"""The language of the plugin: that of QGIS, where a translation ships."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .cartography.texts import tr
from .core.wording import speak

_FOLDER = Path(__file__).resolve().parents[1] / "resources" / "i18n"


def translation_file(locale: str) -> Path | None:
    """The compiled translation for a locale such as fr or fr_CA; None where none ships."""
    for name in (locale, locale.partition("_")[0]):
        path = _FOLDER / f"kachin_corridors_{name}.qm"
        if name and path.is_file():
            return path
    return None


def install_translator() -> QTranslator | None:
    """Translate what the plugin says into the language of QGIS; None where it stays English."""
    path = translation_file(str(QgsSettings().value("locale/userLocale", QLocale().name())))
    translator = QTranslator()
    if path is None or not translator.load(str(path)):
        return None
    QCoreApplication.installTranslator(translator)
    speak(tr)
    return translator


def remove_translator(translator: QTranslator | None) -> None:
    """Undo ``install_translator``."""
    if translator is not None:
        speak(None)
        QCoreApplication.removeTranslator(translator)
