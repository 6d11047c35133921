"""Around the weeks of a plan: the form that asks for one, the gate, the explanation, the verdict, the history."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from fitjax.domain.plan import Plan, Week
from fitjax.domain.vocabulary import GateStatus
from fitjax.jobs.queue import enqueue
from fitjax.plan.edits import Edited
from fitjax.plan.facts_words import fact_name, fact_source, fact_unit, fact_value
from fitjax.plan.rules.templates import TEMPLATES
from fitjax.store.plans import list_plans
from fitjax.ui import charts
from fitjax.ui.cards import PAGES, chart, heading
from fitjax.ui.finding_words import finding_words
from fitjax.ui.state import View

WEEKS_A_PAGE = 4
MOST_FINDINGS = 3


def plan_form(now: View, *, first: bool) -> None:
    """Start, weeks and a way to ask for another variant."""
    _ = now.translate
    with st.form("make-plan", border=True), st.container(horizontal=True, vertical_alignment="bottom"):
        monday = now.today + dt.timedelta(days=(7 - now.today.weekday()) % 7)
        start = st.date_input(_("First day"), monday, key="plan-start", width=180)
        weeks = st.number_input(
            _("Weeks"), 1, 24, value=None, key="plan-weeks", width=160,
            placeholder=_("to the goal"), help=_("Empty: up to the goal date, or eight weeks."),
        )  # fmt: skip
        variant = st.number_input(
            _("Variant"), 0, 99, 0, key="plan-seed", width=140,
            help=_("0 is the model's first choice; other numbers draw other plans."),
        )  # fmt: skip
        made = st.form_submit_button(
            _("Make a plan") if first else _("Make a new plan"), type="primary", icon=":material/auto_awesome:"
        )
    if made:
        payload = {"start": str(start), "weeks": weeks, "seed": int(variant or 0), "language": now.language}
        enqueue(now.engine, now.settings, "plan", now.athlete, payload)


def first_plan_card(now: View) -> None:
    """What the button above will do, before there is any plan."""
    _ = now.translate
    profile = now.state().profile
    days = sum(minutes > 0 for minutes in profile.availability_min.values())
    with st.container(border=True):
        heading(_("No plan yet"))
        goal, minutes = _.label("goal", profile.goal.kind.value), sum(profile.availability_min.values())
        st.write(
            _("Your goal: {goal}. Free: {days} days, {minutes} min a week.", goal=goal, days=days, minutes=minutes)
        )
        st.write(_("“Make a plan” writes the weeks up to it, checks them against your limits, and says why."))
        st.page_link(PAGES / "athlete.py", label=_("Change goal or limits"), icon=":material/arrow_forward:")


def weeks_shown(now: View, plan: Plan) -> Sequence[Week]:
    """Four weeks at a time, the running ones first; a season at once would be hundreds of cards."""
    _ = now.translate
    pages = -(-len(plan.weeks) // WEEKS_A_PAGE)
    if pages == 1:
        return plan.weeks
    past = sum(week.start + dt.timedelta(days=7) <= now.today for week in plan.weeks)
    here = min(past // WEEKS_A_PAGE + 1, pages)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(_("Weeks, four at a time"), width="content")
        page = st.pagination(pages, default=here, key=f"weeks-{plan.start}-{len(plan.weeks)}")
    return plan.weeks[(page - 1) * WEEKS_A_PAGE : page * WEEKS_A_PAGE]


def gate_card(now: View, plan: Plan) -> None:
    """What screening said, when it said anything."""
    _ = now.translate
    if plan.gate.status is GateStatus.CLEAR and not plan.gate.reasons:
        return
    with st.container(border=True):
        blocked = plan.gate.status is GateStatus.BLOCKED
        icon = ":material/block:" if blocked else ":material/health_and_safety:"
        st.markdown(f"{icon} **{_.label('gate', plan.gate.status.value)}**")
        for reason in plan.gate.reasons:
            st.write(reason)


def summary_card(now: View, plan: Plan) -> None:
    """The explanation, the model that wrote it, and the weeks' load."""
    _ = now.translate
    with st.container(border=True):
        heading(_("Why this plan"))
        st.write(plan.explanation.text)
        if plan.model:
            stamp = _("checkpoint {hash}, variant {seed}", hash=plan.model.sha256[:12], seed=plan.model.seed)
            st.caption(f":material/memory: {_('Written by {model}', model=plan.model.name)} · {stamp}")
        weeks = charts.plan_weeks(plan)
        chart(
            charts.planned_load_figure(weeks, now.language), charts.planned_load_alt(weeks, now.language), "plan-load"
        )
        with st.expander(_("The facts these words rest on")):
            rows = [
                (fact_name(f.name, now.language), fact_value(f, now.language), fact_unit(f.unit, now.language),
                 fact_source(f.source, now.language))
                for f in plan.explanation.facts
            ]  # fmt: skip
            names = [_("Fact"), _("Value"), _("Unit"), _("Source")]
            st.dataframe(pd.DataFrame(rows, columns=names), hide_index=True, key="facts", alt=_("Facts"))


def verdict_card(now: View, plan: Plan, edited: Edited | None = None) -> None:
    """What the independent checker found, each finding with its figures and its source; what own changes did first."""
    _ = now.translate
    if plan.verdict is None:
        return
    plan = edited.plan if edited else plan
    verdict = plan.verdict
    assert verdict is not None
    words = _("Checked: no rule is broken") if verdict.ok else _("Checked: something needs care")
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"{':material/verified:' if verdict.ok else ':material/warning:'} **{words}**")
        st.caption(
            _(
                "A separate checker judged the finished plan by {rules} rules. Notes before any repair: {first}; "
                "repairs: {repairs}; notes now: {left}.",
                rules=len(TEMPLATES), first=verdict.first_pass_findings, repairs=verdict.repairs,
                left=len(verdict.findings),
            )
        )  # fmt: skip
        if edited:
            new = sum(len(each) for each in edited.broken.values()) + len(edited.elsewhere)
            st.caption(_("Checked again with your own changes in it; they brought {n} notes and are kept.", n=new))
        for finding in verdict.findings[:MOST_FINDINGS]:
            st.markdown(finding_words(now, finding))
        rest = verdict.findings[MOST_FINDINGS:]
        if rest:
            with st.expander(_("{n} more", n=len(rest))):
                for finding in rest:
                    st.markdown(finding_words(now, finding))


def history_card(now: View) -> None:
    """Plans made before."""
    _ = now.translate
    rows = list_plans(now.engine, now.athlete)
    with st.expander(_("Plans made so far ({n})", n=len(rows))):
        shown = pd.DataFrame(rows)[["created_at", "goal", "start", "weeks", "model"]]
        shown["goal"] = shown["goal"].map(lambda kind: _.label("goal", kind))
        st.dataframe(
            shown, hide_index=True, key="plan-history", alt=_("Plans made so far ({n})", n=len(rows)), placeholder="–",
            column_config={
                "created_at": st.column_config.DatetimeColumn(_("Made"), format="YYYY-MM-DD HH:mm"),
                "goal": _("Goal"),
                "start": _("First day"),
                "weeks": _("Weeks"),
                "model": _("Model"),
            },
        )  # fmt: skip
