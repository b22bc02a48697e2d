"""Imports of files, and what was found in them. Going down, the log keeps what came of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "run_import",
        sa.Column("runner_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("total_bytes", sa.BigInteger(), nullable=False),
        sa.Column("done_bytes", sa.BigInteger(), nullable=False),
        sa.Column("files_read", sa.Integer(), nullable=False),
        sa.Column("passed_over", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("worker", sa.String(length=36), nullable=True),
        sa.Column("beat", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["runner_id"],
            ["runner.id"],
            name=op.f("fk_run_import_runner_id_runner"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("runner_id", "id", name=op.f("pk_run_import")),
    )
    op.create_index(op.f("ix_run_import_expires"), "run_import", ["expires"])
    op.create_table(
        "import_item",
        sa.Column("runner_id", sa.String(length=36), nullable=False),
        sa.Column("import_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("file", sa.String(length=400), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.Column("body", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("double_of", sa.Integer(), nullable=True),
        sa.Column("same_as", sa.String(length=36), nullable=True),
        sa.Column("chosen", sa.String(length=8), nullable=True),
        sa.Column("event_id", sa.String(length=36), nullable=True),
        sa.Column("event_seq", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["runner_id", "import_id"],
            ["run_import.runner_id", "run_import.id"],
            name=op.f("fk_import_item_runner_id_import_id_run_import"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("runner_id", "import_id", "number", name=op.f("pk_import_item")),
    )
    op.create_index(
        op.f("ix_import_item_runner_id_event_id"), "import_item", ["runner_id", "event_id"]
    )


def downgrade() -> None:
    op.drop_table("import_item")
    op.drop_table("run_import")
