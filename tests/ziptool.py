"""The tool that builds the zip, loaded from .ci, which is no package."""

from __future__ import annotations

import importlib.util
from types import ModuleType

import package


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "ziptool_impl", package.ROOT / ".ci" / "build_zip.py"
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ziptool = _load()
