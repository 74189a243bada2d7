"""The template: every key there is, explained in both languages, and valid when it is filled."""

import re

import pytest

from hotro.new.template import instrument, whole_file
from hotro.new.words import TEXTS
from registry.checking import problems
from registry.files.reading import read_bytes
from registry.fixes import AT_LAST, repairs_of_letters
from registry.fixes.mend import mend
from registry.registry import Registry, shipped_policies
from registry.written.base import Source
from registry.written.province import Instrument, Provision
from tests.hotro.new.filled import filled

SHIPPED = shipped_policies()
KEY = re.compile(r"^ *(?:#: )?(?:- )?([a-z_]+): ?\S*", re.MULTILINE)


@pytest.fixture(scope="module")
def registry():
    return Registry.load()


@pytest.fixture(scope="module")
def template(registry):
    return whole_file(registry, "son-la")


def keys_of(model):
    return {field.alias or name for name, field in model.model_fields.items()}


@pytest.mark.parametrize("model", [Instrument, Provision, Source])
def test_every_key_is_there_and_explained(model, template):
    assert keys_of(model) <= set(KEY.findall(template))
    own = {"status", "from", "to"} if model is Provision else set()  # said of the instrument
    assert {f"key_{name}" for name in keys_of(model) - own} <= TEXTS.keys()


def test_vietnamese_stands_before_english(template):
    lines = template.splitlines()
    for key, (english, vietnamese) in TEXTS.items():
        if key.startswith("key_") and "{" not in english:
            at = next(n for n, line in enumerate(lines) if line.strip() == f"#: {vietnamese}")
            assert lines[at + 1].strip() == f"#: {english}"


def test_with_its_blanks_it_says_each_of_them(template, tmp_path):
    path = tmp_path / "new.yaml"
    path.write_text(template, encoding="utf-8")
    blanks = [n for n, line in enumerate(template.splitlines(), 1) if line.endswith("___") and "#:" not in line]
    found = problems(path, SHIPPED)
    assert [p.line for p in found] == blanks
    assert all("blank is still to be filled" in p.message for p in found)


def test_filled_it_is_valid(template, tmp_path):
    path = tmp_path / "new.yaml"
    text = filled(template).split("    #: Bảo hiểm y tế, viết")
    path.write_text(text[0] + text[1][text[1].index("    #: Độ tin cậy") :], encoding="utf-8")
    assert [str(p) for p in problems(path, SHIPPED)] == []


def test_with_every_optional_key_it_has_the_right_form(template):
    used = re.sub(r"^( *)#: (?=(?:[a-z_]+): )(?!\w+: (?:[^\n]*/ ))", r"\1", filled(template), flags=re.MULTILINE)
    used = used.replace("conditions: [___]", "conditions: [no_card]").replace("___", "x")
    for either in ("total_percent: 80", "vnd_per_month: 230000"):
        used = used.replace(f"        {either}\n", "")
    read = read_bytes(used.encode(), "province", "new.yaml")
    assert [str(p) for p in read.problems] == []
    (made,) = read.model.instruments
    said = made.voluntary_si[0].model_fields_set | {"total_percent", "vnd_per_month"}
    assert said == set(Provision.model_fields)
    assert made.model_fields_set == set(Instrument.model_fields)


def test_fix_takes_the_explanations_out(template):
    made = mend(filled(template).encode(), "new.yaml", repairs_of_letters(AT_LAST)).data.decode()
    assert "#:" not in made
    assert len(made.splitlines()) < 35
    assert made.startswith("# Sơn La (Son La)\nprovince: son-la\n")


def test_every_group_is_named(registry, template):
    for group in registry.groups.values():
        assert (f"#:   {group.code}: {group.vi} / {group.en}\n" in template) is not bool(group.groups)


def test_every_condition_with_a_code_is_named(registry, template):
    assert registry.conditions
    for condition in registry.conditions:
        assert f"#:   {condition.code}: {condition.vi} / {condition.en}\n" in template


def test_of_a_merged_province_it_says_where_newer_acts_stand(registry):
    text = instrument(registry, "ha-nam")
    assert "Từ 01/07/2025 Hà Nam thuộc Ninh Bình: văn bản ban hành từ ngày đó ghi ở ninh-binh.yaml." in text
    assert "Since 2025-07-01 Ha Nam is a part of Ninh Binh" in text
    assert "Từ 01/07/2025" not in instrument(registry, "son-la") + instrument(registry, "ha-noi")


def test_the_council_of_a_city(registry):
    assert "issuer: {vi: HĐND thành phố, en: City People's Council}" in instrument(registry, "ha-noi")
    assert "issuer: {vi: HĐND tỉnh, en: Provincial People's Council}" in instrument(registry, "son-la")
