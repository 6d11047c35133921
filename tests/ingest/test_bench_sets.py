"""The benchmark of set logs compares equal columns."""

from pathlib import Path

from fitjax.ingest.bench_sets import compare, make_log


def test_a_made_log_has_the_rows_asked_for_and_gives_the_same_columns_as_pandas(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    make_log(path, 1_000, 7)
    figures = compare(path)
    assert (figures["rows"], figures["same"]) == (1_000, True)
