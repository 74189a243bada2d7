"""A table as Parquet: typed, with the meaning of its columns."""

import pyarrow.parquet as pq

from hotro.writing.parquet_file import write_parquet
from registry import Registry
from registry.tables.rules import RULES
from registry.tables.table import filled


def test_what_is_written_is_read_back(tmp_path):
    registry = Registry.load()
    rules = filled(RULES, registry, registry.policies())
    write_parquet(tmp_path / "rules.parquet", rules)
    found = pq.read_table(tmp_path / "rules.parquet")
    assert [tuple(row.values()) for row in found.to_pylist()] == list(rules.rows)
    column = RULES.columns[RULES.names.index("percent")]
    assert found.schema.field("percent").metadata == {b"vi": column.vi.encode(), b"en": column.en.encode()}
