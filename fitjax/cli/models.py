"""`fitjax models`: the registry of bases and adapters; what is promoted is what plans are made with."""

import argparse
import json
import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from fitjax.cli.data import check_id
from fitjax.domain.errors import BadInput, ModelUnavailable
from fitjax.settings import get_settings
from fitjax.store import models as registry
from fitjax.store.engine import open_store

_FILES = ("config.json", "model.safetensors", "tokenizer.json")


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser("models", help="list, show, promote, roll back, import and export models")
    actions = parser.add_subparsers(dest="action", required=True)
    for name, words in (("list", "every model"), ("show", "one model"), ("promote", "use it for an athlete's plans")):
        action = actions.add_parser(name, help=words)
        action.set_defaults(run=run, json=False)
        action.add_argument("--json", action="store_true")
        if name != "list":
            action.add_argument("name")
        if name == "promote":
            action.add_argument("--athlete", required=True)
    back = actions.add_parser("rollback", help="go back to the model promoted before")
    back.add_argument("--athlete", required=True)
    back.add_argument("--json", action="store_true")
    back.set_defaults(run=run)
    bring = actions.add_parser("import", help="a folder in the Hugging Face GPT-2 layout becomes a base")
    bring.add_argument("folder", type=Path)
    bring.add_argument("--name", required=True)
    bring.add_argument("--json", action="store_true")
    bring.set_defaults(run=run)
    give = actions.add_parser("export", help="a model as a zip of its files")
    give.add_argument("name")
    give.add_argument("--out", type=Path, required=True)
    give.add_argument("--json", action="store_true")
    give.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    engine = open_store(get_settings())
    document: Any = _ACTIONS[args.action](engine, args)
    if args.json:
        print(json.dumps(document, default=str))
    else:
        rows = document if isinstance(document, list) else [document]
        for row in rows:
            print("  ".join(f"{key}={value}" for key, value in row.items() if value not in (None, "", {})))
    return 0


def _list(engine: Any, _: argparse.Namespace) -> list[dict[str, Any]]:
    settings = get_settings()
    card = _card(settings.base_model_dir)
    shipped = {
        "name": settings.base_model_dir.name, "kind": "base", "status": "shipped",
        "path": str(settings.base_model_dir), "version": card.get("version"), "sha256": card.get("sha256"),
    }  # fmt: skip
    return [shipped, *registry.models(engine)]


def _card(folder: Path) -> dict[str, Any]:
    """What a base says of itself, read without loading JAX; nothing where it says nothing readable."""
    try:
        found = json.loads((folder / "fitjax.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _show(engine: Any, args: argparse.Namespace) -> dict[str, Any]:
    found = next((row for row in _list(engine, args) if row["name"] == args.name), None)
    if found is None:
        raise ModelUnavailable(f"no model is named {args.name!r}; `fitjax models list` shows the names.")
    return found


def _promote(engine: Any, args: argparse.Namespace) -> dict[str, Any]:
    shipped = args.name == get_settings().base_model_dir.name
    registry.promote(engine, None if shipped else args.name, check_id(args.athlete))
    return _show(engine, args)


def _rollback(engine: Any, args: argparse.Namespace) -> dict[str, Any]:
    registry.rollback(engine, check_id(args.athlete))
    now = registry.promoted(engine, args.athlete)
    return {"promoted": now["name"] if now else get_settings().base_model_dir.name}


def _import(engine: Any, args: argparse.Namespace) -> dict[str, Any]:
    from fitjax.model.checkpoint import load_model
    from fitjax.model.tokenizer import load_tokenizer

    settings = get_settings()
    if not args.name.replace("-", "").replace("_", "").isalnum():
        raise BadInput(f"--name {args.name!r}: use letters, digits, - and _.")
    missing = [name for name in ("config.json", "tokenizer.json") if not (args.folder / name).is_file()]
    if missing:
        raise BadInput(f"{args.folder}: {missing[0]} is missing; a model folder holds {', '.join(_FILES)}.")
    # A damaged or foreign checkpoint is refused before anything is copied.
    load_model(args.folder)
    load_tokenizer(args.folder)
    target = settings.models_dir / args.name
    if any(row["name"] == args.name for row in _list(engine, args)):
        raise BadInput(f"a model named {args.name!r} is there already; choose another --name.")
    with tempfile.TemporaryDirectory(dir=settings.models_dir) as part:
        copy = Path(shutil.copytree(args.folder, Path(part) / args.name))
        if target.exists():  # what a killed import left
            shutil.rmtree(target)
        copy.replace(target)
    sha = str(_card(target).get("sha256") or "")
    registry.add_model(
        engine, name=args.name, kind="base", base=args.name, path=str(target), athlete=None, metrics={}, sha256=sha
    )
    return {"name": args.name, "path": str(target), "sha256": sha}


def _export(engine: Any, args: argparse.Namespace) -> dict[str, Any]:
    path = Path(_show(engine, args)["path"])
    try:
        with zipfile.ZipFile(args.out, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(path.rglob("*")):
                if file.is_file() and "state" not in file.relative_to(path).parts:
                    archive.write(file, file.relative_to(path))
    except OSError as error:
        raise BadInput(f"--out {args.out}: cannot be written ({error.strerror}); choose another place.") from None
    return {"name": args.name, "out": str(args.out)}


_ACTIONS = {
    "list": _list, "show": _show, "promote": _promote, "rollback": _rollback, "import": _import, "export": _export,
}  # fmt: skip
