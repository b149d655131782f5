"""Which libraries are missing, and what the user of this computer has to type to get them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True)
class Dependency:
    """A library: its module, and what does not work or is slow without it."""

    module: str
    needed_for: str
    required: bool
    debian: str
    fedora: str


DEPENDENCIES = (
    Dependency("numpy", "everything", True, "python3-numpy", "python3-numpy"),
    Dependency("scipy", "everything", True, "python3-scipy", "python3-scipy"),
    Dependency("shapely", "everything", True, "python3-shapely", "python3-shapely"),
    Dependency("rasterio", "everything", True, "python3-rasterio", "python3-rasterio"),
    Dependency("numba", "fast routing", False, "python3-numba", "python3-numba"),
    Dependency("matplotlib", "charts", False, "python3-matplotlib", "python3-matplotlib"),
)


def missing(dependencies: Iterable[Dependency] = DEPENDENCIES) -> list[Dependency]:
    """The libraries that this Python does not find."""
    return [item for item in dependencies if not _is_there(item.module)]


def install_hint(
    items: Iterable[Dependency], platform: str = "", os_release: str | None = None
) -> str:
    """The command that installs libraries for the QGIS of this computer.

    ``platform`` is that of sys.platform, ``os_release`` the text of /etc/os-release.
    """
    chosen = list(items)
    platform = platform or sys.platform
    modules = " ".join(item.module for item in chosen)
    if platform.startswith("win"):
        return f"OSGeo4W Shell: python -m pip install {modules}"
    if platform == "darwin":
        return f"Terminal: /Applications/QGIS.app/Contents/MacOS/bin/pip3 install {modules}"
    family = _family(_os_release() if os_release is None else os_release)
    if family & {"debian", "ubuntu"}:
        return "sudo apt install " + " ".join(item.debian for item in chosen)
    if family & {"fedora", "rhel"}:
        return "sudo dnf install " + " ".join(item.fedora for item in chosen)
    if "arch" in family:
        return "sudo pacman -S " + " ".join(f"python-{item.module}" for item in chosen)
    return f"python3 -m pip install --user {modules}"


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except (ImportError, ValueError):
        return False


def _os_release() -> str:
    try:
        return Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return ""


def _family(os_release: str) -> set[str]:
    words: set[str] = set()
    for line in os_release.splitlines():
        key, _, value = line.partition("=")
        if key in ("ID", "ID_LIKE"):
            words.update(value.strip().strip('"').split())
    return words
