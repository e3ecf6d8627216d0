"""Add users table

Revision ID: e92365d5c852
Revises: 3f67e4df37c9
Create Date: 2026-05-28 15:12:37.000000

"""
from alembic import op
import sqlalchemy as sa

revision = "e92365d5c852"
down_revision = "3f67e4df37c9"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("password", sa.String(), nullable=False),
        sa.Column(
            "created_at",
            sa.TIMESTAMP(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("email"),
    )


def downgrade():
    op.drop_table("users")
