"""The translator, and that the Chinese catalogue holds every interface text and nothing else."""

import json
import re
from pathlib import Path
from string import Formatter

import pytest

from fitjax.ui import i18n
from fitjax.ui.i18n import LANGUAGES, Translator, catalogue
from tests.ui.interface_texts import interface_texts

CATALOGUE = Path(i18n.__file__).parent / "locale" / "zh.json"
USED = interface_texts()


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_text_of_the_interface_can_be_followed_to_its_words() -> None:
    assert len(USED) > 50
    assert [where for text, where in USED if not text] == []


def test_every_interface_text_has_chinese() -> None:
    assert {f"{where}: {text}" for text, where in USED if text not in catalogue("zh")} == set()


def test_the_catalogue_has_no_dead_entries() -> None:
    assert set(catalogue("zh")) - {text for text, _ in USED} == set()


def test_chinese_texts_keep_the_placeholders_and_are_chinese() -> None:
    for english, chinese in catalogue("zh").items():
        assert fields(english) == fields(chinese), english
        assert re.search(r"[\u4e00-\u9fff]", chinese) or english == chinese, english


def test_the_catalogue_file_has_each_text_once() -> None:
    pairs = json.loads(CATALOGUE.read_text(encoding="utf-8"), object_pairs_hook=list)
    names = [english for english, _ in pairs]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", [*LANGUAGES, "fr"])
def test_a_text_without_an_entry_stays_as_it_is(language: str) -> None:
    assert Translator(language)("No such text {n}", n=3) == "No such text 3"


def test_two_translators_do_not_share_a_language() -> None:
    english, chinese = Translator("en"), Translator("zh")
    assert chinese.label("sport", "run") == "跑步"
    assert english.label("sport", "run") == "Run"
    assert chinese.join(["a", "b", "c"]) == "a、b和c"
    assert english.join(["a", "b", "c"]) == "a, b and c"


def test_a_text_without_values_may_hold_braces() -> None:
    assert Translator("en")("{not a field}") == "{not a field}"


def test_catalogues_cannot_be_changed_by_a_session() -> None:
    with pytest.raises(TypeError):
        catalogue("zh")["x"] = "y"  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "n", "said"),
    [
        ("{n} new activities", 1, "1 new activity"),
        ("{n} new activities", 2, "2 new activities"),
        ("{n} rows read: {counts}", 1, "1 row read: 1 rows of {n} rows"),
        ("{n} doubtful stretches in its recordings", 1, "1 doubtful stretch in its recordings"),
        ("{n} values set aside", 0, "0 values set aside"),
    ],
)
def test_english_says_one_of_one_and_leaves_what_the_values_say(text: str, n: int, said: str) -> None:
    assert Translator("en")(text, n=n, counts="1 rows of {n} rows") == said


def test_chinese_counts_one_like_many() -> None:
    assert Translator("zh")("{n} new sets", n=1) == Translator("zh")("{n} new sets", n=7).replace("7", "1")


def test_every_noun_that_an_interface_text_counts_has_a_singular() -> None:
    """Of `{n} things`: nouns that stay the same, or are no nouns, are named here."""
    same = {"unchanged", "merged", "more", "hard", "with", "of", "min", "is", "in", "and", "rated"}
    counted = {
        word for text, _ in USED for word in re.findall(r"\{(?:n|days|count)\} (?:new |doubtful )?([a-z]+)", text)
    }
    assert counted - same - set(i18n._ONE) == set()
