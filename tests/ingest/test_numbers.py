import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.ingest.numbers import Evidence, decimal_of, parse_number


@given(st.floats(-1e9, 1e9).map(lambda value: round(value, 2)))
def test_a_number_written_with_two_decimals_reads_back_in_both_styles(value: float) -> None:
    text = f"{value:,.2f}"
    assert parse_number(text, ".") == pytest.approx(value)
    assert parse_number(text.translate(str.maketrans(",.", ".,")), ",") == pytest.approx(value)


@given(st.integers(0, 10**12), st.sampled_from([" ", "\u00a0", "\u202f", "'", "’"]))
def test_groups_of_digits_may_stand_apart_by_spaces_or_apostrophes(value: int, separator: str) -> None:
    assert parse_number(f"{value:,}".replace(",", separator), ".") == value


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("1,976", ".", 1976), ("1,976", ",", 1.976), ("1,976", None, 1976), ("2.932", ",", 2932), ("2.932", ".", 2.932),
        ("3,40", ".", 3.4), ("5612.399", None, 5612.399), ("0,254", None, 0.254), ("'-12", ".", -12),
        ("1e3", ".", 1000),
        ("1,23,456", ".", 123456), ("1.234.567,8", ",", 1234567.8),
    ],
)  # fmt: skip
def test_the_column_decides_only_where_the_cell_does_not(text: str, decimal: str | None, value: float) -> None:
    assert parse_number(text, decimal) == value


@pytest.mark.parametrize("blank", ["", "  ", "--", "–", "n/a", "NaN", "--:--"])
def test_a_blank_is_missing_and_never_zero(blank: str) -> None:
    assert parse_number(blank) is None


@pytest.mark.parametrize("text", ["inf", "-Infinity", "1e999", "abc", "1,2,3", "12.34.5", "1_000", "0x10", "١٢"])
def test_what_is_no_finite_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="number"):
        parse_number(text)


@given(st.text(max_size=12), st.sampled_from([".", ",", None]))
def test_any_text_gives_a_finite_number_or_a_value_error(text: str, decimal: str | None) -> None:
    try:
        value = parse_number(text, decimal)
    except ValueError:
        return
    assert value is None or abs(value) < float("inf")


def test_a_column_is_settled_by_the_cells_that_prove_something() -> None:
    column = Evidence()
    for cell in ("1,976", "2,815", "900", "--", "12.5"):
        column.add(cell)
    assert column.decimal() == "."
    assert column.unclear == 2


def test_a_lone_sign_before_three_digits_proves_nothing() -> None:
    assert decimal_of("1,976") is None
    assert decimal_of("1.976") is None
    assert decimal_of("0,976") == ","
