"""every source of an activity kept, values between sessions, remembered column mappings"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_OLD = ("duration_s", "moving_s", "distance_m", "ascent_m", "avg_hr", "max_hr", "avg_power_w", "normalized_power_w",
        "avg_cadence", "calories_kcal", "rpe")  # fmt: skip
_ADDED = ("descent_m", "max_power_w", "max_speed_m_s", "tss")
_MEASURES = ("duration_s", "moving_s", "distance_m", "ascent_m", "descent_m", "avg_hr", "max_hr", "avg_power_w",
             "max_power_w", "normalized_power_w", "avg_cadence", "max_speed_m_s", "calories_kcal", "rpe",
             "tss")  # fmt: skip


def upgrade() -> None:
    with op.batch_alter_table("activities") as batch:
        batch.add_column(sa.Column("utc_offset_s", sa.Integer()))
        batch.add_column(sa.Column("device", sa.Text(), nullable=False, server_default=""))
        for name in _ADDED:
            batch.add_column(sa.Column(name, sa.Float()))
        batch.add_column(sa.Column("stream", sa.String(64)))
    _tables()
    _first_sources()


def _tables() -> None:
    op.create_table(
        "sources",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("athlete", sa.String(64), nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("format", sa.String(40), nullable=False),
        sa.Column("source_id", sa.String(80)),
        sa.Column("start", sa.DateTime(), nullable=False),
        sa.Column("start_utc", sa.DateTime()),
        sa.Column("utc_offset_s", sa.Integer()),
        sa.Column("sport", sa.String(16), nullable=False),
        sa.Column("sport_raw", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False, server_default=""),
        *(sa.Column(name, sa.Float()) for name in _MEASURES),
        sa.Column("stream", sa.String(64)),
        sa.Column("file_ref", sa.Text(), nullable=False),
        sa.Column("group", sa.String(120), nullable=False),
        sa.Column("derived", sa.JSON(), nullable=False),
        sa.Column("laps", sa.JSON(), nullable=False),
        sa.Column("source_sha256", sa.String(64), nullable=False),
        sa.Column("source_file", sa.Text(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_sources_activity_id_activities"), ondelete="CASCADE"
        ),
    )
    op.create_index("ix_sources_activity_id", "sources", ["activity_id"])
    for column in ("start", "key", "source_sha256"):
        op.create_index(f"ix_sources_athlete_{column}", "sources", ["athlete", column])
    op.create_index("ix_sets_athlete_source_sha256", "sets", ["athlete", "source_sha256"])
    op.create_table(
        "separations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("athlete", sa.String(64), nullable=False),
        sa.Column("key_a", sa.String(200), nullable=False),
        sa.Column("key_b", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_separations")),
    )
    op.create_index("ix_separations_athlete", "separations", ["athlete"])
    op.create_table(
        "wellness",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("athlete", sa.String(64), nullable=False),
        sa.Column("metric", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("at_utc", sa.DateTime()),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("format", sa.String(40), nullable=False),
        sa.Column("source_sha256", sa.String(64), nullable=False),
        sa.Column("source_file", sa.Text(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wellness")),
        sa.UniqueConstraint("athlete", "metric", "at", "format", name=op.f("uq_wellness_athlete_metric_at_format")),
    )
    op.create_index("ix_wellness_athlete_source_sha256", "wellness", ["athlete", "source_sha256"])
    op.create_table(
        "mappings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("athlete", sa.String(64), nullable=False),
        sa.Column("header", sa.String(64), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mappings")),
        sa.UniqueConstraint("athlete", "header", name=op.f("uq_mappings_athlete_header")),
    )


def _first_sources() -> None:
    """What was stored before had one row for all of its sources: it becomes their only one."""
    same = ("athlete", "format", "source_id", "start", "start_utc", "sport", "sport_raw", "title", *_OLD,
            "source_sha256", "source_file", "source_row")  # fmt: skip
    columns = ", ".join(f'"{name}"' for name in same)
    began = "replace(substr(CAST(start AS TEXT), 1, 19), ' ', 'T')"
    op.execute(
        f'INSERT INTO sources (activity_id, {columns}, key, file_ref, "group", derived, laps) '
        f"SELECT id, {columns}, substr(format || '|' || COALESCE(source_id, {began} || ' ' || sport_raw), 1, 200), "
        "'', '', '[]', '[]' FROM activities"
    )
