"""The one family of errors that a user may see."""

from __future__ import annotations

from .wording import say


class KachinError(Exception):
    """A user error: one sentence that names the layer and the value, and a way out.

    ``message`` says what is wrong, ``hint`` what to do about it; ``str()`` joins both. What varies
    in them is named in braces and given as fields, so that the sentence can be translated:
    ``InputError("'{mode}' is no mode", "use one of {known}", mode=mode, known=known)``.
    """

    def __init__(self, message: str, hint: str = "", /, **fields: object) -> None:
        self.message = say(message, **fields)
        self.hint = say(hint, **fields)
        super().__init__(self.message)

    def __str__(self) -> str:
        if not self.hint:
            return self.message
        return say("{message}: {hint}", message=self.message.rstrip("."), hint=self.hint)


class InputError(KachinError):
    """An input cannot be used as it is."""


class GridMismatchError(KachinError):
    """Two grids that must share their georeference do not."""


class SurfaceError(KachinError):
    """A cost surface holds values that no cost can have."""


class NoPathError(KachinError):
    """No admissible path joins an origin and a destination."""


class MemoryBudgetError(KachinError):
    """A run would need more memory than it may use."""


class DownloadError(KachinError):
    """Something cannot be fetched from the network, or is not what it should be."""


class StoreError(KachinError):
    """A study store cannot be read or written."""


class Cancelled(Exception):
    """The caller's progress function asked to stop."""
