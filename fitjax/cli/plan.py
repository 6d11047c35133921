"""`fitjax plan | verify | explain`: a plan out, a verdict on any plan, the reasons of a plan."""

import argparse
import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

from fitjax.domain.errors import BadInput
from fitjax.domain.plan import Plan, read_plan
from fitjax.domain.profile import Profile, read_profile
from fitjax.settings import get_settings


def add(subparsers: Any) -> None:
    plan = subparsers.add_parser("plan", help="make a plan")
    who = plan.add_mutually_exclusive_group(required=True)
    who.add_argument("--profile", metavar="FILE", help="profile JSON; - reads standard input")
    who.add_argument("--athlete", metavar="ID", help="a stored athlete")
    who.add_argument("--text", metavar="TEXT", help="the athlete in plain words, English or Chinese")
    plan.add_argument("--start", type=day, help="first day (default: next Monday)")
    plan.add_argument("--weeks", type=int, help="number of weeks (default: to the goal date, else 8)")
    plan.add_argument("--seed", type=int, default=0)
    plan.add_argument("--lang", choices=["en", "zh"])
    plan.add_argument("--model", metavar="NAME", help="a model of `fitjax models list`")
    plan.add_argument("--json", action="store_true")
    plan.set_defaults(run=run_plan)
    verify = subparsers.add_parser("verify", help="the safety and constraint verdict on any plan")
    verify.add_argument("plan", metavar="PLAN.json")
    verify.add_argument("--profile", metavar="FILE")
    verify.add_argument("--json", action="store_true")
    verify.set_defaults(run=run_verify)
    explain = subparsers.add_parser("explain", help="reasons and facts of a plan")
    explain.add_argument("plan", metavar="PLAN.json")
    explain.add_argument(
        "--profile", metavar="FILE", help="the athlete it was made for (default: the stored one): what moved the plan"
    )
    explain.add_argument("--json", action="store_true")
    explain.set_defaults(run=run_explain)


def day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write YYYY-MM-DD") from None


def read_json(path: str) -> object:
    """Raises BadInput with one line naming the file and the place."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        return json.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise BadInput(f"{path}: cannot be read ({error.strerror}); check the path.") from None
    except UnicodeDecodeError:
        raise BadInput(f"{path}: is not UTF-8 text; save the JSON as UTF-8.") from None
    except json.JSONDecodeError as error:
        raise BadInput(f"{path}, line {error.lineno}: not JSON ({error.msg}); mend it there.") from None
    except (ValueError, RecursionError):
        raise BadInput(f"{path}: holds a number or a nesting no plan or profile needs; mend the file.") from None


def next_monday(today: dt.date) -> dt.date:
    return today + dt.timedelta(days=(7 - today.weekday()) % 7)


def run_plan(args: argparse.Namespace) -> int:
    today = dt.date.today()
    if args.weeks is not None and not 1 <= args.weeks <= 52:
        raise BadInput(f"--weeks {args.weeks} is out of range; use 1 to 52.")
    if not 0 <= args.seed < 2**31:
        raise BadInput(f"--seed {args.seed} is out of range; use 0 to {2**31 - 1}.")
    if args.start is not None and abs((args.start - today).days) > 20 * 366:
        raise BadInput(f"--start {args.start} is more than 20 years away; choose a day nearer to today.")
    profile, said = _profile(args, today)
    from fitjax.jobs.warm import generator_for
    from fitjax.plan.generate import propose

    plan = propose(
        profile,
        generator=generator_for(get_settings(), args.model, profile.id),
        start=args.start or next_monday(today),
        weeks=args.weeks,
        seed=args.seed,
        language=args.lang,
        today=today,
    )
    document = plan.to_json()
    if said:
        document["understood"] = said
    if args.json:
        print(json.dumps(document, ensure_ascii=False))
    else:
        for line in said:
            print(line, file=sys.stderr)
        print(plain(plan))
    return 1 if plan.gate.status == "blocked" else 0


def _profile(args: argparse.Namespace, today: dt.date) -> tuple[Profile, list[str]]:
    if args.text is not None:
        from fitjax.plan.read_text import read_text

        return read_text(args.text, today=today, language=args.lang)
    if args.profile is not None:
        return read_profile(read_json(args.profile), where=args.profile), []
    from fitjax.jobs.state import planning_profile
    from fitjax.store.engine import open_store

    return planning_profile(open_store(get_settings()), args.athlete, today), []


def plain(plan: Plan) -> str:
    """The plan for a terminal."""
    lines = [plan.explanation.text, ""]
    for week in plan.weeks:
        lines.append(f"{week.index}. {week.start} {week.phase} {week.minutes:.0f} min  {week.why}")
        lines += [f"   {s.date:%a %d %b}  {s.title} ({s.minutes:.0f} min)  {s.why}" for s in week.sessions]
    return "\n".join(lines)


def run_verify(args: argparse.Namespace) -> int:
    from fitjax.plan.rules import verify

    plan = read_plan(read_json(args.plan), where=args.plan)
    profile = read_profile(read_json(args.profile), where=args.profile) if args.profile else None
    verdict = verify(plan, profile)
    if args.json:
        print(verdict.model_dump_json())
    else:
        print("ok" if verdict.ok else "not ok")
        for finding in verdict.findings:
            print(f"{finding.severity}: {finding.rule}: {finding.message} [{finding.citation}]")
    return 0 if verdict.ok else 1


def run_explain(args: argparse.Namespace) -> int:
    plan = read_plan(read_json(args.plan), where=args.plan)
    sessions = [session for week in plan.weeks for session in week.sessions]
    document = {
        "text": plan.explanation.text,
        "facts": [fact.model_dump(mode="json") for fact in plan.explanation.facts],
        "reasons": [{"date": str(s.date), "title": s.title, "why": s.why} for s in sessions],
        "weeks": [{"index": week.index, "phase": week.phase, "why": week.why} for week in plan.weeks],
        "attributions": _attributions(plan, args.profile),
        "model": plan.model.model_dump() if plan.model else None,
    }
    if args.json:
        print(json.dumps(document, ensure_ascii=False))
    else:
        print(plan.explanation.text)
        for session in sessions:
            print(f"{session.date}  {session.title}: {session.why}")
    return 0


def _attributions(plan: Plan, path: str | None) -> list[dict[str, Any]]:
    """None where nobody knows the athlete or the plan was written elsewhere."""
    from fitjax.jobs.state import planning_profile
    from fitjax.jobs.warm import generator_for
    from fitjax.plan.attribute import attribute
    from fitjax.store.athletes import get_profile
    from fitjax.store.engine import open_store

    engine = open_store(get_settings())
    if path is not None:
        profile = read_profile(read_json(path), where=path)
    elif get_profile(engine, plan.athlete) is not None:
        profile = planning_profile(engine, plan.athlete, plan.start)
    else:
        return []
    if not all(session.line for week in plan.weeks for session in week.sessions) or plan.model is None:
        return []
    model = generator_for(get_settings(), plan.model.name, None, engine)
    return [{"input": a.input, "nats": a.nats} for a in attribute(plan, profile, model.log_likelihood)]
