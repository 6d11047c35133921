"""The corpus command: made-up athletes, planned by the teacher's search, written out as prompt and completion.

    fitjax train corpus --athletes 5000 --out runs/corpus

Athletes are split, never their weeks: every twentieth seed is held out. Same arguments, same bytes.
"""

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

from fitjax.plan.prompt import season_prompt, week_prompt
from fitjax.plan.setting import make_setting
from fitjax.train.athletes import START, draw_profile
from fitjax.train.simulate import draw_people
from fitjax.train.teacher import search

HELD_OUT_EVERY = 20
FIRST_UNSEEN_SEED = 1_000_000
"""`fitjax eval` draws its athletes from here on; the corpus never does."""


def athlete_examples(seed: int, weeks_each: int) -> list[dict[str, str]]:
    """The season of one made-up athlete and some of its weeks, as the teacher's search wrote them."""
    setting = make_setting(draw_profile(seed), START, None)
    written = search(setting, draw_people(seed))
    examples = [{"prompt": season_prompt(setting), "completion": written.season.text()}]
    rng = np.random.default_rng([seed, 3])
    chosen = rng.permutation(len(written.weeks))[:weeks_each]
    for index in sorted(int(i) for i in chosen):
        week = written.weeks[index]
        examples.append({"prompt": week_prompt(setting, week.brief), "completion": week.text()})
    return examples


def _one(task: tuple[int, int]) -> tuple[int, list[dict[str, str]]]:
    return task[0], athlete_examples(*task)


def corpus(athletes: int, weeks_each: int, workers: int) -> Iterator[tuple[int, list[dict[str, str]]]]:
    tasks = [(seed, weeks_each) for seed in range(athletes)]
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_one, tasks, chunksize=16)


def write(out: Path, athletes: int, weeks_each: int, workers: int) -> dict[str, int]:
    """Write train.jsonl and valid.jsonl; exact repeats within a split are dropped."""
    out.mkdir(parents=True, exist_ok=True)
    counts = {"train": 0, "valid": 0, "repeats": 0}
    seen: set[str] = set()
    with (out / "train.jsonl").open("w") as train, (out / "valid.jsonl").open("w") as valid:
        for seed, examples in corpus(athletes, weeks_each, workers):
            split, file = ("valid", valid) if seed % HELD_OUT_EVERY == 0 else ("train", train)
            for example in examples:
                text = json.dumps(example, ensure_ascii=False)
                if text in seen:
                    counts["repeats"] += 1
                    continue
                seen.add(text)
                counts[split] += 1
                file.write(text + "\n")
            if seed % 100 == 99:
                print(f"{seed + 1} of {athletes} athletes", file=sys.stderr)
    return counts
