import json
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from flax import nnx
from safetensors.numpy import load_file

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.config import ModelConfig
from fitjax.model.generator import GptGenerator
from fitjax.model.lora import Adapter, merge_adapter, merged, new_adapter, save_adapter
from tests.model.checkpoints import SMALL, loud_model, save_checkpoint

IDS = jnp.asarray(np.random.default_rng(0).integers(0, SMALL.vocab_size, (2, 20)))


def trained_adapter() -> Adapter:
    rng = np.random.default_rng(5)
    adapter = new_adapter(SMALL, 4, key=jax.random.key(1))
    return {
        name: {"a": pair["a"], "b": jnp.asarray(rng.normal(0, 0.3, pair["b"].shape), jnp.float32)}
        for name, pair in adapter.items()
    }


def test_a_new_adapter_changes_nothing() -> None:
    model = loud_model()
    graph, params = nnx.split(model, nnx.Param)
    same = nnx.merge(graph, merged(params, new_adapter(SMALL, 4, key=jax.random.key(0)), 2.0))
    np.testing.assert_array_equal(np.asarray(same(IDS)), np.asarray(model(IDS)))


def test_a_saved_adapter_changes_the_model_as_the_formula_says(tmp_path: Path) -> None:
    adapter = trained_adapter()
    save_adapter(adapter, tmp_path, rank=4, alpha=8, card={"name": "mine"})
    found = merge_adapter(loud_model(), tmp_path)
    pair = adapter["h.1.attn.c_attn"]
    expected = np.asarray(loud_model().h[1].attn.c_attn.kernel[...]) + 2.0 * np.asarray(pair["a"]) @ np.asarray(
        pair["b"]
    )
    np.testing.assert_allclose(np.asarray(found.h[1].attn.c_attn.kernel[...]), expected, atol=1e-5)
    assert np.abs(np.asarray(found(IDS)) - np.asarray(loud_model()(IDS))).max() > 0.1


def test_the_files_are_laid_out_as_peft_does(tmp_path: Path) -> None:
    save_adapter(trained_adapter(), tmp_path, rank=4, alpha=8, card={"name": "mine"})
    tensors = load_file(tmp_path / "adapter_model.safetensors")
    name = "base_model.model.transformer.h.0.mlp.c_fc"
    assert tensors[f"{name}.lora_A.weight"].shape == (4, 32)
    assert tensors[f"{name}.lora_B.weight"].shape == (128, 4)
    config = json.loads((tmp_path / "adapter_config.json").read_text())
    assert (config["peft_type"], config["r"], config["lora_alpha"], config["fan_in_fan_out"]) == ("LORA", 4, 8, True)


def test_an_adapter_of_another_size_is_refused(tmp_path: Path) -> None:
    save_adapter(trained_adapter(), tmp_path, rank=4, alpha=8, card={})
    wide = ModelConfig(vocab_size=300, n_positions=128, n_embd=64, n_layer=2, n_head=4)
    with pytest.raises(ModelUnavailable, match="trained on another one"):
        merge_adapter(loud_model(wide), tmp_path)


@pytest.mark.parametrize("name", ["adapter_model.safetensors", "adapter_config.json"])
@pytest.mark.parametrize("damage", ["missing", "cut", "nonsense"])
def test_a_damaged_adapter_is_one_sentence(name: str, damage: str, tmp_path: Path) -> None:
    base = save_checkpoint(tmp_path / "base")
    folder = tmp_path / "adapter"
    save_adapter(trained_adapter(), folder, rank=4, alpha=8, card={"name": "mine"})
    path = folder / name
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:40] if damage == "cut" else b"nonsense")
    with pytest.raises(ModelUnavailable) as caught:
        GptGenerator(base, folder)
    assert "no whole adapter" in str(caught.value)


def test_plans_name_the_adapter_they_came_from(tmp_path: Path) -> None:
    base = save_checkpoint(tmp_path / "base")
    sha = save_adapter(trained_adapter(), tmp_path / "adapter", rank=4, alpha=8, card={"name": "mine-3"})
    generator = GptGenerator(base, tmp_path / "adapter")
    assert (generator.name, generator.sha256) == ("mine-3", sha)
