"""How long the plugin holds the main thread, turn by turn of the event loop."""

from __future__ import annotations

import sys
import time
from types import CodeType, FrameType
from typing import Any

from package import ROOT

LIMIT_MS = 50
_OURS = (str(ROOT / "plugin"), str(ROOT / "layers"))


class Turns:
    """Processor time of each turn in which Qt calls into the plugin, by the function called.

    A turn begins where Qt (or a test) enters a function of the plugin and ends where it returns:
    it holds all that the function does, what QGIS does for it included (opening the legend of a
    layer that is added, setting the CRS of the project). What QGIS does in turns of its own, such
    as preparing the map that it is about to draw, is not the plugin's.
    Processor time, so that another program on the machine cannot make a test fail.
    """

    def __init__(self) -> None:
        self.turns: list[tuple[float, str]] = []
        self._root: FrameType | None = None
        self._began = 0.0
        self._known: dict[CodeType, bool] = {}

    def __enter__(self) -> Turns:
        sys.setprofile(self._watch)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)
        self._root = None

    def longest(self, count: int = 5) -> list[str]:
        """The longest turns, in milliseconds."""
        return [f"{ms:.1f} {name}" for ms, name in sorted(self.turns, reverse=True)[:count]]

    def over(self, limit_ms: float) -> list[str]:
        """Turns longer than a limit."""
        return [f"{ms:.1f} ms {name}" for ms, name in self.turns if ms > limit_ms]

    def _watch(self, frame: FrameType, event: str, _: Any) -> None:
        if event == "call":
            if self._root is None and self._is_ours(frame.f_code):
                self._root, self._began = frame, time.thread_time()
        elif event == "return" and frame is self._root:
            ms = 1000 * (time.thread_time() - self._began)
            self.turns.append((ms, _name(frame)))
            self._root = None

    def _is_ours(self, code: CodeType) -> bool:
        if code not in self._known:
            self._known[code] = code.co_filename.startswith(_OURS)
        return self._known[code]


def _name(frame: FrameType) -> str:
    """File and function; for a guarded slot the slot itself."""
    code = frame.f_code
    slot = frame.f_locals.get("slot")
    if slot is not None:
        code = slot.__code__
    return f"{code.co_filename.rsplit('/', 1)[-1]}:{code.co_name}"
