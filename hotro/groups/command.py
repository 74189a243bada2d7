"""`hotro groups`: the codes of beneficiary groups, with what they mean in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hotro.groups.answer import answer
from hotro.groups.words import TEXTS
from hotro.options import format_option, language_option, load_registry, policies_option
from hotro.output import write_answer
from hotro.say.voice import command_voice
from hotro.usage import Command
from registry.law.rule import BeneficiaryGroup
from registry.voice.voice import Voice

if TYPE_CHECKING:
    from hotro.page import Page


@click.command(cls=Command)
@format_option
@language_option
@policies_option
def command(output_format: str, language: str, policies: Path | None) -> None:
    r"""The codes that say who somebody is: what each means, since when there is such a group, what it implies.

    Named sets (special_groups) stand for several groups in a count.

    \b
    hotro groups
    hotro groups --lang vi
    hotro groups --format csv > groups.csv
    """
    registry = load_registry(policies)
    groups = [*registry.groups.values()]
    if output_format != "table":
        write_answer(answer(groups), output_format, registry.release)
    else:
        _print(groups, command_voice(language, TEXTS))


def _print(groups: Sequence[BeneficiaryGroup], say: Voice) -> None:
    from hotro.page import Page  # noqa: PLC0415 - JSON and CSV start without it

    page = Page()
    single = [group for group in groups if not group.groups]
    sets = [group for group in groups if group.groups]
    page.line(say("groups_title", n=len(single)), style="bold")
    _table(page, single, say)
    page.line(say("since_means"))
    if sets:
        page.heading(say("sets_title"))
        _table(page, sets, say)
    page.line(say("taken_in_both"))
    page.write()


def _table(page: Page, groups: Sequence[BeneficiaryGroup], say: Voice) -> None:
    """Each code, and below each other what it means, first in the reader's language, and what else is known of it."""
    from hotro.page import cell, table  # noqa: PLC0415 - as above

    made = table(say("code"), say("meaning"), wide=(1,))
    made.columns[0].no_wrap = True
    for group in groups:
        names = (group.vi, group.en) if say.language == "vi" else (group.en, group.vi)
        made.add_row(cell(group.code), cell("\n".join([*names, *_more(group, say)])))
    page.table(made)


def _more(group: BeneficiaryGroup, say: Voice) -> Iterator[str]:
    if group.since is not None:
        yield say("since", day=say.day(group.since))
    if group.implies:
        yield say("implies", groups=", ".join(group.implies))
    if group.groups:
        yield say("members", groups=", ".join(group.groups))
