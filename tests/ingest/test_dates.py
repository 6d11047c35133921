from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.ingest.dates import DayOrder, parse_date

MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1)).map(lambda m: m.replace(microsecond=0))
MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "es": "ene feb mar abr may jun jul ago sept oct nov dic",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "pt": "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    "pl": "sty lut mar kwi maj cze lip sie wrz paź lis gru",
}


@given(MOMENTS, st.sampled_from(sorted(MONTHS)))
def test_a_date_in_words_reads_back_in_every_language(moment: datetime, language: str) -> None:
    month = MONTHS[language].split()[moment.month - 1]
    assert parse_date(f"{moment.day} {month} {moment.year}, {moment:%H:%M:%S}") == moment


@given(MOMENTS)
def test_the_twelve_hour_clock_reads_back(moment: datetime) -> None:
    month = MONTHS["en"].split()[moment.month - 1]
    hour = moment.hour % 12 or 12
    text = f"{month} {moment.day}, {moment.year}, {hour}:{moment:%M:%S} {'PM' if moment.hour >= 12 else 'AM'}"
    assert parse_date(text) == moment
    assert parse_date(text.replace(" AM", "\u202fAM").replace(" PM", "\u202fp. m.")) == moment


@given(MOMENTS)
def test_numeric_dates_read_back(moment: datetime) -> None:
    clock = f"{moment:%H:%M:%S}"
    ymd = (moment.year, moment.month, moment.day)
    assert parse_date("{}-{:02d}-{:02d} {}".format(*ymd, clock)) == moment
    assert parse_date("{}/{:02d}/{:02d} {}".format(*ymd, clock)) == moment
    assert parse_date("{}年{}月{}日 {}".format(*ymd, clock)) == moment
    assert parse_date("{2:02d}.{1:02d}.{0}, {3}".format(*ymd, clock)) == moment
    assert parse_date("{1}/{2}/{0} {3}".format(*ymd, clock), month_first=True) == moment


def test_a_zone_in_the_text_makes_the_moment_aware() -> None:
    assert parse_date("2024-05-10T17:32:04Z") == datetime(2024, 5, 10, 17, 32, 4, tzinfo=UTC)
    assert parse_date("2022-08-05 04:18:07+0200") == datetime(2022, 8, 5, 2, 18, 7, tzinfo=UTC)
    assert parse_date("2024-05-10 17:32:04").tzinfo is None


def test_chinese_afternoon_is_after_noon() -> None:
    assert parse_date("2026年8月16日 下午3:01:41") == datetime(2026, 8, 16, 15, 1, 41)


def test_one_date_with_a_day_beyond_twelve_settles_the_column() -> None:
    order = DayOrder()
    for text in ("3/4/2025", "1/27/2025 13:57"):
        order.add(text)
    assert order.month_first
    assert not order.guessed


def test_a_column_without_proof_is_reported_as_a_guess() -> None:
    order = DayOrder()
    order.add("3/4/2025")
    assert order.guessed


@pytest.mark.parametrize("text", ["", "yesterday", "32 Jan 2025", "2025-02-30", "13:00 PM Jan", "15:00 AM 1 Jan 2025",
                                  "1/2/25", "Jan Feb 2025 1", "99999-01-01", "--"])  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_date(text)


@given(st.text(max_size=25))
def test_any_text_gives_a_date_or_a_value_error(text: str) -> None:
    try:
        assert isinstance(parse_date(text), datetime)
    except ValueError:
        pass
