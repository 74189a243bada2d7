"""The page says the amounts that Python says: of every published amount, and of 200 made-up households.

tests/hotro/serve/test_same_everywhere.py holds Python, the command line and the API to one another.
"""

import re

import pytest

from hotro.calc.speaker import Speaker
from hotro.pages.household.page import page
from hotro.pages.page_request import PageRequest
from registry import Registry
from registry.registry import shipped_policies
from tests.hotro.serve.test_same_everywhere import PUBLISHED, by_python
from tests.unchanged.inputs import Maker

HOUSEHOLDS = 200
REGISTRY = Registry.load()
POLICIES = REGISTRY.policies()
NOT_ON_THE_FORM = {
    "voluntary_si": {"missing_months", "local_supported_months_so_far"},
    "health_insurance": {"order", "outside_household", "paid_by_budget"},
}


def sayable(household):
    """Whether the form has a field for everything that is said."""
    return "province" in household and all(
        not (NOT_ON_THE_FORM[part] & {*member.get(part, {})})
        and {*member.get(part, {"months"})} - {"income", "supported_months_so_far"}
        for member in household["members"]
        for part in NOT_ON_THE_FORM
    )


def fields(household):
    """What a reader fills in."""
    form = {key: (text(household[key]),) for key in household if key != "members"}
    for i, member in enumerate(household["members"]):
        said = {key: member[key] for key in member.keys() - {"id", "groups", "since", "met", *NOT_ON_THE_FORM}}
        said |= {f"since.{group}": day for group, day in member.get("since", {}).items()}
        said |= {f"met.{rule}": is_met for rule, is_met in member.get("met", {}).items()}
        if payment := member.get("health_insurance"):
            said["health_insurance"] = payment.get("months", "elsewhere")
        if payment := member.get("voluntary_si"):
            kind = "y" if "years_ahead" in payment else "m"
            said["voluntary_si"] = f"{kind}{payment.get('years_ahead', payment.get('months'))}"
            said |= {"income": payment["income"], "so_far": payment.get("supported_months_so_far", "")}
        form |= {f"members[{i}].{key}": (text(value),) for key, value in said.items()}
        form[f"members[{i}].groups"] = tuple(member.get("groups", ()))
    return form


def text(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.fixture(scope="module")
def asked():
    maker = Maker.of(shipped_policies(), "the page")
    found = [(household, by_python(household, REGISTRY)) for household in PUBLISHED]
    assert all(sayable({"province": ""} | household) and answer for household, answer in found)
    while len(found) < len(PUBLISHED) + HOUSEHOLDS:
        household = plain(maker.household())
        answer = by_python(household, REGISTRY) if sayable(household) else None
        if answer is not None and answer.lines:
            found.append((household, answer))
    return found


def plain(value):
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value if isinstance(value, (bool, int, str)) else str(value)


def shown(content):
    """The large figure, then what each of the others pays."""
    pays = re.search(r'id="amount">([^<]*)<', content)
    assert pays, re.findall(r'role="alert".*?</section>', content, re.DOTALL)
    return pays[1], re.findall(r"<dd>([^<]*)</dd>", content)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_says_the_amounts_that_python_says(monkeypatch, asked, language):
    # Other places and years are other answers, which have tests of their own and take most of the time.
    monkeypatch.setattr("hotro.pages.household.page._over_time", lambda *_: (None, None, ("", "")))
    speaker = Speaker(language, REGISTRY)
    for household, found in asked[language == "en" :: 2]:
        request = PageRequest(REGISTRY, POLICIES, language, "", {}, fields(household), 1000)
        amounts = shown(page(request).content)
        total = found.total
        *others, pays = speaker.totals(found, with_other=bool(total.other))
        assert amounts == (pays, others), household
        assert numbers(pays)[-1] == total.pays
        assert numbers(others[0]) == [total.contribution]
        assert numbers(others[1])[-1] == total.state


def numbers(words):
    return [int(re.sub(r"\D", "", each)) for each in re.findall(r"\d[\d.,]*", words)]
