"""Tar archives, file by file. In: a path of an uncompressed tar; out: `Member`s, as for zips.

Links, devices and pipes are refused by name; no header may be larger than a limit.
"""

import struct
import tarfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.archive.limits import HEADER_BYTES, Budget, MemberRefused, copy_out
from fitjax.ingest.archive.member import Member
from fitjax.ingest.archive.names import Names, danger, is_clutter, shown
from fitjax.parts import part_file

_DAMAGED = (
    tarfile.TarError, EOFError, struct.error, ValueError, OverflowError, IndexError, KeyError, RecursionError,
    zlib.error,
)  # fmt: skip


def is_tar(head: bytes) -> bool:
    return head[257:262] == b"ustar"


class _Bounded:
    """The open file; a header that wants more than a header's worth at once is damage."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def read(self, size: int = -1, /) -> bytes:
        if not 0 <= size <= HEADER_BYTES:
            raise tarfile.ReadError("a header of impossible size")
        return self._file.read(size)

    def seek(self, to: int, whence: int = 0, /) -> int:
        return self._file.seek(to, whence)

    def tell(self) -> int:
        return self._file.tell()


def tar_members(
    path: Path, name: str, temp: Path | None, budget: Budget, should_stop: Callable[[], bool]
) -> Iterator[Member]:
    """Raises ImportProblem where the archive breaks off; the files before that point are out by then."""
    size = max(path.stat().st_size, 1)
    names = Names()
    with path.open("rb") as file:
        reached = -1
        try:
            with tarfile.open(fileobj=cast(Any, _Bounded(file)), mode="r:") as archive:
                while (info := archive.next()) is not None:
                    archive.members.clear()  # type: ignore[attr-defined]  # else it keeps every header it read
                    if info.offset <= reached or info.size < 0:
                        raise tarfile.ReadError("entries that overlap")
                    reached = info.offset
                    if not info.isdir():
                        share = min((info.offset_data + info.size) / size, 1.0)
                        yield _member(archive, info, name, names, temp, budget, share, should_stop)
        except _DAMAGED as error:
            raise ImportProblem(
                f"{name} is a tar archive that is cut off or damaged; the files before that place were read, "
                "download or copy it again for the rest."
            ) from error


def _member(
    archive: tarfile.TarFile, info: tarfile.TarInfo, name: str, names: Names, temp: Path | None, budget: Budget,
    share: float, should_stop: Callable[[], bool],
) -> Member:  # fmt: skip
    own = names.own(f"{name}/{shown(info.name)}")
    budget.count_entry()
    if is_clutter(info.name):
        return Member(name=own, archive=name, clutter=True, share=share)
    problem = danger(info.name) or _refusal(info)
    if not problem:
        file = archive.extractfile(info)
        assert file is not None  # only links and special files have none
        try:
            with part_file(temp) as part:
                if copy_out(file, part, info.size, budget, should_stop) < info.size:
                    raise EOFError
            return Member(name=own, archive=name, path=Path(part.name), share=share)
        except MemberRefused as refused:
            problem = str(refused)
        except OSError as error:
            raise ImportProblem(f"{name}: no room to unpack it ({error.strerror}); make room and try again.") from error
    return Member(name=own, archive=name, problem=f"{own}: {problem}; it was left out.", share=share)


def _refusal(info: tarfile.TarInfo) -> str:
    if info.issym() or info.islnk():
        return "it is a link"
    if info.issparse():
        return "it is a file with holes, which is not read"
    return "" if info.isreg() else "it is no file but a device or a pipe"
