"""What is installed: pinned, without torch, with extras for accelerators and PostgreSQL."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def pins(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text().splitlines()
    kept = [line for line in lines if line.strip() and not line.startswith(("#", "-"))]
    assert all("==" in line for line in kept)
    return {line.split("==")[0].lower(): line.split("==")[1].strip() for line in kept}


def test_running_needs_no_torch() -> None:
    assert not [name for name in pins("requirements.txt") if re.match(r"torch|nvidia|triton", name)]


def test_every_dependency_is_pinned_to_the_version_that_is_declared() -> None:
    found = pins("requirements.txt")
    declared = dict(dependency.lower().split("==") for dependency in PROJECT["dependencies"])
    assert {name: found.get(name) for name in declared} == declared


def test_the_development_extra_is_what_make_test_installs() -> None:
    declared = dict(dependency.split("==") for dependency in PROJECT["optional-dependencies"]["dev"])
    assert pins("requirements-dev.txt") == declared


def test_there_are_extras_for_accelerators_and_postgresql() -> None:
    extras = {name: " ".join(needs) for name, needs in PROJECT["optional-dependencies"].items()}
    assert extras["cuda"].startswith("jax[cuda")
    assert extras["tpu"].startswith("jax[tpu]")
    assert extras["postgres"].startswith("psycopg")
