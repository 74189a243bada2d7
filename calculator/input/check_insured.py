"""What a household may not say of its health insurance, once it is known who pays in which category."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from calculator.household import Household
from calculator.problems import BadHousehold, InputProblem
from calculator.rules.health_insurance import InsuranceCategory
from calculator.rules.limits import household_months
from calculator.tell import tell
from registry.law.law import Law


def check_insured(household: Household, first: Mapping[str, InsuranceCategory], payers: int, law: Law) -> None:
    """Raise BadHousehold with everything that is wrong.

    `first`: of each member insured here the category of the first month. `payers`: how many pay in the household
    category in some month.
    """
    problems = [*_periods(household, first, law), *_orders(household, payers)]
    if problems:
        raise BadHousehold(problems)


def _periods(household: Household, first: Mapping[str, InsuranceCategory], law: Law) -> Iterator[InputProblem]:
    """The household category is paid for 3, 6 or 12 months (HI Law art. 15 cl. 6); one month is what tables print."""
    allowed = household_months(law)
    for i, member in enumerate(household.members):
        kind, payment = first.get(member.id), member.health_insurance
        if kind is None or payment is None or kind.code != "household" or not allowed:
            continue
        if payment.months not in (1, *allowed):
            *most, last = map(str, allowed)
            message = tell(
                "expected {most} or {last} in the household category (HI Law art. 15 cl. 6), or 1 for the amount "
                "of a month, found {months}",
                most=", ".join(most),
                last=last,
                months=payment.months,
            )
            yield InputProblem(f"members[{i}].health_insurance.months", message)


def _orders(household: Household, payers: int) -> Iterator[InputProblem]:
    """Of several members who pay in the household category none has a place after the last."""
    if payers < 2:
        return  # one member may be asked about alone, with the place that is settled
    for i, member in enumerate(household.members):
        payment = member.health_insurance
        if payment is not None and payment.order is not None and payment.order > payers:
            yield InputProblem(f"members[{i}].health_insurance.order", far_place(payment.order, payers))


def far_place(order: int, payers: int) -> str:
    """What is wrong with a settled place after the last of several payers."""
    return tell(
        "expected 1 to {payers}, as many as pay in the household category, found {order}", payers=payers, order=order
    )
