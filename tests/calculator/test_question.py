"""Questions: how much hangs on the answer, and what they look like as plain data."""

import datetime

import pytest

from calculator.question import PossibleAnswer, Question


def question(*answers, member="p"):
    return Question("born", member, "members[0].born", "When?", "Khi nào?", tuple(PossibleAnswer(*a) for a in answers))


@pytest.mark.parametrize(
    ("answers", "weight"),
    [
        ([(1, 100, 100), (2, 300, 300)], 200),
        ([(1, 100, 40), (2, 300, 300)], 260),
        ([(1, 100, 100), (2, None, None)], 100),
        ([(1, 100, 100), (2, 300, 300), (3, None, None)], 500),
    ],
)
def test_what_hangs_on_it(answers, weight):
    assert question(*answers).weight == weight


def test_an_answer_that_ends_the_payment_weighs_more_than_any_that_does_not():
    ends = question((1, 100, 100), (2, 300, 300), (3, None, None))
    assert ends.weight > question((1, 100, 100), (2, 300, 300)).weight


def test_as_plain_data():
    day = datetime.date(1980, 5, 17)
    said = question((day, 100, 40), (1990, None, None)).as_json()
    assert said == {
        "code": "born",
        "member": "p",
        "field": "members[0].born",
        "en": "When?",
        "vi": "Khi nào?",
        "answers": [{"value": "1980-05-17", "pays": 100, "lowest_pays": 40}, {"value": 1990, "pays": None}],
    }
    assert "member" not in question((1, 2, 2), (2, 3, 3), member=None).as_json()
