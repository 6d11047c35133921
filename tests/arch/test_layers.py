"""The shape of the code: where imports point, what pages may use, what the web process loads, how long files get."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "pages").glob("*.py"))
SOURCES = sorted([*(ROOT / "fitjax").rglob("*.py"), *PAGES, *(ROOT / "tests").rglob("*.py"), ROOT / "app.py"])
HEAVY = ("jax", "jaxlib", "flax", "optax", "transformers", "tokenizers", "torch")
MAX_LINES = 400
MAX_PAGE_LINES = 120


def imported(path: Path) -> set[str]:
    """Every module the file imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def test_imports_point_down_the_layers() -> None:
    result = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_only_puts_the_library_on_the_screen(path: Path) -> None:
    outside = {name for name in imported(path) if not name.startswith("fitjax")}
    assert outside <= {"streamlit", "datetime"}
    assert not any(name.startswith(("fitjax.model", "fitjax.ingest", "fitjax.store.tables")) for name in imported(path))
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_PAGE_LINES


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_too_long_to_read_at_once(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


def test_no_pages_folder_lies_beside_the_shell() -> None:
    """Streamlit would serve it without the shell."""
    assert (ROOT / "fitjax" / "shell.py").is_file()
    assert not (ROOT / "fitjax" / "pages").exists()


def test_no_html_of_our_own_reaches_the_browser() -> None:
    for path in [*PAGES, *(ROOT / "fitjax").rglob("*.py")]:
        assert "unsafe_allow_html" not in path.read_text(encoding="utf-8"), path


def test_the_web_process_never_loads_jax() -> None:
    """All that the shell and the pages import, in a fresh interpreter."""
    modules = sorted({name for path in (ROOT / "fitjax" / "shell.py", *PAGES) for name in imported(path)})
    script = f"import importlib, sys\nfor name in {modules!r}: importlib.import_module(name)\n"
    script += f"print([name for name in {HEAVY!r} if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_enqueueing_a_job_never_loads_its_handler() -> None:
    script = "import sys, fitjax.jobs.queue\nprint([n for n in sys.modules if n.startswith('fitjax.jobs.handlers')])"
    result = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
