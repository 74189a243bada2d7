"""The draft of `hotro simulate`: read or adopted, and written down as a file that could be law."""

from __future__ import annotations

import datetime
import os
import shlex
from pathlib import Path

import registry as registry_package
from calculator.simulation.asked import CannotCost, Drafted, drafted
from calculator.simulation.drafts.adopt import Adopted, CannotAdopt, adopt
from calculator.simulation.drafts.budget import Fit
from calculator.simulation.drafts.draft_yaml import draft_yaml
from hotro.options import find_province, say_aside, stop, today
from hotro.simulate.question import SimulateQuestion
from hotro.tell import tell
from registry.draft.draft_file import draft_in, read_draft
from registry.files.problem import InvalidPolicies, Problem, told
from registry.law.programmes import PROGRAMMES
from registry.message import joined, message_of
from registry.registry import Registry, shipped_policies
from registry.voice.voice import Voice
from registry.written.base import Called, InTwoLanguages, in_both
from registry.written.province import ProvinceFile

_VI = Voice("vi")


def asked_draft(question: SimulateQuestion, registry: Registry) -> Drafted:
    """The draft of a file, or one made from another province's rules; ends the program where there is none."""
    warnings: list[Problem] = []
    if question.draft is None:
        written: ProvinceFile | Adopted = _adopted(question, registry)
    else:
        written, warnings = _read(question.draft, question.policies)
    try:
        made = drafted(registry, written, question.points, question.years or ())
    except CannotCost as cannot:
        stop(message_of(cannot))
    for warning in warnings:
        say_aside(warning.told())
    return made


def _read(path: Path, policies: Path | None) -> tuple[ProvinceFile, list[Problem]]:
    try:
        return read_draft(path, policies or shipped_policies())
    except InvalidPolicies as invalid:
        stop(message_of(invalid))


def _adopted(question: SimulateQuestion, registry: Registry) -> Adopted:
    assert question.source is not None
    assert question.target is not None
    source, target = (find_province(registry, name) for name in (question.source, question.target))
    start = question.start or datetime.date(today().year + 1, 1, 1)
    programmes = (question.programme,) if question.programme else PROGRAMMES
    try:
        return adopt(registry, source, target, start, on=question.on, programmes=programmes)
    except CannotAdopt as cannot:
        stop(tell("--adopt {source} --in {target}: {why}", source=source, target=target, why=message_of(cannot)))


def draft_as_file(question: SimulateQuestion, made: Drafted, registry: Registry, fit: Fit | None = None) -> str:
    """The draft with a heading that says what it is."""
    name = registry.territory.get(made.draft.province)
    lines = [f"{name.vi}: dự thảo, chưa phải là quy định.", f"{name.en}: a draft, not law."]
    if question.source is not None:
        start = made.draft.instruments[0].from_
        day = question.on or datetime.date.fromisoformat(start)
        only = f" --programme {question.programme}" if question.programme else ""
        source, target = shlex.quote(str(question.source)), shlex.quote(str(question.target))
        lines += [
            f"`hotro simulate --adopt {source} --in {target} --from {start}{only}`",
            f"Soạn theo các quy định có hiệu lực ngày {_VI.day(day)}. Kiểm tra từng dòng trước khi trình.",
            f"Made from the rules in force on {day}. Check every line before it becomes a proposal.",
        ]
    if question.points:
        lines += [
            f"Mọi tỷ lệ đã đổi {question.points:+d} điểm phần trăm, trong giới hạn cho phép.",
            f"Every percent changed by {question.points:+d} points, as far as there is room.",
        ]
    if fit is not None:
        lines += _fitted(fit)
    draft = _noted(made.draft) if question.points or fit is not None else made.draft
    text = draft_yaml(draft, *lines, schema=_schema(question.write))
    check_as_law(text, question)
    return text


def _fitted(fit: Fit) -> list[str]:
    """How far a budget goes."""
    vi, en = _VI.number(fit.budget), f"a budget of {fit.budget:,} dong a year"
    if fit.points is None:
        return [
            f"Mọi tỷ lệ bằng 0 mà vẫn vượt ngân sách {vi} đồng một năm.",
            f"Every percent at 0, which is still more than {en}.",
        ]
    return [
        f"Mọi tỷ lệ đã đổi {fit.points:+d} điểm phần trăm, trong giới hạn cho phép, để vừa {vi} đồng một năm.",
        f"Every percent changed by {fit.points:+d} points, as far as there is room, to fit {en}.",
    ]


def _noted(draft: ProvinceFile) -> ProvinceFile:
    """The draft; its notes, which may say what the rates were, say that they were changed."""
    instruments = [i.model_copy(update={"notes": _changed(i.notes)}) if i.notes else i for i in draft.instruments]
    return draft.model_copy(update={"instruments": instruments})


def _changed(notes: Called) -> Called:
    vi, en = in_both(notes)
    said = f"{en.rstrip() if en else ''} Every percent was then changed, as the heading of this file says."
    if vi is None:
        return said
    return InTwoLanguages(vi=f"{vi.rstrip()} Sau đó mọi tỷ lệ đã được đổi, như phần đầu tệp này nêu.", en=said)


def check_as_law(text: str, question: SimulateQuestion) -> None:
    """End the program where the draft, as it would be written, is not one that could be law."""
    name = tell("the draft") if question.write is None else str(question.write)
    try:
        draft_in(text.encode(), name, question.policies or shipped_policies())
    except InvalidPolicies as invalid:
        stop(
            joined(
                "\n",
                [
                    *told(invalid.problems),
                    tell("{name}: could not be law like this, so it is neither written nor costed", name=name),
                ],
            )
        )


def _schema(path: Path | None) -> str | None:
    """The schema as an editor finds it from the draft's file; a draft that is printed has no place to start from."""
    if path is None:
        return None
    schema = Path(registry_package.__file__).parent / "written" / "schemas" / "province.schema.json"
    return Path(os.path.relpath(schema, path.absolute().parent)).as_posix()
