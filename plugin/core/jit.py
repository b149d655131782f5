"""How kernels are compiled: once, cached on disk, and without the global interpreter lock."""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import os
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

import numba

# Where kernels have their constants from.
_CONSTANTS = {"jit.py", "kernel_types.py", "moves.py", "tiling.py"}
F = TypeVar("F", bound=Callable[..., Any])
_OPTIONS = {"nogil": True, "error_model": "numpy"}
# What allocates nothing needs no counting of references, which in loops costs more than the work.
_LEAN = {**_OPTIONS, "_nrt": False}


def kernel(function: F) -> F:
    """Compile ``function``, which allocates nothing, for its argument types at its first call."""
    return _cached(function, _LEAN)


def allocating_kernel(function: F) -> F:
    """Compile ``function``, which may make arrays and lists, as ``kernel`` does."""
    return _cached(function, _OPTIONS)


def _cached(function: F, options: dict[str, Any]) -> F:
    """Compile ``function`` and keep the result.

    numba keeps the machine code beside the source or, where that folder is read-only, in the
    user's cache folder; where there is neither, in a folder of the system's temporary directory.
    """
    try:
        compiled = numba.njit(**options, cache=True)(function)
    except RuntimeError:
        numba.config.CACHE_DIR = str(_folder_of_last_resort())
        compiled = numba.njit(**options, cache=True)(function)
    # numba looks at the age of the kernel's own file alone, but helpers and the types of its
    # arguments come from others; of another version it reads nothing at all.
    with contextlib.suppress(AttributeError):
        cache = compiled._cache._cache_file
        cache._version = f"{cache._version} {_sources()}"
    return cast(F, compiled)


def _folder_of_last_resort() -> Path:
    """A folder of the user's own among the temporary files: what lies in it will be run."""
    user = os.getuid() if hasattr(os, "getuid") else getpass.getuser()
    folder = Path(tempfile.gettempdir()) / f"kachin_corridors_kernels_{user}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        return Path(tempfile.mkdtemp(prefix="kachin_corridors_kernels_"))
    return folder


def ready(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Callable[..., Any]:
    """A kernel compiled for arguments of these types, which it does not look at again.

    To tell the types of bundles of arrays takes numba some tenths of a millisecond a call, in which
    no other thread can begin its own. What the kernel is called with must have the same types.
    """
    types = tuple(numba.typeof(argument) for argument in arguments)
    compiled: Any = function
    compiled.compile(types)
    return cast(Callable[..., Any], compiled.get_overload(types))


def inline(function: F) -> F:
    """Compile a helper of kernels; it is merged into its callers."""
    return cast(F, numba.njit(**_LEAN, forceinline=True)(function))


def helper(function: F) -> F:
    """Compile a helper of kernels that is called in many places or seldom."""
    return cast(F, numba.njit(**_LEAN)(function))


@lru_cache
def _sources() -> str:
    """Digest of every source file that kernels may be made of."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        source = path.read_bytes()
        if path.name in _CONSTANTS or b"from .jit import" in source or b"llvmlite" in source:
            digest.update(source)
    return digest.hexdigest()
