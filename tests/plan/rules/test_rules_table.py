"""docs/rules.md says what the code does: every rule once, with its severity, citation and test."""

import ast
import re
from pathlib import Path

import fitjax.plan.rules as rules
from fitjax.plan import gate_words
from fitjax.plan.rules.sources import CITATION

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
EVIDENCE, _, REFERENCE = PAGE.partition("## Every rule")
SEVERITIES = ("INFO", "WARN", "ERROR", "BLOCK")


def reference() -> dict[str, list[str]]:
    rows = [line.strip("| ").split(" | ") for line in REFERENCE.splitlines() if line.startswith("| `")]
    return {row[0].strip("`"): row for row in rows}


def raised_in_code() -> dict[str, set[str] | None]:
    """Rule to severities, from the calls of `finding`; None where a variable decides."""
    raised: dict[str, set[str] | None] = {}
    for path in Path(rules.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "finding"):
                continue
            named = [
                c.value for c in ast.walk(node.args[0]) if isinstance(c, ast.Constant) and isinstance(c.value, str)
            ]
            found = {n.id for n in ast.walk(node.args[1]) if isinstance(n, ast.Name)}
            for rule in named:
                before = raised.get(rule, set())
                known = found & set(SEVERITIES)
                raised[rule] = None if before is None or not known else before | known
    return raised


def test_the_page_lists_every_rule_once_and_no_other() -> None:
    rows = [line for line in REFERENCE.splitlines() if line.startswith("| `")]
    assert len(rows) == len(reference())
    assert set(reference()) == set(CITATION)


def test_every_rule_answers_to_a_piece_of_evidence_or_to_the_athlete() -> None:
    named = set(re.findall(r"`(\w+)`", EVIDENCE))
    form = {rule for rule in CITATION if reference()[rule][5].strip("` ") == "test_completeness.py"}
    assert set(CITATION) - named - form == set()


def test_the_evidence_names_only_rules_and_reasons_that_exist() -> None:
    known = set(CITATION) | set(gate_words._REASONS) | set(SEVERITIES)
    rows = [line.split(" | ")[1] for line in EVIDENCE.splitlines() if line.startswith("| ") and line.count(" | ") >= 2]
    for cell in rows:
        assert set(re.findall(r"`(\w+)`", cell)) <= known, cell


def test_every_reason_of_the_gate_is_on_the_page() -> None:
    assert set(gate_words._REASONS) <= set(re.findall(r"`(\w+)`", EVIDENCE))


def test_citations_are_those_of_the_code() -> None:
    for rule, row in reference().items():
        assert row[4] == CITATION[rule], rule


def test_severities_are_those_of_the_code() -> None:
    raised = raised_in_code()
    for rule, row in reference().items():
        stated = set(row[1].split(", "))
        assert stated <= set(SEVERITIES)
        known = raised.get(rule)
        assert known is None or known == stated, rule


def test_every_rule_is_held_by_the_test_it_names() -> None:
    for rule, row in reference().items():
        test = Path(__file__).with_name(row[5].strip("` "))
        assert f'"{rule}"' in test.read_text(encoding="utf-8"), rule


def test_every_rule_states_a_number_and_what_it_needs() -> None:
    for rule, row in reference().items():
        assert len(row) == 6, rule
        assert row[2].strip(), rule
        assert row[3].strip(), rule
