"""JAX settings of a process: where compiled programs are kept, and a GPU's memory left to others."""

import os
from pathlib import Path

os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")

import jax


def use_cache(folder: Path) -> None:
    """Keep every compiled program under `folder`, so that the next process need not compile it again.

    Where JAX_COMPILATION_CACHE_DIR names a folder, as a cluster's machines may share, that one is kept.
    """
    if os.environ.get("JAX_COMPILATION_CACHE_DIR"):
        return
    folder.mkdir(parents=True, exist_ok=True)
    jax.config.update("jax_compilation_cache_dir", str(folder))
    jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)
    jax.config.update("jax_persistent_cache_min_entry_size_bytes", -1)
