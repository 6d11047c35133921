"""Examples of the notes task: one clause as somebody writes it, and the lines of the note language it means.

`note_examples(seed, n)` in, prompts and completions out; the same seed gives the same examples. Wordings are data
(notes_english.py, notes_chinese.py), slips and politeness are notes_noise.py; this file only fills slots and keeps
the books of what was said.
"""

import random
import re
from types import ModuleType

from fitjax.plan.labels_exercises import EXERCISE_LABELS
from fitjax.plan.language import DAY_CODES
from fitjax.plan.note_language import FAMILIES, MAX_LINES, UNCLEAR, note_completion, note_prompt
from fitjax.plan.text_avoid_names import OTHERS
from fitjax.train.tasks import notes_chinese, notes_chinese_more, notes_english, notes_english_more
from fitjax.train.tasks.notes_held_out import held_out, wording
from fitjax.train.tasks.notes_noise import typed

_KINDS = (
    ("OFF", 13), ("FREE", 6), ("NO_SPORT", 13), ("CAP", 12), ("LENGTH", 8), ("PER_WEEK", 6), ("REST", 3), ("LONG", 6),
    ("ONLY", 6), ("BODYWEIGHT", 2), ("WITHOUT", 6), ("AVOID", 12), ("CONDITIONS", 12), ("REMARKS", 20), ("UNCLEAR", 5),
    ("DANGEROUS", 2),
)  # fmt: skip
_NAMES, _WEIGHTS = zip(*_KINDS, strict=True)
_MORE = {notes_english: notes_english_more, notes_chinese: notes_chinese_more}
_SECOND_WISH_SHARE = 0.25
_CHINESE_SHARE = 0.5
_ARTICLE = re.compile(r"(\b(?:no|any|the) )(?:an?|the|some|any|my) ")
_SHORT = (10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 70, 75, 80, 90, 100, 120)


def note_examples(seed: int, n: int) -> list[dict[str, str]]:
    """`n` examples, English and Chinese, repeats possible (the corpus drops them)."""
    rng = random.Random(f"notes {seed}")
    return [note_example(rng) for _ in range(n)]


def note_example(rng: random.Random) -> dict[str, str]:
    clause, lines = made_clause(rng)
    completion = f"{UNCLEAR}end\n" if lines is None else note_completion(lines)
    return {"prompt": note_prompt(clause), "completion": completion}


def made_clause(rng: random.Random) -> tuple[str, list[str] | None]:
    """(the clause, its lines); no lines for a remark, None where nothing can be told."""
    words = notes_chinese if rng.random() < _CHINESE_SHARE else notes_english
    while True:
        text, lines = _fresh_wish(words, rng)
        if rng.random() < _SECOND_WISH_SHARE:
            text, lines = _joined(text, lines, *_fresh_wish(words, rng), words, rng)
        text = typed(text, rng, words.OPENERS, words.REASONS, words is notes_chinese)
        if len(lines or ()) <= MAX_LINES and wording(text) not in held_out():
            return text, lines


def _joined(
    text: str, lines: list[str] | None, also: str, more: list[str] | None, words: ModuleType, rng: random.Random
) -> tuple[str, list[str] | None]:
    both = f"{text}{rng.choice(words.JOINERS)}{also}"
    if lines is None and more is None:
        return both, None
    known = sorted({*(lines or []), *(more or [])})
    return (both, known) if known or (lines is not None and more is not None) else (both, None)


def _fresh_wish(words: ModuleType, rng: random.Random) -> tuple[str, list[str] | None]:
    """A wish whose wording PlanBench does not ask about."""
    while True:
        text, lines = _wish(words, rng)
        if wording(text) not in held_out():
            return text, lines


def _wish(words: ModuleType, rng: random.Random) -> tuple[str, list[str] | None]:
    kind = rng.choices(_NAMES, _WEIGHTS)[0]
    if kind == "CONDITIONS":
        name = rng.choice(list(words.CONDITIONS))
        return rng.choice(words.CONDITIONS[name]), [f"cond {name}"]
    template = rng.choice((*getattr(words, kind), *_MORE[words].MORE.get(kind, ())))
    filled, said = _filled(template, kind, words, rng)
    if kind in ("UNCLEAR", "DANGEROUS"):
        return filled, None
    if kind == "BODYWEIGHT":
        return filled, ["only bodyweight"]
    return filled, [] if kind == "REMARKS" else _lines(kind, said)


def _lines(kind: str, said: dict[str, list[str]]) -> list[str]:
    days, minutes, count = said.get("D", []), said.get("M", []), said.get("N", [])
    if kind == "NO_SPORT":
        return [f"no {sport} {day}" for sport in said["S"] for day in days]
    if kind == "CAP":
        return [f"cap {day} {minutes[0]}" for day in days]
    verb = {"OFF": "off", "FREE": "free", "LONG": "long", "ONLY": "only", "WITHOUT": "without", "AVOID": "avoid"}
    if kind in verb:
        return [f"{verb[kind]} {word}" for word in days or said.get("E") or said["X"]]
    return [{"LENGTH": "length", "PER_WEEK": "per_week", "REST": "rest"}[kind] + f" {(minutes or count)[0]}"]


def _filled(template: str, kind: str, words: ModuleType, rng: random.Random) -> tuple[str, dict[str, list[str]]]:
    """The template with its slots filled, and the codes of what went in."""
    said: dict[str, list[str]] = {}
    values: dict[str, str] = {}
    if "{D}" in template:
        values["D"], said["D"] = _day_list(words, rng, most=4 if kind == "FREE" else 3)
    if "{d}" in template:
        code = rng.choices((*DAY_CODES, "weekend"), (1, 1, 1, 1, 1, 4, 4, 2))[0]
        values["d"], said["D"] = rng.choice(words.DAYS[code]), [code]
    if "{G}" in template:
        values["G"] = rng.choice(words.DAYS[rng.choice(("weekdays", "weekend"))])
    if "{M}" in template:
        minutes = rng.choice(_SHORT)
        values["M"], said["M"] = _minutes(minutes, words, rng), [str(minutes)]
    if "{N}" in template:
        count = rng.randint(1, 5 if kind == "REST" else 6)
        values["N"], said["N"] = _count(count, words, rng), [str(count)]
    if "{S}" in template or "{V}" in template:
        sport = rng.choices(list(words.SPORTS), (5, 3, 3, 4, 1, 1))[0]
        said["S"] = [sport]
        name = rng.choice(words.SPORTS[sport])
        values["S"], values["V"] = (name, name) if isinstance(name, str) else name
    if "{E}" in template:
        values["E"], said["E"] = _equipment(words, kind, rng)
    if "{P}" in template:
        values["P"] = rng.choice(_MORE[words].PEOPLE)
    if "{C}" in template:
        values["C"] = rng.choice(_MORE[words].COMPLAINTS)
    if "{X}" in template:
        values["X"], said["X"] = _avoided(words, rng)
    return _ARTICLE.sub(r"\1", template.format(**values)), said


def _day_list(words: ModuleType, rng: random.Random, most: int) -> tuple[str, list[str]]:
    if rng.random() < 0.15:
        group = rng.choice(("weekdays", "weekend"))
        return rng.choice(words.DAYS[group]), [group]
    count = rng.choices(range(1, most + 1), (5, 4, 2, 2)[:most])[0]
    codes = [DAY_CODES[place] for place in sorted(rng.sample(range(7), count))]
    style = rng.randrange(4)
    names = [words.DAYS[code][style] for code in codes]
    if count == 1:
        return rng.choice(words.DAYS[codes[0]]), codes
    joiner = rng.choice(words.DAY_JOINERS)
    if words is notes_chinese:
        names = [name.removeprefix("每") for name in names]
        if joiner in ("", "、周"):
            return f"周{joiner.join(name[-1].replace('天', '日') for name in names)}", codes
    elif joiner != "/":
        return " ".join([*names[:-2], joiner.join(names[-2:])]), codes
    return joiner.join(names), codes


def _minutes(minutes: int, words: ModuleType, rng: random.Random) -> str:
    named: tuple[str, ...] = words.DURATIONS.get(minutes, ())
    if named and rng.random() < 0.5:
        return rng.choice(named)
    return str(rng.choice(words.MINUTES)).format(n=minutes)


def _count(n: int, words: ModuleType, rng: random.Random) -> str:
    return str(rng.choice((str(n), words.NUMBERS[n])))


def _equipment(words: ModuleType, kind: str, rng: random.Random) -> tuple[str, list[str]]:
    only = kind in ("ONLY", "REMARKS")
    weights = (9, 3, 1, 3, 1, 1, 6, 7, 2, 2, 1, 1) if only else (3, 4, 3, 3, 3, 3, 3, 2, 4, 4, 5, 3)
    count = rng.choices((1, 2, 3), (5, 4, 1) if only else (8, 2, 0))[0]
    codes: list[str] = []
    while len(codes) < count:
        code = rng.choices(list(words.EQUIPMENT), weights)[0]
        codes += [code] if code not in codes else []
    return rng.choice(words.AND if only else words.OR).join(rng.choice(words.EQUIPMENT[code]) for code in codes), codes


def _avoided(words: ModuleType, rng: random.Random) -> tuple[str, list[str]]:
    codes: list[str] = []
    names: list[str] = []
    for _ in range(rng.choices((1, 2), (8, 2))[0]):
        draw = rng.random()
        if draw < 0.3:
            code = rng.choice(list(words.AVOID_SPORTS))
            choices: tuple[str, ...] = words.AVOID_SPORTS[code]
        elif draw < 0.45:
            code = rng.choice(list(OTHERS))
            choices = (OTHERS[code][words is notes_chinese],)
        elif draw < 0.6:
            code = rng.choice((*FAMILIES, "burpee", "pull_up", "push_up"))
            choices = words.EXERCISE_ALSO[code]
        else:
            code = rng.choice(list(EXERCISE_LABELS))
            label = EXERCISE_LABELS[code][words is notes_chinese]
            choices = (*words.EXERCISE_ALSO.get(code, ()), label, label if words is notes_chinese else f"{label}s")
        if code not in codes:
            codes.append(code)
            names.append(rng.choice(choices))
    return rng.choice(words.OR).join(names), codes
