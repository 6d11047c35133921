"""The Streamlit entry: page config, the pages, the title. Everything else is in the pages and fitjax/ui."""

import streamlit as st

from fitjax.settings import ROOT
from fitjax.ui.cards import sample_notice
from fitjax.ui.state import view

PAGES = ROOT / "pages"
MARKS = ROOT / "fitjax" / "ui"
SIDEBAR_PX = 220

st.set_page_config(
    page_title="FitJAX", page_icon=str(MARKS / "icon.png"), layout="wide", initial_sidebar_state=SIDEBAR_PX
)
st.logo(str(MARKS / "wordmark.svg"), size="large", icon_image=str(MARKS / "icon.png"))
now = view()
_ = now.translate
sections = {
    "": [
        st.Page(PAGES / "today.py", title=_("Today"), icon=":material/today:", url_path="today", default=True),
        st.Page(PAGES / "plan.py", title=_("Plan"), icon=":material/event_note:", url_path="plan"),
        st.Page(PAGES / "load.py", title=_("Load"), icon=":material/monitoring:", url_path="load"),
        st.Page(PAGES / "strength.py", title=_("Strength"), icon=":material/fitness_center:", url_path="strength"),
    ],
    _("Data"): [
        st.Page(PAGES / "import_data.py", title=_("Import"), icon=":material/upload_file:", url_path="import"),
        st.Page(PAGES / "data.py", title=_("Your data"), icon=":material/database:", url_path="data"),
        st.Page(PAGES / "athlete.py", title=_("Athlete"), icon=":material/person:", url_path="athlete"),
    ],
    _("Model"): [
        st.Page(PAGES / "retrain.py", title=_("Retrain"), icon=":material/model_training:", url_path="retrain"),
    ],
    _("System"): [
        st.Page(PAGES / "settings.py", title=_("Settings"), icon=":material/settings:", url_path="settings"),
    ],
}
page = st.navigation(sections)
st.title(f"{page.icon} {page.title}")
sample_notice(now)
page.run()
