"""What can be wrong with a file or a row, said in one sentence. Knows nothing of any one format."""

from fitjax.domain.errors import ImportProblem

SUPPORTED = (
    "FIT, TCX or GPX files, Apple Health's export, or CSV and JSON exports of Strava, Garmin, Hevy, Strong and many"
    " other apps; another table can be described on its receipt"
)


class Unrecognised(ImportProblem):
    """The file is whole, but it is not an export that can be read here."""


class Unused(Unrecognised):
    """Known, and nothing in it is of use here; `what` it is, for a list of such files."""

    def __init__(self, message: str, what: str) -> None:
        super().__init__(message)
        self.what = what


class RowProblem(ValueError):
    """One row cannot be used; the message is the reason on the receipt."""


def unrecognised(name: str, looks_like: str, mend: str = "") -> Unrecognised:
    """The sentence for a file that is something else, naming what it looks like and what to do."""
    return Unrecognised(f"{name} looks like {looks_like}; {mend or f'import {SUPPORTED}'}.")


def quoted(text: str, longest: int = 60) -> str:
    """The offending text as it stood in the file, shortened and safe to print on one line."""
    shown = text if len(text) <= longest else text[: longest - 1] + "…"
    return "'" + "".join(c if c.isprintable() else "�" for c in shown) + "'"
