"""Archives as vendors ship them: zip, tar, tar.gz, each file handed out as it is unpacked, one level of nesting.

In: a path and a folder for temporary files; out: `Member`s in the archive's order. Stores nothing, trusts no name and
no declared size, and knows nothing of what the files hold.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from fitjax.domain.errors import ImportProblem
from fitjax.ingest import signature
from fitjax.ingest.archive.gzips import MAGIC as GZIP
from fitjax.ingest.archive.gzips import gunzip, unpacked_head
from fitjax.ingest.archive.limits import DEPTH, Budget, TooMuch
from fitjax.ingest.archive.member import Member
from fitjax.ingest.archive.tars import is_tar, tar_members
from fitjax.ingest.archive.zips import zip_members

__all__ = ["Member", "is_archive", "members"]

_HEAD = 1 << 16


def _kind(path: Path) -> str:
    """zip, tar, tar.gz, or nothing for any other file (a single gzip file too)."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(GZIP):
        return "tar.gz" if is_tar(unpacked_head(path, 512)) else ""
    if is_tar(head):
        return "tar"
    return "zip" if signature.looks_like(head) == signature.ZIP else ""


def is_archive(path: Path) -> bool:
    """By content alone. Raises OSError where the file cannot be opened."""
    return bool(_kind(path))


def members(
    path: Path, name: str, temp: Path | None, should_stop: Callable[[], bool] = lambda: False
) -> Iterator[Member]:
    """Every file in the archive. Raises ImportProblem, after the members that could be had, where it ends badly."""
    budget = Budget(packed=path.stat().st_size)
    try:
        yield from _members(path, name, temp, budget, 0, should_stop)
    except TooMuch as problem:
        raise ImportProblem(f"{name}: {problem}.") from None


def _members(
    path: Path, name: str, temp: Path | None, budget: Budget, depth: int, should_stop: Callable[[], bool]
) -> Iterator[Member]:
    for member in _flat(path, name, temp, budget, should_stop):
        if member.path is None or not _kind(member.path):
            yield member
            continue
        try:
            if depth >= DEPTH:
                yield replace(
                    member, path=None,
                    problem=f"{member.name}: an archive inside archives; unpack the outer one and import this file.",
                )  # fmt: skip
            else:
                yield from _nested(member, temp, budget, depth + 1, should_stop)
        finally:
            member.path.unlink(missing_ok=True)


def _nested(
    outer: Member, temp: Path | None, budget: Budget, depth: int, should_stop: Callable[[], bool]
) -> Iterator[Member]:
    """A damaged archive inside is one refused file; a limit that is passed ends the outermost one."""
    assert outer.path is not None
    try:
        for member in _members(outer.path, outer.name, temp, budget, depth, should_stop):
            yield replace(member, archive=outer.archive, share=outer.share)
    except TooMuch:
        raise
    except ImportProblem as problem:
        yield replace(outer, path=None, problem=str(problem))


def _flat(
    path: Path, name: str, temp: Path | None, budget: Budget, should_stop: Callable[[], bool]
) -> Iterator[Member]:
    kind = _kind(path)
    if kind == "zip":
        yield from zip_members(path, name, temp, budget, should_stop)
    elif kind == "tar":
        yield from tar_members(path, name, temp, budget, should_stop)
    else:
        unpacked, whole = gunzip(path, name, temp, should_stop, budget)
        try:
            yield from tar_members(unpacked, name, temp, budget, should_stop)
        finally:
            unpacked.unlink(missing_ok=True)
        if not whole:
            raise ImportProblem(f"{name} is cut off; the files before that place were read, download it again.")
