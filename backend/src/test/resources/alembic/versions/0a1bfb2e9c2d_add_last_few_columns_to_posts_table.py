"""Add last few columns to posts table

Revision ID: 0a1bfb2e9c2d
Revises: 4ddcfb76cfd6
Create Date: 2026-05-29 10:04:48.000000

"""
from alembic import op
import sqlalchemy as sa

revision = "0a1bfb2e9c2d"
down_revision = "4ddcfb76cfd6"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column(
        "posts",
        sa.Column("published", sa.Boolean(), nullable=False, server_default="TRUE"),
    )
    op.add_column(
        "posts",
        sa.Column(
            "created_at",
            sa.TIMESTAMP(timezone=True),
            nullable=False,
            server_default=sa.text("NOW()"),
        ),
    )


def downgrade():
    op.drop_column("posts", "published")
    op.drop_column("posts", "created_at")
