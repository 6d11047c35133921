"""Retrain: what the model could learn from, one button, live curves, before and after, promote or discard."""

from fitjax.store.jobs import jobs
from fitjax.store.models import models, promoted
from fitjax.train.examples import examples
from fitjax.ui.job_card import job_card
from fitjax.ui.retrain_cards import example_table, model_list, result_card, start_form
from fitjax.ui.state import view

now = view()
_ = now.translate
found = examples(now.engine, now.athlete)
recent = jobs(now.engine, athlete=now.athlete, kind="train", limit=1)
running = bool(recent) and not recent[0].over
example_table(now, found)
start_form(now, found, running=running)
if recent:
    job_card(now, recent[0], _("Training"), curve=True)
    if recent[0].status == "done":
        result_card(now, recent[0])
own = [row for row in models(now.engine) if row["athlete"] in (None, now.athlete)]
model_list(now, own, promoted(now.engine, now.athlete))
