"""Percents that are not whole, as a file writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.written.percent import written_percent
from registry.written.province import Provision

not_whole = st.fractions(0, 100, max_denominator=99).filter(lambda percent: percent.denominator > 1)


@given(not_whole)
def test_a_file_says_it_and_says_it_again(percent):
    assert written_percent(str(percent)) == percent
    written = {"who": "poor", "percent": str(percent), "of": "contribution"}
    provision = Provision.model_validate(written)
    assert provision.percent == percent
    assert provision.model_dump(mode="json", by_alias=True, exclude_defaults=True) == written


@pytest.mark.parametrize(
    "percent", [30, "unknown", {"2026": 10, "2027": "unknown", "2028": "50/3"}, {"2026": "1/3"}, "200/3"]
)
def test_each_form_is_dumped_as_it_is_written(percent):
    written = {"who": "poor", "percent": percent, "of": "contribution"}
    assert Provision.model_validate(written).model_dump(mode="json", exclude_defaults=True) == written


@pytest.mark.parametrize(
    "text", ["66.67", "2/3 of 100", "30", "60/2", "400/6", "301/3", "-1/3", "1/0", "1/-3", "²/3", 30]
)
def test_what_is_no_percent_of_that_kind(text):
    with pytest.raises(ValueError, match="expected a percent"):
        written_percent(text)
