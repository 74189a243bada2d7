"""What is kept with a law: asked once, and never more than fits."""

from __future__ import annotations

import pytest

from registry.law.kept import Kept, kept_with_law


class Law:
    def __init__(self) -> None:
        self.kept = Kept(self)
        self.asked: list[int] = []


@kept_with_law(3)
def doubled(law: Law, number: int) -> int:
    law.asked.append(number)
    return number * 2


@kept_with_law()
def refused(law: Law, number: int) -> int:
    law.asked.append(number)
    raise ValueError("refused")


def test_a_question_is_answered_once_for_each_law():
    law, other = Law(), Law()
    assert [doubled(law, 1), doubled(law, 2), doubled(law, 1), doubled(other, 1)] == [2, 4, 2, 2]
    assert (law.asked, other.asked) == ([1, 2], [1])


def test_no_more_is_kept_than_was_said_and_every_answer_stays_right():
    law = Law()
    for number in range(100):
        assert doubled(law, number) == 2 * number
        assert len(law.kept[doubled]) <= 3
    assert doubled(law, 0) == 0
    assert law.asked == [*range(100), 0]


def test_an_exception_is_not_kept():
    law = Law()
    for _ in range(2):
        with pytest.raises(ValueError, match="refused"):
            refused(law, 1)
    assert law.asked == [1, 1]
