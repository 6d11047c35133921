"""Zip archives, file by file. In: a path; out: `Member`s unpacked one at a time, or refused by name.

Nothing is ever written under a name from the archive. Knows nothing of what the files hold.
"""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.archive.limits import DIRECTORY_BYTES, ENTRIES, Budget, MemberRefused, TooMuch, copy_out
from fitjax.ingest.archive.member import Member
from fitjax.ingest.archive.names import Names, danger, is_clutter, shown
from fitjax.parts import part_file

_DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, struct.error, ValueError, OverflowError, IndexError,
    KeyError,
)  # fmt: skip
_END, _END64 = b"PK\x05\x06", b"PK\x06\x06"
_ENCRYPTED = 0x1
_UTF8 = 0x800
_LINK = 0o120000


def zip_members(
    path: Path, name: str, temp: Path | None, budget: Budget, should_stop: Callable[[], bool]
) -> Iterator[Member]:
    """Raises ImportProblem where the archive itself cannot be read, TooMuch where it goes beyond a limit."""
    with path.open("rb") as file:
        _check_directory(file, name)
        try:
            archive = zipfile.ZipFile(file)
        except (*_DAMAGED, NotImplementedError) as error:
            raise _cut_off(name) from error
        infos = [info for info in archive.infolist() if not info.is_dir()]
        if len(infos) > ENTRIES:
            raise TooMuch(f"it holds {len(infos):,} files, more than {ENTRIES:,}; import the folders in it one by one")
        names = Names()
        size = max(path.stat().st_size, 1)
        all_packed = max(sum(min(info.compress_size, size) for info in infos), 1)
        behind = 0
        for info in infos:
            behind += min(info.compress_size, size)
            yield _member(archive, info, name, names, temp, budget, size, behind / all_packed, should_stop)


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, names: Names, temp: Path | None, budget: Budget,
    size: int, share: float, should_stop: Callable[[], bool],
) -> Member:  # fmt: skip
    stored = _name(info)
    own = names.own(f"{name}/{shown(stored)}")
    budget.count_entry()
    if is_clutter(stored):
        return Member(name=own, archive=name, clutter=True, share=share)
    problem = danger(stored) or _refusal(info)
    if not problem:
        try:
            with part_file(temp) as part, archive.open(info) as file:
                copy_out(file, part, min(info.compress_size, size), budget, should_stop)
            return Member(name=own, archive=name, path=Path(part.name), share=share)
        except MemberRefused as refused:
            problem = str(refused)
        except (NotImplementedError, RuntimeError) as error:
            problem = f"it is packed in a way that cannot be read here ({error})"
        except _DAMAGED:
            problem = "its bytes in the archive are damaged"
        except OSError as error:
            raise ImportProblem(f"{name}: no room to unpack it ({error.strerror}); make room and try again.") from error
    return Member(name=own, archive=name, problem=f"{own}: {problem}; it was left out.", share=share)


def _name(info: zipfile.ZipInfo) -> str:
    """Some tools write UTF-8 without saying so."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _refusal(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & _ENCRYPTED:
        return "it is locked with a password, which is not asked for here; pack it again without one"
    return "it is a link" if (info.external_attr >> 16) & 0o170000 == _LINK else ""


def _cut_off(name: str) -> ImportProblem:
    return ImportProblem(
        f"{name} is a zip archive that is cut off or damaged (its table of contents cannot be read); "
        "download or copy it again."
    )


def _check_directory(file: BinaryIO, name: str) -> None:
    """The table of contents is read at once, so its size is looked at before."""
    size = file.seek(0, 2)
    file.seek(max(size - (1 << 16) - 22, 0))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        raise _cut_off(name)
    entries, directory = struct.unpack("<HL", tail[at + 10 : at + 16])
    at64 = tail.rfind(_END64)
    if entries == 0xFFFF or directory == 0xFFFFFFFF:
        if at64 < 0 or len(tail) < at64 + 56:
            raise _cut_off(name)
        entries, directory = struct.unpack("<QQ", tail[at64 + 32 : at64 + 48])
    if entries > ENTRIES or directory > DIRECTORY_BYTES:
        raise TooMuch(f"it holds {entries:,} files, more than {ENTRIES:,}; import the folders in it one by one")
    file.seek(0)
