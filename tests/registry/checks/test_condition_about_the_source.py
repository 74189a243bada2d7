import pytest

from registry.checks import condition_about_the_source as check
from tests.invented.country import HEALTH_INSURANCE, condition, country, instrument, only, provision, said, state

PERSON = {"vi": "chưa có thẻ BHYT", "en": "has no card"}


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("en", "rate not visible in the source"),
        ("en", "no card; unsourced"),
        ("en", "as the source says"),
        ("en", "not named in the page"),
        ("en", "printed 60-79; no pension"),
        ("en", "rate past the cut"),
        ("en", "local share 30 by subtraction"),
        ("en", "Draft only"),
        ("vi", "nguồn không thể hiện mức hỗ trợ"),
        ("vi", "mức hỗ trợ nằm sau phần bị cắt"),
        ("vi", "không nêu mức"),
        ("vi", "theo bài viết năm 2025"),
    ],
)
def test_of_the_source(key, text):
    found = only(check, country(yen_phu=[instrument("yen-phu-a", provision(condition=PERSON | {key: text}))]))
    assert (found.level, found.field) == ("error", f"instruments[0].health_insurance[0].condition.{key}")
    assert "`note`" in found.message


def test_of_the_list_and_of_the_state():
    unclear = {"unclear_from": "2020-01-01", "unclear": {"vi": "chưa thống nhất", "en": "no source reconciles them"}}
    rows = [state("health_insurance", "student", 30, "2015-01-01", **unclear)]
    policies = country(
        health_insurance=HEALTH_INSURANCE | {"state_support": rows},
        conditions={"conditions": [condition("no_card", vi="nguồn nêu chưa có thẻ")]},
    )
    assert [field for _, _, field in said(check, policies)] == ["conditions[0].vi", "state_support[0].unclear.en"]


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("nguồn thu nhập không ổn định", "unstable resources"),
        ("con của người có công, được xã báo cáo", "a child of a person with merit, listed by the commune"),
        ("theo điểm c khoản 9 Điều 3 Nghị định 146/2018", "of Decree 146/2018 art. 3 clause 9 point c"),
    ],
)
def test_of_the_person(vi, en):
    about_sources = {"vi": "nguồn không nêu mức", "en": "rate not visible in the source"}
    fine = provision(condition={"vi": vi, "en": en}, note=about_sources)
    assert said(check, country(yen_phu=[instrument("yen-phu-a", fine)])) == []
