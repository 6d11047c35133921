"""One pass over a small XML file, damage survived. In: UTF-8 bytes and a handler; out: the places of damage.

At an error the handler is told to drop what is half read; reading goes on at the next element of those that stand on
their own, inside the elements that were open around it. Knows names only, no format; namespaces are not looked at,
because real files forget to declare them.
"""

import re
from collections.abc import Mapping
from typing import Protocol

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.xml.safe_expat import EntityRefused, ParseError, safe_parser

LARGEST = 256 << 20
"""Bytes; a day of seconds with every sensor takes 60 MB."""
_PIECE = 1 << 18
_MOST_DAMAGE = 500
_DEEPEST = 64


class Handler(Protocol):
    def start(self, name: str, attributes: Mapping[str, str], path: list[str]) -> None: ...
    def end(self, name: str, text: str, path: list[str]) -> None: ...
    def drop(self) -> None: ...


class _TooDeep(Exception):
    pass


class Walk:
    """`path` holds the local names of the open elements, the innermost last; at `end` the element itself is gone."""

    def __init__(self, data: bytes, name: str, handler: Handler, around: frozenset[str], alone: str) -> None:
        """`around`: elements that hold others; `alone`: a pattern of the names at which reading can go on."""
        self._data, self._name, self._handler, self._around = data, name, handler, around
        self._alone = re.compile(rb"<(?:[\w.-]+:)?(?:" + alone.encode() + rb")[\s>/]")
        self._names: list[str] = []
        self._path: list[str] = []
        self._text: list[str] = []
        self._listening = True
        self.damage: list[tuple[int, str]] = []

    def run(self) -> list[tuple[int, str]]:
        """Line and reason of each place that could not be read."""
        begin: int | None = 0
        seed = b""
        while begin is not None and len(self.damage) < _MOST_DAMAGE:
            begin, seed = self._run_from(begin, seed)
        return self.damage

    def _run_from(self, begin: int, seed: bytes) -> tuple[int | None, bytes]:
        parser = safe_parser(self._start, self._end, self._text.append)
        try:
            self._listening = False
            parser.Parse(seed, False)
            self._listening = True
            for place in range(begin, len(self._data), _PIECE):
                parser.Parse(self._data[place : place + _PIECE], False)
            parser.Parse(b"", True)
            return None, b""
        except EntityRefused:
            raise ImportProblem(
                f"{self._name} declares XML entities of its own, which no export does; export it again."
            ) from None
        except ParseError as error:
            at, why = begin + parser.ErrorByteIndex - len(seed), str(error).split(":")[0]
        except _TooDeep:
            at, why = begin + parser.CurrentByteIndex - len(seed), "elements nested too deeply"
        at = min(max(at, begin), len(self._data))
        self.damage.append((1 + self._data.count(b"\n", 0, at), why))
        self._handler.drop()
        found = self._alone.search(self._data, at + 1)
        while self._path and self._path[-1] not in self._around:
            self._path.pop()
            self._names.pop()
        names, self._names, self._path = self._names, [], []
        self._text.clear()
        if not found or not names:
            return None, b""
        return found.start(), "".join(f"<{name}>" for name in names).encode()

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._names.append(name)
        self._path.append(local)
        if self._listening:
            if len(self._path) > _DEEPEST:
                raise _TooDeep
            self._text.clear()
            self._handler.start(name, attributes, self._path)

    def _end(self, name: str) -> None:
        self._names.pop()
        self._path.pop()
        self._handler.end(name, "".join(self._text).strip(), self._path)
        self._text.clear()
