"""`fitjax models`: the registry of bases and adapters; what is promoted is what plans are made with."""

import argparse
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

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
    shipped = {"name": settings.base_model_dir.name, "kind": "base", "path": str(settings.base_model_dir)}
    return [shipped, *registry.models(engine)]


def _show(engine: Any, args: argparse.Namespace) -> dict[str, Any]:
    found = next((row for row in _list(engine, args) if row["name"] == args.name), None)
    if found is None:
        raise ModelUnavailable(f"no model is named {args.name!r}; `fitjax models list` shows the names.")
    return found


def _promote(engine: Any, args: argparse.Namespace) -> dict[str, Any]:
    found = _show(engine, args)
    registry.promote(engine, args.name, args.athlete)
    return found


def _rollback(engine: Any, args: argparse.Namespace) -> dict[str, Any]:
    registry.rollback(engine, args.athlete)
    now = registry.promoted(engine, args.athlete)
    return {"promoted": now["name"] if now else get_settings().base_model_dir.name}


def _import(engine: Any, args: argparse.Namespace) -> dict[str, Any]:
    from fitjax.model.checkpoint import load_model

    settings = get_settings()
    if not args.name.replace("-", "").replace("_", "").isalnum():
        raise BadInput(f"--name {args.name!r}: use letters, digits, - and _.")
    missing = [name for name in ("config.json", "tokenizer.json") if not (args.folder / name).is_file()]
    if missing:
        raise BadInput(f"{args.folder}: {missing[0]} is missing; a model folder holds {', '.join(_FILES)}.")
    load_model(args.folder)  # a damaged or foreign checkpoint is refused before anything is copied
    target = settings.models_dir / args.name
    if target.exists():
        raise BadInput(f"a model named {args.name!r} is there already; choose another --name.")
    shutil.copytree(args.folder, target)
    registry.add_model(
        engine, name=args.name, kind="base", base=args.name, path=str(target), athlete=None, metrics={}, sha256=""
    )
    return {"name": args.name, "path": str(target)}


def _export(engine: Any, args: argparse.Namespace) -> dict[str, Any]:
    path = Path(_show(engine, args)["path"])
    with zipfile.ZipFile(args.out, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(path.rglob("*")):
            if file.is_file() and "state" not in file.relative_to(path).parts:
                archive.write(file, file.relative_to(path))
    return {"name": args.name, "out": str(args.out)}


_ACTIONS = {
    "list": _list, "show": _show, "promote": _promote, "rollback": _rollback, "import": _import, "export": _export,
}  # fmt: skip
