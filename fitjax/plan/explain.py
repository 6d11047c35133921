"""Why each session is there, and what the plan as a whole does, in the athlete's language.

A compiled plan, its profile and what became of the notes in; the same plan with reasons and explanation out. No
sentence is invented: causes come from explain_causes.py, numbers from the ledger in facts.py, words from two tables.
"""

from collections.abc import Sequence

from fitjax.domain.plan import Explanation, Plan, Session, Week
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import Kind
from fitjax.plan.explain_causes import Cause, causes
from fitjax.plan.explain_text import statements
from fitjax.plan.explain_words import phrase, words_of
from fitjax.plan.facts import ground, ledger
from fitjax.plan.labels import label
from fitjax.plan.notes import Note
from fitjax.plan.outlook import Outlook

MOST_SENTENCES = 9


def attach(plan: Plan, profile: Profile, notes: Sequence[Note]) -> Plan:
    """The plan with a reason in every session and its explanation, in `plan.language`."""
    look = Outlook(plan, profile)
    weeks = tuple(_reasoned(week, look) for week in plan.weeks)
    explained = explain(plan, profile, notes, plan.language)
    return plan.model_copy(update={"weeks": weeks, "explanation": explained})


def explain(plan: Plan, profile: Profile, notes: Sequence[Note], language: str) -> Explanation:
    """Up to nine short sentences, the most needed first to be kept; each holds only numbers of the ledger."""
    plan = plan.model_copy(update={"language": language})
    quoted = [words for note in notes if not note.honoured for words in (note.text, note.reason)]
    facts = ledger(profile, plan, notes=quoted)
    found = [s for s in statements(plan, profile, notes, language) if not ground(s.text, facts)]
    kept = sorted(found, key=lambda s: s.rank)[:MOST_SENTENCES]
    text = ("" if language == "zh" else " ").join(s.text for s in found if s in kept)
    return Explanation(text=text, facts=facts)


def reason(session: Session, week: Week, look: Outlook, language: str, taken: Sequence[str] = ()) -> str:
    """Why this session: its first cause that is not among the keys `taken` by other sessions of the week."""
    return _said(_chosen(causes(session, week, look), taken), session, look, language)


def _reasoned(week: Week, look: Outlook) -> Week:
    taken: list[str] = []
    sessions = []
    for session in week.sessions:
        cause = _chosen(causes(session, week, look), taken)
        taken.append(cause.key)
        why = _said(cause, session, look, look.plan.language)
        sessions.append(session.model_copy(update={"why": why}))
    return week.model_copy(update={"sessions": tuple(sessions)})


def _chosen(found: list[Cause], taken: Sequence[str]) -> Cause:
    """The first cause said least often this week."""
    return min(found, key=lambda cause: taken.count(cause.key))


def _said(cause: Cause, session: Session, look: Outlook, language: str) -> str:
    words, seed = words_of(language), f"{look.plan.athlete}|{session.date}|{cause.key}"
    goal = label("goal", look.plan.goal.kind, language)
    purpose = words.PURPOSES[session.kind].format(goal=goal)
    values = dict(cause.values)
    if "muscle" in values:
        values["muscle"] = words.MUSCLES[values["muscle"]]
    if cause.key == "purpose":
        return phrase(words.REASONS["purpose"], {"purpose": purpose}, language, seed)
    told = phrase(words.REASONS[cause.key], values, language, seed)
    if not (session.hard or session.kind is Kind.LONG) or session.kind is Kind.RACE:
        return told
    return f"{told}{purpose}。" if language == "zh" else f"{told} {purpose}."
