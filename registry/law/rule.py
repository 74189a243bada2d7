"""The rules of the registry, resolved: ready to be asked whether they are in force and what they give.

These are plain tuples so that a registry of any size loads fast. What a file says word for word is kept
beside them (`Registry.province_file`).
"""

from __future__ import annotations

import datetime
from enum import IntEnum
from fractions import Fraction
from typing import Any, NamedTuple

from registry.law.percent import as_number

ALWAYS = 1
"""First day (ordinal) of what has always been so."""
FOREVER = datetime.date.max.toordinal()
"""Last day of what has no end."""


class Certainty(IntEnum):
    """How surely a rule is in force on a day. The order matters: higher is surer."""

    NO = 0
    """Not in force, or only a draft."""
    POSSIBLE = 1
    """Not known: it may not have begun, may have ended, or its adoption is unclear."""
    PRESUMED = 2
    """Adopted and begun; no source states its end. A resolution stands until it ends or is replaced."""
    CERTAIN = 3
    """Adopted, begun, and within the term that a source states."""


_CERTAINTIES = tuple(Certainty)


def certainty_until(first: int, last: int, certain_to: int, ordinal: int) -> Certainty:
    """How surely a row of the State's law is in force on a day (all days as ordinals).

    As for local rules: certain within what a source states, presumed where no source states an end and the day is
    later than the sources were read.
    """
    if not first <= ordinal <= last:
        return Certainty.NO
    return Certainty.CERTAIN if ordinal <= certain_to else Certainty.PRESUMED


Interval = tuple[int, int, int]
"""First day, last day (both `date.toordinal`, inclusive) and Certainty."""


class Condition(NamedTuple):
    """What must be true of a person beside groups, age and place: no program can decide it, so it is asked."""

    code: str | None
    """Of `policies/conditions.yaml`: one question, however many rules rest on it. None: in a rule's own words."""
    vi: str
    en: str
    question_vi: str
    """Yes means that it is met."""
    question_en: str


def own_words(vi: str, en: str) -> Condition:
    """A condition of one rule alone, and how it is asked."""
    return Condition(None, vi, en, f"Có đáp ứng điều kiện sau không: {vi}?", f"Is this so: {en}?")


def _in_english(conditions: tuple[Condition, ...]) -> str | None:
    return "; ".join(condition.en for condition in conditions) or None


class LocalRule(NamedTuple):
    """Support that a province, district or commune adds, by one provision of one instrument."""

    id: str
    instrument: str
    number: str
    file: str
    """Slug of the province whose file holds it."""
    programme: str
    who: tuple[str, ...]
    """Groups the person must be in, all at once."""
    kind: str
    """`percent` (the province's own share), `total_percent` (State and local together), `vnd_per_month`."""
    rates: tuple[tuple[int, int | Fraction | None], ...]
    """(first year, percent or dong; None where unknown). One pair with year 0 where it never changes. A percent that is
    not whole is a Fraction."""
    of: str | None
    """What a percent is a percent of: `contribution`, `rural_poverty_line_contribution`,
    `first_member_contribution`, `unknown`; None for dong and for an unknown rate."""
    age_from: int | None
    age_below: int | None
    months: int | None
    """Longest time of support, in months."""
    household_order: int | None
    """Health insurance: only for the member of this place in the household order."""
    conditions: tuple[Condition, ...]
    note_vi: str | None
    """A remark on what its source says or leaves open; never a condition."""
    note_en: str | None
    budget: str | None
    adds_up: bool
    level: str
    status: str
    area: tuple[str, ...]
    """Old provinces whose territory it surely covers."""
    area_known: bool
    districts: tuple[str, ...]
    """Districts it is limited to; empty for all."""
    intervals: tuple[Interval, ...]
    """When it is in force, and how surely: in order, not overlapping."""
    begin: str
    end: str
    """First and last day as the file writes them (see registry.written.bound)."""
    source: str
    own_end: int | None = None
    """Last day (ordinal) that the resolution itself sets to the support, or its yearly schedule; None where it sets
    none. Months paid ahead are supported up to it, for so much was law on the day of payment."""
    budget_vi: str | None = None

    @property
    def condition(self) -> str | None:
        """What must be true of the person, in English in one row of text."""
        return _in_english(self.conditions)

    def certainty(self, day: datetime.date) -> Certainty:
        """How surely the rule is in force on a day."""
        return self.certainty_on(day.toordinal())

    def certainty_on(self, ordinal: int) -> Certainty:
        """How surely the rule is in force on a day (`date.toordinal`)."""
        for first, last, certainty in self.intervals:
            if first <= ordinal <= last:
                return _CERTAINTIES[certainty]
        return Certainty.NO

    def rate(self, day: datetime.date) -> int | Fraction | None:
        """The percent (or dong) on a day; None where unknown."""
        found: int | Fraction | None = None
        for year, rate in self.rates:
            if year <= day.year:
                found = rate
        return found

    def as_json(self) -> dict[str, Any]:
        """Everything of the rule but its intervals as plain data; every answer takes the keys it needs from here."""
        said = self._asdict()
        del said["id"], said["intervals"], said["begin"], said["end"], said["note_vi"], said["note_en"]
        note = None if self.note_en is None else {"vi": self.note_vi, "en": self.note_en}
        said |= {"conditions": [each._asdict() for each in self.conditions], "condition": self.condition, "note": note}
        lists = {name: list(said[name]) for name in ("who", "area", "districts")}
        rates = {str(year) if year else "always": as_number(rate) for year, rate in self.rates}
        return said | lists | {"rule": self.id, "rates": rates, "from": self.begin, "to": self.end}


class StateRule(NamedTuple):
    """What the State pays for one group in one period."""

    id: str
    programme: str
    who: tuple[str, ...]
    percent: int
    of: str
    minimum: bool
    category: str | None
    """Health insurance: `budget_pays` (HI Law art. 12 cl. 3) or `budget_supports` (cl. 4)."""
    poor_commune: bool
    age_from: int | None
    age_below: int | None
    months: int | None
    months_from: int | None
    """Day (ordinal) the months are counted from, where it is the same for everybody."""
    conditions: tuple[Condition, ...]
    first: int
    last: int
    instrument: str
    source: str
    unsourced: str | None
    certain_to: int
    """Last day (ordinal) on which it is certain: the stated last day, or the day on which the sources were read."""
    only_if_met: bool
    """True where most of the group does not meet the conditions: only for those of whom it is said that they do."""
    card_until: tuple[int, int] | None
    """Month and day: who reaches `age_below` before it has the card to that day, who reaches it then or later to the
    end of the month; the budget's amount counts to the age (Decree 146/2018 art. 13 cl. 2, art. 10 cl. 1 point b)."""
    unclear_from: int | None
    """Day (ordinal) from which no source settles whether it still holds."""
    unsettled: Condition | None
    """What is not settled from that day on."""
    unsourced_vi: str | None = None
    months_of: str | None = None
    """Group of `who` in which the months count; None: in all of them at once."""
    at_least_to: int | None = None
    """Day (ordinal) to which at least support goes on, whenever the months began."""

    @property
    def condition(self) -> str | None:
        """What must be true of the person, in English in one row of text."""
        return _in_english(self.conditions)

    @property
    def counted_in(self) -> tuple[str, ...]:
        """The groups since when its months count."""
        return self.who if self.months_of is None else (self.months_of,)

    @property
    def unclear(self) -> str | None:
        """What is not settled, in English."""
        return self.unsettled and self.unsettled.en

    def certainty(self, day: datetime.date) -> Certainty:
        """How surely the rule is in force on a day, leaving `unclear_from` aside."""
        return certainty_until(self.first, self.last, self.certain_to, day.toordinal())


class Exclusion(NamedTuple):
    """People who cannot join a programme: those in all of some groups, or in a circumstance."""

    programme: str
    who: tuple[str, ...]
    """Groups the person must be in, all at once; empty where a circumstance decides."""
    circumstance: str | None
    """`pension`, `compulsory_si`, `registered_household_business`."""
    first: int
    last: int
    en: str
    vi: str
    instrument: str
    source: str
    certain_to: int

    def shuts_out(self, groups: frozenset[str]) -> bool:
        """Whether people in these groups, implied ones among them, cannot join for a group that they are in."""
        return bool(self.who) and groups.issuperset(self.who)

    def as_json(self) -> dict[str, Any]:
        """Since when, by which act and why, as plain data."""
        day = datetime.date.fromordinal(self.first)
        return {"from": day.isoformat(), "instrument": self.instrument, "says": {"vi": self.vi, "en": self.en}}

    def certainty(self, day: datetime.date) -> Certainty:
        """How surely it is in force on a day."""
        return certainty_until(self.first, self.last, self.certain_to, day.toordinal())


class ParameterValue(NamedTuple):
    """A number of the law in one period."""

    key: str
    first: int
    last: int
    value: int | Fraction | str | tuple[int, ...]
    """Dong, percent (a Fraction where not whole), the key of another parameter, or a list of percents."""
    instrument: str
    source: str
    unsourced: str | None
    certain_to: int
    """Last day (ordinal) on which it is certain: the stated last day, or the day on which the sources were read."""
    unsourced_vi: str | None = None

    def certainty(self, day: datetime.date) -> Certainty:
        """How surely it is the value on a day."""
        return certainty_until(self.first, self.last, self.certain_to, day.toordinal())


class Statement(NamedTuple):
    """A source's statement that a province adds nothing."""

    province: str
    programme: str
    who: tuple[str, ...]
    first: int
    last: int
    """Days it speaks of (ordinals): one day, or all days before an instrument."""
    stated: bool
    """False where it is only read from silence."""
    says: str
    source: str
    says_vi: str = ""
    """Empty where it is in one language alone."""


class Publication(NamedTuple):
    """A published number of supporting provinces."""

    ordinal: int
    programme: str
    group: str | None
    """A group or a named set; None for the whole programme."""
    n: int | None
    of: int
    by: str
    source: str
    by_vi: str = ""
    """`by` in Vietnamese, where that is another text."""
    source_vi: str = ""

    @property
    def day(self) -> datetime.date:
        """The day the number speaks of."""
        return datetime.date.fromordinal(self.ordinal)


NOT_A_GROUP = ("any", "unspecified", "household_member")
"""Codes that rules name and nobody is said to be in: anybody, people whom no source names, a place in a household."""


class BeneficiaryGroup(NamedTuple):
    """A beneficiary group, or a named set of groups (`groups` not empty)."""

    code: str
    en: str
    vi: str
    national: bool
    implies: tuple[str, ...] = ()
    """Groups that everybody in this one is in too."""
    first: int = 1
    """First day (ordinal) on which anybody can be in it."""
    groups: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    """Other names people type."""

    @property
    def since(self) -> datetime.date | None:
        """First day on which anybody can be in it; None where it has no beginning here."""
        return datetime.date.fromordinal(self.first) if self.first > ALWAYS else None

    @property
    def is_of_people(self) -> bool:
        """Whether a person may be said to be in it: no named set of groups, and no code for anybody."""
        return not self.groups and self.code not in NOT_A_GROUP

    def as_json(self) -> dict[str, Any]:
        """The group as plain data; `groups` are the members of a named set."""
        return {
            "code": self.code,
            "vi": self.vi,
            "en": self.en,
            "national": self.national,
            "since": self.since and self.since.isoformat(),
            "implies": list(self.implies),
            "groups": list(self.groups),
            "aliases": list(self.aliases),
        }
