"""Provinces by any of their names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry import Registry
from registry.law.names import UnknownProvince

REGISTRY = Registry.load()
ALL = sorted({*REGISTRY.territory.old, *REGISTRY.territory.new})


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("son-la", "son-la"),
        ("Sơn La", "son-la"),
        ("SON LA", "son-la"),
        ("tỉnh Sơn La", "son-la"),
        ("Hà Nội", "ha-noi"),
        ("hanoi", "ha-noi"),
        ("TP. Hà Nội", "ha-noi"),
        ("TP.HCM", "ho-chi-minh-city"),
        ("Thành phố Hồ Chí Minh", "ho-chi-minh-city"),
        ("Sài Gòn", "ho-chi-minh-city"),
        ("Huế", "thua-thien-hue"),
        ("Thừa Thiên - Huế", "thua-thien-hue"),
        ("Đắk Lắk", "dak-lak"),
        ("Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"),
        ("đà nẵng", "da-nang"),
    ],
)
def test_names(name, slug):
    assert REGISTRY.names.slug(name) == slug
    assert REGISTRY.names.slug(unicodedata.normalize("NFD", name)) == slug


def test_every_province_is_found_by_all_its_names():
    for province in (*REGISTRY.territory.old.values(), *REGISTRY.territory.new.values()):
        for name in (province.slug, province.vi, province.en, f"tỉnh {province.vi}", province.vi.upper()):
            assert REGISTRY.names.slug(name) == province.slug


def test_a_near_miss_is_a_question_and_never_a_guess():
    with pytest.raises(UnknownProvince, match="did you mean son-la") as caught:
        REGISTRY.names.slug("Sơn Laa")
    assert caught.value.nearest[0] == "son-la"


@pytest.mark.parametrize("name", ["", " ", "...", "Atlantis", "\x00", "🙂"])
def test_unknown_names(name):
    with pytest.raises(UnknownProvince):
        REGISTRY.names.slug(name)


@given(st.sampled_from(ALL), st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]), st.booleans())
def test_form_and_case_do_not_matter(slug, form, upper):
    name = unicodedata.normalize(form, REGISTRY.territory.get(slug).vi)
    assert REGISTRY.names.slug(name.upper() if upper else name) == slug
