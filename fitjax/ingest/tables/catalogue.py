"""Every described table, in the order in which headers are tried. In: a header; out: its Spec and its columns.

Tables whose reader is not the common one (`long`, `streams`, `garmin`) stand here under their formats as well.
"""

from collections.abc import Sequence

from fitjax.ingest.headers import Columns
from fitjax.ingest.tables import (
    spec_body,
    spec_fitbit_google,
    spec_garmin,
    spec_logbooks,
    spec_samsung,
    spec_special,
    spec_strava_other,
    spec_whoop_oura,
    spec_withings_zepp,
)
from fitjax.ingest.tables.spec import Spec, present_in

SPECS: tuple[Spec, ...] = (
    *spec_special.SPECS,
    *spec_garmin.SPECS,
    *spec_whoop_oura.SPECS,
    *spec_withings_zepp.SPECS,
    *spec_samsung.SPECS,
    *spec_fitbit_google.SPECS,
    *spec_strava_other.SPECS,
    *spec_body.SPECS,
    *spec_logbooks.SPECS,
)


_NEEDED = tuple((spec, spec.needed()) for spec in SPECS)
"""What a header must name at the least: most tables are told apart by this alone, quickly."""


def find(header: Sequence[str]) -> tuple[Spec, Columns] | None:
    """The first description that fits; None where the header is nobody's."""
    if len(header) < 2:
        return None
    present = present_in(header)
    for spec, needed in _NEEDED:
        if any(present.isdisjoint(some) for some in needed):
            continue
        columns = spec.match(header)
        if columns is not None:
            return spec, columns
    return None


def spec_of(header: Sequence[str]) -> Spec:
    found = find(header)
    if found is None:
        raise LookupError("no described table has this header")
    return found[0]
