"""The texts of the two languages say the same things, and each is used."""

import re
from pathlib import Path

import pytest

from hotro.say.language import Language
from hotro.say.words import PEOPLE, SHORT_NAMES, WORDS
from registry import Registry

PLACE = re.compile(r"\{(\w*)\}")


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_fill_in_the_same_values(key):
    english, vietnamese = WORDS[key]
    assert set(PLACE.findall(english)) == set(PLACE.findall(vietnamese))
    assert english.strip()
    assert vietnamese.strip()


def test_short_names_and_plurals_are_of_groups_that_exist():
    known = set(Registry.load().groups)
    assert set(SHORT_NAMES) | set(PEOPLE) <= known


def test_a_group_without_a_plural_of_its_own_is_named_as_it_stands_in_the_data():
    from registry.law.rule import BeneficiaryGroup

    group = BeneficiaryGroup("miner", "miner", "thợ mỏ", national=False)
    assert Language("en").people(group) == "the group “miner”"
    assert Language("vi").people(group) == "thợ mỏ"


def test_numbers_and_days_follow_the_language():
    english, vietnamese = Language("en"), Language("vi")
    assert (english.vnd(1_263_600), vietnamese.vnd(1_263_600)) == ("1,263,600 VND", "1.263.600 đồng")


def test_every_text_is_used():
    code = "\n".join(
        p.read_text(encoding="utf-8") for p in Path(__file__).parents[3].glob("hotro/**/*.py") if p.name != "words.py"
    )
    literal = set(re.findall(r"[\"']([a-z_0-9]+)[\"']", code))
    # Keys put together from a prefix: say(f"of_{rule.of}").
    prefixes = ("from_", "to_", "published_", "documented_", *re.findall(r"f[\"']([a-z]+(?:_[a-z]+)*_)\{", code))
    suffixes = tuple(re.findall(r"\}(_[a-z_]+)[\"']", code))
    own = {"certain", "presumed", "possible", "no", "unclear", "high", "medium", "low"}
    own |= {"more_named_than_published", "too_few_left"}
    left = [k for k in WORDS if k not in literal | own and not k.startswith(prefixes) and not k.endswith(suffixes)]
    assert left == []
