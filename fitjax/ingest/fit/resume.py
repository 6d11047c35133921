"""Where a damaged FIT file goes on. In: the bytes around the damage and the layouts known so far; out: a position.

A byte lost, put in or flipped in a header puts everything after it out of step. Messages that follow each other without
a gap, with times that fit the ones before, cannot be there by chance.
"""

from collections.abc import Iterable, Mapping

from fitjax.ingest.fit.layout import COMPRESSED, DEFINITION, Definition, definition_of, is_believable, length_of

MAX_RESUMES = 200
_FARTHEST = 4096
"""Bytes searched behind a damage."""
_LINKS = 8
_CHECKSUM = 2
_ENOUGH = 2
_BACK_S, _AHEAD_S = 60, 86_400
_ANY_TIME = (0x10000000, 0x70000000)
"""From 1998 to 2049: what is believed where no time stands before the damage."""


def resume(
    data: bytes, begin: int, end: int, by_header: Mapping[int, Definition], known: Iterable[Definition]
) -> int | None:
    """The first position from `begin` on where whole messages go on; None where none is found near."""
    stamp = _last_stamp(data, begin, known)
    if stamp is None:
        window, enough = _ANY_TIME, 2 * _ENOUGH
    else:
        window, enough = (stamp - _BACK_S, stamp + _AHEAD_S), _ENOUGH
    for at in range(begin, min(begin + _FARTHEST, end)):
        header = data[at]
        if (header in by_header or header & (COMPRESSED | DEFINITION) == DEFINITION) and _goes_on(
            data, at, end, by_header, window, enough
        ):
            return at
    return None


def _last_stamp(data: bytes, begin: int, known: Iterable[Definition]) -> int | None:
    """The middle one of the last few times, since the very last message may be a damaged one."""
    last = [at for d in known if d.stamp_at >= 0 for at in ((p, d) for p in d.positions[-4:]) if at[0] + 1 < begin]
    stamps = [d.stamp(data, at) for at, d in sorted(last, key=lambda pair: pair[0])[-5:]]
    told = sorted(stamp for stamp in stamps if stamp is not None)
    return told[len(told) // 2] if told else None


def _goes_on(
    data: bytes, at: int, end: int, by_header: Mapping[int, Definition], window: tuple[int, int], enough: int
) -> bool:
    low, high = window
    new: dict[int, Definition] = {}
    evidence = 0
    stamps: list[int] = []
    for _ in range(_LINKS):
        if end - at <= _CHECKSUM:
            break
        header = data[at]
        if header & (COMPRESSED | DEFINITION) == DEFINITION:
            length = length_of(data, at, end)
            if length is None or not is_believable(data[at : at + length]):
                return False
            new[header & 0x0F] = definition_of(data[at : at + length])
            evidence += 1
            at += length
            continue
        definition = new.get(header) or by_header.get(header)
        if definition is None:
            return False
        if at + definition.size > end:
            break
        stamp = definition.stamp(data, at)
        if stamp is not None:
            if not low <= stamp <= high:
                return False
            low, high = max(low, stamp - _BACK_S), min(high, stamp + _AHEAD_S)
            evidence += 1
            stamps.append(stamp)
        at += definition.size
    # Where no time is known, the same few bytes again and again may read as one; real time goes on.
    return evidence >= enough and (window != _ANY_TIME or len(set(stamps)) > 1)
