"""docs/formats.md names every format that a reader can emit, and no format that there is not."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from fitjax.ingest.archive.limits import ENTRIES

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
NAME = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+|fit|tcx|gpx")
DESCRIBED = re.compile(r"`([a-z0-9]+(?:_(?:[a-z0-9]+|…))+|fit|tcx|gpx)`")


def emitted() -> set[str]:
    """Formats in the readers' source: `format="…"` (unless the file is of no use), `FORMAT…`, and first in a tuple."""
    found: set[str] = set()
    for path in sorted((ROOT / "fitjax" / "ingest").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found |= {text for value in _formats(node) for text in _texts(value) if NAME.fullmatch(text)}
    return found


def _formats(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.Call(keywords=keywords) if "unused" not in {one.arg for one in keywords}:
            yield from (one.value for one in keywords if one.arg == "format")
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if name.startswith("FORMAT"):
            yield value
        case ast.Tuple(elts=[ast.Constant(value=str(name)) as first, _, *_]) if name.endswith("_csv"):
            yield first


def _texts(value: ast.expr) -> Iterator[str]:
    match value:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(part.value if isinstance(part, ast.Constant) else "any" for part in parts)
        case ast.Tuple(elts=elements):
            for element in elements:
                yield from _texts(element)


def fits(described: str, name: str) -> bool:
    """A `…` stands for any words, behind a vendor's name that is written out."""
    return bool(re.fullmatch(re.escape(described).replace("…", "[a-z0-9_]+"), name))


def test_every_format_that_a_reader_can_emit_is_in_the_document() -> None:
    known = set(DESCRIBED.findall(DOCUMENT))
    found = emitted()
    assert {"fit", "gpx", "tcx", "jefit_csv", "mapped_csv", "hevy_csv", "apple_health_xml"} <= found
    assert {name for name in found if not any(fits(one, name) for one in known)} == set()


def test_the_document_names_no_format_that_no_reader_has() -> None:
    found = emitted()
    names = {one for one in DESCRIBED.findall(DOCUMENT) if re.search(r"_(csv|json|xml)$", one)}
    assert {one for one in names if not any(fits(one, name) for name in found)} == set()


def test_the_document_names_the_limit_of_archives() -> None:
    assert f"at most {ENTRIES:,} entries" in DOCUMENT
