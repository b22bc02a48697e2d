"""The first tables: accounts with their sign-ins, episodes and the log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempt")),
    )
    op.create_index(op.f("ix_attempt_at"), "attempt", ["at"])
    op.create_index(op.f("ix_attempt_key_at"), "attempt", ["key", "at"])

    op.create_table(
        "runner",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("password_hash", sa.String(length=255), nullable=False),
        sa.Column("units", sa.String(length=8), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runner")),
        sa.UniqueConstraint("email", name=op.f("uq_runner_email")),
    )
    op.create_table(
        "episode",
        sa.Column("runner_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("started", sa.Date(), nullable=False),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.Column("pattern", sa.String(length=16), nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("onset", sa.Date(), nullable=False),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.Column("training_days", sa.JSON(), nullable=False),
        sa.Column("baseline_morning_pain", sa.Integer(), nullable=False),
        sa.Column("age", sa.Integer(), nullable=True),
        sa.Column("body_mass_g", sa.Integer(), nullable=True),
        sa.Column("guided", sa.Boolean(), nullable=False),
        sa.Column("smallest_plate_g", sa.Integer(), nullable=False),
        sa.Column("week_start", sa.String(length=3), nullable=False),
        sa.Column("severity", sa.String(length=16), nullable=True),
        sa.Column("goal_week_m", sa.Integer(), nullable=True),
        sa.Column("red_flags", sa.JSON(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["runner_id"],
            ["runner.id"],
            name=op.f("fk_episode_runner_id_runner"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("runner_id", "id", name=op.f("pk_episode")),
    )
    op.create_index(op.f("ix_episode_runner_id_seq"), "episode", ["runner_id", "seq"], unique=True)
    op.create_index(
        "uq_episode_open",
        "episode",
        ["runner_id"],
        unique=True,
        sqlite_where=sa.text("ended IS NULL AND NOT deleted"),
        postgresql_where=sa.text("ended IS NULL AND NOT deleted"),
    )

    op.create_table(
        "event",
        sa.Column("runner_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("offset_min", sa.Integer(), nullable=True),
        sa.Column("first_date", sa.Date(), nullable=False),
        sa.Column("body", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_event_runner_id_runner"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("runner_id", "id", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_runner_id_date"), "event", ["runner_id", "date"])
    op.create_index(op.f("ix_event_runner_id_kind_date"), "event", ["runner_id", "kind", "date"])
    op.create_index(op.f("ix_event_runner_id_seq"), "event", ["runner_id", "seq"], unique=True)

    op.create_table(
        "password_reset",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("runner_id", sa.String(length=36), nullable=False),
        sa.Column("expires", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["runner_id"],
            ["runner.id"],
            name=op.f("fk_password_reset_runner_id_runner"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_password_reset")),
    )
    op.create_index(op.f("ix_password_reset_expires"), "password_reset", ["expires"])
    op.create_index(op.f("ix_password_reset_runner_id"), "password_reset", ["runner_id"])

    op.create_table(
        "sign_in",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("runner_id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["runner_id"],
            ["runner.id"],
            name=op.f("fk_sign_in_runner_id_runner"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sign_in")),
    )
    op.create_index(op.f("ix_sign_in_expires"), "sign_in", ["expires"])
    op.create_index(op.f("ix_sign_in_runner_id"), "sign_in", ["runner_id"])


def downgrade() -> None:
    for table in ("sign_in", "password_reset", "event", "episode", "runner", "attempt"):
        op.drop_table(table)
