"""Reminders: what a runner wants, what is to be sent, and what came of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reminder",
        sa.Column("runner_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("slot", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lapses_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("why", sa.String(length=16), nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claim", sa.String(length=36), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["runner_id"],
            ["runner.id"],
            name=op.f("fk_reminder_runner_id_runner"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("runner_id", "id", name=op.f("pk_reminder")),
    )
    with op.batch_alter_table("reminder") as batch:
        batch.create_index(
            "ix_reminder_next_at",
            ["next_at"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )
        batch.create_index(
            batch.f("ix_reminder_runner_id_slot"), ["runner_id", "slot"], unique=True
        )
    op.create_table(
        "reminder_setting",
        sa.Column("runner_id", sa.String(length=36), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(
            ["runner_id"],
            ["runner.id"],
            name=op.f("fk_reminder_setting_runner_id_runner"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("runner_id", name=op.f("pk_reminder_setting")),
    )
    op.create_table(
        "delivery",
        sa.Column("runner_id", sa.String(length=36), nullable=False),
        sa.Column("reminder_id", sa.String(length=36), nullable=False),
        sa.Column("turn", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("target", sa.String(length=80), nullable=False),
        sa.Column("channel", sa.String(length=8), nullable=False),
        sa.Column("outcome", sa.String(length=8), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["runner_id", "reminder_id"],
            ["reminder.runner_id", "reminder.id"],
            name=op.f("fk_delivery_runner_id_reminder_id_reminder"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "runner_id", "reminder_id", "turn", "target", name=op.f("pk_delivery")
        ),
    )
    with op.batch_alter_table("instance") as batch:
        batch.add_column(sa.Column("ticked_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("runner") as batch:
        batch.add_column(sa.Column("look_at", sa.DateTime(timezone=True), nullable=True))
        batch.create_index(batch.f("ix_runner_look_at"), ["look_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        batch.drop_index(batch.f("ix_runner_look_at"))
        batch.drop_column("look_at")
    with op.batch_alter_table("instance") as batch:
        batch.drop_column("ticked_at")
    op.drop_table("delivery")
    op.drop_table("reminder_setting")
    with op.batch_alter_table("reminder") as batch:
        batch.drop_index(batch.f("ix_reminder_runner_id_slot"))
        batch.drop_index(
            "ix_reminder_next_at",
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )
    op.drop_table("reminder")
