"""A rate is one of the numbers in the words of its sources, where these tell any."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from registry.checks._walk import PlacedProvision, Spot, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.percent import exact_text
from registry.tell import tell
from registry.written.base import in_english
from registry.written.province import PERCENTS

PERCENT = re.compile(r"\d\s*(?:%|per ?cent\b|phần trăm)")
SHARE = re.compile(r"(?<![\d.,/])(?:\d{1,3}/[1-9]\d?|\d{1,3}(?:[.,]\d{1,2})?)(?![\d/]|[.,]\d)")
AMOUNT = re.compile(r"(?<![\d.,/])(\d{1,3}(?:[., ]\d{3})+|\d{4,9})\s*(?:VND|vnd|đồng|dong|đ)\b")


def check(policies: Policies) -> Iterator[Problem]:
    """Shares and amounts that no number in `says` is, where `says` tells of shares, or of amounts, at all.

    A slip of the hand: the source's words say 20 and the provision 30. That a share was worked out from those of the
    words is for `explained`.
    """
    for placed in instruments(policies):
        words = " ".join(in_english(source.says or "") for source in placed.instrument.sources)
        shares = {_share(n) for n in SHARE.findall(words)} if PERCENT.search(words) else set()
        amounts = {Fraction(re.sub(r"\D", "", n)) for n in AMOUNT.findall(words)}
        for written in placed.provisions:
            for spot, given in _given(written):
                in_dong = spot.path[-1] == "vnd_per_month"
                said, unit = (amounts, tell("dong")) if in_dong else (shares, tell("percent"))
                if said and given not in said:
                    message = tell(
                        "{given} {unit}, but the words of its sources (`says`) tell of {said}; which is the slip?",
                        given=exact_text(given),
                        unit=unit,
                        said=", ".join(map(exact_text, sorted(said))),
                    )
                    yield problem(policies, __name__, "warning", spot, message)


def _given(written: PlacedProvision) -> Iterator[tuple[Spot, Fraction]]:
    """Every number by which a provision says how much it gives, and where."""
    for key in (*PERCENTS, "vnd_per_month"):
        rate = getattr(written.provision, key)
        of_years = {(key, year): share for year, share in rate.items()} if isinstance(rate, dict) else {(key,): rate}
        for keys, share in of_years.items():
            if isinstance(share, int | Fraction):
                yield Spot(written.spot.file, (*written.spot.path, *keys)), Fraction(share)


def _share(text: str) -> Fraction:
    """`12,5` as Vietnam writes it and `12.5` alike."""
    return Fraction(text.replace(",", "."))
