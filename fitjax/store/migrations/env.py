"""Run by Alembic: migrates the engine it is handed."""

from alembic import context

from fitjax.store.engine import WRITERS
from fitjax.store.tables import metadata

with context.config.attributes["engine"].connect().execution_options(fitjax_write=True) as connection:
    if connection.dialect.name == "postgresql":  # machines that share a database start at the same moment
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
