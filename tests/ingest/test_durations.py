import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.ingest.durations import parse_duration


@given(st.integers(0, 99_999), st.integers(0, 9), st.sampled_from(".,"))
def test_a_clock_reads_back_to_the_tenth(seconds: int, tenth: int, sign: str) -> None:
    text = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{sign}{tenth}"
    assert parse_duration(text) == pytest.approx(seconds + tenth / 10)


@given(st.integers(0, 40), st.integers(0, 59))
def test_hours_and_minutes_in_words_read_back(hours: int, minutes: int) -> None:
    assert parse_duration(f"{hours}h {minutes}m") == hours * 3600 + minutes * 60


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("39:51", 2391), ("00:08:02.2", 482.2), ("2h 23min", 8580), ("1 Std. 5 Min.", 3900), ("45m", 2700),
        ("1小时5分", 3900), ("41 minutes, 36 seconds", 2496), ("4626", 4626), ("1275.0", 1275), ("90s", 90),
    ],
)  # fmt: skip
def test_the_ways_exporters_write_a_duration(text: str, seconds: float) -> None:
    assert parse_duration(text) == pytest.approx(seconds)


def test_dashes_are_missing() -> None:
    assert parse_duration("--:--:--") is None


@pytest.mark.parametrize("text", ["abc", "1:75", "1:75:00", "5 bananas", "2h x 3m", "12:", "1:2:3:4"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_duration(text)


@given(st.text(max_size=15))
def test_any_text_gives_seconds_or_a_value_error(text: str) -> None:
    try:
        seconds = parse_duration(text)
    except ValueError:
        return
    assert seconds is None or abs(seconds) < float("inf")
