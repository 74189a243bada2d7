"""The registry as users of the package call it."""

import datetime
import inspect
import json
import pickle

import pytest

import registry
from registry import InvalidPolicies, Registry
from registry.law.names import UnknownGroup, UnknownProvince
from registry.law.programmes import UnknownProgramme
from registry.registry import shipped_policies
from tests.invented.drafts import draft, vsi

REGISTRY = Registry.load()
DAY = datetime.date(2026, 3, 1)
QUESTIONS = {
    "count": lambda: REGISTRY.count("voluntary_si", "poor", on=DAY),
    "compare": lambda: REGISTRY.compare(["ha-noi", "Hải Phòng"], on=DAY),
    "province": lambda: REGISTRY.province("Hà Nội", on=DAY),
    "history": lambda: REGISTRY.history("Hà Nội"),
    "expiring": lambda: REGISTRY.expiring(on=DAY),
}


def test_what_the_package_offers():
    assert registry.__all__ == ["InvalidPolicies", "Problem", "Registry"]


@pytest.mark.parametrize("ask", QUESTIONS.values(), ids=QUESTIONS)
def test_every_answer_is_plain_data_too(ask):
    said = ask().as_json()
    assert json.loads(json.dumps(said)) == said
    assert ask().as_json() == said


def test_a_registry_that_was_asked_is_copied_to_another_process():
    for ask in QUESTIONS.values():
        ask()
    known, since = REGISTRY.known_on(DAY), datetime.date(2020, 1, 1)
    known.count("voluntary_si", on=since)
    for made in (REGISTRY, known):
        copied = pickle.loads(pickle.dumps(made))
        assert copied.release == made.release
        assert copied.count("voluntary_si", on=since).as_json() == made.count("voluntary_si", on=since).as_json()


def test_every_reconciliation_is_plain_data_too():
    found = REGISTRY.reconcile()
    assert len(found) == len(REGISTRY.counts)
    for pair in found:
        assert json.loads(json.dumps(pair.as_json())) == pair.as_json()


@pytest.mark.parametrize("name", [n for n, _ in inspect.getmembers(Registry, inspect.isfunction) if n[0] != "_"])
def test_every_public_method_is_typed_and_says_what_it_gives(name):
    method = getattr(Registry, name)
    signature = inspect.signature(method)
    assert method.__doc__
    assert signature.return_annotation is not inspect.Signature.empty
    assert all(p.annotation is not p.empty for p in list(signature.parameters.values())[1:])


@pytest.mark.parametrize(
    "ask",
    [
        REGISTRY.history,
        lambda name: REGISTRY.province(name, on=DAY),
        lambda name: REGISTRY.compare([name], on=DAY),
    ],
)
def test_a_province_that_there_is_not(ask):
    with pytest.raises(UnknownProvince, match="no province is called 'Ha Noy'; did you mean ha-noi"):
        ask("Ha Noy")


def test_a_group_that_there_is_not():
    with pytest.raises(UnknownGroup, match="no group is called 'near_por'; did you mean near_poor"):
        REGISTRY.count("voluntary_si", "near_por", on=DAY)


@pytest.mark.parametrize(
    "ask",
    [lambda name: REGISTRY.count(name, on=DAY), lambda name: REGISTRY.compare(["ha-noi"], name, on=DAY)],
)
def test_a_programme_that_there_is_not_is_no_programme_that_nobody_adds_to(ask):
    with pytest.raises(UnknownProgramme, match="expected voluntary_si or health_insurance, found 'voluntary'"):
        ask("voluntary")


def test_programmes_and_groups_by_their_names():
    assert REGISTRY.count("BHYT", "Hộ cận nghèo", on=DAY) == REGISTRY.count("health_insurance", "near_poor", on=DAY)
    assert REGISTRY.compare(["ha-noi"], "vsi", on=DAY) == REGISTRY.compare(["ha-noi"], "voluntary_si", on=DAY)


def test_what_expires_within_a_time_or_until_a_day():
    until = datetime.date(2027, 3, 1)
    assert REGISTRY.expiring("12m", on=DAY) == REGISTRY.expiring("1y", on=DAY) == REGISTRY.expiring(on=DAY, until=until)
    with pytest.raises(ValueError, match="such as 90d or 12m, found 'soon'"):
        REGISTRY.expiring("soon", on=DAY)


def test_a_registry_loads_whole_or_not_at_all(tmp_path):
    with pytest.raises(InvalidPolicies):
        Registry.load(tmp_path)
    assert Registry.load(shipped_policies()).local_rules == REGISTRY.local_rules


def test_the_files_of_all_old_provinces():
    assert {REGISTRY.province_file(slug).province for slug in REGISTRY.territory.old} == set(REGISTRY.territory.old)
    with pytest.raises(KeyError):
        REGISTRY.province_file("atlantis")


def test_a_draft_makes_another_registry():
    after = REGISTRY.with_draft(draft(vsi("poor", 30)))
    assert "son-la" in after.count("voluntary_si", on=DAY).documented.supports
    assert "son-la" not in REGISTRY.count("voluntary_si", on=DAY).documented.supports
    with pytest.raises(KeyError):
        REGISTRY.with_draft(draft(vsi("poor", 30), province="atlantis"))
