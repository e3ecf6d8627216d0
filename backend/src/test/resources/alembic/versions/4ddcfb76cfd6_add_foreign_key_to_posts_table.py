"""Add foreign key to posts table

Revision ID: 4ddcfb76cfd6
Revises: e92365d5c852
Create Date: 2026-05-29 09:33:05.000000

"""
from alembic import op
import sqlalchemy as sa

revision = "4ddcfb76cfd6"
down_revision = "e92365d5c852"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("posts", sa.Column("owner_id", sa.Integer(), nullable=False))
    op.create_foreign_key(
        "post_users_fk",
        source_table="posts",
        referent_table="users",
        local_cols=["owner_id"],
        remote_cols=["id"],
        ondelete="CASCADE",
    )


def downgrade():
    op.drop_constraint("post_users_fk", table_name="posts")
    op.drop_column("posts", "owner_id")
