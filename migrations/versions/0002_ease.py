"""Units apart from each other, the first weekday, the clock, and the browser's language.

Going down, miles decide between metric and imperial; weights alone in pounds are lost, and so
are the weekday, the clock and any language but English, which that version does not know.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

RUNNER = sa.table(
    "runner",
    sa.column("units", sa.String),
    sa.column("distance_unit", sa.String),
    sa.column("weight_unit", sa.String),
    sa.column("language", sa.String),
)
NEW = (
    ("distance_unit", 2, "km"),
    ("weight_unit", 2, "kg"),
    ("week_starts", 3, "mon"),
    ("clock", 2, "24"),
)


def upgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        for name, length, value in NEW:
            column = sa.Column(name, sa.String(length), nullable=False, server_default=value)
            batch.add_column(column)
    imperial = sa.update(RUNNER).where(RUNNER.c.units == "imperial")
    op.execute(imperial.values(distance_unit="mi", weight_unit="lb"))
    # English was all there was, so nobody has chosen it.
    op.execute(sa.update(RUNNER).values(language="auto"))
    with op.batch_alter_table("runner") as batch:
        for name, length, _ in NEW:
            batch.alter_column(name, existing_type=sa.String(length), server_default=None)
        batch.drop_column("units")


def downgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        column = sa.Column("units", sa.String(8), nullable=False, server_default="metric")
        batch.add_column(column)
    miles = sa.update(RUNNER).where(RUNNER.c.distance_unit == "mi")
    op.execute(miles.values(units="imperial"))
    op.execute(sa.update(RUNNER).values(language="en"))
    with op.batch_alter_table("runner") as batch:
        batch.alter_column("units", existing_type=sa.String(8), server_default=None)
        for name, _, _ in NEW:
            batch.drop_column(name)
