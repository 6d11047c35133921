"""The corpus command: made-up athletes, planned by the teacher's search, written out as prompt and completion.

    fitjax train corpus --athletes 5000 --out runs/corpus

Every task of the model is in it (season, week, swap, why, answer, note); a line is one example with its task's name.
Athletes are split, never their weeks: every twentieth seed is held out. Written as it comes, exact repeats dropped.
Same arguments, same bytes.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from fitjax.domain.plan import ModelStamp, Plan
from fitjax.model.random_choice import RandomGenerator
from fitjax.plan.language import SessionLine
from fitjax.plan.prompt import season_prompt, week_prompt
from fitjax.plan.setting import Setting, make_setting
from fitjax.plan.write import compile_draft, write_drafts
from fitjax.train.athletes import START, draw_profile
from fitjax.train.simulate import draw_people
from fitjax.train.simulator.expected import session_labels
from fitjax.train.tasks.answer import answer_examples
from fitjax.train.tasks.notes import note_examples
from fitjax.train.tasks.swap import swap_examples
from fitjax.train.tasks.why import why_examples
from fitjax.train.teacher import search

HELD_OUT_EVERY = 20
FIRST_UNSEEN_SEED = 1_000_000
"""`fitjax eval` draws its athletes from here on; the corpus never does."""
NOTES_EACH = 6
CHANCE_EVERY, CHANCE_WEEKS = 2, 2
"""Weeks of chance for every second athlete: nothing to imitate (weight 0), but the heads must know bad weeks too."""

Example = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Size:
    """How much of each athlete goes in."""

    weeks_each: int
    notes_each: int = NOTES_EACH


def athlete_examples(seed: int, size: Size) -> list[Example]:
    """All tasks of one made-up athlete, as the teacher's search and its hands wrote them."""
    setting = make_setting(draw_profile(seed), START, None)
    written = search(setting, draw_people(seed))
    rng = np.random.default_rng([seed, 3])
    examples: list[Example] = [
        {"task": "season", "prompt": season_prompt(setting), "completion": written.season.text()}
    ]
    labels = session_labels(written.plan, setting.profile, seed)
    for index in sorted(int(i) for i in rng.permutation(len(written.weeks))[: size.weeks_each]):
        week = written.weeks[index]
        marks = _marks(week.lines, labels[index])
        prompt = week_prompt(setting, week.brief)
        examples.append({"task": "week", "prompt": prompt, "completion": week.text(), "marks": marks})
    if seed % CHANCE_EVERY == 0:
        examples += _weeks_of_chance(setting, seed, rng)
    for task, found in (
        ("swap", swap_examples(setting, written, seed)),
        ("why", why_examples(setting, written, seed)),
        ("answer", answer_examples(setting, written, seed)),
        ("note", note_examples(seed, size.notes_each)),
    ):
        examples += [{"task": task, **example} for example in found]
    return examples


def _weeks_of_chance(setting: Setting, seed: int, rng: np.random.Generator) -> list[Example]:
    (draft,) = write_drafts([setting], RandomGenerator(seed), seed=seed, temperature=0.0)
    plan: Plan = compile_draft(draft, "en", ModelStamp(name="random"))
    labels = session_labels(plan, setting.profile, seed)
    examples: list[Example] = []
    for index in sorted(int(i) for i in rng.permutation(len(draft.weeks))[:CHANCE_WEEKS]):
        text = "".join(f"{line}\n" for line in draft.weeks[index])
        marks = _marks(draft.weeks[index], labels[index])
        prompt = week_prompt(setting, draft.briefs[index])
        examples.append({"task": "rating", "prompt": prompt, "completion": text, "marks": marks, "weight": 0.0})
    return examples


def _marks(lines: Sequence[SessionLine], labels: Sequence[tuple[bool, float]]) -> list[list[float]]:
    """[end of the session in the week's text, done, effort] for each session."""
    marks, end, rest = [], 0, iter(labels)
    for line in lines:
        end += len(f"{line}\n")
        if line.sport is not None:
            done, effort = next(rest)
            marks.append([end, float(done), round(float(effort), 1)])
    return marks


def corpus(athletes: int, size: Size, workers: int) -> Iterator[list[Example]]:
    # Not forked: the process that asks may hold JAX's threads.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(partial(athlete_examples, size=size), range(athletes), chunksize=8)


def write(out: Path, athletes: int, weeks_each: int, workers: int) -> dict[str, int]:
    """Write train.jsonl and valid.jsonl; exact repeats are dropped, and none of valid's texts stands in train."""
    out.mkdir(parents=True, exist_ok=True)
    counts = {"train": 0, "valid": 0, "repeats": 0}
    seen: set[bytes] = set()
    with (out / "train.jsonl").open("w") as train, (out / "valid.jsonl").open("w") as valid:
        for seed, examples in enumerate(corpus(athletes, Size(weeks_each), workers)):
            split, file = ("valid", valid) if seed % HELD_OUT_EVERY == 0 else ("train", train)
            for example in examples:
                mark = blake2b(f"{example['prompt']}\0{example['completion']}".encode(), digest_size=12).digest()
                if mark in seen:
                    counts["repeats"] += 1
                    continue
                seen.add(mark)
                counts[split] += 1
                counts[example["task"]] = counts.get(example["task"], 0) + 1
                file.write(json.dumps(example, ensure_ascii=False) + "\n")
            if seed % 100 == 99:
                print(f"{seed + 1} of {athletes} athletes", file=sys.stderr, flush=True)
    return counts
