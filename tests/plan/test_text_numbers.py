"""Number words and dates, both languages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.plan.text_dates import find_dates
from fitjax.plan.text_numbers import normalise, zh_value
from fitjax.plan.text_source import Source

TODAY = date(2026, 11, 23)
_DIGITS = "零一二三四五六七八九"


def _written(n: int) -> str:
    """A Chinese numeral below 100, written independently of the reader."""
    if n < 10:
        return _DIGITS[n]
    tens, ones = divmod(n, 10)
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


@given(st.integers(1, 99))
def test_every_chinese_numeral_below_a_hundred_is_read_back(n: int) -> None:
    assert zh_value(_written(n)) == n
    assert normalise(f"每次{_written(n)}分钟") == f"每次{n}分钟"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每周三次", "每周3次"),
        ("每周三跑步", "每周三跑步"),
        ("周三五十分钟", "周三50分钟"),
        ("周六日两小时", "周六日2小时"),
        ("一个半小时", "1.5小时"),
        ("半个小时", "0.5小时"),
        ("半马", "半马"),
        ("三四次", "3到4次"),
        ("一百二十八斤", "128斤"),
        ("週三跑步", "周三跑步"),
        ("an hour and a half", "1.5 hours"),
        ("Twice a week, forty-five minutes", "2 times a week, 45 minutes"),
        ("half marathon", "half marathon"),
        ("half an hour", "0.5 hours"),
        ("４５分钟", "45分钟"),
    ],
)
def test_number_words_become_digits_and_weekdays_stay(text: str, expected: str) -> None:
    assert normalise(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 18 April 2027", date(2027, 4, 18)),
        ("April 18th, 2027", date(2027, 4, 18)),
        ("April 18", date(2027, 4, 18)),
        ("December 1", date(2026, 12, 1)),
        ("2027-04-18", date(2027, 4, 18)),
        ("2027年4月18日", date(2027, 4, 18)),
        ("明年4月18日", date(2027, 4, 18)),
        ("四月十八号", date(2027, 4, 18)),
        ("in 12 weeks", date(2027, 2, 15)),
        ("十二周后", date(2027, 2, 15)),
        ("三个月后", date(2027, 2, 23)),
        ("4/18/2027", date(2027, 4, 18)),
    ],
)
def test_dates_are_read_in_both_languages(text: str, expected: date) -> None:
    found, wrong = find_dates(Source(text), TODAY)
    assert [f.day for f in found] == [expected]
    assert wrong == []


@pytest.mark.parametrize("text", ["31 February 2027", "5/6/2027", "2027-13-40"])
def test_dates_nobody_can_be_sure_of_are_told_back_and_not_guessed(text: str) -> None:
    found, wrong = find_dates(Source(text), TODAY)
    assert found == []
    assert wrong


@given(st.dates(TODAY, date(2099, 12, 31)))
def test_any_iso_date_is_read_as_itself(day: date) -> None:
    found, _ = find_dates(Source(f"race on {day.isoformat()}."), TODAY)
    assert [f.day for f in found] == [day]


def test_a_month_without_a_day_is_marked_as_inexact() -> None:
    found, _ = find_dates(Source("a race in April 2027"), TODAY)
    assert [(f.day, f.exact) for f in found] == [(date(2027, 4, 1), False)]
