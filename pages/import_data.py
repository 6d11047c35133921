"""Import: drop exports, get a receipt for each file; nothing is lost and nothing doubles."""

import streamlit as st

from fitjax.jobs.queue import enqueue
from fitjax.store.imports import receipts
from fitjax.store.jobs import jobs
from fitjax.ui.cards import PAGES, heading, sample_button
from fitjax.ui.job_card import job_card
from fitjax.ui.receipt_list import receipt_list
from fitjax.ui.state import view
from fitjax.ui.uploads import release, stage

now = view()
_ = now.translate
st.write(
    _(
        "Drop what your apps and devices export, as it comes: single files, a folder as a zip, whole archives such as "
        "Strava's, Apple Health's or Garmin's. The same file twice changes nothing."
    )
)
st.caption(_("A table that is not known here can be described column by column, once."))
with st.form("upload", clear_on_submit=True):
    uploads = st.file_uploader(_("Files"), accept_multiple_files=True, key="files")
    sent = st.form_submit_button(_("Import"), type="primary", icon=":material/upload_file:")
if sent and uploads:
    with st.spinner(_("Putting the files in place")):
        paths = stage(now.settings, [(upload.name, upload) for upload in uploads])
        release(uploads)
    enqueue(now.engine, now.settings, "import", now.athlete, {"paths": paths})
elif sent:
    st.info(_("Choose one or more files first."), icon=":material/info:")

recent = jobs(now.engine, athlete=now.athlete, kind="import", limit=1)
if recent and recent[0].status != "done":
    job_card(now, recent[0], _("Import"))

found = receipts(now.engine, now.athlete)
if found:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        heading(_("Receipts"))
        st.page_link(PAGES / "load.py", label=_("See your load"), icon=":material/arrow_forward:", width="content")
    receipt_list(now, found)
elif not (recent and not recent[0].over):
    with st.container(border=True):
        heading(_("Nothing imported yet"))
        st.write(_("Ask your app for an export, drop it above, and see what came in, row by row."))
        sample_button(now)
