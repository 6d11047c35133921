"""A rule's finding as people read it: how grave, where, in which words, from which source."""

from fitjax.domain.plan import Finding
from fitjax.plan.explain_findings import spoken
from fitjax.ui.state import View

_ICON = {
    "block": ":material/block:",
    "error": ":material/error:",
    "warn": ":material/warning:",
    "info": ":material/info:",
}
_COLOUR = {"block": "red", "error": "red", "warn": "orange", "info": "blue"}
HARD = frozenset({"block", "error"})


def finding_words(now: View, finding: Finding, *, where: bool = True) -> str:
    """Markdown; `where` names the week."""
    _ = now.translate
    value = finding.severity.value
    place = f"{_('Week {n}', n=finding.week)}: " if where and finding.week else ""
    badge = f":{_COLOUR[value]}-badge[{_ICON[value]} {_.label('severity', value)}]"
    source = f"  \n:small[:material/menu_book: {_('Source: {citation}', citation=finding.citation)}]"
    return f"{badge} {place}{spoken(finding, now.language)}" + (source if finding.citation else "")
