"""Tables that Strava's bulk export holds beside activities.csv and from which nothing is taken.

In: a header; out: what it lists. Decided by the names of the columns; knows nothing of file names.
"""

from collections.abc import Sequence

from fitjax.ingest.headers import normalised

# What the table is of: the first columns of its header, as many as tell it from others.
_TABLES: tuple[tuple[str, str], ...] = (
    ("connected apps", "App Name|App Description"),
    ("bikes", "Bike Name|Bike Brand"),
    ("bike components", "Bike Name|Component Type"),
    ("blocked athletes", "Blocked Athlete ID"),
    ("clubs", "Club Name|Club Description"),
    ("comments", "Comment Date|Comment"),
    ("connected apps", "Enabled Application Name"),
    ("contacts", "Athlete ID|Contact Type"),
    ("e-mail preferences", "When someone I know joins Strava"),
    ("events", "Event Title|Event Description"),
    ("favourites", "Follower Athlete ID|Following Athlete ID"),
    ("flags", "Category|Flagged Type"),
    ("followers", "Follower Athlete ID|Follow Status"),
    ("followed athletes", "Following Athlete ID|Follow Status"),
    ("preferences", "Date of Birth|Weight|Functional Threshold Power"),
    ("challenges", "Join Date|Name|Completed"),
    ("goals", "Goal Type|Activity Type|Goal"),
    ("segments", "Segment ID|Segment Name"),
    ("logins", "IP Address|Login Source"),
    ("media", "Media Filename|Media Caption"),
    ("club memberships", "Join Date|Club Name"),
    ("promotions seen", "Promotion Seen|Timestamp"),
    ("mobile devices", "Mobile Device ID"),
    ("orders", "Order Number|Plan|Total Price"),
    ("partner opt-outs", "Aaptiv activity treatment opt-out"),
    ("posts", "Post Date|Post Summary"),
    ("privacy zones", "Address|Radius"),
    ("the profile", "Athlete ID|Email Address|First Name"),
    ("reactions", "Reaction Date|Reaction Type"),
    ("routes", "Route Name|Route Filename"),
    ("segments", "Segment Name|Activity ID"),
    ("shoes", "Shoe Name|Shoe Brand"),
    ("social settings", "Facebook autoshare is enabled"),
    ("starred routes", "Date|Route ID"),
    ("starred segments", "Date|Segment ID"),
    ("support tickets", "Ticket ID|Ticket Created At"),
    ("visibility settings", "Include your activities in Metro and Heatmap"),
)
_STARTS = tuple((what, tuple(normalised(cell) for cell in names.split("|"))) for what, names in _TABLES)


def side_table(header: Sequence[str]) -> str:
    """What the table lists, where it is one of these; empty for any other header."""
    names = tuple(normalised(cell) for cell in header[:3])
    return next((what for what, start in _STARTS if names[: len(start)] == start), "")
