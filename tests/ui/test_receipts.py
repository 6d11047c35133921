"""What a receipt says came in, in words."""

from types import SimpleNamespace
from typing import Any

import pytest

from fitjax.ui.i18n import Translator
from fitjax.ui.receipts import counted

COUNTS = (
    "rows_read", "activities_new", "activities_merged", "activities_unchanged", "sets_new", "sets_changed",
    "sets_unchanged", "wellness_new", "wellness_changed", "wellness_unchanged", "values_set_aside_total",
)  # fmt: skip


def said(language: str, **counts: int) -> str:
    receipt: dict[str, Any] = dict.fromkeys(COUNTS, 0) | {"rows_rejected": []} | counts
    return counted(SimpleNamespace(translate=Translator(language), language=language), receipt)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"rows_read": 1, "activities_new": 1}, "1 row read: 1 new activity"),
        ({"rows_read": 12, "activities_new": 2, "sets_new": 1}, "12 rows read: 2 new activities, 1 new set"),
        ({"rows_read": 3, "wellness_new": 1, "wellness_unchanged": 1, "rows_rejected_total": 1},
         "3 rows read: 1 unchanged, 1 new value of the body, 1 row not taken"),
        ({"rows_read": 1, "values_set_aside_total": 1}, "1 row read: 1 value set aside"),
        ({"rows_read": 1}, "1 row read: nothing new"),
    ],
)  # fmt: skip
def test_a_receipt_counts_one_as_one(counts: dict[str, int], words: str) -> None:
    assert said("en", **counts) == words


def test_a_receipt_counts_in_chinese() -> None:
    assert said("zh", rows_read=1, activities_new=1) == "读取 1 行：新增 1 条记录"


def test_a_large_count_is_written_in_groups_and_a_small_one_as_it_is() -> None:
    assert said("en", rows_read=1_884_715, activities_new=984).startswith("1,884,715 rows read: 984 new")
