import pytest

from tests.plan.rules.plans import found, only, plan, run


def test_planning_by_menstrual_phase_is_an_error() -> None:
    assert only("cycle_periodisation", plan({0: run(why="Easy, as this is your luteal phase.")}))[0] == "error"
    assert found("cycle_periodisation", plan({0: run(why="黄体期减量")}))
    assert not found("cycle_periodisation", plan({0: run(why="Easy, to recover.")}))


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Polarised training is superior to all else.", True),
        ("The best way to train is polarized.", True),
        ("两极化训练最好。", True),
        ("About 80 % of your time is easy, as in polarised plans.", False),
        ("", False),
    ],
)
def test_no_way_to_spread_intensity_is_called_the_best(text: str, claimed: bool) -> None:
    assert bool(found("polarised_claim", plan({0: run()}, explanation={"text": text}))) is claimed
