"""Known, none and unknown: each is said as it is, with its sources."""

import pytest

NEAR_POOR = {"programme": "voluntary_si", "group": "near_poor"}


def cells(found):
    return [cell for row in found["answer"]["rows"] for cell in row["cells"].values()]


def test_known_support_has_its_rules_and_their_sources(told):
    found = told("support_for", province="ha-noi", on="2026-03-01", **NEAR_POOR)
    assert (found["status"], found["not_known"]) == ("known", None)
    (cell,) = cells(found)
    assert (cell["local_known"], cell["pays"]) == (True, 0)
    assert [source["rule"] for source in found["sources"]] == [because["rule"] for because in cell["because"]]
    assert [source["in_force"] for source in found["sources"]] == ["certain", "presumed"]
    assert all(source["source"].startswith("http") for source in found["sources"])


def test_none_is_what_a_source_states(told):
    found = told("support_for", province="hcm", on="2023-03-22", **NEAR_POOR)
    assert (found["status"], found["not_known"]) == ("none", None)
    (cell,) = cells(found)
    assert cell["status"] == "none"
    of_the_state, statement = found["sources"]
    assert of_the_state["rule"].startswith("state.")
    assert statement["rule"] is None
    assert statement["source"].startswith("https://")


@pytest.mark.parametrize("group", ["near_poor", "student"])  # no row of voluntary SI speaks of students
def test_what_is_unknown_must_not_be_guessed(told, group):
    found = told("support_for", province="Sơn La", programme="vsi", group=group, on="2026-03-01")
    assert found["status"] == "unknown"
    assert all(not cell["local_known"] for cell in cells(found))
    vi, en = found["not_known"]["vi"], found["not_known"]["en"]
    assert vi.startswith("Chưa biết: toàn bộ phần Sơn La hỗ trợ thêm")
    assert "Không được suy đoán" in vi
    assert en.startswith("Not known: all that Son La add")
    assert "must not be guessed" in en
