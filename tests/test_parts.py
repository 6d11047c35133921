"""Files on their way: kept while their writer lives, swept when it does not, whoever has its number by then."""

import os
import subprocess
import sys
import time
from pathlib import Path

from fitjax.parts import lives, part_file, sweep_parts


def test_what_a_living_process_writes_stays(tmp_path: Path) -> None:
    with part_file(tmp_path) as part:
        part.write(b"half")
        assert sweep_parts(tmp_path) == 0
    assert Path(part.name).read_bytes() == b"half"


def test_what_a_process_left_that_ended_and_was_not_waited_for_is_swept(tmp_path: Path) -> None:
    """In a container an orphan's end may never be looked at: its number stays taken by nobody."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    os.waitid(os.P_PID, ended.pid, os.WEXITED | os.WNOWAIT)
    try:
        assert not lives(ended.pid)
        left = tmp_path / f"{ended.pid}-abc.part"
        left.write_bytes(b"half")
        assert sweep_parts(tmp_path) == 1
        assert not left.exists()
    finally:
        ended.wait()


def test_what_was_left_long_before_a_process_of_that_number_began_is_swept(tmp_path: Path) -> None:
    left = tmp_path / f"{os.getpid()}-abc.part"
    left.write_bytes(b"half")
    before = time.time() - 10 * 86_400
    os.utime(left, (before, before))
    assert sweep_parts(tmp_path) == 1


def test_folders_and_names_without_a_number_are_swept_and_other_files_are_not(tmp_path: Path) -> None:
    (tmp_path / "deep" / "x-1.part").mkdir(parents=True)
    (tmp_path / "deep" / "x-1.part" / "inside").write_bytes(b"1")
    (tmp_path / "deep" / "99999999999999999999-1.part").write_bytes(b"1")
    (tmp_path / "whole").write_bytes(b"1")
    assert sweep_parts(tmp_path) == 2
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["deep", "whole"]
