"""Sentences in the language of the user, for code that knows neither Qt nor QGIS."""

from __future__ import annotations

from collections.abc import Callable


def _english(text: str) -> str:
    return text


_translate: Callable[[str], str] = _english


def say(template: str, /, **fields: object) -> str:
    """The template in the language of the user, filled with its fields.

    A template without fields is a finished sentence: braces in it are braces.
    """
    text = _translate(template) if template else template
    return text.format(**fields) if fields else text


def speak(translate: Callable[[str], str] | None) -> None:
    """Let sentences pass through ``translate``, from any thread; None goes back to English."""
    global _translate
    _translate = translate or _english
