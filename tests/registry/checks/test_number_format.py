import pytest

from registry.checks import number_format as check
from tests.invented.country import country, instrument, only, said


def of(number, **more):
    return country(yen_phu=[instrument("yen-phu-a", number=number, **more)])


@pytest.mark.parametrize(
    "number, meant",
    [
        ("19-2025-NQ-HDND", "19/2025/NQ-HĐND"),
        ("19/2025/NQ-HDND", "19/2025/NQ-HĐND"),
        ("19/2025/nq-hđnd", "19/2025/NQ-HĐND"),
        ("19 / 2025 / NQ-HĐND", "19/2025/NQ-HĐND"),
        ("số 19/2025/NQ-HĐND", ""),
        ("12/2016/QD-UBND", "12/2016/QĐ-UBND"),
        ("Resolution No. 4", ""),
        ("19/25/NQ-HĐND", ""),
        ("-" * 100_000, ""),
    ],
)
def test_other_form(number, meant):
    found = only(check, of(number))
    assert (found.level, found.field) == ("error", "instruments[0].number")
    assert f"did you mean {meant}?" in found.message if meant else "did you mean" not in found.message
    assert len(found.message) < 250


def test_year_of_the_number_is_not_that_of_issue():
    found = only(check, of("19/2016/NQ-HĐND", issued="2017-01-05"))
    assert found.level == "error"
    assert "2016" in found.message


@pytest.mark.parametrize("number", ["14", "36/NQ-HĐND", "12/QĐ-UBND"])
def test_incomplete(number):
    assert only(check, of(number, kind="unknown")).level == "warning"


def test_number_of_another_kind():
    assert said(check, of("12/2016/QĐ-UBND")) == [("warning", "yen-phu.yaml", "instruments[0].kind")]


@pytest.mark.parametrize(
    "kind, number",
    [
        ("resolution", "19/2016/NQ-HĐND"),
        ("resolution", "14/2015/NQ-HĐND8"),
        ("resolution", "103/2015/NQ-HĐND.K8"),
        ("decision", "345/2012/QĐ-UBND"),
        ("plan", "355/KH-UBND"),
        ("unknown", "4228/UBND-VX"),
        ("unknown", "unknown"),
    ],
)
def test_good(kind, number):
    assert said(check, of(number, kind=kind)) == []
