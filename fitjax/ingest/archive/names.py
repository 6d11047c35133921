"""Names inside archives: shown safely, never used as paths. In: the stored name; out: text to show, or the danger."""

from pathlib import PurePosixPath

_JOINERS = "\u200c\u200d"
"""They make no mark of their own, but Persian words and emoji families fall apart without them."""
_LONGEST = 300
_CLUTTER = ("__macosx", ".ds_store", "thumbs.db", "desktop.ini")


def shown(name: str) -> str:
    """One line that cannot reorder or hide the text around it, whatever script it is in."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    safe = "".join(c if c.isprintable() or c in _JOINERS else "�" for c in text)
    return safe if len(safe) <= _LONGEST else "…" + safe[1 - _LONGEST :]


def danger(name: str) -> str:
    """Why a name is refused: it points outside the archive. Empty for a good one."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if name.startswith(("/", "\\")) or (len(name) > 1 and name[1] == ":" and name[0].isalpha()):
        return "its name is an absolute path"
    return "its name leads out of the archive (..)" if ".." in parts else ""


def is_clutter(name: str) -> bool:
    """What operating systems add to archives and folders by themselves."""
    parts = name.replace("\\", "/").casefold().split("/")
    return any(part in _CLUTTER or part.startswith("._") for part in parts)


class Names:
    """Gives a name that occurs again a number, so that each receipt names one file."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def own(self, name: str) -> str:
        count = self._seen[name] = self._seen.get(name, 0) + 1
        return name if count == 1 else f"{name} ({count})"
