"""A constraint for tests: a fixed list of choices, one after the other."""

from collections.abc import Sequence


class Menu:
    def __init__(self, courses: Sequence[Sequence[str]]) -> None:
        self._courses = list(courses)
        self.taken: list[str] = []

    def options(self) -> Sequence[str]:
        return self._courses[len(self.taken)] if len(self.taken) < len(self._courses) else ()

    def accept(self, text: str) -> None:
        assert text in self.options()
        self.taken.append(text)
