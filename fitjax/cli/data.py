"""`fitjax ingest | activities | load | export | erase`: what a user owns, in, shown, out and gone."""

import argparse
import datetime as dt
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fitjax.cli.plan import day
from fitjax.domain.errors import BadInput
from fitjax.settings import get_settings
from fitjax.store.engine import open_store

if TYPE_CHECKING:
    import pandas as pd


def add(subparsers: Any) -> None:
    ingest = subparsers.add_parser("ingest", help="import files, folders and archives; - reads standard input")
    ingest.add_argument("paths", nargs="+", metavar="PATH")
    ingest.set_defaults(run=run_ingest)
    _common(ingest)
    for name, words, run in (
        ("activities", "the stored activities, sets and wellness values", run_activities),
        ("load", "the daily load table", run_load),
    ):
        parser = subparsers.add_parser(name, help=words)
        _common(parser)
        parser.add_argument("--from", dest="start", type=day, metavar="D")
        parser.add_argument("--to", dest="end", type=day, metavar="D")
        parser.set_defaults(run=run)
    export = subparsers.add_parser("export", help="everything stored about an athlete, as a zip")
    _common(export)
    export.add_argument("--out", type=Path, required=True, metavar="FILE.zip")
    export.set_defaults(run=run_export)
    erase = subparsers.add_parser("erase", help="remove everything stored about an athlete, adapters included")
    _common(erase)
    erase.add_argument("--yes", action="store_true", help="really")
    erase.set_defaults(run=run_erase)


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--athlete", metavar="ID", default="me", help="whose data (default: me)")
    parser.add_argument("--json", action="store_true")


def check_id(athlete: str) -> str:
    """Raises BadInput for an id that could not be a profile's."""
    if not athlete or len(athlete) > 64 or not all(c.isalnum() or c in "._@-" for c in athlete):
        raise BadInput(f"--athlete {athlete!r}: use up to 64 letters, digits and . _ @ -.")
    return athlete


def run_ingest(args: argparse.Namespace) -> int:
    from fitjax.jobs.imports import import_paths

    settings = get_settings()
    athlete, engine = check_id(args.athlete), open_store(settings)
    with tempfile.TemporaryDirectory(dir=settings.staging_dir, prefix=f"{os.getpid()}-", suffix=".part") as folder:
        paths = []
        for text in args.paths:
            if text == "-":
                path = Path(folder) / "stdin"
                with path.open("wb") as file:
                    shutil.copyfileobj(sys.stdin.buffer, file)
            elif not (path := Path(text)).exists():
                raise BadInput(f"{text}: there is no such file or folder; check the path.")
            paths.append(path)
        receipt = import_paths(engine, settings, athlete, paths, _to_stderr)
    if args.json:
        print(json.dumps(receipt, ensure_ascii=False))
    else:
        for file in receipt["files"]:
            said = file["reason"] or _counts(file)
            print(f"{file['path']}: {file['status']} ({file['format'] or 'unknown'}): {said}")
            for words in file["warnings"]:
                print(f"   {words}")
            for row in file["rows_rejected"][:10]:
                print(f"   row {row['row']}: {row['reason']}")
    refused = any(f["status"] in ("unrecognised", "rejected") or f["rows_rejected"] for f in receipt["files"])
    return 1 if refused else 0


def _counts(file: dict[str, Any]) -> str:
    return ", ".join(
        (
            _counted(file["rows_read"], "row", "rows"),
            _counted(file["activities_new"], "new activity", "new activities"),
            _counted(file["sets_new"], "new set", "new sets"),
            _counted(file["wellness_new"], "new value", "new values"),
        )
    )


def _counted(n: int, one: str, many: str) -> str:
    return f"{n} {one if n == 1 else many}"


def _to_stderr(done_kib: int, total_kib: int, name: str) -> None:
    print(f"{100 * done_kib // max(total_kib, 1)} %: {name}", file=sys.stderr)


def _records(frame: "pd.DataFrame") -> list[dict[str, Any]]:
    """Rows with missing values as null and times as ISO text."""
    return json.loads(frame.to_json(orient="records", date_format="iso", date_unit="s", force_ascii=False))


def run_activities(args: argparse.Namespace) -> int:
    from fitjax.jobs.state import athlete_state
    from fitjax.store.wellness import wellness_frame

    engine = open_store(get_settings())
    state = athlete_state(engine, check_id(args.athlete), dt.date.today())
    activities = _between(state.activities, "start", args)
    sets = _between(state.sets, "workout_start", args)
    document = {
        "athlete": args.athlete,
        "activities": _records(activities),
        "sets": _records(sets),
        "wellness": _records(wellness_frame(engine, args.athlete, args.start, args.end)),
    }
    print(json.dumps(document, ensure_ascii=False) if args.json else activities.to_string(index=False))
    return 0


def _between(frame: "pd.DataFrame", column: str, args: argparse.Namespace) -> "pd.DataFrame":
    import pandas as pd  # a third of a second that no other command should wait for

    if args.start:
        frame = frame[frame[column] >= pd.Timestamp(args.start)]
    if args.end:
        frame = frame[frame[column] < pd.Timestamp(args.end) + pd.Timedelta(days=1)]
    return frame


def run_load(args: argparse.Namespace) -> int:
    import pandas as pd

    from fitjax.jobs.state import athlete_state

    state = athlete_state(open_store(get_settings()), check_id(args.athlete), dt.date.today())
    table = state.daily.reset_index() if state.daily.index.name == "date" else state.daily
    if len(table):
        table = _between(table.assign(date=pd.to_datetime(table["date"])), "date", args)
        table = table.assign(date=table["date"].dt.strftime("%Y-%m-%d"))
    if args.json:
        options = {k: state.options[k] for k in ("ctl_days", "atl_days", "ctl_seed", "atl_seed")}
        print(json.dumps({"athlete": args.athlete, "constants": options, "days": _records(table)}))
    else:
        print(table.to_string(index=False))
    return 0


def run_export(args: argparse.Namespace) -> int:
    from fitjax.jobs.exports import export_athlete

    settings, athlete = get_settings(), check_id(args.athlete)
    engine = open_store(settings)
    try:
        with args.out.open("wb") as file:
            names = export_athlete(engine, settings, athlete, file)
    except OSError as error:
        raise BadInput(f"--out {args.out}: cannot be written ({error.strerror}); choose another place.") from None
    document = {"athlete": args.athlete, "out": str(args.out), "files": names}
    print(json.dumps(document) if args.json else f"{args.out}: {_counted(len(names), 'file', 'files')}")
    return 0


def run_erase(args: argparse.Namespace) -> int:
    from fitjax.jobs.exports import erase_athlete

    if not args.yes:
        raise BadInput(f"erase removes everything of {args.athlete!r} for good; say --yes to do it.")
    settings = get_settings()
    removed = erase_athlete(open_store(settings), settings, check_id(args.athlete))
    print(json.dumps(removed) if args.json else "\n".join(f"{name}: {n}" for name, n in removed.items()))
    return 0
