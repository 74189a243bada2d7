"""The registry: every province's rules, loaded whole, immutable, and asked from one place."""

from __future__ import annotations

import datetime
import threading
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from registry.compiled import form as compiled_form
from registry.compiled.form import Compiled
from registry.law.law import Law
from registry.law.names import NameIndex, names_of
from registry.law.rule import FOREVER, Exclusion, Group, LocalRule, ParameterValue, PublishedCount, Statement, StateRule

if TYPE_CHECKING:
    from registry.questions.count import Count
    from registry.written.province import ProvinceFile


def shipped_policies() -> Path:
    """The policies that come with the package, wherever it is installed."""
    installed = Path(__file__).parent / "policies_data"
    return installed if installed.is_dir() else Path(__file__).parents[1] / "policies"


class Registry:
    """All policies at once. Build it with `Registry.load`."""

    def __init__(self, content: Compiled) -> None:
        self._content = content
        self.territory = content.territory
        self.groups: Mapping[str, Group] = {g.code: g for g in content.groups}
        """Group and set codes."""
        self.local_rules: tuple[LocalRule, ...] = content.local_rules
        """Every local rule of every time, drafts included (they are never in force)."""
        self.statements: tuple[Statement, ...] = content.statements
        self.counts: tuple[PublishedCount, ...] = content.counts
        self._laws: dict[int, Law] = {}
        self._lock = threading.Lock()

    @classmethod
    def load(cls, path: Path | str | None = None) -> Registry:
        """Read a policies folder, the shipped one if none is given.

        Raises InvalidPolicies with every problem found; a registry loads whole or not at all.
        """
        folder = Path(path) if path is not None else shipped_policies()
        return cls(compiled_form.load(folder, _compile))

    @cached_property
    def names(self) -> NameIndex:
        """Provinces by any of their names."""
        return names_of(self.territory)

    @cached_property
    def _boundaries(self) -> list[int]:
        """First days of the intervals in which the law does not change."""
        days = {1, self.territory.merger.toordinal()}
        national: list[ParameterValue | StateRule | Exclusion] = [*self._content.parameters]
        national += [*self._content.state_rules, *self._content.exclusions]
        for fact in national:
            days |= {fact.first, fact.last + 1, fact.certain_to + 1}
        days |= {rule.unclear_from for rule in self._content.state_rules if rule.unclear_from is not None}
        for statement in self.statements:
            days |= {statement.first, statement.last + 1}
        days |= {group.first for group in self.groups.values()}
        for rule in self.local_rules:
            for first, last, _ in rule.intervals:
                days |= {first, last + 1}
            days |= {datetime.date(year, 1, 1).toordinal() for year, _ in rule.rates if year}
        return sorted(day for day in days if day <= FOREVER)

    def law(self, on: datetime.date) -> Law:
        """What is in force on a day. Cached by the interval in which nothing changes."""
        index = bisect_right(self._boundaries, on.toordinal()) - 1
        law = self._laws.get(index)
        if law is None:
            with self._lock:
                law = self._laws.get(index) or self._laws.setdefault(index, self._make_law(index))
        return law

    def _make_law(self, index: int) -> Law:
        first = self._boundaries[index]
        last = self._boundaries[index + 1] - 1 if index + 1 < len(self._boundaries) else FOREVER
        return Law(
            datetime.date.fromordinal(first),
            datetime.date.fromordinal(last),
            self.territory,
            self.groups,
            self._content.parameters,
            self._content.state_rules,
            self.local_rules,
            self.statements,
            self._content.exclusions,
        )

    def count(self, programme: str, group: str | None = None, *, on: datetime.date) -> Count:
        """How many provinces support a group (or anybody) in a programme on a day."""
        from registry.questions.count import count  # noqa: PLC0415 - the modules use each other

        return count(self, programme, group, on=on)

    def province_file(self, slug: str) -> ProvinceFile:
        """Everything the file of a province says."""
        from registry.written.province import ProvinceFile  # noqa: PLC0415 - costs the import of pydantic

        return ProvinceFile.model_validate_json(self._content.province_files[slug])

    def with_draft(self, draft: ProvinceFile) -> Registry:
        """A new registry in which a draft's instruments are law from their first day."""
        from registry.draft.overlay import overlay  # noqa: PLC0415 - costs the import of pydantic

        return Registry(overlay(self._content, draft))


def _compile(folder: Path) -> Compiled:
    from registry.checking import read_checked  # noqa: PLC0415 - YAML and pydantic are only needed to build
    from registry.compiled.compiling import compile_policies  # noqa: PLC0415

    return compile_policies(read_checked(folder))
