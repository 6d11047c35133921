"""Files, folders and archives in, receipts out: each file is read, then stored with its receipt in one transaction.

The contract's receipt document is the result. A file's name is shown, never used as a path. Files are stored in the
order given, whoever read them; progress is never reported while the store is locked.
"""

import datetime as dt
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from fitjax.domain.errors import Cancelled
from fitjax.jobs import pace
from fitjax.jobs.incoming import Incoming, Tally, incoming, listed, size_kib
from fitjax.jobs.mapped import remembered
from fitjax.jobs.originals import keep_original, sha256_of
from fitjax.jobs.pace import seldom
from fitjax.jobs.readers import Readers
from fitjax.jobs.reading import Read
from fitjax.jobs.receipt import Receipt, blank, duplicate, filled, of_archive
from fitjax.jobs.storing import homeless, store_read
from fitjax.settings import Settings
from fitjax.store.imports import has_receipt, is_imported, receipts_since, save_receipt
from fitjax.store.undated import NoSingleFit

UNKNOWN_LISTED = 200
"""So many files of one archive that cannot be used get a receipt of their own; the rest are counted."""


def import_paths(
    engine: Engine,
    settings: Settings,
    athlete: str,
    paths: Sequence[Path],
    report: Callable[..., None] | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    since: dt.datetime | None = None,
) -> dict[str, Any]:
    """Import files, folders and archives. `report` gets KiB done, KiB in all and the file's name.

    Raises Cancelled when stopped; what came in before stays, whole files only. A file that has a receipt younger than
    `since` was done by this very job before its worker died; it keeps that one.
    """
    files = listed(paths)
    earlier = receipts_since(engine, athlete, since) if since else {}
    run = _Run(engine, settings, athlete, report, should_stop, earlier, sum(size_kib(path) for path, _ in files))
    return {"athlete": athlete, "files": run.all(files)}


class _Run:
    """One import job. `_begin` takes a file up, `_finish` stores it; a few may be between the two."""

    def __init__(
        self,
        engine: Engine,
        settings: Settings,
        athlete: str,
        report: Callable[..., None] | None,
        should_stop: Callable[[], bool],
        earlier: dict[tuple[str, str], Receipt],
        total_kib: int,
    ) -> None:
        self._engine, self._settings, self._athlete = engine, settings, athlete
        self._report, self._earlier = report, earlier
        self._asked_to_stop, self._should_stop = should_stop, seldom(should_stop)
        self._total_kib = total_kib
        self._now = dt.datetime.now(dt.UTC)
        self._readers = Readers(settings, self._now)
        self._reported_at = 0.0
        self._waiting: list[tuple[Incoming, Receipt, Read]] = []
        """Laps without a date: their activity may come later in the same import."""
        self._kept: list[Path] = []
        self._partly: set[str] = set()
        """Archives, by hash, of which something came in."""
        self._useless: dict[str, tuple[str, Receipt, str]] = {}
        """By hash: name, receipt and use of files that gave nothing; their copies are not read again."""

    def all(self, files: Sequence[tuple[Path, str]]) -> list[Receipt]:
        receipts: list[Receipt] = []
        begun: deque[tuple[Incoming, Callable[[], Receipt | None]]] = deque()
        coming = incoming(files, self._settings.staging_dir, self._keep, self._should_stop)
        done = 0
        try:
            while True:
                if self._asked_to_stop():
                    raise Cancelled(f"stopped; files done: {done} of {len(files)}")
                for one in coming:
                    begun.append((one, self._begin(one)))
                    if len(begun) > self._readers.ahead:
                        break
                if not begun:
                    return receipts + self._settled(None)
                one, finish = begun[0]
                try:
                    receipts += self._settled(one.ends) if one.ends is not None else []
                    receipts += [receipt] if (receipt := finish()) else []
                finally:
                    begun.popleft()
                    one.drop()
                done += one.archive is None
                self._progress(one.end_kib, one.name, at_once=one.archive is None)
        except Cancelled:
            self._forget()
            raise Cancelled(f"stopped; files done: {done} of {len(files)}") from None
        finally:
            coming.close()
            self._readers.close()
            for one, _ in begun:
                one.drop()

    def _keep(self, path: Path) -> Path:
        self._kept.append(keep_original(self._settings, path, self._should_stop))
        return self._kept[-1]

    def _forget(self) -> None:
        """Of a file that was given up nothing came in and no receipt tells: nobody could find its original again."""
        for path in self._kept:
            if path.name not in self._partly and not has_receipt(self._engine, path.name):
                path.unlink(missing_ok=True)

    def _begin(self, one: Incoming) -> Callable[[], Receipt | None]:
        """What will give the file's receipt, None where it gets none of its own."""
        if one.ends is not None:
            tally = one.ends
            return lambda: self._archive(tally)
        receipt = blank(one.name, one.archive)
        if one.clutter:
            return lambda: None
        if one.problem or one.path is None:
            return lambda: self._refused(one, receipt | {"reason": one.problem})
        path = one.path
        if not path.is_file() and path.exists():
            words = f"{one.name} is no file but a device or a pipe; import a file."
            return lambda: self._refused(one, receipt | {"reason": words})
        try:
            if one.archive is None:
                path = self._keep(path)
                one, sha = replace(one, path=path), path.name
            else:
                sha = sha256_of(path, self._should_stop)
        except OSError as error:
            words = f"{one.name}: cannot be read ({error.strerror}); check the path and its rights."
            return lambda: self._refused(one, receipt | {"reason": words}, stored=False)
        receipt["sha256"] = sha
        done = self._earlier.pop((sha, one.name), None)
        if done is not None:
            return lambda: self._counted(one, done)
        if sha in self._useless:
            name, known, unused = self._useless[sha]
            reason = str(known["reason"]).replace(name, one.name, 1)
            return lambda: self._refused(one, receipt | {"status": known["status"], "reason": reason}, unused)
        if is_imported(self._engine, self._athlete, sha):
            return lambda: self._duplicate(one, receipt)
        answer = self._readers.begin(path, one.name, self._should_stop, lambda d, t: self._inside(one, d, t))
        return lambda: self._store(one, receipt, answer())

    def _store(self, one: Incoming, receipt: Receipt, read: Read) -> Receipt | None:
        if read.status == "unrecognised" and not read.unused and one.path is not None:
            known = remembered(
                self._engine, self._settings, self._athlete, one.path, one.name, self._now, self._should_stop,
                lambda d, t: self._inside(one, d, t),
            )  # fmt: skip
            read = known or read
        full = filled(receipt, read)
        if read.status != "imported":
            self._useless[str(receipt["sha256"])] = (one.name, full, read.unused)
            return self._refused(one, full, read.unused)
        if read.undated is not None:
            self._waiting.append((one, receipt, read))
            return None
        saved = store_read(self._engine, self._athlete, full, read, self._now, self._should_stop)
        return self._counted(one, saved) if saved is not None else self._duplicate(one, receipt)

    def _settled(self, archive: Tally | None) -> list[Receipt]:
        """The laps that waited for the rest of their archive, or of the import, now stored or refused."""
        mine = [waiting for waiting in self._waiting if waiting[0].archive is archive]
        self._waiting = [waiting for waiting in self._waiting if waiting[0].archive is not archive]
        settled = [self._laps(*waiting) for waiting in mine]
        return [receipt for receipt in settled if receipt is not None]

    def _laps(self, one: Incoming, receipt: Receipt, read: Read) -> Receipt | None:
        undated = read.undated
        assert undated is not None
        try:
            saved = store_read(self._engine, self._athlete, filled(receipt, read), read, self._now)
        except NoSingleFit as problem:
            refused = read.refuse("rejected", homeless(one.name, undated, problem.fits))
            return self._refused(one, filled(receipt, refused))
        return self._counted(one, saved) if saved is not None else self._duplicate(one, receipt)

    def _refused(self, one: Incoming, receipt: Receipt, unused: str = "", stored: bool = True) -> Receipt | None:
        tally = one.archive
        if tally is not None and unused:
            tally.statuses["unused"] += 1
            tally.unused[unused] += 1
            return None
        if tally is not None:
            tally.statuses[receipt["status"]] += 1
            if tally.statuses["unrecognised"] + tally.statuses["rejected"] > UNKNOWN_LISTED:
                return None
        if stored:
            save_receipt(self._engine, self._athlete, receipt, self._now)
        return receipt

    def _duplicate(self, one: Incoming, receipt: Receipt) -> Receipt | None:
        """Of a file in an archive only the archive's own receipt keeps count of it."""
        receipt = duplicate(receipt)
        if one.archive is None:
            save_receipt(self._engine, self._athlete, receipt, self._now)
        return self._counted(one, receipt)

    def _counted(self, one: Incoming, receipt: Receipt) -> Receipt:
        if one.archive is not None:
            one.archive.statuses[receipt["status"]] += 1
            self._partly.add(one.archive.sha256)
        return receipt

    def _archive(self, tally: Tally) -> Receipt:
        receipt = of_archive(tally, UNKNOWN_LISTED)
        done = self._earlier.pop((tally.sha256, tally.name), None)
        if done is not None:
            return done
        save_receipt(self._engine, self._athlete, receipt, self._now)
        return receipt

    def _inside(self, one: Incoming, done: int, total: int) -> None:
        part = min(done / total, 1.0) if total else 1.0
        self._progress(one.begin_kib + (one.end_kib - one.begin_kib) * part, one.name)

    def _progress(self, kib: float, name: str, at_once: bool = False) -> None:
        at = time.monotonic()
        if self._report and (at_once or at - self._reported_at > pace.REPORT_S):
            self._reported_at = at
            self._report(int(kib), self._total_kib, name)
