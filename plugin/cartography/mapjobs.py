"""Which maps a run exports, and under which names: templates x themes x dates x scenarios."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from ..core.errors import InputError
from .texts import tr

PLACEHOLDERS = ("theme", "date", "scenario", "template", "number")


class Kind(Enum):
    """A file format of maps, with the suffix of its files."""

    PDF = ".pdf"
    GEOPDF = ".geo.pdf"
    SVG = ".svg"
    PNG = ".png"

    @property
    def suffix(self) -> str:
        """The suffix that file names end in."""
        return ".pdf" if self is Kind.GEOPDF else self.value


class Existing(Enum):
    """What is done about a file that is there already."""

    REFUSE = "refuse"
    NUMBER = "number"
    REPLACE = "replace"


@dataclass(frozen=True)
class Scenario:
    """Routes to draw in place of the project's: a source, and a value of its field scenario."""

    name: str
    source: str
    value: str = ""


@dataclass(frozen=True)
class MapJob:
    """One map of a run; ``day`` and ``scenario`` are None where the map does not depend on them."""

    template: Path
    theme: str
    day: date | None
    scenario: Scenario | None
    target: Path


def check_pattern(pattern: str) -> None:
    """Raise InputError for a pattern with an unknown placeholder or broken braces."""
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None]
    except ValueError as error:
        raise InputError(
            tr("the pattern {pattern} has an unpaired brace").format(pattern=pattern),
            tr("write placeholders as {{theme}}").format(),
        ) from error
    known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    for name in names:
        if name not in PLACEHOLDERS:
            raise InputError(
                tr("the pattern {pattern} has the unknown placeholder {name}").format(
                    pattern=pattern, name=f"{{{name}}}"
                ),
                tr("there are {known}").format(known=known),
            )
    if not pattern.strip() or re.search(r'[\\/:*?"<>|]', pattern):
        raise InputError(
            tr("the pattern '{pattern}' makes no file name").format(pattern=pattern),
            tr("use letters, digits, - and _ around {known}").format(known=known),
        )


def file_name(pattern: str, values: dict[str, str]) -> str:
    """The name of a file without suffix; parts that stay empty leave no doubled separators."""
    slugs = {key: _slug(value) for key, value in values.items()}
    name = re.sub(r"([-_ .])[-_ .]+", r"\1", pattern.format(**slugs)).strip("-_ .")
    return name or "map"


def _slug(value: str) -> str:
    """Letters of any script, with their marks, and digits and _; the rest becomes a hyphen."""
    kept = (c if c == "_" or unicodedata.category(c)[0] in "LMN" else "-" for c in value)
    return re.sub(r"-+", "-", "".join(kept)).strip("-").lower()


def named(
    parts: Sequence[tuple[Path, str, date | None, Scenario | None]],
    folder: Path,
    pattern: str,
    kind: Kind,
    existing: Existing,
) -> list[MapJob]:
    """Jobs with their targets.

    Raises InputError where two maps would get one name, or where a file is there already and is
    neither to be replaced nor numbered.
    """
    check_pattern(pattern)
    jobs: list[MapJob] = []
    taken: set[Path] = set()
    for number, (template, theme, day, scenario) in enumerate(parts, 1):
        values = {
            "theme": theme.split(": ", 1)[-1],
            "date": day.isoformat() if day else "",
            "scenario": scenario.name if scenario else "",
            "template": template.stem,
            "number": f"{number:03d}",
        }
        target = folder / (file_name(pattern, values) + kind.suffix)
        if existing is Existing.NUMBER:
            target = _free(target, taken)
        elif target in taken:
            raise InputError(
                tr("the pattern {pattern} gives {name} to more than one map").format(
                    pattern=pattern, name=target.name
                ),
                tr("add {theme}, {date}, {scenario}, {template} or {number}").format(
                    **{name: f"{{{name}}}" for name in PLACEHOLDERS}
                ),
            )
        elif existing is Existing.REFUSE and target.exists():
            raise InputError(
                tr("{name} is there already").format(name=target.name),
                tr("choose to number or to replace, or another folder"),
            )
        taken.add(target)
        jobs.append(MapJob(template, theme, day, scenario, target))
    return jobs


def _free(target: Path, taken: set[Path]) -> Path:
    number, free = 1, target
    while free in taken or free.exists():
        number += 1
        free = target.with_name(f"{target.stem}_{number}{target.suffix}")
    return free
