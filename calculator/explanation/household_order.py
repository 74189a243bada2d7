"""How a person came to their place in the household's order."""

from __future__ import annotations

from collections.abc import Iterator

from calculator.explanation.told import Told
from registry.voice.voice import Texts

TEXTS: Texts = {
    "hi.order_given": (
        "Place {order} in the household's order is the one given in the question.",
        "Thứ tự người thứ {order} trong hộ lấy theo thông tin được khai.",
    ),
    "hi.order_chosen": (
        (
            "Place {order} of {of} in the household's order: the law does not say who comes first, so here those who "
            "pay for longer come first, then the older, then by name. Members insured otherwise take no place (HI Law "
            "art. 13 cl. 3)."
        ),
        (
            "Người thứ {order} trong {of} người cùng đóng theo hộ: luật không quy định ai là người thứ nhất; ở đây xếp "
            "người đóng nhiều tháng hơn trước, rồi người lớn tuổi hơn, rồi theo tên. Người đã tham gia BHYT theo nhóm "
            "khác không tính vào thứ tự (khoản 3 Điều 13 Luật BHYT)."
        ),
    ),
}


def household_order(told: Told, order: int) -> Iterator[str]:
    """How the person came to their place in the household's order."""
    payment = told.person.health_insurance
    lines = told.assessment.lines
    payers = sum(any(period.basis.order is not None for period in line.periods) for line in lines)
    if payment is not None and payment.order is not None:
        yield told.say("hi.order_given", order=str(order))
    elif payers > 1:
        yield told.say("hi.order_chosen", order=str(order), of=str(payers))
