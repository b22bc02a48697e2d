"""What an import found, as numbers: of one in the log only the items with an entry stay.

Going down, such an import tells of what came into the log only.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

IMPORT = sa.table(
    "run_import",
    sa.column("runner_id", sa.String),
    sa.column("id", sa.String),
    sa.column("state", sa.String),
    sa.column("found", sa.JSON),
)
ITEM = sa.table(
    "import_item",
    sa.column("runner_id", sa.String),
    sa.column("import_id", sa.String),
    sa.column("body", sa.JSON),
    sa.column("event_id", sa.String),
)
FINISHED = IMPORT.c.state.in_(("done", "undone"))


def upgrade() -> None:
    with op.batch_alter_table("run_import") as batch:
        batch.add_column(sa.Column("found", sa.JSON(none_as_null=True), nullable=True))
    for (runner_id, id), found in _found().items():
        own = (IMPORT.c.runner_id == runner_id, IMPORT.c.id == id)
        op.execute(sa.update(IMPORT).where(*own).values(found=found))
    finished = sa.select(IMPORT.c.runner_id, IMPORT.c.id).where(FINISHED)
    of = sa.tuple_(ITEM.c.runner_id, ITEM.c.import_id).in_(finished)
    op.execute(sa.delete(ITEM).where(of, ITEM.c.event_id.is_(None)))


def _found() -> dict[tuple[str, str], dict[str, int]]:
    """Of each import that is finished how many activities of each sport."""
    connection = op.get_bind()
    finished = connection.execute(sa.select(IMPORT.c.runner_id, IMPORT.c.id).where(FINISHED))
    found: dict[tuple[str, str], dict[str, int]] = {(row[0], row[1]): {} for row in finished}
    sport = ITEM.c.body["sport"].as_string().label("sport")
    key = (ITEM.c.runner_id, ITEM.c.import_id)
    for runner_id, id, name, count in connection.execute(
        sa.select(*key, sport, sa.func.count()).group_by(*key, sport)
    ):
        if (runner_id, id) in found and name is not None:
            found[runner_id, id][name] = count
    return found


def downgrade() -> None:
    with op.batch_alter_table("run_import") as batch:
        batch.drop_column("found")
