"""The columns of a population table: what may be asked and what is answered, with types and meaning.

This table is the documentation, the JSON Schema is made of it (`schema`), and the header of a table is checked against
it (`layout`). Nothing here needs Arrow.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

Kind = Literal["name", "code", "groups", "day", "birth", "number", "yes_no"]
Part = Literal["household", "person", "voluntary_si", "health_insurance"]


class InputColumn(NamedTuple):
    """One column that may be given."""

    name: str
    kind: Kind
    part: Part
    meaning: str
    field: str = ""
    """Name of the field of `calculator.household` where it is another."""


def _vsi(field: str, meaning: str) -> InputColumn:
    return InputColumn(f"vsi_{field}", "number", "voluntary_si", meaning, field)


def _hi(field: str, kind: Kind, meaning: str) -> InputColumn:
    return InputColumn(f"hi_{field}", kind, "health_insurance", meaning, field)


INPUT = (
    InputColumn("household_id", "code", "household", "Rows of one household share it. Empty: a household of one."),
    InputColumn(
        "id", "code", "person", "Of the person, unlike others in the household. Without it: the place of the row."
    ),
    InputColumn("date", "day", "household", "First month paid for. Empty: the day asked about (`--on`)."),
    InputColumn("province", "name", "household", "Slug or any name. Needed."),
    InputColumn(
        "former_province", "name", "household", "After 2025-07-01: the old province, where its resolution matters."
    ),
    InputColumn("district", "name", "household", "Where a district's own support matters."),
    InputColumn("poor_commune", "yes_no", "household", "Lives in a poor commune or district as the State lists them."),
    InputColumn("born", "birth", "person", "Day of birth, or its year."),
    InputColumn(
        "groups", "groups", "person", "Codes of policies/groups.yaml: a list, or one text with `;` between them."
    ),
    InputColumn("school_province", "name", "person", "Of a pupil or student: the province of the school, if another."),
    InputColumn(
        "pension", "yes_no", "person", "Receives a pension, an SI benefit or a monthly allowance (voluntary SI)."
    ),
    InputColumn("compulsory_si", "yes_no", "person", "Is in compulsory social insurance (voluntary SI)."),
    InputColumn(
        "registered_household_business",
        "yes_no",
        "person",
        "Owns a registered household business, in compulsory social insurance since 2025-07-01 (voluntary SI).",
    ),
    _vsi("income", "Chosen income, VND a month. Empty: voluntary SI is not asked about."),
    _vsi("months", "Paid for at once: 1, 3, 6 or 12."),
    _vsi("years_ahead", "Paid at once for 2 to 5 years ahead."),
    _vsi("missing_months", "Paid at once for months missing for a pension."),
    _vsi("supported_months_so_far", "Months the State has supported already."),
    _vsi("local_supported_months_so_far", "Months the province has supported already."),
    _hi(
        "months",
        "number",
        "Months paid for, 1 to 12. Empty as all hi_: health insurance is not asked about.",
    ),
    _hi("covered_elsewhere", "yes_no", "Insured at work or the like: pays nothing here."),
    _hi("paid_by_budget", "yes_no", "Paid by the State budget in a group that has no code here."),
    _hi("order", "number", "Place in the household order, where it is settled."),
    _hi("outside_household", "yes_no", "Pays for himself or herself, not as a member of a household: in full."),
)
BY_NAME = {column.name: column for column in INPUT}

HOUSEHOLD = "household_id"
"""What rows of one household share."""
INCOME = "vsi_income"
"""The chosen income."""
SINCE = "since_"
"""`since_<group>`: the day since which the person has been in the group."""
GROUP = "group_"
"""`group_<code>`, or the bare code: whether the person is in the group, instead of the column `groups`."""

JOINING = ("pension", "compulsory_si", "registered_household_business")
"""What says whether a person may join voluntary SI."""

ASKS = {"vsi": ("vsi_income",), "hi": ("hi_months", "hi_paid_by_budget", "hi_order", "hi_outside_household")}
"""The columns that ask about each programme: with none of them its amounts are not among the answers."""
PROGRAMMES = {"vsi": "voluntary_si", "hi": "health_insurance"}

AMOUNTS = {
    "contribution": "Before support.",
    "state": "The State's part.",
    "local": "The province's part, by the rules that are known.",
    "other": "The part of a district, commune or fund.",
    "pays": "What is left; an upper bound where local_known is false.",
    "lowest_local": "The least that the province may add; equal to `local` where that is known.",
    "highest_local": "The most that the province may add; equal to `local` where that is known.",
    "lowest_pays": "The least that may be left; equal to `pays` where local support is known.",
}
"""Whole dong for the whole period; null where not asked about."""
KNOWN = {
    "local_known": "Whether the province's part is known.",
    "certain": (
        "Whether the amounts are: the province's part is known, nothing in words must be checked, and no day that "
        "matters is missing."
    ),
}
"""True or false; null where not asked about."""
TEXTS = {
    "rules": "Ids of the rules the amounts rest on, `;` between them.",
    "conditions": "What must be checked, in words, `; ` between them; taken as met in the amounts. Empty: nothing.",
}
"""Text; null where not asked about."""
ANSWERS = (*AMOUNTS, *KNOWN, *TEXTS)
"""Output columns of a programme, in order, each after `vsi_` or `hi_`."""
REASON = "reason"
"""Output column: why a row could not be answered; null where it was."""


def output_names(programmes: tuple[str, ...], wanted: Iterable[str] = ANSWERS) -> list[str]:
    """Names of the columns added for the programmes (`vsi`, `hi`) that a table asks about; `wanted`: of ANSWERS."""
    return [f"{programme}_{answer}" for programme in programmes for answer in wanted] + [REASON]
