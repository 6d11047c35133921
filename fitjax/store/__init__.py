"""What is kept: SQLAlchemy Core on SQLite by default, PostgreSQL by URL. No other layer writes SQL."""
