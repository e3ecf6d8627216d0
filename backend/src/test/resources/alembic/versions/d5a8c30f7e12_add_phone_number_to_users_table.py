"""Add phone number to users table

Revision ID: d5a8c30f7e12
Revises: b1c66d590ccf
Create Date: 2026-05-30 17:08:59.000000

"""
from alembic import op
import sqlalchemy as sa

revision = "d5a8c30f7e12"
down_revision = "b1c66d590ccf"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("users", sa.Column("phone_number", sa.String(), nullable=True))


def downgrade():
    op.drop_column("users", "phone_number")
