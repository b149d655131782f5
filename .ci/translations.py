"""Gather what can be translated, tell what is missing, and compile it.

    python3 .ci/translations.py update     # new strings into resources/i18n/*.ts, old ones out
    python3 .ci/translations.py missing    # what has no translation yet; fails where there is any
    python3 .ci/translations.py stamp      # say that pages of help translate the English of today
    python3 .ci/translations.py release    # .ts to .qm, by Qt's lrelease

Help is translated page by page, resources/help/fr/<name>.md; each begins with the hash of the
English page that it translates, and ``missing`` tells when that has changed, or when the two do not
hold the same paragraphs, names and numbers.

Qt's own gatherer knows neither one context for functions of modules nor the titles of algorithms
and layers, which are translated where they are shown.
"""

from __future__ import annotations

import ast
import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
HELP = ROOT / "resources" / "help"
CONTEXT = "KachinCorridors"
# Attributes of an algorithm's class that are shown to users.
_TITLES = {"TITLE", "GROUP", "TAGS"}
# What reaches tr() in a variable: places of the words in the rows of a table, and in the
# arguments of a class. The words of a dictionary are its values. Columns are (words, width).
_TABLES = {"PRESETS": (1,), "COUNTS": (1,), "THEMES": (0,), "MEASURE_GROUPS": (), "RULES": ()}
_COLUMNS = {"_columns", "_split"}
# Calls with the number of texts that they begin with: an error has a message and a hint.
ERRORS = (
    "DownloadError",
    "GridMismatchError",
    "InputError",
    "KachinError",
    "MemoryBudgetError",
    "NoPathError",
    "StoreError",
    "SurfaceError",
)
_SAID = {"tr": 1, "say": 1} | dict.fromkeys(ERRORS, 2)
_RECORDS = {"Theme": (4, 5), "Measure": (2,), "Dependency": (1,), "ResultField": (2,)}

# Markdown's *emphasis*, in which titles and names of fields stand.
_EMPHASIS = r"(?<![\w*])\*([^*\n]+)\*(?![\w*])"

Strings = dict[tuple[str, str], str]


def gather() -> Strings:
    """Every string that users see: (context, text) to the file it stands in."""
    found: Strings = {}
    for path in sorted([*(ROOT / "plugin").rglob("*.py"), *(ROOT / "layers").rglob("*.py")]):
        for text in _in_python(path):
            found.setdefault((CONTEXT, text), path.relative_to(ROOT).as_posix())
    for path in sorted((ROOT / "resources" / "ui").glob("*.ui")):
        for key in _in_form(path):
            found.setdefault(key, path.relative_to(ROOT).as_posix())
    for path in sorted((ROOT / "resources" / "models").glob("*.model3")):
        for text in _in_model(path):
            found.setdefault((CONTEXT, text), path.relative_to(ROOT).as_posix())
    for path in sorted((ROOT / "resources" / "scenarios").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        for key in ("title", "note"):
            found.setdefault((CONTEXT, record[key]), path.relative_to(ROOT).as_posix())
    for path in sorted((ROOT / "layers").glob("*/layer.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        for key in ("title", "group"):
            found.setdefault((CONTEXT, record[key]), path.relative_to(ROOT).as_posix())
    return found


def _in_python(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for argument in said(node):
            yield from _texts(argument)
        if isinstance(node, ast.Call) and _name(node.func) in _RECORDS:
            for place in _RECORDS[_name(node.func)]:
                if place < len(node.args):
                    yield from _texts(node.args[place])
        elif isinstance(node, ast.Call) and _name(node.func) in _COLUMNS:
            yield from _in_rows([row for table in node.args for row in _rows(table)], (0,))
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            yield from _in_table(node)
        elif isinstance(node, ast.ClassDef):
            for statement in node.body:
                if isinstance(statement, ast.Assign) and _name(statement.targets[0]) in _TITLES:
                    yield from _texts(statement.value)


def said(node: ast.AST) -> list[ast.expr]:
    """The arguments of a call that are texts for users."""
    if not isinstance(node, ast.Call):
        return []
    return node.args[: _SAID.get(_name(node.func), 0)]


def _in_table(node: ast.Assign | ast.AnnAssign) -> Iterator[str]:
    target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
    places = _TABLES.get(_name(target))
    if places is None:
        return
    if isinstance(node.value, ast.Dict):
        for value in node.value.values:
            yield from _texts(value)
    elif node.value is not None:
        yield from _in_rows(_rows(node.value), places)


def _rows(node: ast.AST) -> list[ast.Tuple]:
    """The tuples of a tuple or list."""
    elements = node.elts if isinstance(node, (ast.Tuple, ast.List)) else []
    return [row for row in elements if isinstance(row, ast.Tuple)]


def _in_rows(rows: list[ast.Tuple], places: tuple[int, ...]) -> Iterator[str]:
    for row in rows:
        for place in places:
            yield from _texts(row.elts[place])


def _name(node: ast.AST) -> str:
    return getattr(node, "id", None) or getattr(node, "attr", "")


def _texts(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        # "{hint}" alone has no words of its own.
        if node.value.strip() and not re.fullmatch(r"\{\w+\}", node.value):
            yield node.value
    elif isinstance(node, (ast.Tuple, ast.List)):
        for element in node.elts:
            yield from _texts(element)
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def _in_form(path: Path) -> Iterator[tuple[str, str]]:
    root = ElementTree.parse(path).getroot()
    context = root.findtext("class") or path.stem
    for node in root.iter("string"):
        if node.get("notr") != "true" and (node.text or "").strip():
            yield context, node.text or ""


def _in_model(path: Path) -> Iterator[str]:
    """Title and help of a model, read as the text they are."""
    root = ElementTree.parse(path).getroot()
    for option in root.iter("Option"):
        if option.get("name") == "model_name":
            yield option.get("value", "")
        elif option.get("name") == "help":
            yield from (o.get("value", "") for o in option if o.get("value", "").strip())


def read(path: Path) -> dict[tuple[str, str], str]:
    """Translations of a .ts file by (context, text)."""
    known = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.findtext("translation") or ""
            known[name, message.findtext("source", "")] = translation
    return known


def write(path: Path, strings: Strings, known: dict[tuple[str, str], str]) -> None:
    """The strings as a .ts file, with the translations that are known."""
    root = ElementTree.Element("TS", version="2.1", language=_language(path))
    contexts: dict[str, ElementTree.Element] = {}
    for (context, text), place in sorted(strings.items()):
        if context not in contexts:
            contexts[context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[context], "name").text = context
        message = ElementTree.SubElement(contexts[context], "message")
        ElementTree.SubElement(message, "location", filename=f"../../{place}")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        translation.text = known.get((context, text), "")
        if not translation.text:
            translation.set("type", "unfinished")
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def missing(path: Path) -> list[tuple[str, str]]:
    """What a .ts file does not translate."""
    known = read(path)
    return [key for key in gather() if not known.get(key)]


def pages() -> list[str]:
    """Names of the English pages of help, such as rerun and expressions/kc_measure."""
    found = [*HELP.glob("*.md"), *HELP.glob("expressions/*.md")]
    return sorted(path.relative_to(HELP).with_suffix("").as_posix() for path in found)


def stamp(name: str) -> str:
    """The first line of a page that translates the English one as it is now."""
    english = (HELP / f"{name}.md").read_text(encoding="utf-8")  # line ends do not count
    digest = hashlib.sha256(english.encode()).hexdigest()
    return f"<!-- translated from {digest[:16]} -->"


def write_stamps(language: str) -> None:
    """Begin all pages of a language with their stamps."""
    for name in pages():
        path = HELP / language / f"{name}.md"
        if path.is_file():
            text = re.sub(r"\A<!--.*?-->\s*", "", path.read_text(encoding="utf-8"))
            path.write_text(f"{stamp(name)}\n\n{text}", "utf-8")


def missing_help(path: Path) -> list[str]:
    """What is wrong with the pages of help in the language of a .ts file."""
    folder = HELP / _language(path)
    faults = []
    for name in pages():
        page = folder / f"{name}.md"
        if not page.is_file():
            faults.append(f"{name}: there is no page")
            continue
        head, _, text = page.read_text(encoding="utf-8").partition("\n\n")
        if head != stamp(name):
            faults.append(f"{name}: the English page is another one, translate it anew")
        english = (HELP / f"{name}.md").read_text(encoding="utf-8")
        faults += [f"{name}: {fault}" for fault in differences(english, text, read(path))]
    own = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.md")}
    return faults + [f"{name}: it translates no page" for name in sorted(own - {*pages()})]


def differences(english: str, text: str, known: dict[tuple[str, str], str]) -> list[str]:
    """Where a page and its translation do not hold the same."""
    faults = []
    for what, items in _structure(english).items():
        lost, new = items - _structure(text)[what], _structure(text)[what] - items
        if lost or new:
            faults.append(f"{what}: lost {sorted(lost.elements())}, new {sorted(new.elements())}")
    shown = {*re.findall(_EMPHASIS, text), *re.findall("«\u00a0([^»]+)\u00a0»", text)}
    titles = {*re.findall(_EMPHASIS, english), *re.findall(r"(?<!\w)'([A-Z][^'\n]*)'", english)}
    for title in sorted(title for title in titles if title[0].isupper()):
        translation = known.get((CONTEXT, title), "")
        if translation and translation not in shown and f"'{title}'" not in text:
            faults.append(f"title: {title} is {translation} in the toolbox")
    return faults


def _structure(text: str) -> dict[str, Counter[str]]:
    """What a translation must keep; numbers as 10000 and 0.1, however they are written."""
    plain = re.sub(r"(?<=\d)[,\u00a0\u202f](?=\d{3}\b)", "", text)
    plain = re.sub(r"(?<=\d),(?=\d)", ".", plain)
    return {
        "paragraphs": Counter({"paragraph": len(text.strip().split("\n\n"))}),
        "bold": Counter({"bold": len(re.findall(r"\*\*\S.*?\*\*", text))}),
        "emphasis": Counter({"emphasis": len(re.findall(_EMPHASIS, text))}),
        "code": Counter(re.findall(r"`([^`]+)`", text)),
        "names": Counter(re.findall(r"\b\w+_\w+\b|\bkachin:\w+|\w*\.\w{2,}\b", text)),
        "numbers": Counter(re.findall(r"\d+(?:\.\d+)?", plain)),
    }


def _language(path: Path) -> str:
    return path.stem.rpartition("_")[2]


def main(command: str) -> int:
    """Run one command on all languages."""
    files = sorted(FOLDER.glob("*.ts"))
    gaps = 0
    for path in files:
        if command == "update":
            write(path, gather(), read(path))
        elif command == "missing":
            for context, text in missing(path):
                print(f"{path.name}: {context}: {text}")
                gaps += 1
            for fault in missing_help(path):
                print(f"help in {_language(path)}: {fault}")
                gaps += 1
        elif command == "stamp":
            write_stamps(_language(path))
        elif command == "release":
            program = shutil.which("lrelease") or shutil.which("lrelease-qt5")
            if program is None:
                raise SystemExit("lrelease is not installed; on Debian: qttools5-dev-tools")
            subprocess.run([program, "-silent", str(path)], check=True)
        else:
            raise SystemExit(__doc__)
    return 1 if gaps else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
