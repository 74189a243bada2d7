"""`policies/provinces/<slug>.yaml`: what one province's own budget adds, by which instrument."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from registry.law.programmes import Programme
from registry.tell import tell
from registry.written.base import (
    Begin,
    Called,
    ConditionCode,
    Day,
    End,
    GroupCode,
    InTwoLanguages,
    Percent,
    PercentFraction,
    Slug,
    Source,
    Text,
    Written,
)
from registry.written.forms import ADDRESS, CODE, YEAR_ALONE

Base = Literal["contribution", "rural_poverty_line_contribution", "first_member_contribution", "unknown"]
Confidence = Literal["high", "medium", "low"]
Status = Literal["adopted", "draft", "unclear"]
Unknown = Literal["unknown"]
Schedule = Annotated[
    dict[Annotated[str, Field(pattern=YEAR_ALONE)], Percent | PercentFraction | Unknown], Field(min_length=1)
]
Rate = Percent | PercentFraction | Unknown | Schedule
PERCENTS = ("percent", "total_percent")
RATES = (*PERCENTS, "vnd_per_month")
"""The keys by which a provision says how much it gives."""
Groups = GroupCode | Annotated[list[GroupCode], Field(min_length=2)]


class Explained(Written):
    """A warning that was looked into and stands: the check that gives it, and what is known of the matter."""

    check: Annotated[str, Field(pattern=CODE, max_length=60)]
    """Name of the check, as `hotro validate --format json` has it."""
    because: InTwoLanguages
    """What the sources say of it, and what they do not."""


class Age(Written):
    """Ages on the day: from (full years) and below; either may be left out."""

    from_: Annotated[int, Field(ge=0, le=130, strict=True)] | None = Field(default=None, alias="from")
    below: Annotated[int, Field(ge=1, le=130, strict=True)] | None = None


_NOT_UNKNOWN: JsonDict = {"not": {"const": "unknown"}}
_ONE_RATE: JsonDict = {
    "oneOf": [{"required": [key]} for key in RATES],
    "if": {
        "properties": {**dict.fromkeys(PERCENTS, _NOT_UNKNOWN), "vnd_per_month": False},
    },
    "then": {"required": ["of"]},
}
"""For the schema, what `Provision._one_rate` says."""


class Provision(Written):
    """One group's support under an instrument. Exactly one of percent, total_percent and vnd_per_month."""

    model_config = ConfigDict(json_schema_extra=_ONE_RATE)

    who: Groups
    """The group; a list means all of them at once (an ethnic-minority student)."""
    percent: Rate | None = None
    """The province's own share in percent, on top of the State's: a number, `200/3` where not whole, `unknown`, or
    one a year."""
    total_percent: Rate | None = None
    """State and local together, where no source splits them."""
    vnd_per_month: Annotated[int, Field(ge=1, le=100_000_000, strict=True)] | None = None
    """A fixed amount, dong per person and month."""
    of: Base | None = None
    """What the percent is a percent of; `unknown` where no source says."""
    age: Age | None = None
    months: Annotated[int, Field(ge=1, le=600, strict=True)] | None = None
    """Longest time of support, in months."""
    household_order: Annotated[int, Field(ge=1, le=5, strict=True)] | None = None
    """Health insurance: only for the member of this place in the household order (1 = first)."""
    conditions: Annotated[list[ConditionCode], Field(min_length=1)] | None = None
    """What must be true of the person, by codes of `conditions.yaml`."""
    condition: InTwoLanguages | None = None
    """What else must be true of the person, in words; only what no code says."""
    note: InTwoLanguages | None = None
    """A remark on this provision alone: what its source leaves open, what the percent adds up to. Never a condition."""
    budget: Called | None = None
    """Which budgets share the cost, as the source has it."""
    adds_up: bool = False
    """True where the support comes on top of other local support instead of the highest one applying."""
    status: Status | None = None
    """Only where it differs from the instrument's."""
    from_: Begin | None = Field(default=None, alias="from")
    """Only where it differs from the instrument's."""
    to: End | None = None
    """Only where it differs from the instrument's."""
    replaced_by: Slug | None = None
    """The instrument that puts another provision in this one's place."""
    explained: list[Explained] = []
    """Warnings about this provision that stand, and why."""

    @model_validator(mode="after")
    def _one_rate(self) -> Provision:
        given = [n for n in RATES if getattr(self, n) is not None]
        if len(given) != 1:
            raise ValueError(tell("exactly one of {rates} is expected", rates=", ".join(RATES)))
        if given[0] != "vnd_per_month" and self.of is None and getattr(self, given[0]) != "unknown":
            raise ValueError(tell("a percent needs `of`: what it is a percent of, or unknown"))
        return self


class Area(Written):
    """A part of the province. Left out in an instrument that covers the whole of it."""

    former: Annotated[list[Slug], Field(min_length=1)] | None = None
    """Provinces of before 2025-07-01 whose territory it covers."""
    districts: Annotated[list[Text], Field(min_length=1)] | None = None
    """Districts it is limited to."""


class AfterMerger(Written):
    """What became of an old province's instrument when the province was merged (2025-07-01)."""

    status: Literal["goes_on", "stopped", "unknown"]
    because: Called


NEEDED_OF_LAW = ("issued", "confidence", "sources")
"""The keys that only a draft may leave out: it was not passed yet, and may be nobody's but its writer's."""
_DRAFT_OR_WHOLE: JsonDict = {
    "if": {"properties": {"status": {"const": "draft"}}},
    "else": {"required": [*NEEDED_OF_LAW], "properties": {"sources": {"type": "array", "minItems": 1}}},
}
"""For the schema, what `Instrument._whole` says."""


class Instrument(Written):
    """A resolution, decision, plan or fund, and the support it gives."""

    model_config = ConfigDict(json_schema_extra=_DRAFT_OR_WHOLE)

    id: Slug
    number: Text
    """The official number, or `unknown`."""
    kind: Literal["resolution", "decision", "plan", "fund", "unknown"]
    issuer: Called
    """Who issued it, or `unknown`."""
    level: Literal["province", "district", "commune"] = "province"
    status: Status
    issued: Day | Unknown | None = None
    """The day it was passed or signed. Only a draft may leave it out."""
    takes_force: Day | None = None
    """The day the instrument takes force, where that is not the first day it supports."""
    from_: Begin = Field(alias="from")
    """First day supported."""
    to: End
    """Last day supported."""
    area: Area | Unknown | None = None
    after_merger: AfterMerger | None = None
    replaces: list[Slug] = []
    replaced_by: Slug | None = None
    amends: list[Slug] = []
    prolongs: list[Slug] = []
    became: Slug | None = None
    """For a draft: the adopted instrument that came of it."""
    overlap: Text | None = None
    """Why rules of this instrument and of another stand side by side for the same people."""
    voluntary_si: list[Provision] = []
    health_insurance: list[Provision] = []
    confidence: Confidence | None = None
    """How far the sources can be trusted together. Only a draft may leave it out."""
    notes: Called | None = None
    explained: list[Explained] = []
    """Warnings about the instrument as a whole that stand, and why; those about a provision stand in it."""
    sources: list[Source] = []
    """The pages that state it. Only a draft may leave them out."""

    @model_validator(mode="after")
    def _whole(self) -> Instrument:
        left_out = [key for key in NEEDED_OF_LAW if key not in self.model_fields_set]
        if self.status != "draft" and (left_out or not self.sources):
            raise ValueError(tell("only a draft may leave out {left_out}", left_out=", ".join(left_out or ["sources"])))
        return self

    def of_programme(self, programme: Programme) -> list[Provision]:
        """Its provisions of one programme."""
        return self.voluntary_si if programme == "voluntary_si" else self.health_insurance


class NoSupport(Written):
    """A statement that the province adds nothing."""

    programme: Programme
    who: Groups
    date: Day | Unknown
    """The day it speaks of."""
    before: Slug | None = None
    """Where the source says so: it held at all times before this instrument."""
    strength: Literal["stated", "inferred"]
    """`inferred`: read from silence or from a closed list; shown, but not counted as `none`."""
    says: Called
    source: Annotated[str, Field(pattern=ADDRESS)]
    explained: list[Explained] = []
    """Warnings about this statement that stand, and why."""


Figure = Literal["contribution", "state", "local", "other", "pays"]


class PublishedAmount(Written):
    """An amount for one person as a source prints it, to hold the calculator against (dong)."""

    programme: Programme
    who: Groups
    date: Day
    months: Annotated[int, Field(ge=1, strict=True)]
    income: int | None = None
    household_order: int | None = None
    contribution: int | None = None
    state: int | None = None
    local: int | None = None
    other: int | None = None
    pays: int | None = None
    printed: list[Figure] = []
    """Which of the figures the source prints; the rest are our reading."""
    trust: Literal["good", "disputed", "misprint"]
    note: Called
    source: Annotated[str, Field(pattern=ADDRESS)]


class Observation(Written):
    """Something a source reports that no rule holds: numbers of people, money spent, an undated amount."""

    date: Text
    """As the source has it, or `unknown`."""
    says: Called
    programme: Programme | None = None
    who: Groups | None = None
    note: Called | None = None
    source: Annotated[str, Field(pattern=ADDRESS)]


class ProvinceFile(Written):
    """All that is known of one province's own support. A merged province keeps its file."""

    province: Slug
    not_found: Called | None = None
    """What was looked for and not found."""
    instruments: list[Instrument] = []
    no_support: list[NoSupport] = []
    published_amounts: list[PublishedAmount] = []
    observations: list[Observation] = []
