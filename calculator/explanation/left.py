"""What is left to pay."""

from __future__ import annotations

from collections.abc import Iterator

from calculator.explanation.told import Told
from registry.voice.voice import Texts

TEXTS: Texts = {
    "left": ("Left to pay: {sum} = {pays}.", "Còn phải đóng: {sum} = {pays}."),
    "left.range": (
        "Left to pay: between {low} and {high}, because {giver} may add {least} to {most}.",
        "Còn phải đóng: từ {low} đến {high}, vì {giver} có thể hỗ trợ từ {least} đến {most}.",
    ),
    "left.sum": (
        "In all months, by the rules that count: {sum} = {pays} at most.",
        "Tính chung các tháng, theo các quy định được tính: {sum} = nhiều nhất {pays}.",
    ),
    "part.state": ("{amount} (State)", "{amount} (Nhà nước)"),
    "part.local": ("{amount} ({giver})", "{amount} ({giver})"),
    "part.other": ("{amount} (district, commune or fund)", "{amount} (huyện, xã hoặc quỹ)"),
}


def left_to_pay(told: Told) -> Iterator[str]:
    """What is left of the whole line, as a sum; as a range where local support is not known."""
    line, say = told.line, told.say
    terms = [say.money(line.contribution)]
    if line.state:
        terms.append(say("part.state", amount=say.money(line.state)))
    if line.local:
        terms.append(say("part.local", amount=say.money(line.local), giver=told.place))
    if line.other:
        terms.append(say("part.other", amount=say.money(line.other)))
    if line.local_known:
        yield say("left", sum=" − ".join(terms), pays=say.money(line.pays))
        return
    if len(line.periods) > 1:
        # Contributions and parts were told stretch by stretch: nothing else says what they come to.
        yield say("left.sum", sum=" − ".join(terms), pays=say.money(line.pays))
    yield say(
        "left.range",
        low=say.money(line.lowest_pays),
        high=say.money(line.pays),
        giver=told.place,
        least=say.money(line.lowest_local),
        most=say.money(line.highest_local),
    )
