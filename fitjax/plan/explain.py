"""Why each session and each week is there, and what the plan as a whole does, in the athlete's language.

A compiled plan, its profile and what became of the notes in; the same plan with reasons and explanation out. No
sentence is invented: causes come from explain_causes.py and explain_weeks.py, numbers from the ledger in facts.py,
words from two tables. A generator, where there is one, chooses which true cause to name and in which words; without
one the first cause is named in words that depend on the athlete.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from string import Formatter
from zlib import crc32

from fitjax.domain.plan import Explanation, Plan, Session, Week
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import GoalKind, Kind
from fitjax.plan.explain_cause import Cause
from fitjax.plan.explain_causes import causes, each_cause
from fitjax.plan.explain_text import ROOM, Statement, statements
from fitjax.plan.explain_weeks import week_causes
from fitjax.plan.explain_words import aim, apart, filled, tidy, words_of
from fitjax.plan.facts import ledger, said_facts
from fitjax.plan.facts_words import fact_name
from fitjax.plan.generator import Generator
from fitjax.plan.grounding import Grounds
from fitjax.plan.notes import Note
from fitjax.plan.outlook import Outlook
from fitjax.plan.week_focus import worded
from fitjax.plan.why import MOST_CAUSES, Offer, WhyWriting, offers, turned, why_prompt

MOST_SENTENCES = 9
_HEARD_ENOUGH = 2
"""So often a cause may decide before others get their turn."""
_NEVER_WORN = frozenset(
    {"race", "before_race", "race_week", "taper", "cut_back", "long_over", "long_step", "long_under", "long_same"}
)
"""What decides its session alone, however often it was said."""


def attach(
    plan: Plan,
    profile: Profile,
    notes: Sequence[Note],
    generator: Generator | None = None,
    *,
    seed: int = 0,
    temperature: float = 0.0,
) -> Plan:
    """The plan with a reason in every session and week and its explanation, in `plan.language`."""
    author = _Author(Outlook(plan, profile), notes, generator, seed, temperature)
    weeks = author.weeks()
    return plan.model_copy(update={"weeks": weeks, "explanation": author.explanation()})


def reasoned(plan: Plan, profile: Profile) -> Plan:
    """The plan with its reasons only, for a draft that is still to be judged."""
    return plan.model_copy(update={"weeks": _Author(Outlook(plan, profile), ()).weeks()})


def explain(plan: Plan, profile: Profile, notes: Sequence[Note], language: str) -> Explanation:
    """Up to nine short sentences, the most needed first to be kept; each holds only numbers of the ledger."""
    plan = plan.model_copy(update={"language": language})
    return _Author(Outlook(plan, profile), notes).explanation()


def reason(session: Session, week: Week, look: Outlook, language: str, taken: Sequence[str] = ()) -> str:
    """Why this session: its first cause that is not among the keys `taken` by other sessions of the week."""
    found = sorted(causes(session, week, look), key=lambda cause: list(taken).count(cause.key))
    return session_text(offers(found[:1], words_of(language).REASONS, look.turn)[0], session, look, language)


def session_text(offer: Offer, session: Session, look: Outlook, language: str, *, purpose: bool = True) -> str:
    """A session's reason: the cause, and what the session is good for where that is wanted and adds something."""
    good = _purpose(session.kind, look.plan.goal.kind, language)
    if offer.cause.key == "purpose":
        return filled(offer.template, {"purpose": good, "week_index": offer.cause.values["week_index"]}, language)
    told = filled(offer.template, offer.cause.values, language)
    if not purpose or not (session.hard or session.kind is Kind.LONG) or session.kind is Kind.RACE:
        return told
    return f"{told}{good}。" if language == "zh" else f"{told} {good}."


@cache
def _purpose(kind: Kind, goal: GoalKind, language: str) -> str:
    text = str(words_of(language).PURPOSES[kind]).format(aim=apart(aim(goal, language), language))
    return tidy(text) if language == "zh" else text


def week_order(found: list[Cause], told: Sequence[str]) -> list[Cause]:
    """The causes a week's reason is chosen from: what was said least in the weeks before first, then as found.

    What the phase is for says least and only stands in for nothing.
    """
    telling = [cause for cause in found if not cause.key.startswith("w_phase")] or found
    said = Counter(told)
    return sorted(telling, key=lambda cause: said[cause.key])


@dataclass
class _Author:
    """One plan being explained. Knows what it has said, so that no sentence comes twice."""

    look: Outlook
    notes: Sequence[Note]
    generator: Generator | None = None
    seed: int = 0
    temperature: float = 0.0
    said: set[tuple[str, ...]] = field(default_factory=set)
    often: Counter[str] = field(default_factory=Counter)
    """How often each cause was the reason of a session."""
    purposes: set[Kind] = field(default_factory=set)
    """Kinds of session whose good was told; once is enough."""
    told: list[tuple[Cause, str]] = field(default_factory=list)
    """Causes as told, with the place they were told at."""
    paragraph: list[tuple[Statement, list[Offer]]] = field(default_factory=list)

    @property
    def language(self) -> str:
        return self.look.plan.language

    def weeks(self) -> tuple[Week, ...]:
        rows = self._week_rows()
        if self.generator:
            self.paragraph = self._paragraph_rows()
            self._choose(rows)
        done = []
        for turn, (week, offered) in enumerate(rows):
            why = self._week(week, offered, turn)
            explained = week.model_copy(update={"sessions": self._sessions(week), "why": why})
            done.append(worded(explained, self.language))
        return tuple(done)

    def explanation(self) -> Explanation:
        found = self.paragraph or self._paragraph_rows()
        quoted = [words for note in self.notes for words in (note.text, note.reason) if words]
        quoted += [s.cause.values["wish"] for s, _ in found if "wish" in s.cause.values]
        facts = ledger(self.look.profile, self.look.plan, notes=list(dict.fromkeys(quoted)), look=self.look)
        grounds = Grounds(facts)
        said = [(s.rank, filled(offered[0].template, s.cause.values, self.language)) for s, offered in found]
        doubtful = bool(grounds.missing("\n".join(text for _, text in said)))
        sentences = [(rank, text) for rank, text in said if not doubtful or not grounds.missing(text)]
        kept = sorted(range(len(sentences)), key=lambda i: sentences[i][0])[:MOST_SENTENCES]
        text = ("" if self.language == "zh" else " ").join(sentences[i][1] for i in sorted(kept))
        facts = (*facts, *said_facts(self.told, facts))
        named = tuple(fact.model_copy(update={"label": fact_name(fact.name, self.language)}) for fact in facts)
        return Explanation(text=text, facts=named)

    # ---- what may be said
    def _week_rows(self) -> list[tuple[Week, list[Offer]]]:
        rows: list[tuple[Week, list[Offer]]] = []
        heads: list[str] = []
        table = words_of(self.language).WEEKS
        for week in self.look.plan.weeks:
            found = week_order(week_causes(week, self.look), heads)
            heads.append(found[0].key)
            rows.append((week, offers(found[:MOST_CAUSES], table, self.look.turn + week.index)))
        return rows

    def _paragraph_rows(self) -> list[tuple[Statement, list[Offer]]]:
        table = words_of(self.language).TEXT
        found = statements(self.look, self.notes, self.language)
        turns = [crc32(f"{self.look.turn}|{s.cause.key}".encode()) for s in found]
        return [(s, offers([s.cause], table, turn)) for s, turn in zip(found, turns, strict=True)]

    def _choose(self, rows: list[tuple[Week, list[Offer]]]) -> None:
        """One call for all: each week's cause and words, each sentence's words, and which of the spare sentences."""
        assert self.generator is not None
        plain = [(s, offered) for s, offered in self.paragraph if s.rank != ROOM and len(offered) > 1]
        spare = [offer for s, offered in self.paragraph if s.rank == ROOM for offer in offered]
        asked = [(f"week {week.phase.value}", offered) for week, offered in rows]
        asked += [("plan", offered) for _, offered in plain] + ([("plan more", spare)] if spare else [])
        writings = [WhyWriting(offered) for _, offered in asked]
        prompts = [why_prompt(self.language, subject, [o.cause for o in offered]) for subject, offered in asked]
        self.generator.write(prompts, writings, seed=self.seed, temperature=self.temperature)
        for (_, offered), writing in zip(asked, writings, strict=True):
            if writing.chosen:
                offered.sort(key=lambda offer, chosen=writing.chosen: offer is not chosen)  # type: ignore[misc]
        if spare:
            best = spare[0]
            self.paragraph = [
                (s, [best] if s.rank == ROOM else offered)
                for s, offered in self.paragraph
                if s.rank != ROOM or any(offer is best for offer in offered)
            ]

    # ---- saying it
    def _week(self, week: Week, offered: list[Offer], turn: int) -> str:
        table = words_of(self.language).WEEKS
        rest = [Offer(o.cause, template) for o in offered for template in turned(table[o.cause.key], turn)]
        return self._fresh([*offered, *rest], f"week {week.index}", lambda offer: self._fill(offer))

    def _sessions(self, week: Week) -> tuple[Session, ...]:
        table, done = words_of(self.language).REASONS, []
        taken: list[str] = []
        for number, session in enumerate(week.sessions):
            turn = self.look.turn + 7 * week.index + number
            found = _least_first(each_cause(session, week, self.look), taken, self.often)
            options = (Offer(cause, t) for cause in found for t in turned(table[cause.key], turn))
            why = self._fresh(options, str(session.date), partial(self._say, session))
            taken.append(self.told[-1][0].key)
            self.often[taken[-1]] += 1
            done.append(session.model_copy(update={"why": why}))
        return tuple(done)

    def _fresh(self, offered: Iterable[Offer], place: str, write: Callable[[Offer], str]) -> str:
        """The first offer whose sentence was not said before in this plan; the first offer if all were."""
        first: Offer | None = None
        for offer in offered:
            first = first or offer
            if _sentence(offer) not in self.said:
                first = offer
                break
        assert first is not None
        self.said.add(_sentence(first))
        self.told.append((first.cause, place))
        return write(first)

    def _say(self, session: Session, offer: Offer) -> str:
        first = session.kind not in self.purposes
        self.purposes.add(session.kind)
        return session_text(offer, session, self.look, self.language, purpose=first)

    def _fill(self, offer: Offer) -> str:
        return filled(offer.template, offer.cause.values, self.language)


def _least_first(found: Iterable[Cause], taken: Sequence[str], often: Counter[str]) -> list[Cause]:
    """Causes as they come, but for those the week or the plan has heard of more than others; what the session is good
    for stands last."""

    def heard(cause: Cause) -> tuple[bool, int, int]:
        worn = 0 if cause.key in _NEVER_WORN else often[cause.key] // _HEARD_ENOUGH
        return cause.key == "purpose", taken.count(cause.key), worn

    return sorted(found, key=heard)


def _sentence(offer: Offer) -> tuple[str, ...]:
    """What makes a sentence: its words and its values."""
    values = offer.cause.values
    return (offer.template, *(_told(values[name]) for name in _names(offer.template) if name in values))


def _told(value: object) -> str:
    """Days are told by their weekday."""
    return str(value.weekday() if isinstance(value, date) else value)


@cache
def _names(template: str) -> tuple[str, ...]:
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)
