"""Citations in Vietnamese: point, clause and article before the act, however many of each are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.legal_names import in_vietnamese
from tests.invented.checked import many


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("Decree 159/2025/ND-CP art. 5 cl. 1", "khoản 1 Điều 5 Nghị định 159/2025/NĐ-CP"),
        ("SI Law 41/2024/QH15 art. 2 cl. 1 point dd", "điểm đ khoản 1 Điều 2 Luật BHXH 41/2024/QH15"),
        ("Decree 159/2025/ND-CP art. 6-7", "Điều 6 và 7 Nghị định 159/2025/NĐ-CP"),
        ("Decree 159/2025/ND-CP arts. 6 and 7", "Điều 6 và 7 Nghị định 159/2025/NĐ-CP"),
        ("Decree 159/2025/ND-CP art. 6 to 9", "từ Điều 6 đến Điều 9 Nghị định 159/2025/NĐ-CP"),
        ("HI Law art. 6, 7 and 9", "Điều 6, 7 và 9 Luật BHYT"),
        ("HI Law art. 13 cl. 2 and 3", "khoản 2 và 3 Điều 13 Luật BHYT"),
        ("Decree 146/2018/ND-CP art. 10 cl. 1-3", "từ khoản 1 đến khoản 3 Điều 10 Nghị định 146/2018/NĐ-CP"),
        ("HI Law art. 12 cl. 4 points a, b and dd", "điểm a, b và đ khoản 4 Điều 12 Luật BHYT"),
        ("HI Law art. 12 cl. 4 point a-c", "từ điểm a đến điểm c khoản 4 Điều 12 Luật BHYT"),
        ("HI Law art. 12 cl. 1-3, 5", "khoản 1-3, 5 Điều 12 Luật BHYT"),
        (
            "SI Law 41/2024/QH15 art. 31 cl. 2 and art. 36 cl. 1-2; Decree 159/2025",
            "khoản 2 Điều 31 Luật BHXH 41/2024/QH15 và khoản 1 và 2 Điều 36; Nghị định 159/2025",
        ),
        (
            "Decree 161/2026/ND-CP of 2026-05-15, art. 3 cl. 2",
            "khoản 2 Điều 3 Nghị định 161/2026/NĐ-CP ngày 15/05/2026",
        ),
        ("Decree 62/2009/ND-CP", "Nghị định 62/2009/NĐ-CP"),
    ],
)
def test_a_citation(english, vietnamese):
    assert in_vietnamese(english) == vietnamese


_numbers = st.lists(st.integers(1, 400), min_size=1, max_size=4, unique=True).map(lambda found: [*map(str, found)])
_letters = st.lists(st.sampled_from("abceghik"), max_size=3, unique=True)
_joints = st.sampled_from(["-", ", ", " and ", " to "])


@many
@given(_numbers, _numbers | st.just([]), _letters, _joints)
def test_the_act_comes_last_and_no_number_is_lost(articles, clauses, points, joint):
    named = {"art.": articles, "cl.": clauses, "point": points if clauses else []}
    parts = [f"{kind} {joint.join(several)}" for kind, several in named.items() if several]
    said = in_vietnamese(" ".join(["Decree 159/2025/ND-CP", *parts]))
    assert said.endswith(" Nghị định 159/2025/NĐ-CP")
    words = said.removesuffix(" Nghị định 159/2025/NĐ-CP").replace(",", " ").replace("-", " ").split()
    plain = [word for word in words if word not in {"từ", "đến", "và", "Điều", "khoản", "điểm", "to"}]
    assert plain == [*named["point"], *clauses, *articles]
