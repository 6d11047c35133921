"""`fitjax models`: a checkpoint in, out, promoted and back; a damaged one is a sentence and leaves nothing."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.model.checkpoints import save_checkpoint

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_checkpoint(tmp_path_factory.mktemp("models") / "tiny")


def copy_of(checkpoint: Path, folder: Path) -> Path:
    folder.mkdir()
    for path in checkpoint.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def names(fitjax: Run) -> list[str]:
    return [row["name"] for row in fitjax("models", "list", "--json").json]


def test_the_shipped_model_is_listed_with_its_hash(fitjax: Run) -> None:
    (row,) = fitjax("models", "list", "--json").json
    assert (row["name"], row["status"], len(row["sha256"])) == ("fitjax-base", "shipped", 64)
    assert fitjax("models", "show", "fitjax-base", "--json").json == row


def test_a_checkpoint_goes_in_and_comes_out_the_same(fitjax: Run, checkpoint: Path, tmp_path: Path) -> None:
    ran = fitjax("models", "import", checkpoint, "--name", "mine", "--json")
    assert (ran.code, ran.json["name"]) == (0, "mine")
    assert names(fitjax) == ["fitjax-base", "mine"]
    out = tmp_path / "mine.zip"
    assert fitjax("models", "export", "mine", "--out", out, "--json").code == 0
    with zipfile.ZipFile(out) as archive:
        for path in checkpoint.iterdir():
            assert archive.read(path.name) == path.read_bytes()


def test_promote_and_roll_back(fitjax: Run, checkpoint: Path) -> None:
    fitjax("models", "import", checkpoint, "--name", "mine")
    assert fitjax("models", "promote", "mine", "--athlete", "me", "--json").json["status"] == "promoted"
    assert fitjax("models", "promote", "fitjax-base", "--athlete", "me", "--json").code == 0
    assert fitjax("models", "rollback", "--athlete", "me", "--json").json == {"promoted": "mine"}
    assert fitjax("models", "rollback", "--athlete", "me", "--json").json == {"promoted": "fitjax-base"}


def test_a_name_that_is_taken_or_odd_is_refused(fitjax: Run, refused: Callable[..., str], checkpoint: Path) -> None:
    fitjax("models", "import", checkpoint, "--name", "mine")
    for name in ("mine", "fitjax-base"):
        assert "there already" in refused("models", "import", checkpoint, "--name", name)
    assert "letters" in refused("models", "import", checkpoint, "--name", "../mine")


def damage(folder: Path, how: str) -> None:
    weights = folder / "model.safetensors"
    match how:
        case "cut":
            weights.write_bytes(weights.read_bytes()[:-1000])
        case "noise":
            weights.write_bytes(bytes(range(256)) * 40)
        case "no weights":
            weights.unlink()
        case "no config":
            (folder / "config.json").unlink()
        case "config":
            (folder / "config.json").write_text("{not json")
        case "other model":
            config = json.loads((folder / "config.json").read_text())
            (folder / "config.json").write_text(json.dumps({**config, "n_embd": 48}))
        case "tokenizer":
            (folder / "tokenizer.json").write_text("{}")


@pytest.mark.parametrize("how", ["cut", "noise", "no weights", "no config", "config", "other model", "tokenizer"])
def test_a_damaged_checkpoint_is_one_line_and_leaves_nothing(
    how: str, refused: Callable[..., str], fitjax: Run, checkpoint: Path, tmp_path: Path, home: Path
) -> None:
    folder = copy_of(checkpoint, tmp_path / "damaged")
    damage(folder, how)
    assert str(folder) in refused("models", "import", folder, "--name", "mine")
    assert names(fitjax) == ["fitjax-base"]
    assert list((home / "models").iterdir()) == []


@pytest.mark.parametrize("words", [("show", "x"), ("promote", "x", "--athlete", "me"), ("export", "x", "--out", "y")])
def test_an_unknown_model_is_one_line(words: tuple[str, ...], refused: Callable[..., str]) -> None:
    assert "no model is named 'x'" in refused("models", *words)
