"""Examples to token rows: prompt and completion encoded, weighted, and packed several to a row.

JSONL objects {"prompt", "completion", "weight"?, "spans"?, "marks"?} in, arrays out. Knows token ids, not fitness.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from fitjax.domain.errors import BadInput
from fitjax.model.tokenizer import end_id

PROMPT_WEIGHT = 0.1
"""The prompt is worth a little: predicting it teaches what athletes are like, but the completion is the task."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """One example: ids [n], and for each the weight of predicting it (0 for the first).

    `marks` [n] is 1 at the tokens the two heads are asked about, `done` and `effort` [n] what they should say there.
    """

    ids: np.ndarray
    weights: np.ndarray
    marks: np.ndarray | None = None
    done: np.ndarray | None = None
    effort: np.ndarray | None = None

    def cut(self, length: int) -> "Encoded":
        parts = (self.ids, self.weights, self.marks, self.done, self.effort)
        return Encoded(*(None if part is None else part[:length] for part in parts))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Batch:
    """Packed rows [B, T]. Segment 0 is padding; texts of one row don't see each other."""

    ids: np.ndarray
    weights: np.ndarray
    """Weight of predicting ids[:, t] from what stands before it; negative means unlearn."""
    segments: np.ndarray
    positions: np.ndarray
    marks: np.ndarray
    """1 where the heads are asked, else 0."""
    done: np.ndarray
    effort: np.ndarray

    def arrays(self) -> dict[str, np.ndarray]:
        return {name: getattr(self, name) for name in self.__slots__}


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """Raises BadInput naming the line that is not an example."""
    found = []
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                item = json.loads(line)
                item["prompt"], item["completion"]
            except (json.JSONDecodeError, KeyError, TypeError):
                raise BadInput(f"{path}, line {number}: not an example with prompt and completion.") from None
            found.append(item)
    return found


def encode(example: dict[str, Any], tokenizer: Tokenizer, prompt_weight: float = PROMPT_WEIGHT) -> Encoded:
    """Prompt, completion and the end token; spans (characters of the completion) override the weight inside them.

    Marks are [end, done, effort]: what the heads should say of the text that ends at that character of the completion.
    """
    prompt = tokenizer.encode(example["prompt"]).ids
    completion = tokenizer.encode(example["completion"])
    weight = float(example.get("weight", 1.0))
    weights = np.full(len(completion.ids), weight, np.float32)
    for start, end, value in example.get("spans", ()):
        for i, (low, high) in enumerate(completion.offsets):
            if low < end and high > start:
                weights[i] = value
    ids = np.array([*prompt, *completion.ids, end_id(tokenizer)], np.int32)
    all_weights = np.concatenate([np.full(len(prompt), prompt_weight * max(weight, 0)), weights, [weight]])
    all_weights[0] = 0
    if not example.get("marks"):
        return Encoded(ids, all_weights.astype(np.float32))
    asked, done, effort = (np.zeros(len(ids), np.float32) for _ in range(3))
    ends = {high: len(prompt) + i for i, (_, high) in enumerate(completion.offsets)}
    for end, was_done, felt in example["marks"]:
        if end in ends:
            asked[ends[end]], done[ends[end]], effort[ends[end]] = 1.0, was_done, felt
    return Encoded(ids, all_weights.astype(np.float32), asked, done, effort)


def encode_all(examples: Iterable[dict[str, Any]], tokenizer: Tokenizer, length: int) -> list[Encoded]:
    """Encode; an example longer than `length` is cut at its end, never silently dropped from the middle."""
    return [encode(example, tokenizer).cut(length) for example in examples]


def pack(encoded: Sequence[Encoded], order: Sequence[int], length: int) -> Iterator[list[int]]:
    """Indices of the examples that share a row, first fit over a few open rows, in the given order."""
    rows: list[tuple[int, list[int]]] = []
    for index in order:
        size = len(encoded[index].ids)
        place = next((i for i, (used, _) in enumerate(rows) if used + size <= length), None)
        if place is None:
            rows.append((size, [index]))
        else:
            used, members = rows[place]
            rows[place] = (used + size, [*members, index])
        if len(rows) > 8:
            fullest = max(range(len(rows)), key=lambda i: rows[i][0])
            yield rows.pop(fullest)[1]
    for _, members in rows:
        yield members


def to_batch(encoded: Sequence[Encoded], rows: Sequence[Sequence[int]], length: int) -> Batch:
    shape = (len(rows), length)
    ids, segments, positions = (np.zeros(shape, np.int32) for _ in range(3))
    weights, marks, done, effort = (np.zeros(shape, np.float32) for _ in range(4))
    for r, members in enumerate(rows):
        at = 0
        for number, index in enumerate(members, 1):
            item = encoded[index]
            n = len(item.ids)
            ids[r, at : at + n], weights[r, at : at + n] = item.ids, item.weights
            segments[r, at : at + n], positions[r, at : at + n] = number, np.arange(n)
            if item.marks is not None:
                marks[r, at : at + n], done[r, at : at + n], effort[r, at : at + n] = item.marks, item.done, item.effort
            at += n
    return Batch(ids, weights, segments, positions, marks, done, effort)


def epoch_batches(encoded: Sequence[Encoded], *, batch_size: int, length: int, seed: int, epoch: int) -> list[Batch]:
    """All batches of one epoch; the same seed and epoch give the same batches on every machine."""
    order = np.random.default_rng([seed, epoch]).permutation(len(encoded))
    rows = list(pack(encoded, [int(i) for i in order], length))
    while len(rows) % batch_size:
        rows.append([])
    groups = [rows[i : i + batch_size] for i in range(0, len(rows), batch_size)]
    shuffled = np.random.default_rng([seed, epoch, 1]).permutation(len(groups))
    return [to_batch(encoded, groups[int(i)], length) for i in shuffled]
