"""`datapackage.json`: what every file and column is, as a Data Package (version 2)."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from registry.tables.table import Column, Filled, Table

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TABLE_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
DESCRIPTION = (
    "Hỗ trợ thêm của các tỉnh, thành phố Việt Nam cho mức đóng BHXH tự nguyện và BHYT. Ô trống là chưa biết hoặc không "
    "áp dụng, không bao giờ là 0; cột *_known cho biết. Mở bằng Excel: dùng hotro.xlsx (CSV là UTF-8 không có BOM; "
    "chữ có thể bị hiểu là công thức thì có dấu ' đứng trước). Các câu (says, notes, conditions, ...) là lời của hotro "
    "bằng cả hai thứ tiếng, không trích nguồn. / "
    "What Vietnam's provinces add to people's voluntary social insurance and health insurance contributions. An empty "
    "cell is not known or does not apply, and never 0; the columns *_known say which. For Excel take hotro.xlsx: the "
    "CSV files are UTF-8 without a mark, with an apostrophe before a text that could be taken for a formula. "
    "Sentences (says, notes, conditions, ...) are hotro's own words, in both languages; sources are quoted in neither."
)


def descriptor(tables: Sequence[Filled], release: str) -> dict[str, Any]:
    """The package of some tables, each a CSV file; named by the release."""
    return {
        "$schema": PROFILE,
        "name": "hotro",
        "title": (
            "hotro: dữ liệu hỗ trợ đóng BHXH tự nguyện và BHYT của các tỉnh, thành phố / registry of provincial "
            "support for insurance contributions in Vietnam"
        ),
        "description": DESCRIPTION,
        "version": release,
        "created": f"{release[:10]}T00:00:00+07:00",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
                "title": "Creative Commons Attribution 4.0",
            }
        ],
        "contributors": [{"title": f"hotro {version('hotro')}", "roles": ["creator"]}],
        "resources": [_resource(filled.table) for filled in tables],
    }


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.file}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": f"{table.vi} / {table.en}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    keys: dict[str, Any] = (
        {"uniqueKeys": [list(table.key)]} if table.key_may_be_empty else {"primaryKey": list(table.key)}
    )
    references = [
        {"fields": [r.column], "reference": {"resource": r.table, "fields": [r.key]}} for r in table.references
    ]
    return {
        "$schema": TABLE_SCHEMA,
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        **keys,
        **({"foreignKeys": references} if references else {}),
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.words:
        constraints["enum"] = list(column.words)
    return {
        "name": column.name,
        "type": column.type,
        "title": column.vi,
        "description": f"{column.vi} / {column.en}",
        **({"unit": column.unit} if column.unit else {}),
        **({"constraints": constraints} if constraints else {}),
    }
