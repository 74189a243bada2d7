"""What one household pays, as text: amounts, what to check, what it rests on, and why."""

from __future__ import annotations

from collections.abc import Iterator

from rich.table import Table

from calculator.assessment import Assessment
from calculator.explanation.explain import LineExplanation, explain
from calculator.household import Person
from calculator.line import Line
from hotro.calc.questions_page import questions_page
from hotro.calc.speaker import NOTHING_ASKED, Speaker, tight
from hotro.page import Page, table
from registry.law.rule import Certainty

_NOT_PRINTED = "\ue000"
"""Of the private use area: no name that a member may have holds it."""


def household_page(
    page: Page, assessment: Assessment, speaker: Speaker, *, title: str, explained: bool, asks: bool = True
) -> None:
    """One household's answer; with `explained` every step of it, with `asks` what was not said."""
    found = explain(assessment, speaker.law(assessment), speaker.language)
    page.line(title, style="bold")
    if len(assessment.members) == 1:
        page.line(speaker.household(assessment))
    page.line()
    page.table(*_amounts(assessment, found, speaker))
    page.line()
    page.line(speaker.say("currency"))
    speaker.legend(page, [assessment], speaker.province(assessment))
    if explained:
        _explanation(page, found, assessment, speaker)
    else:
        _checks(page, found, assessment, speaker)
    _warnings(page, [] if explained else found, assessment, speaker)
    if asks:
        questions_page(page, assessment, speaker)
    _rests_on(page, assessment, speaker)


def _amounts(assessment: Assessment, found: list[LineExplanation], speaker: Speaker) -> tuple[Table, dict[str, str]]:
    """The table, and what stands across it: under a line what changes within its months."""
    say = speaker.say
    changes = {(each.member, each.programme): each.changes for each in found}
    across: dict[str, str] = {}
    with_other = any(line.other for line in assessment.lines)
    heads = ["contribution", "state", "local", *(["other"] if with_other else []), "pays"]
    made = tight(table("", *(say(head) for head in heads), numbers=tuple(range(1, len(heads) + 1))))
    for name, member, line in _rows(assessment, speaker):
        if line is None:
            made.add_row(name)
            continue
        made.add_row(
            name,
            speaker.amount(line.contribution),
            speaker.amount(line.state),
            speaker.local(line) if assessment.province else NOTHING_ASKED,
            *([speaker.amount(line.other)] if with_other else []),
            speaker.between(line.lowest_pays, line.pays),
        )
        for change in changes.get((member, line.programme), ()):
            place = f"{_NOT_PRINTED}{len(across)}"
            across[place] = f"{' ' * (len(name) - len(name.lstrip()) + 2)}{change}"
            made.add_row(place)
    if len(assessment.lines) > 1:
        made.add_row(say("total"), *speaker.totals(assessment, with_other=with_other), style="bold")
    return made, across


def _rows(assessment: Assessment, speaker: Speaker) -> Iterator[tuple[str, str, Line | None]]:
    """Names of the table's rows, a member's before the lines; one person alone needs no name."""
    people = {m.id: m for m in assessment.household.members} if assessment.household else {}
    alone = len(assessment.members) == 1
    for member in assessment.members:
        if not member.lines:
            yield f"{member.id}: {speaker.say(_why_nothing(people.get(member.id)))}", member.id, None
            continue
        if not alone:
            yield member.id, member.id, None
        for line in member.lines:
            yield ("" if alone else "  ") + speaker.line(line), member.id, line


def _why_nothing(person: Person | None) -> str:
    payment = person.health_insurance if person is not None else None
    return "elsewhere" if payment is not None and payment.covered_elsewhere else "nothing_paid"


def _explanation(page: Page, found: list[LineExplanation], assessment: Assessment, speaker: Speaker) -> None:
    for each in found:
        page.heading(speaker.say("explain_heading", who=_who(each, assessment, speaker)))
        for sentence in each.sentences:
            page.item("-", sentence)


def _who(each: LineExplanation, assessment: Assessment, speaker: Speaker) -> str:
    programme = speaker.say(each.programme)
    return programme if len(assessment.members) == 1 else f"{each.member}, {programme}"


def _checks(page: Page, found: list[LineExplanation], assessment: Assessment, speaker: Speaker) -> None:
    """Conditions that a person must check, and what is left to pay if they are not met."""
    instruments: dict[str, dict[str, None]] = {}
    for check in (check for each in found for check in each.checks):
        instruments.setdefault(check.condition, {})[check.instrument] = None
    if not instruments:
        return
    page.heading(speaker.say("check_heading"))
    for condition, named in instruments.items():  # one question, however many rules rest on it
        page.item("-", f"{', '.join(named)}: {condition}")
    lines = {(member.id, line.programme): line for member in assessment.members for line in member.lines}
    for each in found:
        line = lines.get((each.member, each.programme))
        less = line.without_conditions if line is not None else None
        if line is not None and less is not None:
            amounts = {"local": speaker.amount(less.local + less.other), "pays": speaker.amount(less.pays)}
            key = "without_checks"
            if line.if_state_condition_not_met is not None:
                key, amounts["state"] = "without_checks_state", speaker.amount(less.state)
            page.item("→", speaker.say(key, who=_who(each, assessment, speaker), **amounts))


def _warnings(page: Page, found: list[LineExplanation], assessment: Assessment, speaker: Speaker) -> None:
    notes = [note.in_language(speaker.language) for note in assessment.notes]
    warnings = dict.fromkeys([*notes, *(warning for each in found for warning in each.warnings)])
    if warnings:
        page.heading(speaker.say("warning_heading"))
        for warning in warnings:
            page.item("-", warning)


def _rests_on(page: Page, assessment: Assessment, speaker: Speaker) -> None:
    """The rules that the amounts rest on, each with its source on a line of its own."""
    rules = dict.fromkeys(rule for line in assessment.lines for rule in _rules(line, assessment, speaker))
    if not rules:
        return
    page.heading(speaker.say("rests_heading"))
    for name, source in rules:
        page.item("-", name)
        if source:
            page.address(source, indent=2)


def _rules(line: Line, assessment: Assessment, speaker: Speaker) -> Iterator[tuple[str, str]]:
    words = speaker.wording(assessment)
    for period in line.periods:
        if (of_state := period.basis.state_rule) is not None:
            yield words.legal(of_state.instrument), of_state.source
    for applied in line.applied:
        rule = applied.found.rule
        key = "presumed_rule" if applied.found.certainty is Certainty.PRESUMED else "local_rule"
        yield speaker.say(key, number=words.local_number(rule), place=words.giver(rule)), rule.source
