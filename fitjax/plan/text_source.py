# ruff: noqa: E501  a pattern reads better unbroken
"""A text being read: its normalised form, its clauses, and which characters were understood so far.

Readers search it through `find` and `each`; what no reader touched can be told back in the writer's own words.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from fitjax.plan.text_numbers import normalise

_BREAK = re.compile(r"(?<!\d)[.,，]|[.,，](?!\d)|[;!?。！？；\n]+")
_JOIN = re.compile(
    r"(?<!anything )(?<!everything )(?<!nothing )(?<!all )(?<!day )(?<!days )\bbut\b|\b(?:while|whereas|although|and|then)\b"
    r"|但是?|不过|而且|然后"
)
_LETTERS = re.compile(r"[^\W_]")
_GREETING = re.compile(r"\W*(?:hi|hello|hey|thanks?|thank you|please|ok|你好|您好|谢谢|请)\W*", re.IGNORECASE)


_ENUMERATED = re.compile(r"(?:(?<=\s)|^)\(?\d{1,2}[)）]\s*|[\u2460-\u2473]\s*|(?:^|(?<=\n))[ \t]*[-*•·‣▪] +")
_TAKEN_BACK = re.compile(
    r"[,.?!;]*\s*\b(?:no,? wait|scratch that|oh wait|correction)\b[,:]?\s*|[,。?？;]*(?:哦不对?|不对不对|更正一下)[,,:：]?",
    re.IGNORECASE,
)
_SIGN_NO = re.compile(r"(?<![\d ])[×✗✘](?!\d)|[❌🙅🚫⛔🈲👎](?:[\U0001F3FB-\U0001F3FF])?(?:\u200d[♂♀])?\ufe0f?")
_SIGN_YES = re.compile(r"[√✓✔✅🆗👌](?:[\U0001F3FB-\U0001F3FF])?\ufe0f?")
"""Signs people write for a word."""
_LONGEST_CLAUSE = 240
"""Nobody means one wish by more; longer stretches are cut at a space, which keeps every reader's work linear."""
_CUT, _ANY = re.compile(r" "), re.compile(r"(?=.)")


def _breaks(raw: str) -> Iterator[re.Match[str]]:
    """Punctuation, and a space now and then where there is none."""
    start = 0
    for match in [*_BREAK.finditer(raw), None]:
        end = match.start() if match else len(raw)
        while end - start > _LONGEST_CLAUSE:
            cut = _CUT.search(raw, start + _LONGEST_CLAUSE // 2, end) or _ANY.search(raw, start + _LONGEST_CLAUSE, end)
            if cut is None:
                break
            yield cut
            start = cut.end()
        if match:
            yield match
            start = match.end()


_ASKED_NO = re.compile(
    r"[?？]\s*(?=(?:nope|over my dead body|not on your life|hell no|god no|nah|no way|no thanks?|no chance|never|not a chance|not happening|not for me|absolutely not|forget it|hard pass|no[,.!])"
    r"|算了|免了|免谈|不行|不了|不要[,，。!！]|没门|休想|打住|拒绝|没戏|不可能|想都别想|pass)",
    re.IGNORECASE,
)
"""A question and its own answer are one wish: "Swimming on a Friday? Nope"."""
_MISSING_STOP = re.compile(
    r"(?<=[a-z0-9)'%!]) (?=(?:And|Also|No|Not|So|But|The|She|He|We|It|It's|Only|Please|An|A|Half|My|Our|Two|Three|There|There's|They|Then|Long|Can't|Don't|You|Sadly|Oh|Plus|Other|Otherwise|Never|If|When|With|This|That|That's|Just|Would|Happy|Doing|Away|Shop's|Nothing|Max|Leave|Keep|Skip|Avoid|Put) )"
    r"|(?<=[)!]) (?=[A-Z])"
)
_MISSING_STOP_DAY = re.compile(
    r"(?<![Ll]ong )(?<![Bb]ig )(?<![Rr]est )\b(fine|them|that|day|instead|use|please|thanks|there|now|(?:it|them) out|anyway|too|though|again|yet|limit|pls|plz|you|me|altogether)"
    r" (?=(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?s?\b)"
)
"""Two wishes run together: the second begins with a capital, as after a full stop."""
_ARROW = re.compile(r"(?:→|⇒|=>|->|——|(?<![\d ]) ?— ?(?![\d ])) ?")
_IDIOM = re.compile(
    r"\b(?:for )?no (?:particular |real |specific |good |special )?reason(?= *[.!]*$|,)|\bno (?:joke|debate|doubt|lie|kidding|offen[cs]e|pun intended|wonder|idea why|big deal|biggie|cap|questions? asked|word of a lie)\b|\bnothing to do with (?:training|this|it|that|anything|fitness|exercise)\b|\bnot (?:gonna|going to) lie\b|\bnot to (?:brag|boast|mention)\b|\bbelieve it or not\b|\bif not sooner\b|\bwhy not\b|\bcan't complain\b|\b(?:i've |i have |there's )no choice(?: (?:there|really|sadly))?"
    r"|没什么(?:特别的?)?(?:理由|原因)|没别的意思|没有?特别的?意思|不得不说|不瞒你说|不开玩笑|不骗你|不知道为什么|说不上为什么|没想到吧?|不吹牛|没法说",
    re.IGNORECASE,
)
"""Turns of phrase that hold a "no" and deny nothing."""
_SHORTENED = re.compile(
    r"(?<!\d )(?<!min )(?<!mins )(?<!minutes )(?<!utes )(?<!hour )(?<!days )(?<!week )\b([Mm]ax|[Aa]pprox|[Ii]ncl|[Ee]xcl|[Ee]sp)\.(?= [a-z0-9])"
)
_LATIN = re.compile(r"\b(?:i\.e\.|e\.g\.),?\s*", re.IGNORECASE)


class Source:
    """`text` is what patterns see; `clauses` are its spans between punctuation marks."""

    def __init__(self, raw: str) -> None:
        pieces: list[str] = []
        self.clauses: list[tuple[int, int]] = []
        self._raw: list[str] = []
        self._ends: list[int] = []
        self._asked: set[int] = set()
        raw = _TAKEN_BACK.sub(". ", raw)
        raw = _SHORTENED.sub(r"\1", raw)
        raw = _SIGN_YES.sub(" ok ", _SIGN_NO.sub(" no ", raw))
        raw = _LATIN.sub("", _ARROW.sub(", ", _ASKED_NO.sub(", ", _ENUMERATED.sub("; ", raw))))
        raw = _MISSING_STOP_DAY.sub(r"\1. ", _MISSING_STOP.sub(". ", raw))
        at = start = 0
        for match in [*_breaks(raw), None]:
            piece = raw[start : match.start() if match else len(raw)]
            words = normalise(_IDIOM.sub(" ", piece).strip())
            mark = "" if match is None else "," if match[0] in ",， " else "."
            pieces.append(f"{words}{mark} ")
            self.clauses.append((at, at + len(words)))
            self._raw.append(piece.strip())
            if match is not None and match[0] in "?？":
                self._asked.add(at)
            if mark == ".":
                self._ends.append(at + len(words))
            at += len(words) + len(mark) + 1
            if match:
                start = match.end()
        self.text = "".join(pieces)
        self._used = bytearray(len(self.text))

    def each(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Matches not yet understood by another reader; the caller marks those it takes."""
        for match in pattern.finditer(self.text):
            if match.end() > match.start() and not any(self._used[match.start() : match.end()]):
                yield match

    def find(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first free match, marked as understood."""
        for match in self.each(pattern):
            self.take(match)
            return match
        return None

    def take(self, match: re.Match[str]) -> None:
        self.mark(match.start(), match.end())

    def mark(self, start: int, end: int) -> None:
        self._used[start:end] = b"\x01" * (end - start)

    def unmark(self, start: int, end: int) -> None:
        self._used[start:end] = bytes(end - start)

    def touched(self, start: int, end: int) -> bool:
        return any(self._used[start:end])

    def clause(self, at: int) -> tuple[int, int]:
        """The span between punctuation marks that holds `at`."""
        return self.clauses[max(0, bisect_right(self.clauses, (at, len(self.text) + 1)) - 1)]

    def starts_after(self, at: int) -> Iterator[int]:
        """Where the clauses after `at` begin, those of no words left out."""
        for index in range(bisect_right(self.clauses, (at, len(self.text) + 1)), len(self.clauses)):
            start, end = self.clauses[index]
            if end > start:
                yield start

    def raw(self, at: int) -> str:
        """The clause that holds `at`, in the writer's words."""
        return self._raw[self.clauses.index(self.clause(at))]

    def pieces(self) -> list[str]:
        """All clauses, in the writer's words."""
        return list(self._raw)

    def sentence(self, at: int) -> tuple[int, int]:
        """The span between full stops that holds `at`."""
        index = bisect_left(self._ends, at)
        start = self._ends[index - 1] + 1 if index else 0
        return start, self._ends[index] if index < len(self._ends) else len(self.text)

    def part(self, at: int) -> tuple[int, int]:
        """Within the clause, the span between joining words ("but", "and", 但) that holds `at`."""
        start, end = self.clause(at)
        for match in _JOIN.finditer(self.text, start, end):
            if match.end() <= at:
                start = match.end()
            elif match.start() > at:
                return start, match.start()
        return start, end

    def asked(self, at: int) -> bool:
        """Whether the clause that holds `at` is a question."""
        return self.clause(at)[0] in self._asked

    def unread(self) -> list[str]:
        """Clauses no reader touched, in the writer's words."""
        left = []
        for (start, end), raw in zip(self.clauses, self._raw, strict=True):
            if _LETTERS.search(raw) and not _GREETING.fullmatch(raw) and not self.touched(start, end):
                left.append(raw)
        return left
