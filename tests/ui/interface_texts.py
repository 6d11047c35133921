"""Every text the interface hands to the translator, read from the source.

`_("…")` counts, and so do both sides of a conditional, `_(TABLE[x])` (the table's values), `_(name)` where `name` runs
over a table, and `_(name)` where `name` also indexes a table (the table's keys). Tables are module-level dicts.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
Found = tuple[str, str]
"""A text and where it stands; an argument nobody can follow is given as an empty text."""
STORED = ("up", "down", "edit", "train", "heldout", "candidate", "promoted", "discarded")
"""Words of the store and the trainer that pages translate as they come: `_(row["status"])`, `_(example.kind)`."""


def interface_sources() -> list[Path]:
    fixed = [ROOT / "app.py", ROOT / "fitjax" / "shell.py"]
    return [
        path
        for path in (*fixed, *(ROOT / "fitjax" / "ui").rglob("*.py"), *(ROOT / "pages").glob("*.py"))
        if path.exists()
    ]


def interface_texts() -> list[Found]:
    return [found for path in interface_sources() for found in _Module(path).texts()]


class _Module:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.tables = {
            target.id: node.value
            for node in self.tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name)
        }

    def texts(self) -> Iterator[Found]:
        for node in ast.walk(self.tree):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Name) and called.id == "_" and isinstance(node, ast.Call) and node.args:
                where = f"{self.path.name}:{node.lineno}"
                found = list(self._of(node.args[0]))
                yield from ((text, where) for text in found or [""])

    def _of(self, argument: ast.expr) -> Iterator[str]:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value
        elif isinstance(argument, ast.IfExp):
            yield from self._of(argument.body)
            yield from self._of(argument.orelse)
        elif isinstance(argument, ast.Subscript) and isinstance(argument.value, ast.Name):
            yield from self._strings(self.tables.get(argument.value.id), "values")
        elif isinstance(argument, ast.Name):
            yield from self._of_name(argument.id)
        if isinstance(argument, ast.Attribute) or (
            isinstance(argument, ast.Subscript) and isinstance(argument.slice, ast.Constant)
        ):
            yield from STORED

    def _of_name(self, name: str) -> Iterator[str]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.For | ast.comprehension):
                yield from self._looped(node.target, node.iter, name)
            elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Name) and node.slice.id == name:
                table = node.value.id if isinstance(node.value, ast.Name) else ""
                yield from self._strings(self.tables.get(table), "keys")

    def _looped(self, target: ast.expr, over: ast.expr, name: str) -> Iterator[str]:
        method = over.func if isinstance(over, ast.Call) else None
        if isinstance(method, ast.Attribute) and isinstance(method.value, ast.Name):
            table = self.tables.get(method.value.id)
            names = [t.id for t in target.elts if isinstance(t, ast.Name)] if isinstance(target, ast.Tuple) else []
            if method.attr == "items" and name in names:
                yield from self._strings(table, "keys" if names.index(name) == 0 else "values")
            elif method.attr == "values" and isinstance(target, ast.Name) and target.id == name:
                yield from self._strings(table, "values")
        elif isinstance(over, ast.Name) and isinstance(target, ast.Name) and target.id == name:
            yield from self._strings(self.tables.get(over.id), "keys")

    @staticmethod
    def _strings(table: ast.Dict | None, part: str) -> Iterator[str]:
        for node in getattr(table, part, ()) if table else ():
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
