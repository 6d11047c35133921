"""Clauses the rules left unread, read by the model: what it proposes passes the same gate and is told back.

A profile and clauses in; the tightened profile, a `Note` for each clause that limits, the clauses taken as remarks
and those still unread out. What the clause gives no evidence for is not believed (notes_evidence.py), and no reading
may close the last free day: the model proposes, rules dispose.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS
from fitjax.plan.generator import Generator, Scorer
from fitjax.plan.note_language import NoteChanges, NoteWriting, note_prompt, read_lines
from fitjax.plan.notes_evidence import grounded
from fitjax.plan.notes_limits import (
    Note,
    Tightening,
    add_avoided,
    add_health,
    limit_amounts,
    limit_days,
    limit_equipment,
)
from fitjax.plan.notes_said import tell
from fitjax.plan.text_days import Week
from fitjax.plan.text_said import quote

MOST_CLAUSES = 24
"""More than this many unread clauses is no list of wishes; the rest is told back as unread."""
SURE = 0.9
"""A reading the model gives less than this chance is told back as unread. Below it, readings of development notes were
wrong more often than they helped."""


@dataclass(frozen=True, slots=True)
class ModelReading:
    profile: Profile
    notes: list[Note]
    remarks: list[str]
    unread: list[str]


def read_with_model(profile: Profile, clauses: Sequence[str], reader: Generator) -> ModelReading:
    """One batch for all clauses; each is applied on top of those before it."""
    notes: list[Note] = []
    remarks: list[str] = []
    asked, unread = list(clauses[:MOST_CLAUSES]), list(clauses[MOST_CLAUSES:])
    prompts = [note_prompt(clause) for clause in asked]
    written = reader.write(prompts, [NoteWriting() for _ in asked], seed=0) if asked else []
    for clause, text, chance in zip(asked, written, _chances(prompts, written, reader), strict=True):
        changes = read_lines(text) if chance >= SURE else None
        if changes is None:
            unread.append(clause)
        elif changes == NoteChanges():
            remarks.append(clause)
        elif (told := _tightened(profile, grounded(changes, clause))) is None:
            unread.append(clause)
        else:
            profile = told.result()
            notes += _told_back(clause, told)
    return ModelReading(profile, notes, remarks, unread)


def _chances(prompts: Sequence[str], written: Sequence[str], reader: Generator) -> Sequence[float]:
    """How sure the reader is of each whole reading; one that cannot say is taken at its word."""
    if not prompts or not isinstance(reader, Scorer):
        return [1.0] * len(prompts)
    return [math.exp(nats) for nats in reader.log_likelihood(prompts, written)]


def _tightened(profile: Profile, changes: NoteChanges) -> Tightening | None:
    """None where nothing usable is left, or where no day would be."""
    told = Tightening(profile)
    off = [*changes.off, *(day for day in DAYS if changes.free and day not in changes.free)]
    minutes: dict[str, int | None] = dict(changes.minutes)
    week = Week(minutes=minutes, off=off, long_days=changes.long_days, no_sport=changes.no_sport)
    add_health(told, "condition", tuple(changes.conditions))
    add_avoided(told, tuple(changes.avoid))
    if changes.only or changes.without:
        limit_equipment(told, tuple(changes.only), tuple(changes.without), bool(changes.only))
    limit_days(told, week)
    limit_amounts(told, changes.per_week, changes.session_min)
    return told if told.notes and any(told.result().availability_min.values()) else None


def _told_back(clause: str, told: Tightening) -> list[Note]:
    """What was understood, beside the athlete's own words, so that a misreading is seen."""
    language, quoted = told.profile.language, quote([clause], told.profile.language)
    between = "；" if language == "zh" else "; "
    kept = between.join(note.text for note in told.notes if note.honoured)
    notes = [Note(tell("read_as", language, words=quoted, meaning=kept), True)] if kept else []
    refused = [note for note in told.notes if not note.honoured]
    return notes + [Note(tell("read_as", language, words=quoted, meaning=n.text), False, n.reason) for n in refused]
