"""Answers kept with the law that they were worked out from."""

import pickle

import pytest

from registry.law.kept import Kept, kept_with_law


class Law:
    def __init__(self):
        self.kept = Kept(self)


def test_a_question_is_answered_once_for_each_law():
    asked = []

    @kept_with_law()
    def answer(_law, *what):
        asked.append(what)
        return what

    one, other = Law(), Law()
    assert [answer(one, 1, "a"), answer(one, 1, "a"), answer(one, 2), answer(other, 1, "a")] == [
        (1, "a"),
        (1, "a"),
        (2,),
        (1, "a"),
    ]
    assert asked == [(1, "a"), (2,), (1, "a")]


def test_none_is_an_answer_too():
    asked = []
    found = kept_with_law()(lambda _law, what: asked.append(what))
    law = Law()
    assert [found(law, 1), found(law, 1), asked] == [None, None, [1]]


def test_two_functions_do_not_share_answers():
    law = Law()
    double, triple = kept_with_law()(lambda _law, n: 2 * n), kept_with_law()(lambda _law, n: 3 * n)
    assert (double(law, 5), triple(law, 5)) == (10, 15)


def test_no_more_than_so_many_are_kept():
    law = Law()
    square = kept_with_law(3)(lambda _law, n: n * n)
    for n in range(100):
        assert square(law, n) == n * n
        assert sum(map(len, law.kept.values())) <= 3


def test_an_exception_is_not_kept():
    law, calls = Law(), []

    @kept_with_law()
    def fails_once(_law, what):
        calls.append(what)
        if len(calls) == 1:
            raise LookupError(what)
        return what

    with pytest.raises(LookupError):
        fails_once(law, 1)
    assert fails_once(law, 1) == 1


def test_a_copy_for_another_process_keeps_nothing_yet():
    law = Law()
    assert hash_of(law, 3) == 9
    copied = pickle.loads(pickle.dumps(law))
    assert (len(law.kept), len(copied.kept)) == (1, 0)
    assert hash_of(copied, 3) == 9


@kept_with_law()
def hash_of(_law, number):
    return number * number
