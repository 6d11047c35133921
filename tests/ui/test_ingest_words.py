"""What the readers say about files, in Chinese: every pattern meets a sentence that the readers really write."""

import re

import pytest

from fitjax.ingest.fields import LOCAL_TIME
from fitjax.ingest.problems import unrecognised
from fitjax.ui.ingest_words import ingest_words

SAID = [
    LOCAL_TIME,
    str(unrecognised("holiday.csv", "a PNG picture")),
    str(unrecognised("empty.csv", "an empty file (0 bytes)", "export it again and import the new file")),
    "text read as utf-16-le; titles look wrong if that is not its encoding",
    "dates such as '3/4/2025' read with the day first; no date in the file proves the order",
    "distance unit km: stride x cadence x time agrees in 12 rows",
    "distance unit assumed km: the file does not name its units",
    "a.csv: these very bytes were imported before; nothing changed.",
    "moving time 'abc' is not a duration",
    "average heart rate '400' is outside 20 to 260 bpm",
    "start time '2199-01-01' lies in the future",
    "the exercise name is empty",
]


@pytest.mark.parametrize("sentence", SAID)
def test_a_sentence_of_the_readers_has_chinese_and_keeps_its_figures(sentence: str) -> None:
    words = ingest_words(sentence, "zh")
    assert re.search(r"[\u4e00-\u9fff]", words)
    assert "{" not in words
    for quoted in re.findall(r"'[^']*\d[^']*'", sentence):
        assert quoted.strip("'") in words


@pytest.mark.parametrize("sentence", [*SAID, "nobody has written this yet"])
def test_english_and_what_is_unknown_stay_as_they_are(sentence: str) -> None:
    assert ingest_words(sentence, "en") == sentence
    assert ingest_words("nobody has written this yet", "zh") == "nobody has written this yet"
