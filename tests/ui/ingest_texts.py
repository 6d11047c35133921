"""Every sentence that reading and importing a file can say, read from the source of the readers, the job and the store.

A text counts wherever it stands, unless one of the tables below says why not: whoever adds a sentence need not tell
anyone. Its holes are followed to what they can hold: both sides of a conditional, what a name was given, what a
function of ours returns, a constant of another module. What cannot be followed is a `Hole`.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parents[2]
_MOST, _DEEPEST = 200, 8
"""Ways to fill the holes of one text, and steps from a hole to what it can hold."""
_WORD = re.compile(r"(?<![\w.|-])[a-z]+(?![\w(|=-])")
_LONG = re.compile(r"(?<![\w.|-])[a-z]{2,}(?![\w(|=-])")
_ELSEWHERE = (
    "bench", "mutants.py", "promises.py", "apple_export.py", "ingest/fit/sport_words.py", "ingest/sports.py",
    "_headers.py", "ingest/mapping_guess.py", "ingest/quantities.py", "ingest/durations.py", "ingest/encoding.py",
    "ingest/dates.py", "jobs/exports.py", "jobs/queue.py", "jobs/warm.py", "jobs/state.py",
    "jobs/recording.py", "jobs/undo.py", "jobs/swaps.py", "handlers/planning.py", "handlers/swapping.py",
    "handlers/training.py",
)  # fmt: skip
"""Benchmarks and tests, what is looked for in files (headers, sports, units, dates), and jobs that read no file."""
_STORE = ("store/imports.py", "store/undated.py", "store/jobs.py")
"""Of the store, what adds to a receipt or to how a job ended."""
_KEYWORDS = frozenset({"names", "needs", "marks", "whole", "unit", "inside", "unit_key"})
"""Arguments of `Spec` and `Column` that are looked for in files."""
_TABLES = frozenset(
    {
        "_SPORTS", "_NAMED_SPORTS", "_LOG_SPORTS", "_ZEPP_SPORTS", "_KINDS", "KINDS", "_NO_SETS", "_COMMAND", "_TABLES",
        "_LENGTHS", "_HEIGHTS", "_PACES", "_NAMES", "_WANTED",
    }
)  # fmt: skip
"""Module-level tables of what is looked for in files."""
_UNHEARD = frozenset({"ValueError", "NotFinite", "Irregular", "TypeError", "LookupError", "RuntimeError"})
"""Errors whose words a reader replaces by its own."""
_ASKED = frozenset(
    {"text", "get", "has", "inside", "listed", "under", "compile", "exception", "warning", "info", "_series", "_names"}
)  # fmt: skip
"""Functions that are given keys of a file, patterns or words for the log."""
_INTERNAL = frozenset(
    {
        "not plainly a table", "exercise logs", "dev:{field.name}", "field {int(at['number'])}",
        "session {self._groups}", "apple:{raw.attributes.get('startDate', '')}",
        "fit:{source.identity(sessions[0].start)}", "fit:{int(sessions[0].start)}",
        "com.samsung.health.{family}.{name}", "%(asctime)s %(name)s %(message)s",
        "fitjax: another worker already serves {settings.home}; stop that one first.",
    }
)  # fmt: skip
"""Texts, with their holes in the words of the source, that are identifiers, keys, caught or said on the terminal."""


@dataclass(frozen=True, slots=True)
class Hole:
    """What fills it, in the words of the source."""

    source: str


Text = tuple[str | Hole, ...]


@dataclass(frozen=True, slots=True)
class Said:
    text: Text
    where: str

    def __str__(self) -> str:
        return f"{self.where}: {_source(self.text)}"


def sources() -> list[Path]:
    found = [path for part in ("ingest", "jobs") for path in (ROOT / "fitjax" / part).rglob("*.py")]
    kept = [path for path in found if not any(word in path.as_posix() for word in _ELSEWHERE)]
    return sorted([*kept, *(ROOT / "fitjax" / name for name in _STORE)])


def said(paths: Iterable[Path]) -> list[Said]:
    """Each text once for each way in which its followed holes can be filled; what is a part of another is not alone."""
    modules = [module(path) for path in paths]
    found: list[tuple[Module, ast.expr, list[Text]]] = []
    parts: set[int] = set()
    for one in modules:
        for node in one.texts():
            used: set[int] = set()
            found.append((one, node, one.ways(node, used)))
            parts |= used - {id(node)}
    return [
        Said(text, f"{'/'.join(one.path.parts[-3:])}:{node.lineno}")
        for one, node, ways in found
        if id(node) not in parts
        for text in ways
        if is_prose(text) and _source(text) not in _INTERNAL
    ]


def named(paths: Iterable[Path], parameter: str = "what") -> set[str]:
    """The texts that calls give to a parameter of this name, of functions and of classes of ours."""
    trees = [module(path).tree for path in paths]
    places: dict[str, int] = {}
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.FunctionDef):
            names = [one.arg for one in node.args.args if one.arg != "self"]
            places |= {node.name: names.index(parameter)} if parameter in names else {}
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    found = [one.value for call in calls for one in call.keywords if one.arg == parameter]
    for call in calls:
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        found += call.args[places[name] : places[name] + 1] if name in places else []
    return {one.value for one in found if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def _source(text: Text) -> str:
    return "".join(part if isinstance(part, str) else f"{{{part.source}}}" for part in text)


def is_prose(text: Text) -> bool:
    """Two words of a sentence, or one beside a hole."""
    fixed = " ".join(part if isinstance(part, str) else "·" for part in text)
    return " " in fixed.strip() and len(_WORD.findall(fixed)) + fixed.count("·") > 1 and bool(_LONG.search(fixed))


@cache
def module(path: Path) -> "Module":
    return Module(path)


class Module:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.parents = {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}
        self.functions = {node.name: node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef)}
        self.constants = dict(_bindings(self.tree.body))
        self.imported = {
            alias.asname or alias.name: (node.module, alias.name)
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("fitjax.")
            for alias in node.names
        }

    def texts(self) -> Iterator[ast.expr]:
        """Strings and strings with holes that may be said."""
        for node in ast.walk(self.tree):
            text = isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
            if text and not any(self._is_unsaid(child, parent) for child, parent in self._way_up(node)):
                yield node

    def _way_up(self, node: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
        while node in self.parents:
            yield node, self.parents[node]
            node = self.parents[node]

    def _is_unsaid(self, node: ast.AST, parent: ast.AST) -> bool:
        match parent:
            case ast.Expr() if isinstance(node, ast.Constant):
                return True  # a docstring
            case ast.JoinedStr() | ast.FormattedValue() if isinstance(node, ast.Constant | ast.JoinedStr):
                return True  # a piece of a text, a format
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
                return node is not parent.func and (name in _ASKED or name in _UNHEARD)
            case ast.Subscript(slice=key):
                return node is key
            case ast.Compare():
                return True
            case ast.arg() | ast.AnnAssign() | ast.FunctionDef() if node in (
                getattr(parent, "annotation", None),
                getattr(parent, "returns", None),
            ):
                return True
            case ast.keyword(arg=name):
                return name in _KEYWORDS
            case ast.Dict(keys=keys):
                return node in keys
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                return name in _TABLES
        return False

    def ways(self, node: ast.expr, used: set[int], deep: int = 0) -> list[Text]:
        """What the expression can be; `used` gets the texts that were met on the way."""
        if deep > _DEEPEST:
            return [(Hole(ast.unparse(node)),)]
        used.add(id(node))
        match node:
            case ast.Constant(value=str(text)):
                return [(text,)]
            case ast.JoinedStr(values=values):
                return _joined([self._piece(value, used, deep) for value in values])
            case ast.BinOp(op=ast.Add()):
                return _joined([self.ways(side, used, deep + 1) for side in (node.left, node.right)])
            case ast.IfExp():
                return _either([self.ways(side, used, deep + 1) for side in (node.body, node.orelse)])
            case ast.BoolOp():
                return _filled(_either([self.ways(side, used, deep + 1) for side in node.values]))
            case ast.Name(id=name):
                found = [way for value, home in self._given(node, name) for way in home.ways(value, used, deep + 1)]
                return found or [(Hole(name),)]
            case ast.Call(func=ast.Name(id=name)) if name in self.functions:
                returned = [
                    way
                    for inner in ast.walk(self.functions[name])
                    if isinstance(inner, ast.Return) and inner.value is not None
                    for way in self.ways(inner.value, used, deep + 1)
                ]
                if any(isinstance(part, str) for way in returned for part in way):
                    return _filled(returned)[:_MOST]
        return [(Hole(ast.unparse(node)),)]

    def _piece(self, value: ast.expr, used: set[int], deep: int) -> list[Text]:
        if not isinstance(value, ast.FormattedValue):
            return self.ways(value, used, deep + 1)
        if value.format_spec is not None or value.conversion == ord("r"):
            return [(Hole(ast.unparse(value)),)]
        return self.ways(value.value, used, deep + 1)

    def _given(self, node: ast.AST, name: str) -> Iterator[tuple[ast.expr, "Module"]]:
        """What the name was given in the function around, in the module, or in the module it comes from."""
        around = [parent for _, parent in self._way_up(node) if isinstance(parent, ast.FunctionDef | ast.Lambda)]
        for function in around:
            body = function.body if isinstance(function, ast.FunctionDef) else []
            found = [value for bound, value in _bindings(list(_walk(body))) if bound == name]
            if found:
                yield from ((value, self) for value in found)
                return
            arguments = function.args
            if name in {one.arg for one in (*arguments.args, *arguments.kwonlyargs, *arguments.posonlyargs)}:
                return
        if name in self.constants:
            yield self.constants[name], self
        elif name in self.imported:
            where, original = self.imported[name]
            path = ROOT / (where.replace(".", "/") + ".py")
            if path.exists() and original in module(path).constants:
                yield module(path).constants[original], module(path)


def _walk(body: list[ast.stmt]) -> Iterator[ast.AST]:
    for statement in body:
        yield from ast.walk(statement)


def _bindings(nodes: list[ast.AST] | list[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    for node in nodes:
        match node:
            case ast.Assign(targets=[target], value=value):
                yield from _pairs(target, value)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value
            case ast.NamedExpr(target=ast.Name(id=name), value=value):
                yield name, value
            case (
                ast.For(target=target, iter=ast.Tuple(elts=rows) | ast.List(elts=rows))
                | ast.comprehension(target=target, iter=ast.Tuple(elts=rows) | ast.List(elts=rows))
            ):
                for row in rows:
                    yield from _pairs(target, row)


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        for one, given in zip(target.elts, value.elts, strict=True):
            yield from _pairs(one, given)


def _joined(pieces: list[list[Text]]) -> list[Text]:
    every = (sum(choice, ()) for choice in product(*pieces))
    return [_merged(text) for text, _ in zip(every, range(_MOST), strict=False)]


def _merged(text: Text) -> Text:
    merged: list[str | Hole] = []
    for part in text:
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        else:
            merged.append(part)
    return tuple(merged)


def _filled(ways: list[Text]) -> list[Text]:
    """Without the empty one: it stands for "nothing to say", and then nothing is said."""
    return [way for way in ways if way != ("",)] or ways


def _either(sides: list[list[Text]]) -> list[Text]:
    return list(dict.fromkeys(way for side in sides for way in side))[:_MOST]
