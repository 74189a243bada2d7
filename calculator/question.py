"""A question about what was not said, with what would be left to pay by each answer."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple


class PossibleAnswer(NamedTuple):
    """A thing that may be said, and what the household would then have left to pay."""

    value: Any
    """As it would stand in the field of a household file."""
    pays: int | None
    """Dong for the whole household and all its periods; None where the household could not be answered then."""
    lowest_pays: int | None
    """The least that may be left, where local support is not known; else the same."""

    def as_json(self) -> dict[str, Any]:
        """The answer in the keys of the public contract."""
        value = self.value.isoformat() if isinstance(self.value, datetime.date) else self.value
        said: dict[str, Any] = {"value": value, "pays": self.pays}
        if self.lowest_pays != self.pays:
            said["lowest_pays"] = self.lowest_pays
        return said


class Question(NamedTuple):
    """Something that was not said and would change an amount."""

    code: str
    """What kind of thing: `condition`, `since`, `born`, `pension`, `district` ..."""
    member: str | None
    """Id of the member it is about; None where it is about the household."""
    field: str
    """Path in the household file, such as `members[0].born`."""
    en: str
    vi: str
    answers: tuple[PossibleAnswer, ...]
    """At least two that lead to different amounts."""

    @property
    def weight(self) -> int:
        """Dong between the answers; one that ends the whole payment weighs most."""
        pays = [bound for answer in self.answers for bound in (answer.pays, answer.lowest_pays) if bound is not None]
        return max(pays) - min(pays) + (0 if len(pays) == 2 * len(self.answers) else max(pays))

    def as_json(self) -> dict[str, Any]:
        """The question in the keys of the public contract."""
        said = self._asdict() | {"answers": [answer.as_json() for answer in self.answers]}
        return said if self.member is not None else {key: value for key, value in said.items() if key != "member"}
