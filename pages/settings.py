"""Settings: language, units, the athlete, the constants of load, everything out, everything gone."""

import streamlit as st

from fitjax import __version__
from fitjax.store.athletes import save_options
from fitjax.ui.cards import heading
from fitjax.ui.i18n import LANGUAGES
from fitjax.ui.settings_parts import athlete_part, constants_part, erase_part, export_part
from fitjax.ui.state import view

now = view()
_ = now.translate
with st.container(border=True):
    heading(_("Language and units"))
    left, middle, right = st.columns(3)
    language = left.selectbox(
        _("Language"), list(LANGUAGES), list(LANGUAGES).index(now.language),
        format_func=LANGUAGES.__getitem__, key=f"language-{now.athlete}",
    )  # fmt: skip
    systems = {"metric": _("Kilometres and kilograms"), "imperial": _("Miles and pounds")}
    units = middle.selectbox(
        _("Units"),
        list(systems),
        list(systems).index(now.units),
        format_func=systems.__getitem__,
        key=f"units-{now.athlete}",
    )
    zone = right.text_input(
        _("Time zone"), now.options["timezone"] or "", key=f"zone-{now.athlete}", placeholder="Europe/Berlin",
        help=_("Used where an export tells UTC; empty shows the times as exported."),
    )  # fmt: skip
    constants_part(now, language, units, zone, save_options)
athlete_part(now)
export_part(now)
erase_part(now)
st.caption(f"FitJAX {__version__} · {now.settings.home} · {now.settings.base_model_dir.name}")
