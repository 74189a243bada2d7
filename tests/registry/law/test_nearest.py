"""What was probably meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.law.nearest import did_you_mean, nearest, nearest_few, slip

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


SLIPS = ("poor", "near_poor", "rural_poverty_line_contribution", "to", "area_i", "area_ii")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("por_r", "poor"),
        ("pour", "poor"),
        ("poorr", "poor"),
        ("opor", "poor"),
        ("POOR", "poor"),
        ("Near-Poor", "near_poor"),
        ("nearpoor", "near_poor"),
        ("rural_poverty_line_contributoin", "rural_poverty_line_contribution"),
        ("poort!", "poor"),
    ],
)
def test_one_slip_of_the_hand(word, meant):
    assert slip(word, SLIPS) == meant


@pytest.mark.parametrize("word", ["pur", "poorest", "too", "t", "", "rural_poverty_line", "area_x", "pnro"])
def test_more_than_one_slip_or_more_than_one_word(word):
    assert slip(word, SLIPS) is None


@given(st.sampled_from(["near_poor", "student", "ethnic_minority"]), st.data())
def test_any_one_slip_is_found(word, data):
    at = data.draw(st.integers(0, len(word) - 2))
    letter = data.draw(st.sampled_from("abcxyz"))
    slips = [
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ]
    assert slip(data.draw(st.sampled_from(slips)), ["near_poor", "student", "ethnic_minority"]) == word
