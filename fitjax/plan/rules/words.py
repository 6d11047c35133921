"""The rules' sentences in English and Chinese.

A finding in, a sentence out. Where a sentence is about a thing (an exercise, a sport, a muscle), the English one
starts with its name and a colon; the Chinese one is made from that name. Judges nothing.
"""

from fitjax.domain.plan import Finding
from fitjax.plan.labels_words import LABELS
from fitjax.plan.rules.templates import TEMPLATES

_MUSCLES = {
    "chest": "胸部", "back": "背部", "shoulders": "肩部", "biceps": "肱二头肌", "triceps": "肱三头肌",
    "quads": "股四头肌", "hamstrings": "腘绳肌", "glutes": "臀部", "calves": "小腿", "core": "核心",
    "legs": "腿部", "arms": "手臂", "kidney disease": "肾病",
}  # fmt: skip
_FAMILIES = ("exercise", "sport", "kind", "condition")
_ENGLISH = {code: pair[0] for family in reversed(_FAMILIES) for code, pair in LABELS[family].items()}
_CHINESE = _MUSCLES | {pair[0]: pair[1] for family in reversed(_FAMILIES) for pair in LABELS[family].values()}


def sentence(finding: Finding, subject: str = "") -> str:
    """The English sentence; `subject` is a domain code or a plain word."""
    shown = _ENGLISH.get(subject, subject.replace("_", " ")).replace(":", " ").strip() or "session"
    return TEMPLATES[finding.rule][0].format_map(_numbers(finding, shown))


def describe(finding: Finding, language: str) -> str:
    """The finding as one sentence in `language`; a rule unknown here keeps the words it came with."""
    templates = TEMPLATES.get(finding.rule)
    if templates is None:
        return finding.message or finding.rule.replace("_", " ")
    english, chinese = templates
    if language != "zh":
        return finding.message or english.format_map(_numbers(finding, "session"))
    subject = finding.message.partition(": ")[0] if english.startswith("{s}: ") else ""
    return chinese.format_map(_numbers(finding, _CHINESE.get(subject, subject or "训练")))


def _numbers(finding: Finding, subject: str) -> dict[str, str]:
    """v and l are value and limit; vp, lp the same in percent; vr, lr the rise above 1 in percent."""
    value, limit = finding.value, finding.limit
    return {
        "s": subject,
        "d": str(finding.date) if finding.date else "?",
        "w": "?" if finding.week is None else str(finding.week),
        "v": _show(value),
        "l": _show(limit),
        "vp": _show(None if value is None else value * 100),
        "lp": _show(None if limit is None else limit * 100),
        "vr": _show(None if value is None else (value - 1) * 100),
        "lr": _show(None if limit is None else (limit - 1) * 100),
    }


def _show(number: float | None) -> str:
    """At most one decimal."""
    return "?" if number is None else f"{number:.1f}".removesuffix(".0")
