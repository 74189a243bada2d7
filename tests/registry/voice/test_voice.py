"""The voice says numbers, days, groups and places as each language writes them."""

import datetime
import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry import Registry
from registry.law.rule import BeneficiaryGroup
from registry.voice.bounds import age_words, bound_words
from registry.voice.group_names import PEOPLE, SHORT_NAMES
from registry.voice.texts import TEXTS
from registry.voice.voice import Voice
from registry.written.bound import parse_begin, parse_end

ENGLISH, VIETNAMESE = Voice("en"), Voice("vi")


def test_numbers_and_days_follow_the_language():
    assert (ENGLISH.vnd(1_263_600), VIETNAMESE.vnd(1_263_600)) == ("1,263,600 VND", "1.263.600 đồng")
    day = datetime.date(2025, 7, 1)
    assert (ENGLISH.day(day), VIETNAMESE.day(day)) == ("2025-07-01", "01/07/2025")
    assert (ENGLISH.month(2018, 1), VIETNAMESE.month(2018, 1)) == ("2018-01", "01/2018")
    assert [say.months(n) for say in (ENGLISH, VIETNAMESE) for n in (1, 12)] == [
        "1 month",
        "12 months",
        "1 tháng",
        "12 tháng",
    ]


@pytest.mark.parametrize(
    ("number", "english", "vietnamese"),
    [(0, "0", "0"), (10**15, "1,000,000,000,000,000", "1.000.000.000.000.000"), (Fraction(9, 2), "4.5", "4,5")],
)
def test_numbers_are_exact(number, english, vietnamese):
    assert (ENGLISH.number(number), VIETNAMESE.number(number)) == (english, vietnamese)


@given(st.integers(-(10**18), 10**18), st.integers(0, 6))
def test_what_is_written_is_read_again(units, places):
    number = Fraction(units, 10**places)
    assert Fraction(ENGLISH.number(number).replace(",", "")) == number
    assert Fraction(VIETNAMESE.number(number).replace(".", "").replace(",", ".")) == number


def test_a_share_that_does_not_come_out_even_is_rounded_to_one_decimal():
    third = Fraction(100, 3)
    assert (ENGLISH.rounded_percent(third), VIETNAMESE.rounded_percent(third)) == ("33.3%", "33,3%")
    assert (ENGLISH.rounded_percent(50), VIETNAMESE.percent(Fraction(9, 2))) == ("50%", "4,5%")


def test_things_are_listed():
    assert [ENGLISH.listed("abc"[:n]) for n in (1, 2, 3)] == ["a", "a and b", "a, b and c"]
    assert VIETNAMESE.listed("abc") == "a, b và c"


def test_short_names_and_plurals_are_of_groups_that_exist():
    assert set(SHORT_NAMES) | set(PEOPLE) <= set(Registry.load().groups)


def test_a_group_without_a_name_of_its_own_is_named_as_it_stands_in_the_data():
    group = BeneficiaryGroup("miner", "miner (see age)", "thợ mỏ", national=False)
    assert (ENGLISH.group(group), VIETNAMESE.group(group)) == ("miner", "thợ mỏ")
    assert ENGLISH.people(group) == "the group “miner (see age)”"
    assert VIETNAMESE.people(group) == VIETNAMESE.short_group(group) == "thợ mỏ"


def test_a_province_is_called_as_it_is_on_the_day():
    territory = Registry.load().territory
    assert ENGLISH.place("thua-thien-hue", territory, datetime.date(2024, 1, 1)) == "Thừa Thiên Huế"
    assert ENGLISH.places(["ha-noi", "son-la"], territory) == "Hà Nội, Sơn La"
    assert VIETNAMESE.former(["binh-duong"], territory) == "Bình Dương"


@pytest.mark.parametrize(
    ("bound", "side", "english"),
    [
        (parse_begin("2026-01-01"), "from", "from 2026-01-01"),
        (parse_begin("2026"), "from", "from 2026 (year only)"),
        (parse_begin("2026-01-01 inferred"), "from", "from 2026-01-01 (inferred)"),
        (parse_begin("by 2026-01-01"), "from", "by 2026-01-01 at the latest"),
        (parse_begin("unknown"), "from", "first day not known"),
        (parse_end("not before 2026-12-31"), "to", "at least to 2026-12-31"),
        (parse_end("open"), "to", "no end set"),
        (parse_end("unknown"), "to", "end not stated"),
    ],
)
def test_every_kind_of_bound_is_said(bound, side, english):
    assert bound_words(ENGLISH, bound, side) == english
    assert bound_words(VIETNAMESE, bound, side)


@pytest.mark.parametrize(
    ("limits", "english"),
    [((None, None), ""), ((70, 75), "70–74"), ((65, None), "65 and over"), ((None, 6), "under 6")],
)
def test_ages(limits, english):
    assert age_words(ENGLISH, *limits) == english


def test_both_languages_have_the_same_fields():
    for key, (english, vietnamese) in TEXTS.items():
        assert set(re.findall(r"\{\w+\}", english)) == set(re.findall(r"\{\w+\}", vietnamese)), key


def test_texts_given_to_the_voice_stand_before_its_own():
    say = Voice("en", {"vnd": ("d{amount}", "")}, {"vnd": ("no", "no"), "more": ("more", "")})
    assert (say.vnd(5), say("more")) == ("d5", "more")
    with pytest.raises(KeyError):
        say("nothing of that name")
    with pytest.raises(ValueError, match="fr"):
        Voice("fr")
