"""What the reader of a line must know beside its amounts."""

from __future__ import annotations

from typing import Literal, Self

Kind = Literal["lump_sum", "life_limit", "since", "birthday", "later_year"]


class LineWarning(str):
    """A sentence in English, with the kind by which an explanation tells it in another language."""

    __slots__ = ("kind",)
    kind: Kind

    def __new__(cls, kind: Kind, text: str) -> Self:
        """Make one."""
        made = super().__new__(cls, text)
        made.kind = kind
        return made

    def __getnewargs__(self) -> tuple[Kind, str]:  # type: ignore[override]
        """What a copy is made from, in this process or another."""
        return self.kind, str(self)
