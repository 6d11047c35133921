"""What was judged so far, one JSON a line, so that a run that was stopped goes on where it was.

Rows of (stage, planner) in and out. With a folder the rows are appended to DIR/judged.jsonl as they come; a last
line cut short by a kill is dropped. A folder with rows of another seed, bench, code or planner of the same name is
refused. Knows nothing of what the rows mean.
"""

import hashlib
import json
from collections import defaultdict
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from fitjax.domain.errors import BadInput

BENCH = 2
"""Raised whenever a measure or the athletes change, so that rows of different benches never mix."""
FILE = "judged.jsonl"
_SOURCE = Path(__file__).resolve().parents[2]
_JUDGES = (
    "domain/*.py", "plan/**/*.py", "train/planbench/*.py", "train/simulat*/*.py", "train/simulate.py",
    "train/teacher/*.py", "train/teacher.py", "train/athletes*.py",
)  # fmt: skip


def _code() -> str:
    """Digest of the source that writes, checks and judges plans; how a model is trained changes no judgement."""
    digest = hashlib.sha256()
    for pattern in _JUDGES:
        for file in sorted(_SOURCE.glob(pattern)):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


CODE = _code()
Row = dict[str, Any]


class Journal:
    def __init__(self, folder: Path | None, seed: int) -> None:
        self.folder = folder
        self._rows: dict[tuple[str, str], list[Row]] = defaultdict(list)
        self._identity: dict[str, str] = {}
        self._file: TextIO | None = None
        if folder is None:
            return
        path = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._recover(path, seed)
            self._file = path.open("a", encoding="utf-8")
        except OSError as error:
            raise BadInput(f"{folder}: cannot be written ({error.strerror}); give another --report folder.") from None
        if not path.stat().st_size:
            self._append(_header(seed))

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()

    def _recover(self, path: Path, seed: int) -> None:
        if not path.exists():
            return
        whole = path.read_bytes()
        end = whole.rfind(b"\n") + 1
        if end < len(whole):
            with path.open("r+b") as file:
                file.truncate(end)
        for number, line in enumerate(whole[:end].decode("utf-8").splitlines()):
            try:
                row = json.loads(line)
            except ValueError:
                raise BadInput(f"{path}, line {number + 1}: is damaged; give another --report folder.") from None
            if number == 0:
                if row != _header(seed):
                    raise BadInput(
                        f"{path}: holds a run with {_words(row)}, not {_words(_header(seed))};"
                        " give another --report folder."
                    )
            elif "identity" in row:
                self._identity[row["planner"]] = row["identity"]
            else:
                self._rows[row.pop("stage"), row.pop("planner")].append(row)

    def start(self, planner: str, identity: str) -> None:
        """Raises BadInput when the folder holds rows of another planner under this name."""
        known = self._identity.get(planner)
        if known is None:
            self._identity[planner] = identity
            self._append({"planner": planner, "identity": identity})
        elif known != identity:
            raise BadInput(
                f"{self.folder}: holds plans of the {planner} {known!r}, not {identity!r};"
                " give another --report folder."
            )

    def rows(self, stage: str, planner: str) -> list[Row]:
        return self._rows[stage, planner]

    def done(self, stage: str, planner: str) -> set[int]:
        return {row["athlete"] for row in self._rows[stage, planner]}

    def add(self, stage: str, planner: str, rows: list[Row]) -> None:
        self._rows[stage, planner] += rows
        for row in rows:
            self._append({"stage": stage, "planner": planner, **row})

    def _append(self, row: Row) -> None:
        if self._file:
            self._file.write(json.dumps(row, ensure_ascii=False) + "\n")
            self._file.flush()


def _header(seed: int) -> Row:
    return {"bench": BENCH, "seed": seed, "code": CODE}


def _words(header: Row) -> str:
    return ", ".join(f"{name} {value}" for name, value in header.items())
