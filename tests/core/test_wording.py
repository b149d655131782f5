"""Sentences that can be translated: filled, English by themselves, the same after pickling."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest

from kachin_corridors.plugin.core.errors import InputError
from kachin_corridors.plugin.core.wording import say, speak

FRENCH = {
    "'{mode}' is no mode": "« {mode} » n’est pas un mode",
    "use one of {known}": "utilisez {known}",
    "{message}: {hint}": "{message} : {hint}",
}


@pytest.fixture
def french() -> Iterator[None]:
    speak(lambda text: FRENCH.get(text, text))
    yield
    speak(None)


def test_english_is_what_stands_there() -> None:
    assert say("'{mode}' is no mode", mode="ship") == "'ship' is no mode"
    assert say('write an object, {"...": ...}') == 'write an object, {"...": ...}'
    assert say("") == ""


def test_a_value_may_hold_braces() -> None:
    error = InputError("'{mode}' is no mode", "use one of {known}", mode="{0}", known="{a}, {b}")
    assert str(error) == "'{0}' is no mode: use one of {a}, {b}"
    assert str(InputError("{no field} is named here")) == "{no field} is named here"


def test_an_error_speaks_the_language_of_its_user(french: None) -> None:
    error = InputError("'{mode}' is no mode", "use one of {known}", mode="ship", known="truck")
    assert error.message == "« ship » n’est pas un mode"
    assert error.hint == "utilisez truck"
    assert str(error) == "« ship » n’est pas un mode : utilisez truck"


def test_what_has_no_translation_stays_english(french: None) -> None:
    assert str(InputError("there is no source")) == "there is no source"


def test_an_error_survives_another_process(french: None) -> None:
    error = InputError("'{mode}' is no mode", "use one of {known}", mode="{x}", known="truck")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again)) == (InputError, str(error))
