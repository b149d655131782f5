"""How kernels are compiled: once, cached on disk, and without the global interpreter lock."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import numba

F = TypeVar("F", bound=Callable[..., Any])


def kernel(function: F) -> F:
    """Compile ``function`` for its argument types at its first call.

    numba keeps the machine code beside the source or, where that folder is read-only, in the
    user's cache folder; where there is neither, in a folder of the system's temporary directory.
    """
    options = {"nogil": True, "cache": True, "error_model": "numpy"}
    try:
        return cast(F, numba.njit(**options)(function))
    except RuntimeError:
        numba.config.CACHE_DIR = str(Path(tempfile.gettempdir()) / "kachin_corridors_kernels")
        return cast(F, numba.njit(**options)(function))


def inline(function: F) -> F:
    """Compile a helper of kernels; it is merged into its callers."""
    return cast(F, numba.njit(nogil=True, error_model="numpy", forceinline=True)(function))
