# ruff: noqa: E501  a pattern reads better unbroken
"""A list that answers day by day: "Tue: yes, Thu: yes, every other day: no", 周二:可以 其他:不行.

A Source and a Week in; the days answered with yes become the only ones where the rest is answered with no.
"""

import re

from fitjax.plan.text_day_lists import ONE_DAY, days_of
from fitjax.plan.text_days_settle import Week, add
from fitjax.plan.text_source import Source

_YES = re.compile(
    r"\s*(?:[:=-]+|is|are)\s*(?:a )?(?:yes|yep|yeah|ok(?:ay)?|fine|free|good|available|works|可以|行|有空|能练|能)\b"
)
_REST_NO = re.compile(
    r"(?:\b(?:every|all|any|the) (?:other|remaining) days?|\ball others|\b(?:the )?(?:rest|others)"
    r"|(?:其[他它余]|别的|剩下)的?(?:时间|日子|天)?)\s*[:=-]+\s*(?:a )?(?:no|nope|not|never|n/a|off|x|closed|不|没|休|别)"
)


def only_yes(source: Source, week: Week) -> None:
    """Reads the whole text at once: the list is often one line a day."""
    rest = _REST_NO.search(source.text)
    if rest is None:
        return
    for match in ONE_DAY.finditer(source.text):
        if _YES.match(source.text, match.end()):
            add(week.only, days_of(match[0]))
    week.off = [day for day in week.off if day not in week.only]
