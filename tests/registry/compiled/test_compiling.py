"""From checked policy files to what a registry answers from."""

import json

from registry.compiled.compiling import as_json, compile_policies, without_files
from registry.files.reading import read_policies
from registry.written.province import ProvinceFile
from tests.spoilt.policies import SMALL

POLICIES = read_policies(SMALL)
COMPILED = compile_policies(POLICIES)


def test_every_provision_is_a_rule():
    provisions = [
        p for f in POLICIES.provinces.values() for i in f.instruments for p in (*i.voluntary_si, *i.health_insurance)
    ]
    assert len(COMPILED.local_rules) == len(provisions)


def test_the_files_are_kept_word_for_word():
    for slug, file in POLICIES.provinces.items():
        assert ProvinceFile.model_validate_json(COMPILED.province_files[slug]) == file
        assert json.loads(as_json(file))["province"] == slug


def test_counting_needs_no_more_than_it_gets():
    few = without_files(POLICIES)
    assert few == COMPILED._replace(parameters=(), state_rules=(), exclusions=(), province_files={}, release="")
    assert few.facts.local_rules == COMPILED.local_rules


def test_all_drafts_share_the_territory_of_their_registry():
    assert COMPILED._replace(local_rules=()).territory is COMPILED.territory
