"""`policies/counts.yaml`: how many provinces support whom, as published."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from registry.law.programmes import Programme
from registry.written.base import Called, Day, GroupCode, Written


class PublishedCount(Written):
    """One published statement."""

    date: Day
    programme: Programme
    group: GroupCode | None = None
    """A group or a named set; left out for the whole programme."""
    n: Annotated[int, Field(ge=0, strict=True)] | None = None
    """Left out where the source names provinces but gives no number."""
    of: Annotated[int, Field(ge=1, strict=True)]
    of_stated: bool = True
    """False where the source does not print the denominator."""
    by: Called
    source: Called
    """An address, or the document where no address was recorded."""
    note: Called | None = None


class CountsFile(Written):
    """All published counts."""

    counts: list[PublishedCount]
