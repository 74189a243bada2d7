"""What is answered: who pays how much, and why. Immutable; explanations are worked out when asked for."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from calculator.household import Household
from calculator.line import Line
from calculator.question import Question
from calculator.tell import tell
from registry.message import Message, joined


class MemberAssessment(NamedTuple):
    """The lines of one member."""

    id: str
    """As in the household."""
    lines: tuple[Line, ...]
    """One for each programme asked about, voluntary SI first; none where the person is insured elsewhere."""


class Notice(NamedTuple):
    """Something that the reader must know beside the amounts."""

    code: str
    """A kind of `calculator.line_warning`; `unsourced` where no page read confirms a number; `household` of it all."""
    member: str | None
    said: Message

    def as_json(self) -> dict[str, Any]:
        """As plain data, in both languages."""
        both = {language: self.said.in_language(language) for language in ("vi", "en")}
        return {"code": self.code, "member": self.member, **both}


class Total(NamedTuple):
    """Sums over the household, dong."""

    contribution: int
    state: int
    local: int
    other: int
    pays: int


class Assessment:
    """The answer for one household on one day: whole dong for the whole period that each member pays for.

    The parts of every line and of the total add up. Where `local_known` is false what is left to pay lies between
    `lowest_pays` and `total.pays`.
    """

    __slots__ = ("__dict__", "_ask", "date", "former_province", "household", "members", "notes", "province")

    def __init__(
        self,
        province: str | None,
        former_province: str | None,
        date: datetime.date,
        members: tuple[MemberAssessment, ...],
        household: Household | None = None,
        ask: Callable[[Assessment], tuple[Question, ...]] | None = None,
        notes: tuple[Message, ...] = (),
    ) -> None:
        """`ask`: works out the questions when they are wanted."""
        self.province = province
        self.former_province = former_province
        self.date = date
        self.members = members
        self.household = household
        """What was asked: the explanation tells of ages and settled orders from it."""
        self.notes = notes
        """What the reader must know of the household as a whole; among the `warnings`."""
        self._ask = ask

    def __getstate__(self) -> tuple[None, dict[str, Any]]:
        """What a copy is made from, in this process or another: the questions, not the law they are worked out with."""
        names = ("date", "former_province", "household", "members", "notes", "province")
        kept = {name: getattr(self, name) for name in names}
        return None, kept | {"_ask": None, "questions": self.questions}

    def __setstate__(self, state: tuple[None, dict[str, Any]]) -> None:
        """Make the copy."""
        for name, value in state[1].items():
            if name == "questions":
                self.__dict__[name] = value
            else:
                setattr(self, name, value)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What was not said and would change an amount, the most decisive first; worked out when it is asked for."""
        return self._ask(self) if self._ask is not None else ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of every member."""
        return tuple(line for member in self.members for line in member.lines)

    @cached_property
    def total(self) -> Total:
        """Sums over all lines."""
        lines = self.lines
        return Total(*(sum(getattr(line, part) for line in lines) for part in Total._fields))

    @cached_property
    def lowest_pays(self) -> int:
        """The least that may be left to pay in all, dong; less than `total.pays` where local support is not known."""
        return sum(line.lowest_pays for line in self.lines)

    def _total_as_json(self) -> dict[str, Any]:
        """The sums; with their range where a line's local part is not known, so that no bound passes for certain."""
        found: dict[str, Any] = self.total._asdict()
        if not self.local_known:
            lines = self.lines
            found["range"] = {
                "local": [sum(line.lowest_local for line in lines), sum(line.highest_local for line in lines)],
                "pays": [self.lowest_pays, self.total.pays],
            }
        return found

    @cached_property
    def local_known(self) -> bool:
        """Whether every line's local part is known."""
        return all(line.local_known for line in self.lines)

    @cached_property
    def warnings(self) -> tuple[Message, ...]:
        """What the reader must know beside the amounts, each once."""
        return tuple(dict.fromkeys(notice.said for notice in self.notices))

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """The same with its kind, and of whom it is."""
        found = [Notice("household", None, note) for note in self.notes]
        for member in self.members:
            for line in member.lines:
                found += [Notice(each.kind, member.id, _of(member, each)) for each in line.warnings]
                unsourced = dict.fromkeys(text for period in line.periods for text in period.basis.unsourced)
                said = [tell("no page read confirms all of this: {text}", text=text) for text in unsourced]
                found += [Notice("unsourced", member.id, _of(member, text)) for text in said]
        return tuple(dict.fromkeys(found))

    def as_json(self, *, with_questions: bool = True) -> Mapping[str, Any]:
        """The assessment in the keys of the public contract; without questions where many are put side by side."""
        found: dict[str, Any] = {"province": self.province}
        if self.former_province is not None:
            found["former_province"] = self.former_province
        found |= {
            "date": self.date.isoformat(),
            "members": [{"id": m.id, "lines": [line.as_json() for line in m.lines]} for m in self.members],
            "total": self._total_as_json(),
            "warnings": [str(each) for each in self.warnings],
            "notices": [each.as_json() for each in self.notices],
        }
        return found | {"questions": [q.as_json() for q in self.questions]} if with_questions else found


def _of(member: MemberAssessment, said: str) -> Message:
    return joined("", (member.id, ": ", said))
