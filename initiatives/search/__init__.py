"""Full-text search that reads Arabic: the same results on SQLite and PostgreSQL."""
