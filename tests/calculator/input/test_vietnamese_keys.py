from calculator.input.household_files import read_households
from calculator.input.vietnamese_keys import as_written, with_our_keys

WRITTEN = """tỉnh: Hà Nội
ngày: 2026-03
thành viên:
  - tên: mẹ
    năm sinh: 1980
    đối tượng: [cận nghèo]
    thuộc nhóm từ: {cận nghèo: 2025-01}
    BHXH tự nguyện: {thu nhập: 1500000, số tháng: 12}
    BHYT: {số tháng: 12}
"""
OURS = """province: Hà Nội
date: 2026-03
members:
  - id: mẹ
    born: 1980
    groups: [cận nghèo]
    since: {cận nghèo: 2025-01}
    voluntary_si: {income: 1500000, months: 12}
    health_insurance: {months: 12}
"""


def read(text):
    return read_households(text.encode(), "h.yaml")


def test_a_household_is_the_same_by_either_keys():
    (written,), (ours,) = read(WRITTEN), read(OURS)
    assert written.problems == ours.problems == ()
    assert written.household == ours.household


def test_several_households_stand_under_a_vietnamese_key_too():
    lines = "".join(f"  {'- ' if i == 0 else '  '}{line}\n" for i, line in enumerate(WRITTEN.splitlines()))
    (found,) = read(f"các hộ:\n{lines}")
    assert found.household == read(OURS)[0].household
    assert found.path == ("households", 0)


def test_a_problem_is_told_by_the_keys_that_were_written():
    (found,) = read(WRITTEN.replace("năm sinh: 1980", "năm sinh: hai nghìn"))
    assert found.problems[0].startswith("h.yaml:5: thành viên[0].năm sinh: expected a day")
    (found,) = read(WRITTEN.replace("số tháng: 12}\n    BHYT", "số thán: 12}\n    BHYT"))
    assert found.problems[0].startswith("h.yaml:8: thành viên[0].BHXH tự nguyện.số thán: unknown key 'số thán'")


def test_a_key_under_two_names_is_refused():
    (found,) = read(f"date: 2026-04\n{WRITTEN}")
    assert found.problems == ("h.yaml:1: date: ngày stands for date, which is there already",)


def test_keys_that_are_ours_already_stay_where_they_are():
    plain = {"date": "2026-03", "members": [{"id": "a", "met": {"tỉnh": True}}], 3: "x"}
    found = []
    assert with_our_keys(plain, found) == plain
    assert found == []
    assert as_written(plain, ("members", 0, "met", "tỉnh")) == ("members", 0, "met", "tỉnh")
