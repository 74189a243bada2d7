"""Files that tables are written to: CSV, JSON, Parquet, SQLite and workbooks, the same bytes for the same rows."""
