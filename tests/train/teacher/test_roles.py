"""Arranging a week day by day finds what trying every arrangement finds."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.train.teacher.roles import _NEIGHBOURS, _best

worths = st.floats(-10, 10, allow_nan=False).map(lambda x: round(x, 2))


@given(
    st.lists(st.fixed_dictionaries(dict.fromkeys("eqsl.", worths)), min_size=7, max_size=7),
    st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(0, 2), st.integers(0, 1)),
)
@settings(max_examples=15, deadline=None)
def test_the_day_by_day_search_is_exact(own: list[dict[str, float]], counts: tuple[int, int, int, int]) -> None:
    def worth(week: tuple[str, ...]) -> float:
        pairs = zip((".", *week), (*week, "."), strict=True)
        return sum(own[d][r] for d, r in enumerate(week)) + sum(_NEIGHBOURS.get(a + b, 0.0) for a, b in pairs)

    bag = "".join(role * n for role, n in zip("eqsl", counts, strict=True)).ljust(7, ".")[:7]
    best = max(worth(week) for week in set(permutations(bag)))
    found = _best(own, counts, _NEIGHBOURS)
    # The first day is compared with a rest day before the week, the last with one after it, in both.
    assert sorted(found) == sorted(bag)
    assert abs(worth(found) - best) < 1e-6


def test_days_that_are_closed_stay_empty() -> None:
    own = [{".": 0.0} if day % 2 else {"e": 1.0, "q": 1.0, ".": 0.0} for day in range(7)]
    found = _best(own, (2, 1, 0, 0), _NEIGHBOURS)
    assert all(role == "." for role in found[1::2])
    assert sorted(found).count(".") == 4
