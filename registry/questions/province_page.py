"""A province on a day: its rules by how they stand, what is stated, what was not found, and the files that say so."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from registry.law.area import area_on, type_on
from registry.law.laws import Laws
from registry.law.percent import as_number
from registry.law.rule import Certainty, LocalRule
from registry.law.territory import Province

if TYPE_CHECKING:  # costs the import of pydantic
    from registry.written.base import Called
    from registry.written.province import Instrument, NoSupport, ProvinceFile

Stage = Literal["certain", "presumed", "possible", "draft", "ended", "later"]
"""How a rule stands on a day: in force (as surely as the first three say), not law, over, or not begun."""
IN_FORCE: tuple[Stage, ...] = ("certain", "presumed")
LIVE: tuple[Stage, ...] = (*IN_FORCE, "possible")

_KEYS = (
    "rule",
    "file",
    "instrument",
    "programme",
    "who",
    "in_force",
    "kind",
    "rate",
    "of",
    "from",
    "to",
    "area",
    "districts",
    "conditions",
    "condition",
    "note",
    "source",
)


class StagedRule(NamedTuple):
    """A rule as it stands on the page's day."""

    rule: LocalRule
    stage: Stage
    rate: int | Fraction | None
    """Percent, or dong a month, on the day; None where unknown."""

    def as_json(self) -> dict[str, Any]:
        """The rule as plain data; `in_force` is its stage."""
        said = self.rule.as_json() | {"in_force": self.stage, "rate": as_number(self.rate)}
        return {key: said[key] for key in _KEYS}


class ProvincePage(NamedTuple):
    """A province, old or new, on a day."""

    province: str
    """Its slug."""
    unit: Province
    type: str
    """`province` or `city`, on the day."""
    date: datetime.date
    area: tuple[str, ...]
    """Old provinces whose territory it is."""
    rules: tuple[StagedRule, ...]
    files: Mapping[str, ProvinceFile]
    """By slug: its own file, those of its parts once it was merged with them, any other with a rule in force there."""

    def at(self, *stages: Stage) -> tuple[StagedRule, ...]:
        """Rules that stand so on the day."""
        return tuple(r for r in self.rules if r.stage in stages)

    @property
    def statements(self) -> tuple[tuple[str, NoSupport], ...]:
        """Statements that there is no support, each with the slug of the file it stands in."""
        return tuple((slug, said) for slug, file in self.files.items() for said in file.no_support)

    @property
    def not_found(self) -> Mapping[str, Called]:
        """Slug of a file -> what was looked for and not found."""
        return {slug: file.not_found for slug, file in self.files.items() if file.not_found}

    @property
    def instruments(self) -> Mapping[str, Instrument]:
        """Every instrument of the files, by id."""
        return {i.id: i for file in self.files.values() for i in file.instruments}

    def as_json(self) -> dict[str, Any]:
        """Everything the files say, and what of it is in force."""
        return {
            "province": self.province,
            "name": {"en": self.unit.en, "vi": self.unit.vi},
            "type": self.type,
            "date": self.date.isoformat(),
            "area": list(self.area),
            "rules": [rule.as_json() for rule in self.rules],
            "files": {
                slug: file.model_dump(mode="json", by_alias=True, exclude_none=True)
                for slug, file in self.files.items()
            },
        }


def province_page(laws: Laws, file_of: Callable[[str], ProvinceFile], slug: str, *, on: datetime.date) -> ProvincePage:
    """Collect what is known of a province on a day; `file_of` gives the file of a slug."""
    area = area_on(laws.territory, slug, on)
    here = [rule for rule in laws.local_rules if not set(rule.area).isdisjoint(area)]
    names = dict.fromkeys((slug, *area)) | dict.fromkeys(r.file for r in here if r.certainty(on) > Certainty.NO)
    return ProvincePage(
        slug,
        laws.territory.get(slug),
        type_on(laws.territory, slug, on),
        on,
        area,
        tuple(StagedRule(rule, stage_on(rule, on), rule.rate(on)) for rule in here if rule.file in names),
        {name: file_of(name) for name in names},
    )


def stage_on(rule: LocalRule, day: datetime.date) -> Stage:
    """How a rule stands on a day."""
    if rule.status == "draft":
        return "draft"
    match rule.certainty(day):
        case Certainty.CERTAIN:
            return "certain"
        case Certainty.PRESUMED:
            return "presumed"
        case Certainty.POSSIBLE:
            return "possible"
    begins_later = any(first > day.toordinal() for first, _, _ in rule.intervals)
    return "later" if begins_later else "ended"
