from hypothesis import given
from hypothesis import strategies as st

from fitjax.plan.language import parse_week
from fitjax.plan.ranking import meant_effort, of_sessions, week_worth

WEEK = (
    "mo rest\ntu run threshold 50 3x8r2\nwe str full 30\n push_up 2x10@6\n plank 2x30@5\n"
    "th rest\nfr rest\nsa rest\nsu run long 80\n"
)
PIECES = [f"{piece}\n" for piece in WEEK.splitlines()]
LINES = parse_week(WEEK)


def test_a_session_is_rated_at_its_end_and_rest_not_at_all() -> None:
    assert of_sessions(PIECES, [float(i) for i in range(len(PIECES))]) == [1.0, 4.0, 8.0]


@given(st.lists(st.floats(0, 1), min_size=3, max_size=3), st.integers(0, 2))
def test_a_session_likelier_to_be_done_never_makes_a_week_worse(done: list[float], which: int) -> None:
    effort = [meant_effort(line) for line in LINES if line.sport is not None]
    better = [*done[:which], 1.0, *done[which + 1 :]]
    assert week_worth(LINES, better, effort) >= week_worth(LINES, done, effort)


@given(st.integers(0, 2), st.floats(0.1, 5))
def test_a_session_felt_as_it_is_meant_is_worth_more(which: int, off: float) -> None:
    meant = [meant_effort(line) for line in LINES if line.sport is not None]
    felt = [*meant[:which], meant[which] + off, *meant[which + 1 :]]
    assert week_worth(LINES, [0.8] * 3, felt) < week_worth(LINES, [0.8] * 3, meant)


def test_a_week_of_rest_is_worth_nothing() -> None:
    assert week_worth(parse_week("mo rest\n"), [], []) == 0.0
