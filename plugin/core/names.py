"""Names of places as different sources spell them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from .wording import say

# Words that say what kind of area a name belongs to; sources add or leave them out.
_KINDS = frozenset(
    {"township", "tsp", "town", "district", "subdistrict", "state", "region", "division", "rural"}
)
_CUTOFF = 0.75


def normal_name(text: str) -> str:
    """The letters and digits of a name without case, accents, brackets and words for its kind.

    A name that has nothing else keeps them.
    """
    bare = unicodedata.normalize("NFKD", re.sub(r"\([^)]*\)|\[[^]]*\]", " ", text)).casefold()
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    words = re.findall(r"\w+", bare)
    return "".join(w for w in words if w not in _KINDS) or "".join(words)


def split_names(text: str) -> list[str]:
    """Alternative names from one cell, separated by semicolons, commas, bars or slashes."""
    return [name for part in re.split(r"[;,|/]", text) if (name := part.strip())]


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint: the known word that an unknown one probably means, or all that there are."""
    choices = sorted(known)
    near = near_word(word, choices)
    if near:
        return say("did you mean '{word}'?", word=near)
    return say("use one of {known}", known=", ".join(choices))


def near_word(word: str, known: Iterable[str]) -> str:
    """The known word that an unknown one probably means; empty where none is near."""
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=0.6)), "")


@dataclass(frozen=True)
class Match:
    """What a name led to: the key of the match and how it was found, or why there is none."""

    key: int | None
    how: str = ""
    reason: str = ""


class NameIndex:
    """Finds entries by name, alternative name, or another name of the same place."""

    def __init__(
        self,
        names: Sequence[str],
        alternatives: Sequence[Iterable[str]] = (),
        parents: Sequence[str] = (),
        aliases: Iterable[Iterable[str]] = (),
    ) -> None:
        """``names[k]`` belongs to entry k, as do ``alternatives[k]`` and its ``parents[k]``.

        ``aliases`` are groups of names that stand for the same place in any source.
        """
        self._titles = list(names)
        self._parents = [normal_name(p) for p in parents] if parents else [""] * len(names)
        self._by_name = _index([[name] for name in names])
        self._by_alternative = _index(alternatives)
        self._aliases: dict[str, set[str]] = {}
        for group in aliases:
            keys = {normal_name(name) for name in group} - {""}
            for key in keys:
                self._aliases.setdefault(key, set()).update(keys - {key})

    def find(self, name: str, parent: str = "") -> Match:
        """The one entry of this name, within ``parent`` where both sides state it."""
        key = normal_name(name)
        if not key:
            return Match(None, reason=say("the name is empty"))
        others = self._aliases.get(key, set())
        for table, keys, how in (
            (self._by_name, {key}, "name"),
            (self._by_alternative, {key}, "alternative name"),
            (self._by_name, others, "another name of the place"),
            (self._by_alternative, others, "another name of the place"),
        ):
            found = sorted({entry for k in keys for entry in table.get(k, ())})
            found = self._within(found, normal_name(parent))
            if len(found) == 1:
                return Match(found[0], how)
            if found:
                return Match(None, reason=say("{count} areas have this name", count=len(found)))
        return Match(None, reason=self._unknown(key))

    def _within(self, entries: list[int], parent: str) -> list[int]:
        if not parent:
            return entries
        return [e for e in entries if self._parents[e] in ("", parent)]

    def _unknown(self, key: str) -> str:
        near = get_close_matches(key, list(self._by_name), n=1, cutoff=_CUTOFF)
        if not near:
            return say("no area has this name")
        title = self._titles[self._by_name[near[0]][0]]
        return say("no area has this name; the nearest is {title}", title=title)


def _index(names: Sequence[Iterable[str]]) -> Mapping[str, list[int]]:
    table: dict[str, list[int]] = {}
    for entry, group in enumerate(names):
        for key in {normal_name(name) for name in group} - {""}:
            table.setdefault(key, []).append(entry)
    return table
