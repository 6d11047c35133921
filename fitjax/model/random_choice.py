"""Chance as a writer: the same options as the model, each equally likely. The yardstick every model must beat."""

from collections.abc import Sequence

import numpy as np

from fitjax.model.constrain import Constraint


class RandomGenerator:
    """Chooses uniformly among the options; the same seed gives the same text."""

    name, version, sha256 = "random", "1", ""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed

    def write(
        self, prompts: Sequence[str], constraints: Sequence[Constraint], *, seed: int, temperature: float = 0.0
    ) -> list[str]:
        texts = []
        for number, (_, constraint) in enumerate(zip(prompts, constraints, strict=True)):
            rng = np.random.default_rng([self._seed, seed, number])
            text = ""
            while options := constraint.options():
                chosen = options[int(rng.integers(len(options)))]
                constraint.accept(chosen)
                text += chosen
            texts.append(text)
        return texts
