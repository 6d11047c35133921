"""One activity in full: where each number came from, its recording, laps, doubts; and merges made and undone."""

from typing import Any

import pandas as pd
import streamlit as st

from fitjax.domain.errors import StoreConflict
from fitjax.jobs.recording import Recording, recording, remove
from fitjax.store.activities import join, split
from fitjax.ui import charts_stream
from fitjax.ui.cards import chart, heading
from fitjax.ui.format_names import format_name
from fitjax.ui.quality_words import field_name, finding_words, minutes
from fitjax.ui.state import View

_NEAR = pd.Timedelta(days=1)
"""What may be the same session: exports without a zone can be most of a day apart."""


def recording_card(now: View, row: pd.Series, stored: pd.DataFrame) -> None:
    """`row`: the activity; `stored`: all activities, of which those near it may be put together with it."""
    _ = now.translate
    others = stored[((stored["start"] - row["start"]).abs() <= _NEAR) & (stored["id"] != row["id"])]
    number = int(row["id"])
    found = recording(now.engine, now.settings, now.athlete, number)
    if found is None:
        st.info(_("This activity is not stored any more."), icon=":material/info:")
        return
    with st.container(border=True):
        heading(row["title"] or _.label("sport", row["sport"]))
        st.caption(f"{row['start']:%Y-%m-%d %H:%M} · {_.label('sport', row['sport'])}")
        _shown_stream(now, found)
        _origins(now, found)
        _laps(now, found)
        _sources(now, found)
        _together(now, number, others)
        _removal(now, number)


def _shown_stream(now: View, found: Recording) -> None:
    _ = now.translate
    if found.unreadable:
        st.warning(_("The recorded data of this activity is gone or damaged; import its file again."))
    if found.stream is None:
        return
    if charts_stream.shown_columns(found.stream):
        figure = charts_stream.stream_figure(found.stream, now.language)
        chart(figure, charts_stream.stream_alt(found.stream, now.language), "recording")
    if not found.findings:
        st.markdown(f":material/verified: {_('Nothing in this recording looks wrong.')}")
        return
    rows = [(minutes(f.start_s), minutes(f.end_s), finding_words(f, _)) for f in found.findings[:200]]
    with st.expander(_("Doubtful in this recording ({n})", n=len(found.findings)), expanded=len(rows) <= 5):
        st.dataframe(
            pd.DataFrame(rows, columns=[_("From"), _("To"), _("What")]), key="findings", hide_index=True,
            alt=_("Doubtful in this recording ({n})", n=len(found.findings)),
        )  # fmt: skip


def _origins(now: View, found: Recording) -> None:
    _ = now.translate
    rows = [(field_name(name, _), round(value, 2), _place(now, where)) for name, value, where in found.origins]
    with st.expander(_("Where each number came from")):
        st.dataframe(
            pd.DataFrame(rows, columns=[_("Number"), _("Value"), _("File and row")]), key="origins", hide_index=True,
            alt=_("Where each number came from"),
        )  # fmt: skip


def _laps(now: View, found: Recording) -> None:
    _ = now.translate
    if not found.laps:
        return
    frame = pd.DataFrame(found.laps)
    numbers = ["duration_s", "distance_m", "avg_hr", "avg_power_w"]
    frame[numbers] = frame[numbers].astype("float64")
    shown = pd.DataFrame(
        {
            _("Lap"): range(1, len(frame) + 1),
            _("Time"): [minutes(s) if pd.notna(s) else "–" for s in frame["duration_s"]],
            _("Distance (m)"): frame["distance_m"].round(0),
            _("Mean heart rate (bpm)"): frame["avg_hr"].round(0),
            _("Mean power (W)"): frame["avg_power_w"].round(0),
        }
    ).dropna(axis="columns", how="all")
    with st.expander(_("Laps ({n})", n=len(frame))):
        st.dataframe(shown, key="laps", hide_index=True, placeholder="–", alt=_("Laps ({n})", n=len(frame)))


def _sources(now: View, found: Recording) -> None:
    """Who told of this session; a wrong merge is undone here, and never made again by itself."""
    _ = now.translate
    with st.expander(_("Sources ({n})", n=len(found.sources)), expanded=len(found.sources) > 1):
        for source in found.sources:
            with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                st.text(_source_words(now, source), width="content")
                if len(found.sources) > 1 and st.button(
                    _("Not the same session"), key=f"split-{source['id']}", icon=":material/call_split:"
                ):
                    _act(now, lambda number=source["id"]: split(now.engine, now.athlete, number))


def _place(now: View, where: str) -> str:
    """`ride.fit, row 2` in the reader's language."""
    name, comma, row = where.rpartition(", row ")
    return f"{name} · {now.translate('row {n}', n=row)}" if comma else where


def _source_words(now: View, source: dict[str, Any]) -> str:
    parts = [format_name(source["format"]), source["device"], f"{source['start']:%Y-%m-%d %H:%M:%S}"]
    if source["duration_s"] is not None:
        parts.append(minutes(source["duration_s"]))
    if source["distance_m"] is not None:
        parts.append(f"{source['distance_m'] / 1000:.2f} km")
    return " · ".join(
        [*(part for part in parts if part), _place(now, f"{source['source_file']}, row {source['source_row']}")]
    )


def _together(now: View, number: int, others: pd.DataFrame) -> None:
    _ = now.translate
    if others.empty:
        return
    names = {int(r.id): f"{r.start:%Y-%m-%d %H:%M} {r.title or _.label('sport', r.sport)}" for r in others.itertuples()}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            _("The same session as"), list(names), index=None, format_func=names.__getitem__, key=f"other-{number}",
            placeholder=_("another activity of these days"),
        )  # fmt: skip
        asked = st.button(_("Put together"), key=f"join-{number}", icon=":material/merge:", disabled=chosen is None)
        if asked and chosen is not None:
            _act(now, lambda: join(now.engine, now.athlete, number, chosen))


def _removal(now: View, number: int) -> None:
    _ = now.translate
    with st.popover(_("Remove this activity"), icon=":material/delete:"):
        st.write(_("The activity goes with its recording. Its file stays among your originals."))
        if st.button(_("Remove"), type="primary", key=f"remove-{number}"):
            _act(now, lambda: remove(now.engine, now.settings, now.athlete, number))


def _act(now: View, change: Any) -> None:
    """Do it and draw the page anew; what does not go any more is said."""
    try:
        change()
    except StoreConflict:
        st.warning(now.translate("This changed meanwhile; here it is as it stands now."))
    st.rerun()
