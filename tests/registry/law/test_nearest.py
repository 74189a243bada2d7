"""What was probably meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.law.nearest import did_you_mean, nearest, nearest_few

WORDS = ["poor", "near_poor", "student", "ethnic_minority", "Open"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("pour", "poor"),
        ("STUDNET", "student"),
        (" near poor ", "near_poor"),
        ("open", "Open"),
        ("xyz", None),
        ("", None),
    ],
)
def test_the_nearest(word, meant):
    assert nearest(word, WORDS) == meant


def test_one_that_is_clearly_the_most_alike_is_the_only_one():
    assert nearest_few("hanoy", ["hanoi", "thanhhoa", "hanam"], 3) == ("hanoi",)
    assert nearest_few("hagiag", ["hagiang", "haugiang", "angiang"], 3)[:2] == ("hagiang", "haugiang")


@given(st.text(max_size=80), st.lists(st.text(max_size=20), max_size=20), st.integers(1, 4))
def test_what_is_meant_is_always_valid_and_the_first_is_the_nearest(word, valid, most):
    few = nearest_few(word, valid, most)
    assert len(few) <= most
    assert set(few) <= set(valid)
    assert (few[0] if few else None) == nearest(word, valid)


@given(st.sampled_from(WORDS))
def test_a_valid_word_is_meant_itself(word):
    assert nearest(word.upper(), WORDS) == word


def test_of_very_many_words_those_with_the_same_start():
    ids = [f"{start}-{n:05}" for start in ("alpha", "beta") for n in range(50_000)]
    assert nearest("alpha-0000x", ids) in ids[:2000]
    assert nearest("lpha-00001", ids) is None


def test_the_end_of_a_message():
    assert did_you_mean("pour", WORDS) == "; did you mean `poor`?"
    assert did_you_mean("xyz", WORDS) == ""
