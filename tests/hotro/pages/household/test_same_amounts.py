"""The page says over HTTP what Python says, of every published amount and of 200 made-up households.

Amounts of every line and their ranges, what is asked, and every sentence of why, its conditions among them.
tests/hotro/serve/test_same_everywhere.py holds Python, the command line and the API to one another.
"""

import html
import re

import pytest

from calculator import assess
from calculator.comparison.everywhere import Everywhere
from calculator.explanation.explain import explain
from registry import Registry
from registry.registry import shipped_policies
from tests.hotro.serve.test_same_everywhere import PUBLISHED, by_python
from tests.unchanged.inputs import Maker

HOUSEHOLDS = 200
REGISTRY = Registry.load()
PATHS = {"vi": "/tinh-muc-dong", "en": "/en/calculate"}
WORDS = {"vi": "Người", "en": "Person"}
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
    form = {key: text(household[key]) for key in household if key != "members"}
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
        form |= {f"members[{i}].{key}": text(value) for key, value in said.items()}
        form[f"members[{i}].groups"] = [*member.get("groups", ())]
    return form


def text(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.fixture(scope="module")
def asked():
    maker = Maker.of(shipped_policies(), "the page")
    found = [*PUBLISHED]
    assert all(sayable({"province": ""} | household) for household in found)
    while len(found) < len(PUBLISHED) + HOUSEHOLDS:
        household = plain(maker.household())
        answer = by_python(household, REGISTRY) if sayable(household) else None
        if answer is not None and answer.lines:
            found.append(household)
    return found


def plain(value):
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value if isinstance(value, (bool, int, str)) else str(value)


class Page:
    """What a page says of an answer."""

    def __init__(self, content):
        self.pays = numbers(re.search(r'id="amount">([^<]*)<', content)[1])
        self.others = [numbers(each) for each in re.findall(r"<dd>([^<]*)</dd>", content)]
        why = content.partition('<section class="text screen-only"')[2].partition("</section>")[0]
        table = why.partition("<tbody")[2].partition("</tbody>")[0]
        cells = [re.findall(r'<td class="number[^>]*>\s*([^<]*?)\s*</td>', row) for row in table.split("</tr>")]
        self.rows = [[numbers(cell) for cell in row] for row in cells if row]
        self.sentences = {html.unescape(each) for each in re.findall(r"<li>([^<]*)</li>", why)}
        asking = content.partition('<ol class="asking">')[2].partition("</ol>")[0]
        self.asked = list(dict.fromkeys(re.findall(r'form="household" id="[^"]+" name="([^"]+)"', asking)))


def numbers(words):
    return [int(re.sub(r"\D", "", each)) for each in re.findall(r"\d[\d.,]*", words)]


def amounts(part, with_province, with_other):
    """A line, or the total, as plain data: its amounts as a page shows them, each one number or the ends of a range."""
    low, high = part.get("range", {}).get("local", [part["local"]] * 2)
    local = [] if not with_province else [part["local"]] if low == high else [low] if low else []
    pays = dict.fromkeys([*part.get("range", {}).get("pays", ()), part["pays"]])
    other = [[part["other"]]] if with_other else []
    return [[part["contribution"]], [part["state"]], local, *other, list(pays)]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_says_what_python_says(monkeypatch, client, asked, language):
    # Other places and years are other answers, which have tests of their own and take most of the time.
    monkeypatch.setattr("hotro.pages.household.answer._over_time", lambda *_: None)
    monkeypatch.setattr("hotro.pages.household.answer.everywhere", here_alone)
    for household in asked[language == "en" :: 2]:
        answer = client.post(PATHS[language], data=fields(household))
        assert answer.status_code == 200
        page = Page(answer.text)
        found = by_python(household | {"members": called(household["members"], language)}, REGISTRY)
        plain = found.as_json()
        lines = [line for member in plain["members"] for line in member["lines"]]
        with_other = any(line["other"] for line in lines)
        *others, pays = amounts(plain["total"], found.province, with_other)
        assert (page.pays, page.others) == (pays, others), household
        expected = [amounts(line, found.province, with_other) for line in lines]
        assert page.rows == expected + ([[*others, pays]] if len(lines) > 1 else []), household
        assert page.asked == [q["field"] for q in plain["questions"] if q["code"] != "province"], household
        law = REGISTRY.law(found.date)
        told = {sentence for each in explain(found, law, language) for sentence in each.sentences}
        assert told - page.sentences == set(), household


def here_alone(household, registry):
    """The household in its own province alone: every other is another answer."""
    return Everywhere(household.date, 1, (assess(household, registry),), (), ())


def called(members, language):
    """Members by the names that the page gives them."""
    return [{**member, "id": f"{WORDS[language]} {n}"} for n, member in enumerate(members, start=1)]
