"""Which model makes an athlete's plans: named, else promoted, else shipped; loaded once, then kept."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from fitjax.domain.errors import ModelUnavailable
from fitjax.settings import Settings
from fitjax.store import models as registry
from fitjax.store.engine import open_store

if TYPE_CHECKING:
    from fitjax.model.generator import GptGenerator

_KEEP = 3
_loaded: dict[tuple[str, str], "GptGenerator"] = {}
_lock = threading.Lock()


def model_files(settings: Settings, name: str | None, athlete: str | None, engine: Engine) -> tuple[Path, Path | None]:
    """(base folder, adapter folder or None). Raises ModelUnavailable for a name nobody has."""
    shipped = settings.base_model_dir
    if name is None:
        row = registry.promoted(engine, athlete) if athlete else None
        if row is None:
            return shipped, None
    elif name == shipped.name:
        return shipped, None
    else:
        row = next((r for r in registry.models(engine) if r["name"] == name and r["status"] != "discarded"), None)
        if row is None:
            raise ModelUnavailable(f"no model is named {name!r}; `fitjax models list` shows the names.")
    if row["kind"] == "base":
        return Path(row["path"]), None
    base = shipped if row["base"] == shipped.name else settings.models_dir / row["base"]
    return base, Path(row["path"])


def generator_for(
    settings: Settings, name: str | None, athlete: str | None, engine: Engine | None = None
) -> "GptGenerator":
    """The warm generator of that model; at most three stay in memory."""
    engine = engine if engine is not None else open_store(settings)
    base, adapter = model_files(settings, name, athlete, engine)
    key = (str(base), str(adapter or ""))
    with _lock:
        if key not in _loaded:
            from fitjax.model.generator import GptGenerator

            while len(_loaded) >= _KEEP:
                _loaded.pop(next(iter(_loaded)))
            _loaded[key] = GptGenerator(base, adapter, settings.jax_cache_dir)
        return _loaded[key]


def warm_up(generator: "GptGenerator") -> None:
    """Compile the shapes a plan needs, so that the first plan is as quick as the next."""
    generator.warm_up()
