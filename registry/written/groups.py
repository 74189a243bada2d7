"""`policies/groups.yaml`: beneficiary groups and named sets of them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from registry.written.base import Called, Day, GroupCode, Text, Written


class Group(Written):
    """A kind of beneficiary. Ages are not a group: they stand in the provision."""

    code: GroupCode
    en: Text
    vi: Text
    national: bool = False
    """Named by the State's own support rules."""
    implies: list[GroupCode] = []
    """Groups that everybody in this one is in too."""
    from_: Day | None = Field(default=None, alias="from")
    """First day on which anybody can be in it; left out where it has always existed."""
    aliases: list[Text] = []
    """Other names people type."""


class GroupSet(Written):
    """Several groups that publications count together."""

    code: GroupCode
    en: Text
    vi: Text
    groups: Annotated[list[GroupCode], Field(min_length=1)]
    note: Called | None = None
    aliases: list[Text] = []
    """Other names people type."""


class GroupsFile(Written):
    """The vocabulary of `who`."""

    groups: Annotated[list[Group], Field(min_length=1)]
    sets: list[GroupSet] = []
