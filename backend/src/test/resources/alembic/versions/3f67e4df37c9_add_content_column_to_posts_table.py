"""Add content column to posts table

Revision ID: 3f67e4df37c9
Revises: 108e0432cce3
Create Date: 2026-05-28 14:46:52.000000

"""
from alembic import op
import sqlalchemy as sa

revision = "3f67e4df37c9"
down_revision = "108e0432cce3"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("posts", sa.Column("content", sa.String(), nullable=False))


def downgrade():
    op.drop_column("posts", "content")
