"""One difference between two states."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

Side = Literal["law", "learnt"]
"""Whether the law changed, or what we know of it."""

UNKNOWN = (None, "unknown")


class Change(NamedTuple):
    """What became of one thing. `before` and `after` are as the files have them; None where it was or is not there."""

    side: Side
    kind: str
    """A key of the texts of `hotro diff`: `instrument_begins`, `rate_known`, ..."""
    file: str
    """`provinces/ha-noi`, `counts`."""
    instrument: str | None = None
    rule: str | None = None
    """Id of the rule, or the key of an entry that is no rule."""
    field: str | None = None
    before: Any = None
    after: Any = None

    @property
    def province(self) -> str | None:
        """Slug of the province whose file it is in."""
        return self.file.removeprefix("provinces/") if self.file.startswith("provinces/") else None

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {"side": self.side, "kind": self.kind, "province": self.province, **self._asdict()}
