"""Bookmarks and description of a PDF, appended to the file that Qt or GDAL has written.

An incremental update (ISO 32000-1, 7.5.6): what is in the file stays byte for byte; new versions of
its catalogue and information dictionary, the outline, and a further cross-reference table follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..core.errors import InputError

_REFERENCE = rb"(\d+)\s+(\d+)\s+R"


@dataclass(frozen=True)
class Bookmark:
    """An entry of the outline: ``page`` counts from 0, ``level`` 0 is the outermost."""

    title: str
    page: int
    level: int = 0


@dataclass(frozen=True)
class Description:
    """What a reader shows as the properties of a PDF."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: str = ""
    created: date | None = None


def page_count(path: Path) -> int:
    """Number of pages; raises InputError where the file is no PDF that can be updated."""
    return len(_Reader(path).pages())


def describe(path: Path, description: Description, bookmarks: Sequence[Bookmark] = ()) -> None:
    """Append properties and bookmarks; bookmarks beyond the last page are an InputError."""
    reader = _Reader(path)
    pages = reader.pages()
    beyond = [mark for mark in bookmarks if not 0 <= mark.page < len(pages)]
    if beyond:
        raise InputError(
            "the bookmark {title} points to page {page} of {pages}",
            "count pages from 0",
            title=beyond[0].title,
            page=beyond[0].page + 1,
            pages=len(pages),
        )
    first = reader.size
    objects: dict[int, bytes] = {}
    info = first
    objects[info] = _info(description)
    if bookmarks:
        root = info + 1
        objects.update(_outline(bookmarks, pages, root))
        objects[reader.root] = reader.catalogue_with(root)
    with path.open("ab") as stream:
        stream.write(_update(reader, objects, info))


class _Reader:
    """The little of a PDF's structure that an update needs; classic cross-reference tables only."""

    def __init__(self, path: Path) -> None:
        self.data = path.read_bytes()
        self.name = path.name
        starts = re.findall(rb"startxref\s+(\d+)", self.data[-2048:])
        if not starts:
            raise self._unreadable()
        self.start = int(starts[-1])
        self.offsets: dict[int, int] = {}
        self.trailer = self._read_tables(self.start)
        self.root = self._number(self.trailer, b"Root")
        self.size = max([*self.offsets, 0]) + 1

    def _unreadable(self) -> InputError:
        return InputError(
            "{name} is no PDF with a classic cross-reference table",
            "write it again with QGIS",
            name=self.name,
        )

    def _read_tables(self, start: int) -> bytes:
        """Offsets of all objects, those of later tables first; return the last trailer."""
        newest = b""
        seen: set[int] = set()
        at: int | None = start
        while at is not None and at not in seen:
            seen.add(at)
            head = re.compile(rb"\s*xref\s+").match(self.data, at)
            end = self.data.find(b"trailer", at)
            stop = self.data.find(b"startxref", end)
            if head is None or end < 0 or stop < 0:
                raise self._unreadable()
            self._read_table(self.data[head.end() : end])
            trailer = self.data[end:stop]
            newest = newest or trailer
            previous = re.search(rb"/Prev\s+(\d+)", trailer)
            at = int(previous.group(1)) if previous else None
        return newest

    def _read_table(self, text: bytes) -> None:
        words = text.split()
        place = 0
        while place + 1 < len(words):
            first, count = int(words[place]), int(words[place + 1])
            place += 2
            for number in range(first, first + count):
                offset, _, kind = words[place : place + 3]
                place += 3
                if kind == b"n":
                    self.offsets.setdefault(number, int(offset))

    def body(self, number: int) -> bytes:
        """An object between its head and ``endobj``."""
        at = self.offsets.get(number)
        head = re.compile(rb"\s*\d+\s+\d+\s+obj\b").match(self.data, at) if at is not None else None
        end = self.data.find(b"endobj", at) if at is not None else -1
        if head is None or end < 0:
            raise self._unreadable()
        return self.data[head.end() : end]

    def _number(self, text: bytes, key: bytes) -> int:
        found = re.search(rb"/" + key + rb"\s+" + _REFERENCE, text)
        if found is None:
            raise self._unreadable()
        return int(found.group(1))

    def pages(self) -> list[int]:
        """Object numbers of the pages in their order."""
        return self._leaves(self._number(self.body(self.root), b"Pages"))

    def _leaves(self, number: int) -> list[int]:
        body = self.body(number)
        kids = re.search(rb"/Kids\s*\[(.*?)\]", body, re.DOTALL)
        if kids is None:
            return [number]
        found = re.findall(_REFERENCE, kids.group(1))
        return [leaf for kid, _ in found for leaf in self._leaves(int(kid))]

    def catalogue_with(self, outline: int) -> bytes:
        """The catalogue, opening with the outline shown."""
        body = self.body(self.root).strip()
        body = re.sub(rb"/(Outlines\s+" + _REFERENCE + rb"|PageMode\s*/\w+)", b"", body)
        return body[:-2].rstrip() + b"\n/Outlines %d 0 R\n/PageMode /UseOutlines\n>>" % outline


def _text(value: str) -> bytes:
    """A text string in UTF-16 with a byte order mark, as hexadecimal (7.9.2.2)."""
    return b"<FEFF" + value.encode("utf-16-be").hex().upper().encode() + b">"


def _info(description: Description) -> bytes:
    entries = [
        (b"Title", description.title),
        (b"Author", description.author),
        (b"Subject", description.subject),
        (b"Keywords", description.keywords),
        (b"Creator", "QGIS, Kachin Corridors"),
    ]
    lines = [b"/%s %s" % (key, _text(value)) for key, value in entries if value]
    if description.created is not None:
        lines.append(b"/CreationDate (D:%s000000Z)" % f"{description.created:%Y%m%d}".encode())
    return b"<<\n" + b"\n".join(lines) + b"\n>>"


def _outline(bookmarks: Sequence[Bookmark], pages: Sequence[int], root: int) -> dict[int, bytes]:
    """Objects of the outline: its root is ``root``, the bookmarks follow in order (12.3.3)."""
    numbers = [root + 1 + index for index in range(len(bookmarks))]
    parents = [_parent(bookmarks, index) for index in range(len(bookmarks))]
    objects: dict[int, bytes] = {}
    for index, mark in enumerate(bookmarks):
        mates = [i for i, parent in enumerate(parents) if parent == parents[index]]
        place = mates.index(index)
        above = root if parents[index] is None else numbers[parents[index] or 0]
        lines = [b"/Title " + _text(mark.title), b"/Parent %d 0 R" % above]
        if place > 0:
            lines.append(b"/Prev %d 0 R" % numbers[mates[place - 1]])
        if place + 1 < len(mates):
            lines.append(b"/Next %d 0 R" % numbers[mates[place + 1]])
        lines.append(_children(numbers, parents, index))
        lines.append(b"/Dest [%d 0 R /Fit]" % pages[mark.page])
        objects[numbers[index]] = b"<<\n" + b"\n".join(line for line in lines if line) + b"\n>>"
    top = _children(numbers, parents, None)
    objects[root] = b"<<\n/Type /Outlines\n" + top + b"\n>>"
    return objects


def _parent(bookmarks: Sequence[Bookmark], index: int) -> int | None:
    """Index of the nearest earlier bookmark of a lower level."""
    for earlier in range(index - 1, -1, -1):
        if bookmarks[earlier].level < bookmarks[index].level:
            return earlier
    return None


def _children(numbers: Sequence[int], parents: Sequence[int | None], of: int | None) -> bytes:
    kids = [numbers[i] for i, parent in enumerate(parents) if parent == of]
    if not kids:
        return b""
    # A negative count says that the entry is closed; the outermost level is open.
    count = len(kids) if of is None else -len(kids)
    return b"/First %d 0 R\n/Last %d 0 R\n/Count %d" % (kids[0], kids[-1], count)


def _update(reader: _Reader, objects: dict[int, bytes], info: int) -> bytes:
    out = bytearray(b"" if reader.data.endswith(b"\n") else b"\n")
    base = len(reader.data)
    places = {}
    for number in sorted(objects):
        places[number] = base + len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = base + len(out)
    out += b"xref\n"
    for number in sorted(places):
        out += b"%d 1\n%010d 00000 n \n" % (number, places[number])
    size = max(max(objects), reader.size - 1) + 1
    out += b"trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/Prev %d\n" % (
        size,
        reader.root,
        info,
        reader.start,
    )
    identity = re.search(rb"/ID\s*\[.*?\]", reader.trailer, re.DOTALL)
    if identity:
        out += identity.group(0) + b"\n"
    return bytes(out + b">>\nstartxref\n%d\n%%%%EOF\n" % start)
