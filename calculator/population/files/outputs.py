"""Files that answers are written to: Parquet, CSV and CSV compressed with gzip. The same rows give the same bytes."""

from __future__ import annotations

import base64
from typing import Any, Protocol

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq

from calculator.population.cells.arrays import whole
from registry.formulas import FORMULA, no_formula


class Output(Protocol):
    """A file that is written."""

    def write(self, table: Any) -> None:
        """Add rows."""
        ...

    def close(self) -> None:
        """Write what is left."""
        ...


class ParquetOutput:
    """A Parquet file."""

    def __init__(self, place: str, schema: Any) -> None:
        self._place = place
        self._schema = schema
        self._writer: Any = None

    def write(self, table: Any) -> None:
        """Add rows, as a row group."""
        for place, field in enumerate(self._schema):
            if pa.types.is_dictionary(field.type):
                table = table.set_column(place, field.name, as_met(whole(table.column(place))))
        if self._writer is None:
            self._open(table.schema)
        self._writer.write_table(table, row_group_size=max(1, table.num_rows))

    def close(self) -> None:
        """Write the end of the file."""
        if self._writer is None:
            self._open(self._schema)
        self._writer.close()

    def _open(self, schema: Any) -> None:
        # Texts may come with each text once; who reads the file gets the types that the columns had.
        self._writer = pq.ParquetWriter(self._place, schema, store_schema=False, write_batch_size=1 << 16)
        arrow_schema = base64.b64encode(self._schema.serialize()).decode()
        self._writer.add_key_value_metadata({"ARROW:schema": arrow_schema})


class CsvOutput:
    """A CSV file in UTF-8, with a header; no text in it is a formula (registry.formulas)."""

    def __init__(self, place: str, schema: Any, *, gzip: bool = False, separator: str = ",") -> None:
        file = pa.OSFile(place, "wb")
        self._files = [pa.CompressedOutputStream(file, "gzip"), file] if gzip else [file]
        options = pyarrow.csv.WriteOptions(quoting_style="needed", delimiter=separator)
        plain = pa.schema([(no_formula(field.name), _plain_type(field.type)) for field in schema])
        self._names = plain.names
        self._writer = pyarrow.csv.CSVWriter(self._files[0], plain, write_options=options)

    def write(self, table: Any) -> None:
        """Add rows."""
        self._writer.write_table(pa.table([_cells(column) for column in table.columns], names=self._names))

    def close(self) -> None:
        """Write what is left."""
        self._writer.close()
        for file in self._files:
            file.close()


def as_met(column: Any) -> Any:
    """A dictionary column whose values are those that are met, in the order they are met in.

    So the bytes tell of these rows alone, and not of what else was answered before them, or by whom.
    """
    found = pc.dictionary_encode(column.indices)
    values = pc.take(column.dictionary, found.dictionary)
    return pa.DictionaryArray.from_arrays(pc.cast(found.indices, column.indices.type), values)


def plainly(table: Any) -> Any:
    """The table in types that CSV can hold: a list is its parts with `;` between them."""
    return pa.table([_plain(column) for column in table.columns], names=table.schema.names)


def _plain_type(kind: Any) -> Any:
    if pa.types.is_dictionary(kind):
        return _plain_type(kind.value_type)
    simple = pa.types.is_primitive(kind) or pa.types.is_string(kind) or pa.types.is_large_string(kind)
    return kind if simple or pa.types.is_decimal(kind) else pa.string()


def _plain(column: Any) -> Any:
    kind = column.type
    if _plain_type(kind) == kind:
        return column
    if pa.types.is_dictionary(kind):
        return _plain(pc.cast(column, kind.value_type))
    return pa.chunked_array([pa.array(map(_text, column.to_pylist()), pa.string())])


def _cells(column: Any) -> Any:
    """A column as CSV holds it, each text as `registry.formulas.no_formula` has it; where texts are few, each once."""
    if pa.types.is_dictionary(column.type) and pa.types.is_string(column.type.value_type):
        chunks = [pa.DictionaryArray.from_arrays(c.indices, _cells(c.dictionary)) for c in column.chunks]
        return _plain(pa.chunked_array(chunks, column.type))
    texts = _plain(column)
    if not (pa.types.is_string(texts.type) or pa.types.is_large_string(texts.type)):
        return texts
    found = pc.match_substring_regex(texts, FORMULA)
    return pc.if_else(found, pc.binary_join_element_wise("'", texts, ""), texts) if pc.any(found).as_py() else texts


def _text(cell: Any) -> str | None:
    if cell is None:
        return None
    return ";".join(map(str, cell)) if isinstance(cell, list) else str(cell)


def open_output(kind: str, place: str, schema: Any, separator: str = ",") -> Output:
    """A file of some kind (`inputs.KINDS`); `separator` of a CSV file."""
    if kind == ".parquet":
        return ParquetOutput(place, schema)
    return CsvOutput(place, schema, gzip=kind == ".csv.gz", separator=separator)
