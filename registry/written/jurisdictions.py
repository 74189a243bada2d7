"""`policies/jurisdictions.yaml`: the 63 provinces of before July 2025, the 34 since, and who became what."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from registry.written.base import Called, Day, Slug, Text, Written
from registry.written.forms import PROVINCE_CODE

Code = Annotated[str, Field(pattern=PROVINCE_CODE)]
ProvinceType = Literal["province", "city"]


class TypeChange(Written):
    """A province that became a centrally-run city."""

    date: Day
    to: ProvinceType
    instrument: Text
    source: Text | None = None
    note: Called | None = None


class OldProvince(Written):
    """One of the 63 up to the day before the merger."""

    slug: Slug
    code: Code
    en: Text
    vi: Text
    type: ProvinceType
    region: Text
    """Socio-economic region as used until 2025; no source was looked up for this column."""
    into: Slug
    """The unit of the 34 that its territory belongs to since the merger."""
    aliases: list[Text] = []
    """Other names people type."""
    type_changes: list[TypeChange] = []


class Unit(Written):
    """One of the 34 since the merger."""

    slug: Slug
    code: Code
    """Not the code of the old province of the same name: codes were reused."""
    en: Text
    vi: Text
    type: ProvinceType
    type_changes: list[TypeChange] = []
    source: Text


class JurisdictionsFile(Written):
    """Territory and names."""

    merger: Day
    """First day of the 34."""
    instrument: Text
    sources: Annotated[list[Text], Field(min_length=1)]
    notes: list[Text] = []
    provinces: Annotated[list[OldProvince], Field(min_length=1)]
    units: Annotated[list[Unit], Field(min_length=1)]
