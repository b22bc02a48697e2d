"""Tombstones are cleared in the end, and a device is reached while its own sign-in lives."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

DELETED = {"sqlite_where": sa.text("deleted"), "postgresql_where": sa.text("deleted")}


def upgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        column = sa.Column("cleared_seq", sa.Integer(), nullable=False, server_default="0")
        batch.add_column(column)
    with op.batch_alter_table("runner") as batch:
        batch.alter_column("cleared_seq", existing_type=sa.Integer(), server_default=None)
    op.create_index("ix_event_deleted", "event", ["updated_at"], unique=False, **DELETED)
    with op.batch_alter_table("push_subscription") as batch:
        batch.add_column(sa.Column("sign_in", sa.String(length=64), nullable=True))
        batch.create_index(batch.f("ix_push_subscription_sign_in"), ["sign_in"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("push_subscription") as batch:
        batch.drop_index(batch.f("ix_push_subscription_sign_in"))
        batch.drop_column("sign_in")
    op.drop_index("ix_event_deleted", "event", **DELETED)
    with op.batch_alter_table("runner") as batch:
        batch.drop_column("cleared_seq")
