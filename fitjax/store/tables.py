"""The tables. Times are UTC and naive unless a column says local; documents are JSON."""

from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

athletes = Table(
    "athletes",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("profile", JSON(none_as_null=True)),
    Column("options", JSON, nullable=False),
    Column("data_version", Integer, nullable=False),
)

files = Table(
    "files",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("athlete", String(64), nullable=False),
    Column("sha256", String(64)),
    Column("name", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("receipt", JSON, nullable=False),
    Column("imported_at", DateTime, nullable=False),
    Index(None, "athlete", "sha256"),
)

MEASURES = (
    "duration_s", "moving_s", "distance_m", "ascent_m", "descent_m", "avg_hr", "max_hr", "avg_power_w", "max_power_w",
    "normalized_power_w", "avg_cadence", "max_speed_m_s", "calories_kcal", "rpe", "tss",
)  # fmt: skip


def _session() -> list[Column[Any]]:
    """What a source says of one session, and what all of its sources say together."""
    return [
        Column("start", DateTime, nullable=False),  # wall clock as far as it is known
        Column("start_utc", DateTime),  # known only when the export told a zone
        Column("utc_offset_s", Integer),  # of the wall clock; unknown where the export wrote UTC or no zone
        Column("sport", String(16), nullable=False),
        Column("sport_raw", Text, nullable=False),
        Column("title", Text, nullable=False),
        Column("device", Text, nullable=False, server_default=""),
        *(Column(name, Float) for name in MEASURES),
        Column("stream", String(64)),  # the name of its Parquet file
    ]


def _origin() -> list[Column[Any]]:
    """The file, by content and by name, and the row in it."""
    return [
        Column("source_sha256", String(64), nullable=False),
        Column("source_file", Text, nullable=False),
        Column("source_row", Integer, nullable=False),
    ]


activities = Table(
    "activities",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("athlete", String(64), nullable=False),
    Column("format", String(40), nullable=False),
    Column("source_id", String(80)),
    *_session(),
    *_origin(),
    Column("provenance", JSON, nullable=False),  # field -> file and row, where another source filled it
    Index(None, "athlete", "start"),
)

sources = Table(
    "sources",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("activity_id", Integer, ForeignKey("activities.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("athlete", String(64), nullable=False),
    Column("key", String(200), nullable=False),  # what this session is called by its exporter, export after export
    Column("format", String(40), nullable=False),
    Column("source_id", String(80)),
    *_session(),
    Column("file_ref", Text, nullable=False),
    Column("group", String(120), nullable=False),
    Column("derived", JSON, nullable=False),
    Column("laps", JSON, nullable=False),
    *_origin(),
    Index(None, "athlete", "start"),
    Index(None, "athlete", "key"),
    Index(None, "athlete", "source_sha256"),
)

separations = Table(
    "separations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("athlete", String(64), nullable=False, index=True),
    Column("key_a", String(200), nullable=False),  # two sources that the user told apart, never merged again
    Column("key_b", String(200), nullable=False),
)

wellness = Table(
    "wellness",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("athlete", String(64), nullable=False),
    Column("metric", String(32), nullable=False),
    Column("at", DateTime, nullable=False),  # wall clock; a daily value stands at 00:00
    Column("at_utc", DateTime),
    Column("value", Float, nullable=False),
    Column("format", String(40), nullable=False),
    *_origin(),
    UniqueConstraint("athlete", "metric", "at", "format"),
    Index(None, "athlete", "source_sha256"),
)

mappings = Table(
    "mappings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("athlete", String(64), nullable=False),
    Column("header", String(64), nullable=False),  # hash of the columns' names
    Column("document", JSON, nullable=False),
    Column("saved_at", DateTime, nullable=False),
    UniqueConstraint("athlete", "header"),
)

sets = Table(
    "sets",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("athlete", String(64), nullable=False),
    Column("format", String(40), nullable=False),
    Column("workout_start", DateTime, nullable=False),
    Column("workout_title", Text, nullable=False),
    Column("workout_duration_s", Float),
    Column("exercise", Text, nullable=False),
    Column("set_index", Integer, nullable=False),
    Column("set_type", String(16), nullable=False),
    Column("weight_kg", Float),
    Column("reps", Integer),
    Column("rpe", Float),
    Column("distance_m", Float),
    Column("duration_s", Float),
    *_origin(),
    Index(None, "athlete", "workout_start"),
    Index(None, "athlete", "source_sha256"),
)

plans = Table(
    "plans",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("athlete", String(64), nullable=False, index=True),
    Column("created_at", DateTime, nullable=False),
    Column("document", JSON, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("athlete", String(64), nullable=False, index=True),
    Column("plan_id", Integer, ForeignKey("plans.id", ondelete="CASCADE"), nullable=False),
    Column("session_date", Date, nullable=False),
    Column("session_index", Integer, nullable=False),
    Column("thumb", Integer),
    Column("edited_line", Text),
    Column("note", Text, nullable=False),
    Column("said_at", DateTime, nullable=False),
    UniqueConstraint("plan_id", "session_date", "session_index"),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("athlete", String(64), nullable=False, index=True),
    Column("status", String(16), nullable=False, index=True),
    Column("payload", JSON, nullable=False),
    Column("progress_done", Integer, nullable=False),
    Column("progress_total", Integer, nullable=False),
    Column("message", Text, nullable=False),
    Column("result", JSON(none_as_null=True)),
    Column("error", Text),
    Column("cancel", Integer, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),  # workers that died in it since its last progress
    Column("created_at", DateTime, nullable=False),
    Column("started_at", DateTime),
    Column("finished_at", DateTime),
    Column("heartbeat_at", DateTime),
)

job_metrics = Table(
    "job_metrics",
    metadata,
    Column("job_id", Integer, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("step", Integer, primary_key=True),
    Column("loss", Float),
    Column("val_loss", Float),
    Column("seconds", Float),
)

models = Table(
    "models",
    metadata,
    Column("name", String(120), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("base", String(120), nullable=False),
    Column("path", Text, nullable=False),
    Column("athlete", String(64), index=True),
    Column("metrics", JSON, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("status", String(16), nullable=False),
    Column("created_at", DateTime, nullable=False),
)

promotions = Table(
    "promotions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("athlete", String(64), nullable=False, index=True),
    Column("model", String(120)),  # NULL: back to the shipped model
    Column("at", DateTime, nullable=False),
)
