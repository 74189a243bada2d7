"""The arguments of tools: typed, read as the options of the command line are, and refused in one line."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeVar

import click
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, ValidationInfo, WithJsonSchema

from hotro.options import Day as DayOption
from hotro.options import Programme as ProgrammeOption
from hotro.options import today
from hotro.tell import tell
from registry.files.expected import expected, found, hint
from registry.law.nearest import nearest
from registry.law.programmes import PROGRAMMES

A = TypeVar("A", bound="Arguments")


class Refused(Exception):
    """What was asked cannot be answered; the message says in one line why, and what was probably meant."""


def _as_option(kind: click.ParamType[Any]) -> BeforeValidator:
    """An argument is read by the option of the command line that takes such a value."""

    def read_as_option(value: Any, info: ValidationInfo) -> Any:
        if value is None:
            return None
        try:
            return kind.convert(value, None, None)
        except click.BadParameter as wrong:
            raise Refused(tell("{name}: {message}", name=info.field_name, message=wrong.message)) from wrong

    return BeforeValidator(read_as_option)


_A_DAY = {"type": "string", "description": "YYYY-MM-DD, or YYYY-MM for its first day.", "examples": ["2026-03-01"]}
_A_PROGRAMME = {"type": "string", "examples": [*PROGRAMMES, "BHXH tự nguyện", "BHYT"]}

Day = Annotated[datetime.date, _as_option(DayOption()), WithJsonSchema(_A_DAY)]
Programme = Annotated[str, _as_option(ProgrammeOption()), WithJsonSchema(_A_PROGRAMME)]
Province = Annotated[str, Field(min_length=1, examples=["Sơn La", "ha-noi"])]
Group = Annotated[str, Field(min_length=1, examples=["near_poor", "hộ cận nghèo"])]
Most = Annotated[int, Field(ge=1, le=1000)]
Language = Literal["vi", "en"]

PROVINCE_MEANS = "A province by any of its names, old or new. / Tỉnh, thành phố, theo tên cũ hoặc mới."
PROGRAMME_MEANS = "voluntary_si (BHXH tự nguyện) or health_insurance (BHYT). / Chính sách."
GROUP_MEANS = "A beneficiary group by its code or name. / Đối tượng, theo mã hoặc tên."
MOST_MEANS = "How many are listed at most. / Liệt kê tối đa bao nhiêu."


class Arguments(BaseModel):
    """What every tool takes."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
    schemas: ClassVar[Mapping[str, str]] = {}
    """Arguments that have a schema of `hotro.answer_schemas`, and its name."""

    known_on: Day | None = Field(
        None,
        description="Answer from what had been published by this day. / Chỉ theo những gì đã công bố đến ngày này.",
    )


class OnADay(Arguments):
    """What a tool takes that is asked of a day."""

    on: Day | None = Field(
        None, description="The day asked about, today if not given. / Ngày cần hỏi; không ghi là hôm nay."
    )

    @property
    def day(self) -> datetime.date:
        """The day asked about."""
        return self.on or today()


def read(kind: type[A], given: Mapping[str, Any]) -> A:
    """The arguments of a tool. Raises Refused on the first that is unknown, wrong or missing."""
    names = list(kind.model_fields)
    for name in given:
        if name not in names:
            close = nearest(name, [other for other in names if other not in given])
            raise Refused(
                tell("there is no argument {name}; did you mean `{close}`?", name=found(name), close=close)
                if close
                else tell("there is no argument {name}; there are {names}", name=found(name), names=", ".join(names))
            )
    try:
        return kind.model_validate(dict(given))
    except ValidationError as invalid:
        raise Refused(_in_our_words(kind, invalid.errors(include_url=False)[0])) from None


def _in_our_words(kind: type[Arguments], error: Any) -> str:
    """What pydantic found, by its kind and place alone."""
    name = error["loc"][0]
    rule = kind.model_json_schema()["properties"][name]
    if error["type"] == "missing":
        return tell("{name}: missing; expected {expected}", name=name, expected=expected(rule))
    value = error["input"]
    return tell(
        "{name}: expected {expected}, found {found}{hint}",
        name=name,
        expected=expected(rule),
        found=found(value),
        hint=hint(rule, value),
    )
