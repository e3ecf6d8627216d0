"""Create posts table

Revision ID: 108e0432cce3
Revises:
Create Date: 2026-05-28 14:20:11.000000

"""
from alembic import op
import sqlalchemy as sa

revision = "108e0432cce3"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "posts",
        sa.Column("id", sa.Integer(), nullable=False, primary_key=True),
        sa.Column("title", sa.String(), nullable=False),
    )


def downgrade():
    op.drop_table("posts")
