"""Numbers of the State's law that go on as they were."""

import datetime

import pytest

from registry import Registry
from registry.law.law import ParameterUnknown

REGISTRY = Registry.load()
LAST = datetime.date(2030, 12, 31)
END = datetime.date(2031, 12, 31)


def test_the_last_value_goes_on_to_the_day_and_no_other_does():
    later = REGISTRY.with_numbers_going_on({"rural_poverty_line"}, END)
    with pytest.raises(ParameterUnknown):
        REGISTRY.law(END).number("rural_poverty_line")
    assert later.law(END).number("rural_poverty_line") == REGISTRY.law(LAST).number("rural_poverty_line")
    assert later.law(datetime.date(2021, 12, 31)).number("rural_poverty_line") == 700_000
    with pytest.raises(ParameterUnknown):
        later.law(END + datetime.timedelta(1)).number("rural_poverty_line")
    with pytest.raises(ParameterUnknown):
        later.law(END).number("urban_poverty_line")


def test_what_has_no_end_keeps_none():
    later = REGISTRY.with_numbers_going_on({"vsi_rate"}, END)
    assert [p for p in later.parameters if p.key == "vsi_rate"] == [
        p for p in REGISTRY.parameters if p.key == "vsi_rate"
    ]
