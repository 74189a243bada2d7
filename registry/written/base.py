"""What the models of all policy files share: strictness, text types, sources."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticSerializationUnexpectedValue

from registry.tell import tell
from registry.written.bound import BEGIN_PATTERN, END_PATTERN, parse_begin, parse_end
from registry.written.forms import ADDRESS_OR_UNKNOWN, BLANK, CODE, DAY, MONTH_DAY, PERCENT_FRACTION, SLUG
from registry.written.percent import written_percent


class Written(BaseModel):
    """A mapping in a policy file: immutable, and no key beyond those named here."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)

    @model_validator(mode="before")
    @classmethod
    def _nothing_empty(cls, value: Any) -> Any:
        """A key without a value says nothing: what is not known is left out, or is `unknown`."""
        if isinstance(value, dict) and None in value.values():
            raise ValueError(tell("a key has no value"))
        return value


def _filled(text: str) -> str:
    if BLANK in text:
        raise ValueError(tell("a blank is still to be filled: write the text, or delete the line"))
    return text


Text = Annotated[str, Field(min_length=1), AfterValidator(_filled)]
Slug = Annotated[str, Field(pattern=SLUG, max_length=80)]
GroupCode = Annotated[str, Field(pattern=CODE, max_length=60)]
ConditionCode = GroupCode
"""A code of `policies/conditions.yaml`."""
Percent = Annotated[int, Field(ge=0, le=100, strict=True)]


def _as_written(percent: Any) -> str:
    """Of the forms a rate may have, this is only for the fraction."""
    if not isinstance(percent, Fraction):
        raise PydanticSerializationUnexpectedValue("not a fraction")
    return str(percent)


PercentFraction = Annotated[
    Fraction,
    PlainValidator(written_percent),
    PlainSerializer(_as_written, return_type=str),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": PERCENT_FRACTION,
            "description": "A percent that is not whole, exactly and in lowest terms: 200/3 for two thirds.",
        }
    ),
]


def _iso_day(value: Any) -> Any:
    return datetime.date.fromisoformat(value) if isinstance(value, str) else value


Day = Annotated[
    datetime.date,
    BeforeValidator(_iso_day),
    WithJsonSchema({"type": "string", "pattern": DAY, "description": "A day, YYYY-MM-DD."}),
]


def _month_day(value: str) -> str:
    try:
        datetime.date.fromisoformat(f"2000-{value}")  # a leap year: 29 February is a day of some years
    except ValueError:
        raise ValueError(tell("no year has the day {value}", value=value)) from None
    return value


MonthDay = Annotated[str, Field(pattern=MONTH_DAY), AfterValidator(_month_day)]
"""A day of every year, MM-DD."""


def _bound_text(parse: Any) -> Any:
    def check(value: Any) -> Any:
        text = str(value)
        parse(text)
        return text

    return check


Begin = Annotated[
    str,
    BeforeValidator(_bound_text(parse_begin)),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1900, "maximum": 2199},
                {"type": "string", "pattern": BEGIN_PATTERN},
            ],
            "description": "First day: YYYY-MM-DD, YYYY (year only), 'YYYY-MM-DD inferred', "
            "'by YYYY-MM-DD', or unknown.",
        }
    ),
]
End = Annotated[
    str,
    BeforeValidator(_bound_text(parse_end)),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1900, "maximum": 2199},
                {"type": "string", "pattern": END_PATTERN},
            ],
            "description": "Last day: YYYY-MM-DD, YYYY (year only), 'YYYY-MM-DD inferred', "
            "'not before YYYY-MM-DD', open, or unknown.",
        }
    ),
]


class InTwoLanguages(Written):
    """A sentence for people, in both languages and in our own words."""

    vi: Text
    en: Text


Called = InTwoLanguages | Text
"""A name or a sentence for people: in both languages; a plain text is one language."""


def in_english(called: InTwoLanguages | str) -> str:
    """The English of a text in both languages, or the text."""
    return called if isinstance(called, str) else called.en


def in_vietnamese(called: InTwoLanguages | str) -> str:
    """The Vietnamese of a text in both languages, or the text."""
    return called if isinstance(called, str) else called.vi


def in_both(called: InTwoLanguages | str | None) -> tuple[str | None, str | None]:
    """The Vietnamese and the English of a text; None where there is none, or none in that language."""
    if called is None or isinstance(called, str):
        return None, called
    return called.vi, called.en


class Source(Written):
    """A page that states the fact."""

    url: Annotated[str, Field(pattern=ADDRESS_OR_UNKNOWN)]
    """Its address, or `unknown` where the page was seen without one."""
    publisher: Called | None = None
    published: Day | None = None
    """Day of publication; left out where the page shows none."""
    says: Called | None = None
    """What it says, in our words."""
