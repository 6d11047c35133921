"""The figures as people read them: a Markdown table for the terminal, and a folder with report, JSON and plots.

A document of `evaluate` in, text and files out. Judges nothing.
"""

import json
from pathlib import Path
from typing import Any

from fitjax.train.planbench.measures import MEASURES, Measure, shown
from fitjax.train.planbench.plots import page

Document = dict[str, Any]


def write_report(document: Document, folder: Path) -> list[Path]:
    """report.md, report.json and plots.html in the folder."""
    texts = {
        "report.md": markdown(document),
        "report.json": json.dumps(document, ensure_ascii=False, indent=1) + "\n",
        "plots.html": page(document),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in texts]


def markdown(document: Document) -> str:
    lines = [
        "# PlanBench",
        "",
        f"Unseen athletes of seed {document['seed']}, bench {document['bench']}, code {document['code']}."
        f" Athletes a run: {', '.join(f'{stage} {count}' for stage, count in document['sizes'].items())}."
        " In brackets: 95 % interval.",
        "",
        *(f"- **{name}**: {row['identity']}; {row['plans']} plans{_failed(row)}" for name, row in _planners(document)),
        "",
        "## Figures",
        "",
        table(document),
    ]
    lines += _differences(document)
    for key, title in (
        ("limits_hit", "Hard limits violated, before any repair"),
        ("errors_hit", "Errors and blocks, before any repair"),
        ("warnings_hit", "Warnings"),
    ):
        lines += _hits(document, key, title)
    return "\n".join(lines) + "\n"


def _planners(document: Document) -> list[tuple[str, Document]]:
    return list(document["planners"].items())


def _failed(row: Document) -> str:
    if not row["failures"]:
        return ""
    return f", {row['failures']} failed (for example: {'; '.join(row['failure_examples'][:2])})".replace("\n", " ")


def table(document: Document) -> str:
    """Measures down, planners across; the aim in the last column, ✓ or ✗ where it is reached or missed."""
    names = list(document["planners"])
    lines = [_row(["measure", *names, "aim"]), _row(["---", *("---:" for _ in names), "---:"])]
    for measure in MEASURES:
        figures = [document["planners"][name]["figures"].get(measure.key) for name in names]
        if any(figures):
            cells = ["-" if figure is None else _cell(measure, figure) for figure in figures]
            lines.append(_row([measure.title, *cells, _aim(measure)]))
    return "\n".join(lines)


def _cell(measure: Measure, figure: Document) -> str:
    low, high = figure["ci95"]
    edges = "" if low is None else f" ({shown(measure, low).removesuffix(' %')} to {shown(measure, high)})"
    mark = {True: " ✓", False: " ✗", None: ""}[figure["reached"]]
    return f"{shown(measure, figure['value'])}{edges}{mark}"


def _aim(measure: Measure) -> str:
    if measure.aim is None:
        return ""
    return f"{'≥' if measure.better == 'high' else '≤'} {shown(measure, measure.aim)}"


def _differences(document: Document) -> list[str]:
    rows = [
        _row(
            [
                pair,
                key.replace("_", " "),
                f"{row['mean']:+.3f}",
                f"{row['ci95'][0]:+.3f} to {row['ci95'][1]:+.3f}",
                f"{row['higher_on']:.1%}",
                str(row["n"]),
            ]
        )
        for pair, figures in document["differences"].items()
        for key, row in figures.items()
    ]
    if not rows:
        return []
    head = [_row(["pair", "figure", "mean difference", "95 % interval", "higher on", "athletes"]),
            _row(["---", "---", "---:", "---:", "---:", "---:"])]  # fmt: skip
    return ["", "## Differences, paired by athlete", "", *head, *rows]


def _hits(document: Document, key: str, title: str) -> list[str]:
    planners = _planners(document)
    rules = sorted({rule for _, row in planners for rule in row[key]})
    if not rules:
        return []
    head = [_row(["plans with", *(name for name, _ in planners)]), _row(["---", *("---:" for _ in planners)])]
    rows = [_row([rule, *(str(row[key].get(rule, {}).get("plans", 0)) for _, row in planners)]) for rule in rules]
    return ["", f"## {title}", "", *head, *rows]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
