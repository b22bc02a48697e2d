"""Links for a physio, and what came through them. Going down, all links are gone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "share",
        sa.Column("runner_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("label", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=True),
        sa.Column("question", sa.String(length=1000), nullable=True),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened", sa.Integer(), nullable=False),
        sa.Column("last_opened", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_share_runner_id_runner"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("runner_id", "id", name=op.f("pk_share")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_share_token_hash")),
    )
    op.create_index(op.f("ix_share_expires"), "share", ["expires"])
    op.create_table(
        "share_note",
        sa.Column("runner_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("share_id", sa.String(length=36), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("text", sa.String(length=1800), nullable=False),
        sa.Column("limits", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["runner_id", "share_id"],
            ["share.runner_id", "share.id"],
            name=op.f("fk_share_note_runner_id_share_id_share"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("runner_id", "id", name=op.f("pk_share_note")),
    )
    op.create_index(
        op.f("ix_share_note_runner_id_share_id"), "share_note", ["runner_id", "share_id"]
    )


def downgrade() -> None:
    op.drop_table("share_note")
    op.drop_table("share")
