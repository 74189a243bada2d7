"""What is done with the form of a draft: the draft is made or changed, costed, and taken away as a file."""

from __future__ import annotations

import datetime
from typing import NamedTuple

import click
from pydantic import ValidationError

from calculator.simulation import BadParticipants
from calculator.simulation.asked import CannotCost, DraftCost, Drafted, cost_of_draft, drafted, first_year
from calculator.simulation.drafts.adopt import Adopted, CannotAdopt, adopt
from calculator.simulation.people.participants import Participants
from hotro.options import Whole
from hotro.output import csv_text, json_text, with_release
from hotro.pages.draft.form import DraftForm
from hotro.pages.draft.making import as_text, from_nothing, rates, read_text, with_rates, with_rule
from hotro.pages.draft.people import crowds, of_table, typed
from hotro.pages.page_request import BadQuestion, Made, PageRequest, day_of
from hotro.simulate.question import YearsType
from hotro.simulate.rows import COLUMNS, rows
from registry.files.problem import InvalidPolicies
from registry.law.programmes import PROGRAMMES
from registry.voice.voice import Voice
from registry.written.province import ProvinceFile


class Trouble(Exception):
    """What keeps a draft from being made or costed: sentences of the page, each with the original words, if any."""

    def __init__(self, said: list[tuple[str, str]]) -> None:
        self.said = said
        super().__init__("trouble")


class Worked(NamedTuple):
    """A draft, and its cost where people were named."""

    draft: ProvinceFile
    text: str
    adopted: Adopted | None
    cost: DraftCost | None


def draft_of_form(asked: PageRequest, form: DraftForm, say: Voice) -> tuple[ProvinceFile | None, Adopted | None]:
    """The draft as it is after what was asked to be done; None before there is one. Raises Trouble."""
    try:
        if form.do == "restart" or (not form.text and not form.do):
            return None, None
        if form.do == "make":
            return _made(asked, form, say)
        draft = read_text(form.text, asked.policies) if form.text else None
        if draft is not None and form.moved:
            draft = with_rates(draft, _moved(form, say))
        if form.do == "add":
            draft = _with_rule(asked, form, draft, say)
        if draft is not None and (form.moved or form.do == "add"):
            draft = read_text(as_text(draft, asked.registry), asked.policies)
    except InvalidPolicies as invalid:
        errors = [p for p in invalid.problems if p.level == "error"]
        raise Trouble([(say("in_draft", line=p.line, field=p.field or "–"), p.message) for p in errors]) from invalid
    return draft, None


def _made(asked: PageRequest, form: DraftForm, say: Voice) -> tuple[ProvinceFile | None, Adopted | None]:
    """A draft made from the rules of another province; None where it begins with nothing. Raises Trouble."""
    _start(form, say)
    if not form.source:
        return None, None
    registry = asked.registry
    source, target = registry.slug(form.source), _province(asked, form)
    try:
        made = adopt(registry, source, target, _start(form, say))
    except CannotAdopt as cannot:
        places = {"source": say.place(source, registry.territory), "place": say.place(target, registry.territory)}
        raise Trouble([(say("cannot_adopt", **places), str(cannot))]) from cannot
    return made.draft, made


def _province(asked: PageRequest, form: DraftForm) -> str:
    """The province whose draft it is: the first of the list where none was chosen."""
    return asked.registry.slug(form.province) if form.province else min(asked.registry.territory.new)


def _start(form: DraftForm, say: Voice) -> datetime.date:
    try:
        found = day_of(form.start)
    except BadQuestion as bad:
        raise Trouble([(say(bad.key, **bad.values), "")]) from bad
    assert found is not None
    return found


def _with_rule(asked: PageRequest, form: DraftForm, draft: ProvinceFile | None, say: Voice) -> ProvinceFile:
    if form.add_group not in asked.registry.groups:
        raise Trouble([(say("bad_group", text=form.add_group[:60]), "")])
    programme = form.add_programme if form.add_programme in PROGRAMMES else PROGRAMMES[0]
    percent = _whole(form.add_percent, 1, 100, say("add_percent"), say)
    start = _start(form, say)
    if draft is None and _province(asked, form) not in asked.registry.territory.on(start):
        raise Trouble([(say("bad_day", text=form.start), "")])
    basis = draft or from_nothing(asked.registry, _province(asked, form), start)
    try:
        return with_rule(basis, programme, form.add_group, percent)
    except ValidationError as invalid:
        raise Trouble([(say("bad_group", text=form.add_group), "")]) from invalid


def _moved(form: DraftForm, say: Voice) -> dict[str, int]:
    return {rule: _whole(text, 0, 100_000_000, rule, say) for rule, text in form.moved.items()}


def _whole(text: str, least: int, most: int, what: str, say: Voice) -> int:
    try:
        return Whole(least, most).convert(text, None, None)
    except click.BadParameter as wrong:
        raise Trouble([(say("bad_number", text=text[:40], what=what), "")]) from wrong


# Its cost


def worked_out(
    asked: PageRequest, form: DraftForm, draft: ProvinceFile, adopted: Adopted | None, say: Voice
) -> DraftCost | None:
    """What the draft costs; None where nobody was named. Raises Trouble."""
    registry = asked.registry
    try:
        years = YearsType().convert(form.years, None, None) if form.years else ()
    except click.BadParameter as wrong:
        raise Trouble([(say("bad_number", text=form.years[:40], what=say("years_field")), "")]) from wrong
    points = _whole(form.points, -100, 100, say("points"), say) if form.points not in ("", "0") else None
    try:
        made = drafted(registry, adopted or draft, points, years)
        people = _people(asked, form, made, years)
        if people is None:
            return None
        if len(people.people) > asked.most_participants:
            raise Trouble([(say("too_many_rows", most=say.number(asked.most_participants)), "")])
        return cost_of_draft(registry, made, people, years, assume_none=form.assume_none)
    except CannotCost as cannot:
        raise Trouble([(say("cannot_cost"), str(cannot))]) from cannot
    except BadParticipants as bad:
        said = [(say("in_people", line=p.line or "–", field=p.column or "–"), p.message) for p in bad.problems]
        raise Trouble(said) from bad


def _people(asked: PageRequest, form: DraftForm, made: Drafted, years: tuple[int, ...]) -> Participants | None:
    year = first_year(made.draft, years)
    if form.table:
        return of_table(form.table, asked.registry, year)
    return typed(form.people, crowds(rates(made.draft)), made.draft.province, asked.registry, year)


# Taken away


def download(asked: PageRequest, form: DraftForm, draft: ProvinceFile, cost: DraftCost | None, say: Voice) -> Made:
    """A file of the draft or of its cost. Raises Trouble."""
    name = f"{draft.province}-draft"
    if form.do == "yaml":
        changed = cost.drafted.draft if cost else draft
        return Made(as_text(changed, asked.registry).encode(), 200, "application/yaml", f"{name}.yaml")
    if cost is None:
        raise Trouble([(say("no_people"), "")])
    if form.do == "csv":
        text = csv_text(COLUMNS, rows(cost.simulation))
        return Made(text.encode(), 200, "text/csv; charset=utf-8", f"{name}.csv")
    if form.do == "json":
        text = json_text(with_release(cost.as_json(), asked.registry.release))
        return Made(text.encode(), 200, "application/json", f"{name}.json")
    try:
        if form.do == "xlsx":
            from hotro.simulate.workbook.workbook import workbook  # noqa: PLC0415 - needs an extra

            content, kind = workbook(cost, asked.registry, asked.language), _XLSX
        else:
            from hotro.simulate.plot import picture  # noqa: PLC0415 - needs an extra

            content, kind = picture(cost, asked.registry, asked.language, "svg"), "image/svg+xml"
    except ImportError as missing:
        raise Trouble([(say("no_library"), "")]) from missing
    return Made(content, 200, kind, f"{name}.{form.do}")


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
