"""The registry: every province's rules, loaded whole, immutable, and asked from one place."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from registry.compiled import compiled_form
from registry.compiled.compiled_form import Compiled
from registry.law.groups import group_called
from registry.law.laws import Laws
from registry.law.programmes import PROGRAMMES, programme_called
from registry.questions.count import Count, count

if TYPE_CHECKING:
    from registry.files.policies import Policies
    from registry.law.rule import LocalRule
    from registry.learnt.learnt import Learnt
    from registry.questions.compare import SideBySide
    from registry.questions.expiring import Expiring
    from registry.questions.history import History
    from registry.questions.province_page import ProvincePage
    from registry.questions.reconcile import Reconciliation
    from registry.written.province import ProvinceFile

MOST_PLACES = 8
"""Of one registry, laws of some places without a draft that are kept, and as known on some days."""


def shipped_policies() -> Path:
    """The policies that come with the package, wherever it is installed."""
    installed = Path(__file__).parent / "policies_data"
    return installed if installed.is_dir() else Path(__file__).parents[1] / "policies"


class Registry(Laws):
    """All policies at once: the law of every day (see `Laws`), the files, and the questions. Use `Registry.load`.

    Provinces, programmes and groups are asked for by their codes or any of their names; every method that takes one
    raises UnknownProvince, UnknownProgramme or UnknownGroup (LookupErrors that name the nearest) where there is none.
    Days are inclusive. Every answer is immutable and has `as_json()`: its public contract as plain data. What an answer
    rests on is in its rules, each with its instrument and source.

        registry = Registry.load()
        registry.count("voluntary_si", "near_poor", on=datetime.date(2023, 3, 22)).documented.supports

    A count starts fast: what other questions need is imported when they are asked.
    """

    def __init__(self, content: Compiled) -> None:
        super().__init__(content.facts)
        self._content = content
        self._without_draft: dict[tuple[object, ...], Registry] = {}
        self._known: dict[datetime.date, Registry] = {}

    @classmethod
    def load(cls, path: Path | str | None = None) -> Registry:
        """Read a policies folder, the shipped one if none is given.

        What was read is kept in the user's cache folder, or in the one that the variable HOTRO_CACHE names (`off`: not
        at all), and read from there while no file changes. Raises InvalidPolicies with every problem found, and OSError
        where the folder cannot be read; a registry loads whole or not at all.
        """
        folder = Path(path) if path is not None else shipped_policies()
        return cls(compiled_form.load(folder, _compile))

    @property
    def release(self) -> str:
        """The name of the state of the policies that it answers from: `2026-11-21+1a2b3c4d`.

        The last day that the policies know of and a digest of what they say, the same on every machine. A draft laid
        over them leaves the name as it is; it is empty for a registry that was not read from files.
        """
        return self._content.release

    @property
    def last_day(self) -> datetime.date:
        """The last day that the policies know of. Raises ValueError for a registry that was not read from files."""
        return datetime.date.fromisoformat(self.release[:10])

    # Questions

    def count(self, programme: str, group: str | None = None, *, on: datetime.date) -> Count:
        """How many provinces support a group, a named set of groups or anybody (None) in a programme on a day.

        Of the 63 provinces of before 2025-07-01, or the 34 since. A province counts where a cited rule is in force,
        surely or presumably; `lowest` and `highest` say how many it may be for all that is known. What was last
        published by that day stands beside it.
        """
        asked = None if group is None else group_called(group, self.groups)
        return count(self, programme_called(programme), asked, on=on)

    def compare(self, provinces: Sequence[str], programme: str | None = None, *, on: datetime.date) -> SideBySide:
        """Whose rules support whom on a day, provinces side by side; both programmes if none is given.

        A row for each programme and group spoken of, in it one `ProvinceSupport` a province, in the order asked for.
        What the rules come to in dong is said by `calculator.comparison.compare`.
        """
        from registry.questions.compare import compare  # noqa: PLC0415 - to start fast

        slugs = [self.slug(province) for province in provinces]
        return compare(self, slugs, PROGRAMMES if programme is None else (programme_called(programme),), on=on)

    def province(self, province: str, *, on: datetime.date) -> ProvincePage:
        """All that is known of a province on a day: rules by how they stand, statements, what was not found, files."""
        from registry.questions.province_page import province_page  # noqa: PLC0415 - to start fast

        return province_page(self, self.province_file, self.slug(province), on=on)

    def history(self, province: str) -> History:
        """A province's rules as a timeline: when each was in force, and how surely; oldest first."""
        from registry.questions.history import history  # noqa: PLC0415 - to start fast

        return history(self, self.slug(province))

    def expiring(self, within: str = "12m", *, on: datetime.date, until: datetime.date | None = None) -> Expiring:
        """Rules in force on a day that end by another and that no other rule takes up; soonest first.

        The other day is `until`, or lies `within` a time: `90d`, `6w`, `12m`, `2y`. Raises ValueError on other times.
        """
        from registry.questions.expiring import expiring  # noqa: PLC0415 - to start fast
        from registry.questions.time_ahead import TimeAhead  # noqa: PLC0415 - as above

        return expiring(self, on=on, until=until or TimeAhead.read(within).after(on))

    def reconcile(self) -> tuple[Reconciliation, ...]:
        """Every published count beside the documented one of the same day, oldest first."""
        from registry.questions.reconcile import reconcile  # noqa: PLC0415 - to start fast

        return reconcile(self)

    def learnt(self, province: str) -> Learnt:
        """When each fact of a province became known: by which source, and on which day; the first known first."""
        from registry.learnt.learnt import learnt  # noqa: PLC0415 - to start fast

        slug = self.slug(province)
        return learnt(self.policies(), slug, self.territory.parts.get(slug, (slug,)), self.last_day)

    def known_on(self, day: datetime.date) -> Registry:
        """A new registry that answers from what had been published by a day.

        An instrument counts from the earliest day on which one of its sources was published or, with no day, from the
        last day of the policies; a statement, count or amount from the day it speaks of; the State's law always. What
        was law on a day, as known on another: `registry.known_on(other).count(..., on=day)`.
        """
        from registry.compiled.compiling import compile_policies  # noqa: PLC0415 - to start fast: it costs pydantic
        from registry.learnt.known_on import known_on  # noqa: PLC0415 - as above

        if day >= self.last_day:
            return self
        found = self._known.get(day)
        if found is None:
            content = compile_policies(known_on(self.policies(), day, self.last_day))
            if len(self._known) >= MOST_PLACES:
                self._known.clear()
            found = self._known[day] = Registry(content._replace(release=self.release))
        return found

    # Files and drafts

    def province_file(self, slug: str) -> ProvinceFile:
        """Everything the file of a province (by slug) says. Raises KeyError where there is no such file."""
        from registry.written.province import ProvinceFile  # noqa: PLC0415 - to start fast: it costs pydantic

        return ProvinceFile.model_validate_json(self._content.province_files[slug])

    def policies(self) -> Policies:
        """Everything that the files say, read back from where they are kept; their lines are not.

        Raises KeyError for a registry that was not read from files.
        """
        from registry.compiled.files_kept import policies_kept  # noqa: PLC0415 - to start fast: it costs pydantic

        return policies_kept(self._content.national_files, self._content.province_files)

    def with_draft(self, draft: ProvinceFile) -> Registry:
        """A new registry in which a draft's instruments are law from their first day.

        Raises KeyError where there is no file of the draft's province.
        """
        from registry.draft.overlay import overlay  # noqa: PLC0415 - to start fast: it costs pydantic

        return Registry(overlay(self._content, draft))

    def with_rules(self, rules: Iterable[LocalRule]) -> Registry:
        """A new registry in which these are all the local rules there are."""
        return Registry(self._content._replace(local_rules=tuple(rules)))

    def with_numbers_going_on(self, keys: Collection[str], until: datetime.date) -> Registry:
        """A new registry in which the last known value of some parameters of the State's law goes on to a day."""
        from registry.draft.numbers_go_on import numbers_go_on  # noqa: PLC0415 - as above

        return Registry(numbers_go_on(self._content, keys, until))

    def without_and_with(
        self,
        draft: ProvinceFile,
        slugs: Iterable[str],
        against: datetime.date | None = None,
        none_in: str | None = None,
    ) -> tuple[Registry, Registry]:
        """The registry without and with a draft, each with the local law of some provinces (slugs) alone.

        They answer for these provinces what the whole registry does, and faster. With `against` the first one holds
        the local rules in force on that day, as if they went on unchanged. `none_in` is a province that is taken to
        add nothing where no rule is known.
        """
        from registry.draft import local_law  # noqa: PLC0415 - to start fast: it costs pydantic
        from registry.draft.overlay import overlay  # noqa: PLC0415 - as above

        places = local_law.places(self.territory, slugs)
        assumed = local_law.places(self.territory, [none_in]) if none_in else frozenset()
        after = local_law.of_places(overlay(self._content, draft), places)
        without = self._of_places(places, against, assumed)
        return without, Registry(local_law.with_nothing_in(after, assumed))

    def _of_places(self, places: frozenset[str], against: datetime.date | None, assumed: frozenset[str]) -> Registry:
        """The law without a draft: the same for one draft after another, and so is what has been assessed under it."""
        from registry.draft import local_law  # noqa: PLC0415 - to start fast

        key = places, against, assumed
        found = self._without_draft.get(key)
        if found is None:
            content = local_law.of_places(self._content, places)
            content = local_law.as_on(content, against) if against else content
            if len(self._without_draft) >= MOST_PLACES:
                self._without_draft.clear()
            found = self._without_draft[key] = Registry(local_law.with_nothing_in(content, assumed))
        return found


def _compile(folder: Path) -> Compiled:
    from registry.checking import read_checked  # noqa: PLC0415 - YAML and pydantic are only needed to build
    from registry.compiled.compiling import compile_policies  # noqa: PLC0415 - as above

    return compile_policies(read_checked(folder))
