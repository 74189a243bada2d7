"""What the reader of a line must know beside its amounts."""

from __future__ import annotations

from typing import Literal, Self

from registry.message import Message

Kind = Literal["lump_sum", "life_limit", "since", "birthday", "later_year"]

TAKEN: frozenset[Kind] = frozenset({"lump_sum", "since", "birthday"})
"""Kinds that say what was taken where the law, or what was said of the person, leaves it open."""


class LineWarning(Message):
    """A sentence, with the kind by which an explanation tells it at length."""

    __slots__ = ("kind",)
    kind: Kind

    def __new__(cls, kind: Kind, said: Message) -> Self:
        """Make one."""
        made = super().__new__(cls, said.template, said.values, said.catalogue)
        made.kind = kind
        return made

    def __getnewargs__(self) -> tuple[Kind, Message]:  # type: ignore[override]
        """What a copy is made from, in this process or another."""
        return self.kind, Message(self.template, dict(self.values), self.catalogue)
