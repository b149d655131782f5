"""GDAL's errors as those of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from osgeo import gdal

from ..core.errors import KachinError
from ..core.wording import say


@contextmanager
def raised_as(failure: Callable[[str], KachinError]) -> Iterator[list[str]]:
    """Give GDAL's errors as they come, and raise the first, those at closing included, as
    ``failure`` of its reason."""
    errors: list[str] = []

    def note(kind: int, _number: int, message: str) -> None:
        if kind >= gdal.CE_Failure:
            errors.append(message)

    def of(reason: str) -> KachinError:
        return failure(reason.splitlines()[0] if reason else say("unknown reason"))

    gdal.PushErrorHandler(note)
    try:
        yield errors
    except RuntimeError as error:
        raise of(errors[0] if errors else str(error)) from error
    finally:
        gdal.PopErrorHandler()
    if errors:
        raise of(errors[0])
