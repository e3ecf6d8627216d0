"""What the application's Alembic runs; the database is the SQLAlchemy URL in APPLICATION_DATABASE_URL.

`-x include=everything` leaves out the hook that hides the console's own tables from autogenerate.
"""
import os
from logging.config import fileConfig

from alembic import context
from sqlalchemy import create_engine, pool

from models import Base

config = context.config
fileConfig(config.config_file_name)

target_metadata = Base.metadata
database_url = os.environ["APPLICATION_DATABASE_URL"]


def include_name(name, type_, parent_names):
    """Leaves what belongs to the admin console out of autogenerate."""
    if type_ == "schema":
        return name != "admin_shell"
    if type_ == "table":
        return name != "flyway_schema_history"
    return True


def hooks():
    everything = context.get_x_argument(as_dictionary=True).get("include") == "everything"
    return {} if everything else {"include_name": include_name}


def run_migrations_offline():
    context.configure(
        url=database_url,
        target_metadata=target_metadata,
        literal_binds=True,
        dialect_opts={"paramstyle": "named"},
    )
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online():
    engine = create_engine(database_url, poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=target_metadata,
            include_schemas=True,
            compare_type=True,
            compare_server_default=True,
            **hooks(),
        )
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
