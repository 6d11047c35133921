import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from fitjax.ingest.records import Record, records


def read(text: str, width: int = 3) -> list[Record]:
    stream = io.StringIO(text, newline="")
    stream.readline()
    return list(records(stream, ",", width))


def test_rows_are_numbered_as_a_spreadsheet_does() -> None:
    found = read('a,b,c\n1,"two\nlines",3\n\n4,5,6\n')
    assert [(r.row, r.cells) for r in found] == [(2, ["1", "two\nlines", "3"]), (4, ["4", "5", "6"])]


def test_a_stray_quotation_mark_costs_its_own_row_only() -> None:
    found = read('a,b,c\n1,2,3\n4,"5,6\n7,8,9\n10,11,12\n')
    assert [r.row for r in found if r.problem] == [3]
    assert [r.cells for r in found if not r.problem] == [["1", "2", "3"], ["7", "8", "9"], ["10", "11", "12"]]


def test_a_row_cut_off_at_the_end_of_the_file_is_reported() -> None:
    assert read("a,b,c\n1,2,3\n4,5")[-1].problem == "the row has 2 of 3 columns"
    assert "breaks off" in (read('a,b,c\n1,2,3\n4,5,"6')[-1].problem or "")


def test_empty_cells_beyond_the_header_do_no_harm() -> None:
    assert [r.problem for r in read("a,b,c\n1,2,3,,\n1,2,3,x\n")] == [None, "the row has 4 columns, the header 3"]


def test_a_row_with_nul_bytes_is_reported() -> None:
    assert "NUL" in (read("a,b,c\n1,\x00,3\n")[0].problem or "")


def test_a_row_too_long_to_be_one_is_one_reported_row() -> None:
    found = read("a,b,c\n" + "x" * 3_500_000 + "\n1,2,3\n" + "4," * 700_000 + "\n7,8,9\n")
    assert [(r.row, "longer than" in (r.problem or "")) for r in found] == [
        (2, True),
        (3, False),
        (4, True),
        (5, False),
    ]
    assert [r.cells for r in found if not r.problem] == [["1", "2", "3"], ["7", "8", "9"]]


def test_a_long_cell_is_a_cell() -> None:
    assert [r.cells[1] for r in read(f"a,b,c\n1,{'x' * 300_000},3\n")] == ["x" * 300_000]


@given(st.lists(st.lists(st.text(alphabet='ab1 ,"\n;', max_size=6), min_size=3, max_size=3).filter(any), max_size=8))
def test_what_the_csv_module_writes_is_read_back_whole(rows: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([["a", "b", "c"], *rows])
    found = read(text.getvalue())
    assert [r.cells for r in found] == rows
    assert not any(r.problem for r in found)
