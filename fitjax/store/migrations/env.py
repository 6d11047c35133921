"""Run by Alembic: migrates the engine it is handed."""

from alembic import context

from fitjax.store.tables import metadata

with context.config.attributes["engine"].connect().execution_options(fitjax_write=True) as connection:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
