"""What `hotro show` finds of a province on a day, ready to be printed in any format."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from calculator.comparison.rule_total import RuleTotal, rule_total
from registry.law.area import area_on, type_on
from registry.law.rule import Certainty, LocalRule
from registry.registry import Registry
from registry.written.percent import as_number

if TYPE_CHECKING:
    from registry.written.province import ProvinceFile

State = Literal["certain", "presumed", "possible", "draft", "ended", "later"]


class Shown(NamedTuple):
    """A rule as it stands on the day."""

    rule: LocalRule
    state: State
    total: RuleTotal | None
    """With the State's support; None where the rule is not in force or its group is not named."""


class ProvincePage(NamedTuple):
    """A province on a day, with the files that say so."""

    province: str
    type: str
    date: datetime.date
    area: tuple[str, ...]
    """Old provinces whose territory it is."""
    rules: tuple[Shown, ...]
    files: Mapping[str, ProvinceFile]

    def as_json(self, registry: Registry) -> dict[str, Any]:
        """Everything the files say, and what of it is in force."""
        unit = registry.territory.get(self.province)
        return {
            "province": self.province,
            "name": {"en": unit.en, "vi": unit.vi},
            "type": self.type,
            "date": self.date.isoformat(),
            "area": list(self.area),
            "rules": [_rule_json(shown, self.date) for shown in self.rules],
            "files": {
                slug: file.model_dump(mode="json", by_alias=True, exclude_none=True)
                for slug, file in self.files.items()
            },
        }


def province_page(registry: Registry, slug: str, on: datetime.date) -> ProvincePage:
    """Collect what is known of a province on a day.

    Its own file, those of its parts once it was merged with them, and any other that has a rule in force there.
    """
    area = area_on(registry.territory, slug, on)
    here = [rule for rule in registry.local_rules if not set(rule.area).isdisjoint(area)]
    names = dict.fromkeys((slug, *area)) | dict.fromkeys(r.file for r in here if r.certainty(on) > Certainty.NO)
    law = registry.law(on)
    rules = []
    for rule in here:
        if rule.file in names:
            state = state_on(rule, on)
            live = state in ("certain", "presumed", "possible")
            rules.append(Shown(rule, state, rule_total(rule, slug, law, on) if live else None))
    files = {name: registry.province_file(name) for name in names}
    return ProvincePage(slug, type_on(registry.territory, slug, on), on, area, tuple(rules), files)


def state_on(rule: LocalRule, day: datetime.date) -> State:
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


def _rule_json(shown: Shown, day: datetime.date) -> dict[str, Any]:
    rule = shown.rule
    return {
        "rule": rule.id,
        "file": rule.file,
        "instrument": rule.instrument,
        "programme": rule.programme,
        "who": list(rule.who),
        "in_force": shown.state,
        "kind": rule.kind,
        "rate": as_number(rule.rate(day)),
        "of": rule.of,
        "state_percent": as_number(shown.total.state) if shown.total else None,
        "total_percent": as_number(shown.total.total) if shown.total else None,
        "from": rule.begin,
        "to": rule.end,
        "area": list(rule.area),
        "districts": list(rule.districts),
        "source": rule.source,
    }
