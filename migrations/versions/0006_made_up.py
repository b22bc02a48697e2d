"""A demo's runner is marked, so that the app can say so. Nobody was one before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        column = sa.Column("made_up", sa.Boolean(), nullable=False, server_default=sa.false())
        batch.add_column(column)
    with op.batch_alter_table("runner") as batch:
        batch.alter_column("made_up", existing_type=sa.Boolean(), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        batch.drop_column("made_up")
