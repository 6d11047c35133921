"""The contract's receipt of one file, from what was read; and of an archive, from what became of the files in it."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from fitjax.jobs.incoming import Tally
from fitjax.jobs.reading import Read

COUNTS = (
    "rows_read", "activities_new", "activities_merged", "activities_unchanged", "sets_new", "sets_changed",
    "sets_unchanged", "wellness_new", "wellness_changed", "wellness_unchanged",
)  # fmt: skip
Receipt = dict[str, Any]
_KINDS_NAMED = 40


def blank(name: str, archive: Tally | None = None) -> Receipt:
    receipt: Receipt = {
        "path": name, "sha256": None, "format": None, "status": "rejected", "reason": None,
        **dict.fromkeys(COUNTS, 0), "rows_rejected": [], "rows_rejected_total": 0,
        "values_set_aside": [], "values_set_aside_total": 0, "warnings": [],
    }  # fmt: skip
    return receipt if archive is None else receipt | {"archive": archive.name, "archive_sha256": archive.sha256}


def filled(receipt: Mapping[str, Any], read: Read) -> Receipt:
    """What was read, listed up to a length and counted exactly."""
    quality = {"quality": read.doubts, "quality_total": read.doubts_count} if read.recordings else {}
    return {
        **receipt,
        **quality,
        "status": read.status,
        "reason": read.reason,
        "format": read.format if read.status == "imported" else None,
        "rows_read": read.rows_read,
        "rows_rejected": [asdict(row) for row in read.rejected],
        "rows_rejected_total": read.rejected_count,
        "values_set_aside": [asdict(value) for value in read.aside],
        "values_set_aside_total": read.aside_count,
        "warnings": list(read.warnings),
    }


def duplicate(receipt: Mapping[str, Any]) -> Receipt:
    reason = f"{receipt['path']}: these very bytes were imported before; nothing changed."
    return {**receipt, "status": "duplicate", "reason": reason}


def of_archive(tally: Tally, listed: int) -> Receipt:
    """`listed`: how many of the files that were not recognised have a receipt of their own."""
    counts = tally.statuses
    receipt = blank(tally.name) | {"sha256": tally.sha256 or None, "format": "archive", "members": dict(counts)}
    receipt["warnings"] = _told(tally, listed)
    if tally.problem:
        return receipt | {"reason": tally.problem}
    if counts["imported"]:
        return receipt | {"status": "imported"}
    if counts["duplicate"]:
        return duplicate(receipt)
    held = sum(counts.values())
    words = f"no file in it is an export known here (files: {held:,})" if held else "there is no file in it"
    return receipt | {"status": "unrecognised", "reason": f"{tally.name} is an archive, but {words}."}


def _told(tally: Tally, listed: int) -> list[str]:
    told = []
    if tally.unused:
        named = [what if count == 1 else f"{what} ({count})" for what, count in sorted(tally.unused.items())]
        more = f" and {len(named) - _KINDS_NAMED} more" if len(named) > _KINDS_NAMED else ""
        told.append(f"known and not used: {', '.join(named[:_KINDS_NAMED])}{more}")
    again = tally.statuses["duplicate"]
    if again:
        told.append(f"files in it that were imported before and changed nothing: {again}")
    refused = tally.statuses["unrecognised"] + tally.statuses["rejected"]
    if refused > listed:
        told.append(f"further files in it that could not be used, not listed one by one: {refused - listed}")
    return told
