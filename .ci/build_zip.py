#!/usr/bin/env python3
"""Build the installable plugin zip and check it against the rules of plugins.qgis.org."""

from __future__ import annotations

import argparse
import configparser
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "kachin_corridors"
RUN_TIME = ("__init__.py", "metadata.txt", "LICENSE", "README.md", "CHANGELOG.md")
RUN_TIME_FOLDERS = ("plugin", "layers", "resources")
LIMIT = 25_000_000
WARN = 10_000_000
REQUIRED = (
    "name",
    "qgisMinimumVersion",
    "qgisMaximumVersion",
    "description",
    "about",
    "version",
    "author",
    "email",
    "homepage",
    "tracker",
    "repository",
    "license",
    "changelog",
    "icon",
)
_VERSION = r"\d+\.\d+(\.\d+)?"
_URL = r"https://[a-z0-9.-]+\.[a-z]{2,}(/[\w./-]*)?"
_LINE = r"[^\n<>]+"
VALUE_PATTERNS = {
    "version": (_VERSION, "1.2.3"),
    "qgisMinimumVersion": (_VERSION, "3.22"),
    "qgisMaximumVersion": (_VERSION, "4.99"),
    "homepage": (_URL, "https://example.org/plugin"),
    "tracker": (_URL, "https://example.org/plugin/issues"),
    "repository": (_URL, "https://example.org/plugin"),
    "email": (r"[^@\s]+@[^@\s]+\.[^@\s]+", "name@example.org"),
    "name": (_LINE, "one line without mark-up"),
    "description": (_LINE, "one line without mark-up"),
}
SWITCHES = ("experimental", "deprecated", "supportsQt6", "hasProcessingProvider")
BINARY_SUFFIXES = {".so", ".dll", ".dylib", ".exe", ".pyd", ".pyc", ".pyo", ".a", ".o", ".nbi"}
BINARY_HEADS = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
GENERATED = re.compile(r"(~|\.aux\.xml|\.(pyc|nbi|nbc|gpkg-wal|gpkg-shm|bak|orig|swp|ts))$")
SOURCE_TEXT = {".py", ".txt", ".md", ".json", ".csv", ".svg", ".qpt", ".qml", ".ui"}


def run_time_files(root: Path) -> list[Path]:
    """What the plugin needs when it runs: tracked files, or all but generated without git."""
    listed = _tracked(root)
    if listed is not None:
        names = listed
    else:
        found = [root / name for name in RUN_TIME]
        found += [path for folder in RUN_TIME_FOLDERS for path in (root / folder).rglob("*")]
        names = [path.relative_to(root).as_posix() for path in found if path.is_file()]
    return sorted(Path(name) for name in names if _belongs(name) and (root / name).is_file())


def _tracked(root: Path) -> list[str] | None:
    if not (root / ".git").exists() or shutil.which("git") is None:
        return None
    listed = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z", "--", *RUN_TIME, *RUN_TIME_FOLDERS],
        capture_output=True,
        check=False,
        text=True,
    )
    return [name for name in listed.stdout.split("\0") if name] if listed.returncode == 0 else None


def _belongs(name: str) -> bool:
    parts = PurePosixPath(name).parts
    hidden = any(part.startswith(".") or part == "__pycache__" for part in parts)
    return not hidden and not GENERATED.search(name)


def metadata_of(text: str) -> dict[str, str]:
    """The [general] section of a metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(text)
    return dict(parser["general"])


def build(root: Path, folder: Path) -> Path:
    """Write ``folder``/kachin_corridors.<version>.zip; equal files give equal bytes."""
    version = metadata_of((root / "metadata.txt").read_text(encoding="utf-8"))["version"]
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{PACKAGE}.{version}.zip"
    partial = target.with_suffix(".part")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in run_time_files(root):
            entry = zipfile.ZipInfo(f"{PACKAGE}/{path.as_posix()}", (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, (root / path).read_bytes())
    partial.replace(target)
    return target


def problems_of(path: Path) -> list[str]:
    """What plugins.qgis.org, or a user's disk, would refuse; empty for a good zip."""
    problems = []
    if path.stat().st_size > LIMIT:
        problems.append(f"{path.stat().st_size / 1e6:.1f} MB is more than {LIMIT / 1e6:.0f} MB")
    with zipfile.ZipFile(path) as archive:
        names = [entry.filename for entry in archive.infolist() if not entry.is_dir()]
        problems += _name_problems(names)
        for name in names:
            problems += _content_problems(name, archive.read(name))
        texts = {
            name: archive.read(f"{PACKAGE}/{name}").decode("utf-8")
            for name in ("metadata.txt", "LICENSE")
            if f"{PACKAGE}/{name}" in names
        }
    if "GNU GENERAL PUBLIC LICENSE" not in texts.get("LICENSE", ""):
        problems.append("LICENSE holds no licence text")
    if "metadata.txt" in texts:
        problems += metadata_problems(texts["metadata.txt"], {n.split("/", 1)[-1] for n in names})
    return problems


def _name_problems(names: list[str]) -> list[str]:
    problems = []
    tops = {name.split("/", 1)[0] for name in names}
    if tops != {PACKAGE}:
        problems.append(f"top folders are {sorted(tops)}, not only {PACKAGE}")
    problems += [
        f"{required} is missing"
        for required in ("__init__.py", "metadata.txt", "LICENSE")
        if f"{PACKAGE}/{required}" not in names
    ]
    for name in names:
        parts = PurePosixPath(name).parts
        if ".." in parts or name.startswith("/"):
            problems.append(f"{name} leads out of the folder")
        if "__pycache__" in parts or "__MACOSX" in parts:
            problems.append(f"{name} is a cache")
        if any(part.startswith(".") for part in parts):
            problems.append(f"{name} is hidden")
        if PurePosixPath(name).suffix.lower() in BINARY_SUFFIXES:
            problems.append(f"{name} is a binary")
        if len(parts) > 1 and parts[1] in {"tests", "benchmarks", "build", "output"}:
            problems.append(f"{name} is not needed at run time")
    return problems


def _content_problems(name: str, data: bytes) -> list[str]:
    problems = []
    if data.startswith(BINARY_HEADS):
        problems.append(f"{name} is a program")
    if PurePosixPath(name).suffix in SOURCE_TEXT:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            problems.append(f"{name} is not UTF-8")
    return problems


def metadata_problems(text: str, files: set[str]) -> list[str]:
    """What is wrong with a metadata.txt, given the names of the files that go with it."""
    metadata = metadata_of(text)
    value = {key: metadata.get(key, "").strip() for key in {*REQUIRED, *VALUE_PATTERNS, *SWITCHES}}
    problems = [f"{key} is missing" for key in REQUIRED if not value[key]]
    problems += [
        f"{key} {value[key]!r} is not like {example}"
        for key, (pattern, example) in VALUE_PATTERNS.items()
        if value[key] and not re.fullmatch(pattern, value[key])
    ]
    problems += [
        f"{key} must be yes or no"
        for key in SWITCHES
        if value[key].lower() not in {"", "true", "false", "yes", "no"}
    ]
    if not problems and _version(value["qgisMinimumVersion"]) > _version(
        value["qgisMaximumVersion"]
    ):
        problems.append("qgisMinimumVersion is above qgisMaximumVersion")
    if re.search(r"\bplugin\b", value["name"], re.IGNORECASE):
        problems.append("the name says 'plugin'")
    if value["version"] not in value["changelog"]:
        problems.append("the changelog does not mention the version")
    if value["icon"] and value["icon"] not in files:
        problems.append(f"icon {value['icon']} is not there")
    return [f"metadata: {problem}" for problem in problems]


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("."))


def main() -> int:
    """Build, check, report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build")
    path = build(ROOT, parser.parse_args().folder)
    problems = problems_of(path)
    for problem in problems:
        print(f"{path.name}: {problem}", file=sys.stderr)
    size = path.stat().st_size
    if size > WARN:
        print(f"{path.name}: {size / 1e6:.1f} MB is a lot for a plugin", file=sys.stderr)
    if not problems:
        with zipfile.ZipFile(path) as archive:
            count = len(archive.namelist())
        print(f"{path}: {count} files, {size / 1e6:.2f} MB, meets the rules")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
