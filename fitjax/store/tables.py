"""The tables. Times are UTC and naive unless a column says local; documents are JSON."""

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

activities = Table(
    "activities",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("athlete", String(64), nullable=False),
    Column("format", String(40), nullable=False),
    Column("source_id", String(80)),
    Column("start", DateTime, nullable=False),  # wall clock as the export wrote it
    Column("start_utc", DateTime),  # known only when the export told a zone
    Column("sport", String(16), nullable=False),
    Column("sport_raw", Text, nullable=False),
    Column("title", Text, nullable=False),
    *(
        Column(name, Float)
        for name in (
            "duration_s",
            "moving_s",
            "distance_m",
            "ascent_m",
            "avg_hr",
            "max_hr",
            "avg_power_w",
            "normalized_power_w",
            "avg_cadence",
            "calories_kcal",
            "rpe",
        )
    ),
    Column("source_sha256", String(64), nullable=False),
    Column("source_file", Text, nullable=False),
    Column("source_row", Integer, nullable=False),
    Column("provenance", JSON, nullable=False),  # field -> file and row, where another source filled it
    Index(None, "athlete", "start"),
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
    Column("source_sha256", String(64), nullable=False),
    Column("source_file", Text, nullable=False),
    Column("source_row", Integer, nullable=False),
    Index(None, "athlete", "workout_start"),
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
