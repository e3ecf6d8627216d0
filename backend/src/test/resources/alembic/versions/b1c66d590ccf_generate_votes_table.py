"""Generate votes table

Revision ID: b1c66d590ccf
Revises: 0a1bfb2e9c2d
Create Date: 2026-05-30 16:51:20.000000

"""
from alembic import op
import sqlalchemy as sa

revision = "b1c66d590ccf"
down_revision = "0a1bfb2e9c2d"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "votes",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "post_id"),
    )


def downgrade():
    op.drop_table("votes")
