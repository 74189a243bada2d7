"""Heads of a table in Vietnamese, with or without marks, and those that are somebody else's."""

import pytest

from calculator.population.bad_table import BadTable
from calculator.population.files.file_to_file import run
from calculator.population.heads import our_names
from tests.invented.checked import shipped
from tests.invented.population_files import read, written


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        (["tỉnh", "nhóm", "Ngày sinh", "số tháng BHYT"], ["province", "groups", "born", "hi_months"]),
        (["TINH THANH", "doi tuong", "thu nhập"], ["province", "groups", "vsi_income"]),
        (["province", "tỉnh"], ["province", "tỉnh"]),  # ours is there: theirs stays theirs
        (["tháng", "tuổi", "ghi chú"], ["tháng", "tuổi", "ghi chú"]),  # of which programme is not said; not ours
        (["mã", "họ tên"], ["mã", "họ tên"]),  # either may be the id
        (["họ tên"], ["id"]),
        (["income", "order", "voluntary_si"], ["income", "order", "voluntary_si"]),  # columns of theirs, as before
        (["hi_months", "poor", "since_near_poor"], ["hi_months", "poor", "since_near_poor"]),
    ],
)
def test_which_column_a_head_stands_for(theirs, ours):
    assert our_names(theirs) == ours


def test_two_heads_for_one_column_are_refused():
    with pytest.raises(BadTable) as wrong:
        our_names(["tỉnh", "quận", "xã"])
    assert str(wrong.value) == "columns quận, xã both stand for district: keep one"


def test_a_file_with_them_is_answered_as_one_with_ours(tmp_path):
    rows = "{};{};{};{};{};ghi chú\nHà Nội;hộ cận nghèo;1.500.000,0;12;2026-03;x\nNowhere;;;;2026-03;y\n"
    found = []
    for name, heads in {
        "ours": ("province", "groups", "vsi_income", "hi_months", "date"),
        "theirs": ("tỉnh", "đối tượng", "thu nhập", "tháng BHYT", "ngày"),
    }.items():
        out = tmp_path / f"{name}.out.csv"
        assert run(written(tmp_path, rows.format(*heads), f"{name}.csv"), out, shipped())[:3] == (2, 1, 1)
        found.append((out.read_bytes(), out.with_name(f"{out.name}.rejects").read_bytes()))
    assert found[0] == found[1]


def test_rows_of_a_household_apart_are_found_by_a_vietnamese_head(tmp_path):
    rows = "mã hộ,tỉnh,tháng BHYT,ngày\na,ha-noi,12,2026-03\nb,ha-noi,12,2026-03\na,ha-noi,12,2026-03\n"
    out = tmp_path / "out.csv"
    assert run(written(tmp_path, rows), out, shipped())[:3] == (3, 1, 2)
    assert {row["household_id"] for row in read(tmp_path / "out.csv.rejects")} == {"a"}
