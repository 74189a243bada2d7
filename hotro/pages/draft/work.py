"""What is done with the form of a draft: the draft is made or changed, and costed."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

import click
from pydantic import ValidationError

from calculator.simulation import BadParticipants
from calculator.simulation.asked import CannotCost, DraftCost, Drafted, cost_of_draft, drafted, first_year
from calculator.simulation.drafts.adopt import Adopted, CannotAdopt, adopt
from calculator.simulation.people.participants import Participants
from hotro.options import Whole
from hotro.pages.draft.form import DROP, DraftForm
from hotro.pages.draft.making import as_text, from_nothing, rates, read_text, with_rates, with_rule, without_rule
from hotro.pages.draft.people import as_table, crowds, of_table, typed
from hotro.pages.page_request import BadQuestion, PageRequest, day_of
from hotro.simulate.question import Dong, YearsType
from registry.files.problem import InvalidPolicies, Problem
from registry.law.programmes import PROGRAMMES
from registry.message import in_language, message_of
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
        if draft is not None and form.do.startswith(DROP):
            draft = without_rule(draft, form.do.removeprefix(DROP))
        if draft is not None and (form.moved or form.do == "add" or form.do.startswith(DROP)):
            draft = read_text(as_text(draft, asked.registry), asked.policies)
    except InvalidPolicies as invalid:
        errors = [p for p in invalid.problems if p.level == "error"]
        raise Trouble([_of_draft(problem, say) for problem in errors]) from invalid
    return draft, None


def _of_draft(problem: Problem, say: Voice) -> tuple[str, str]:
    where = say("in_draft", line=problem.line, field=problem.field or "–")
    return where, in_language(problem.message, say.language)


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
        raise Trouble([(say("cannot_adopt", **places), in_language(message_of(cannot), say.language))]) from cannot
    return made.draft, made


def _province(asked: PageRequest, form: DraftForm) -> str:
    """The province whose draft it is: the first of the list where none was chosen."""
    return asked.registry.slug(form.province) if form.province else min(asked.registry.territory.new)


def _start(form: DraftForm, say: Voice) -> datetime.date:
    found = _day(form.start, say)
    assert found is not None
    return found


def _day(text: str, say: Voice) -> datetime.date | None:
    try:
        return day_of(text)
    except BadQuestion as bad:
        raise Trouble([(say(bad.key, **bad.values), "")]) from bad


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
    found: int = _read(Whole(least, most), text, what, say)
    return found


def _read(kind: click.ParamType[Any], text: str, what: str, say: Voice) -> Any:
    """A field, read as the command's option of its kind. Raises Trouble."""
    try:
        return kind.convert(text, None, None)
    except click.BadParameter as wrong:
        raise Trouble([(say("bad_number", text=text[:40], what=what), "")]) from wrong


# Its cost


def with_file(form: DraftForm, say: Voice) -> DraftForm:
    """The form with the table of the file that was sent, if one was. Raises Trouble."""
    try:
        return form._replace(table=as_table(form.file), file=b"") if form.file else form
    except BadParticipants as bad:
        raise Trouble(_of_people(bad, say)) from bad


def worked_out(
    asked: PageRequest, form: DraftForm, draft: ProvinceFile, adopted: Adopted | None, say: Voice
) -> DraftCost | None:
    """What the draft costs; None where nobody was named. Raises Trouble."""
    registry = asked.registry
    years = _read(YearsType(), form.years, say("years_field"), say) if form.years else ()
    points = _whole(form.points, -100, 100, say("points"), say) if form.points not in ("", "0") else None
    budget = _read(Dong(), form.budget, say("budget_field"), say) if form.budget else None
    if points is not None and budget is not None:
        raise Trouble([(say("points_or_budget"), "")])
    against = _day(form.against, say)
    try:
        made = drafted(registry, adopted or draft, points, years)
        people = _people(asked, form, made, years)
        if people is None:
            return None
        if len(people.people) > asked.most_participants:
            raise Trouble([(say("too_many_rows", most=say.number(asked.most_participants)), "")])
        return cost_of_draft(
            registry, made, people, years, against=against, budget=budget, assume_none=form.assume_none
        )
    except CannotCost as cannot:
        raise Trouble([(say("cannot_cost"), in_language(message_of(cannot), say.language))]) from cannot
    except BadParticipants as bad:
        raise Trouble(_of_people(bad, say)) from bad


def _people(asked: PageRequest, form: DraftForm, made: Drafted, years: tuple[int, ...]) -> Participants | None:
    year = first_year(made.draft, years)
    if form.table:
        return of_table(form.table, asked.registry, year)
    return typed(form.people, crowds(rates(made.draft)), made.draft.province, asked.registry, year)


def _of_people(bad: BadParticipants, say: Voice) -> list[tuple[str, str]]:
    return [
        (say("in_people", line=p.line or "–", field=p.column or "–"), in_language(p.message, say.language))
        for p in bad.problems
    ]
