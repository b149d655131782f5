"""The rules of the house: rooms, versions, Qt 6, and nothing of the machine it was made on."""

from __future__ import annotations

import ast
import enum
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import package

ROOT = package.ROOT
ROOMS = (
    "plugin.core",
    "plugin.io",
    "layers",
    "plugin.cartography",
    "plugin.processing",
    "plugin.gui",
)
COMPAT = "plugin.compat"
CORE_MAY_IMPORT = {*sys.stdlib_module_names, "numpy", "numba", "llvmlite", "scipy", "shapely"}
GIS = ("qgis", "osgeo", "rasterio", "PyQt5", "PyQt6")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def sources() -> list[Path]:
    """All Python of the product, without its tests and tools."""
    found = [
        *(ROOT / "plugin").rglob("*.py"),
        *(ROOT / "layers").rglob("*.py"),
        ROOT / "__init__.py",
    ]
    return sorted(found)


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(module: str) -> int | None:
    """Number of the room from the left; None for what belongs to none (main, compat, roots)."""
    for number, name in enumerate(ROOMS):
        if module == name or module.startswith(name + "."):
            return number
    return None


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and absolute name of each import; names inside the package start at its root."""
    module = module_name(path)
    anchor = module.split(".") if module else []
    if path.name != "__init__.py":
        anchor = anchor[:-1]
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                kept = anchor[: len(anchor) - node.level + 1]
                base = ".".join(["", *kept, *([node.module] if node.module else [])])
            # A name may be a module of its own: from .. import compat
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def room_offences(path: Path) -> list[str]:
    own = room(module_name(path))
    offences = []
    for line, name in imports(path):
        inside = name.startswith(".")
        target = name.lstrip(".")
        if not inside and target.split(".")[0] == package.PACKAGE:
            offences.append(f"{path.name}:{line} imports {target} by its full name")
        if not inside or own is None:
            continue
        there = room(target)
        if there is not None and there > own:
            offences.append(f"{ROOMS[own]} {path.name}:{line} imports {target}, to its right")
        if own <= 1 and target.startswith(COMPAT):
            offences.append(f"{ROOMS[own]} {path.name}:{line} imports {target}, which needs QGIS")
        if target.startswith("plugin.main"):
            offences.append(f"{ROOMS[own]} {path.name}:{line} imports the wiring")
    return offences


def test_imports_go_leftwards() -> None:
    offences = [offence for path in sources() for offence in room_offences(path)]
    assert not offences, "\n".join(offences)


def test_the_import_scan_sees_offences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    wrong = tmp_path / "plugin" / "core" / "wrong.py"
    wrong.parent.mkdir(parents=True)
    wrong.write_text(
        "from ..io import rasters\nfrom ...layers import catalogue\nfrom .. import compat\n"
        "import kachin_corridors.plugin.core.grid\nfrom .grid import Grid\n",
        encoding="utf-8",
    )
    assert [offence.split(" ")[1].split(":")[1] for offence in room_offences(wrong)[:3]] == list(
        "123"
    )
    assert len(room_offences(wrong)) == 4


def test_core_imports_only_numbers() -> None:
    foreign = {
        f"{path.name}: {name}"
        for path in (ROOT / "plugin" / "core").rglob("*.py")
        for _, name in imports(path)
        if not name.startswith(".") and name.split(".")[0] not in CORE_MAY_IMPORT
    }
    assert foreign == set()


def test_core_runs_without_gis() -> None:
    modules = sorted(module_name(path) for path in (ROOT / "plugin" / "core").rglob("*.py"))
    assert len(modules) > 5
    code = (
        f"import importlib, sys; sys.path.insert(0, {str(ROOT / 'tests')!r}); import package\n"
        f"package.register()\n"
        f"for name in {modules!r}: importlib.import_module('kachin_corridors.' + name)\n"
        f"print(sorted(set({GIS!r}) & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == "[]"


def test_io_needs_no_qgis_and_only_gui_has_widgets() -> None:
    offences = []
    for path in sources():
        own = room(module_name(path))
        for line, name in imports(path):
            if own is not None and own <= 1 and name.split(".")[0] == "qgis":
                offences.append(f"{path.name}:{line} imports {name}")
            widgets = name.startswith(("qgis.PyQt.QtWidgets", "qgis.gui", "qgis.utils"))
            if own is not None and own < ROOMS.index("plugin.gui") and widgets:
                offences.append(f"{path.name}:{line} imports {name}")
    assert not offences, "\n".join(offences)


def test_qt_comes_through_qgis() -> None:
    direct = [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in sources()
        for line, name in imports(path)
        if re.match(r"(PyQt\d|PySide\d|sip)\b", name)
    ]
    assert not direct, "\n".join(direct)


def test_only_compat_knows_versions() -> None:
    pattern = re.compile(r"versionInt|QGIS_VERSION|QT_VERSION|PYQT_VERSION|Qgis\.version\b")
    knowing = {
        module_name(path)
        for path in sources()
        if pattern.search(path.read_text(encoding="utf-8")) and module_name(path) != COMPAT
    }
    assert knowing == set()


# --- Qt 6 ----------------------------------------------------------------------------------------

GONE_IN_QT6 = {
    "exec_": "exec",
    "QRegExp": "QRegularExpression",
    "QDesktopWidget": "QScreen",
    "globalPos": "globalPosition",
    "HighQualityAntialiasing": "Antialiasing",
    "QTextCodec": "utf-8",
}


def qt_names(tree: ast.Module) -> dict[str, Any]:
    """What a file imports from Qt and QGIS, by the name it uses, with the real objects."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "qgis":
            module = importlib.import_module(str(node.module))
            for alias in node.names:
                names[alias.asname or alias.name] = getattr(module, alias.name, None)
    return names


def qt6_offences(tree: ast.Module) -> list[str]:
    """Uses of Qt and QGIS that Qt 5 forgives and Qt 6 does not."""
    names = qt_names(tree)
    offences = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute):
            continue
        if node.attr in GONE_IN_QT6:
            offences.append(f"line {node.lineno}: {node.attr}, use {GONE_IN_QT6[node.attr]}")
        if not isinstance(node.value, ast.Name) or node.value.id not in names:
            continue
        owner = names[node.value.id]
        value = getattr(owner, node.attr, None)
        unscoped = isinstance(value, (int, enum.Enum)) and type(value) not in (bool, int)
        # A class that is itself an enumeration gives its members directly.
        if unscoped and isinstance(owner, type) and not issubclass(owner, (int, enum.Enum)):
            text = f"{node.value.id}.{type(value).__name__}.{node.attr}"
            offences.append(f"line {node.lineno}: {node.value.id}.{node.attr}, write {text}")
        if node.value.id == "QVariant" and node.attr != "Invalid":
            offences.append(f"line {node.lineno}: QVariant.{node.attr}, use compat.field")
    return offences


def test_qt6_check_sees_offences() -> None:
    code = (
        "from qgis.PyQt.QtCore import Qt, QVariant\nfrom qgis.core import QgsWkbTypes\n"
        "Qt.AlignLeft\nQt.AlignmentFlag.AlignLeft\nQgsWkbTypes.Point\nQgsWkbTypes.Type.Point\n"
        "dialog.exec_()\nQVariant.Type.Int\n"
    )
    found = [offence.split(":")[0] for offence in qt6_offences(ast.parse(code))]
    assert sorted(found) == ["line 3", "line 5", "line 7", "line 8"]


def test_code_is_ready_for_qt6() -> None:
    offences = [
        f"{path.relative_to(ROOT)} {offence}"
        for path in sources()
        if module_name(path) != COMPAT
        for offence in qt6_offences(tree_of(path))
    ]
    assert not offences, "\n".join(offences)


# --- texts ---------------------------------------------------------------------------------------


def test_translated_texts_can_be_extracted() -> None:
    # The extraction tool reads literal strings only.
    offences = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) == "tr"
        and node.args
        and isinstance(node.args[0], ast.JoinedStr)
    ]
    assert not offences, "\n".join(offences)


def test_nothing_names_the_machine_it_was_made_on() -> None:
    pattern = re.compile("/" + r"(work|root|home/\w+|Users/\w+|tmp/w)/")
    suffixes = {".py", ".md", ".txt", ".json", ".csv", ".geojson", ".toml", ".sh", ".qpt", ".qml"}
    suffixes |= {".svg", ".ui", ".model3", ".ts", ""}
    skipped = {"build", "output", "__pycache__"}
    naming = []
    for path in ROOT.rglob("*"):
        relative = path.relative_to(ROOT)
        hidden = any(part.startswith(".") and part != ".ci" for part in relative.parts)
        if hidden or skipped & set(relative.parts):
            continue
        if path.suffix not in suffixes or not path.is_file():
            continue
        if pattern.search(path.read_text(encoding="utf-8", errors="replace")):
            naming.append(relative.as_posix())
    assert not naming, "\n".join(naming)


# --- the provider --------------------------------------------------------------------------------


@pytest.fixture
def provider(qgis_app: Any) -> Any:
    found = qgis_app.processingRegistry().providerById("kachin")
    assert found is not None, "the provider kachin is not registered"
    return found


def test_provider_holds_the_promised_algorithms(provider: Any) -> None:
    promised = {
        "createstudy",
        "frictionsurface",
        "accumulatedcost",
        "leastcostpaths",
        "beltbuffers",
        "studyreport",
        "savestudyproject",
    }
    assert promised <= {algorithm.name() for algorithm in provider.algorithms()}


def is_model(algorithm: Any) -> bool:
    """Whether it is a batch model, which carries its help with it."""
    return any(base.__name__ == "QgsProcessingModelAlgorithm" for base in type(algorithm).mro())


def test_each_algorithm_is_named_grouped_and_explained(provider: Any) -> None:
    offences = []
    for algorithm in provider.algorithms():
        name = algorithm.name()
        if not re.fullmatch(r"[a-z0-9]+", name) or not re.fullmatch(
            r"[a-z0-9]+", algorithm.groupId()
        ):
            offences.append(f"{name}: an id has other characters than a-z and 0-9")
        if not is_model(algorithm) and not (ROOT / "resources" / "help" / f"{name}.md").is_file():
            offences.append(f"{name}: no resources/help/{name}.md")
        if len(algorithm.shortHelpString()) < 80:
            offences.append(f"{name}: hardly any help")
        offences += [
            f"{name}: parameter {parameter.name()} has no help"
            for parameter in algorithm.parameterDefinitions()
            if not parameter.help().strip()
        ]
        if not algorithm.outputDefinitions():
            offences.append(f"{name}: declares no output")
    assert not offences, "\n".join(offences)


def test_each_help_file_belongs_to_an_algorithm(provider: Any) -> None:
    helped = {path.stem for path in (ROOT / "resources" / "help").glob("*.md")}
    assert helped == {a.name() for a in provider.algorithms() if not is_model(a)}


def test_icons_are_there(provider: Any) -> None:
    assert Path(provider.svgIconPath()).is_file()
    assert not provider.icon().isNull()
