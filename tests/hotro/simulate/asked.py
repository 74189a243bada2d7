"""Drafts and participants that several tests ask about."""

from pathlib import Path

ROOT = Path(__file__).parents[3]
SON_LA = ROOT / "examples" / "son-la"
DRAFT, PEOPLE = SON_LA / "as-quang-ninh.yaml", SON_LA / "participants.csv"
NGHE_AN = SON_LA / "as-nghe-an.yaml"
MIXED = """\
province,programme,people,groups,months,income,age
son-la,voluntary_si,20000,,,,
son-la,voluntary_si,3000,poor,6,1500000,
son-la,health_insurance,7000,near_poor,,,
son-la,health_insurance,5000,student,9,,
son-la,health_insurance,900,,,,72
ha-noi,voluntary_si,100,poor,,,
"""


def told(run, *arguments):
    found = run("simulate", *arguments)
    assert found.exit_code == 2, found.stdout
    assert found.stdout == ""
    assert "Traceback" not in found.stderr
    return found.stderr.splitlines()


def some(people, programme="voluntary_si", months=12):
    return f"province,programme,people,groups,months\nson-la,{programme},{people},poor,{months}\n"


CHANGED = {
    "raised": (("--raise", "5"), "Every percent of the draft is 5 points higher"),
    "lowered": (("--raise", "-5"), "Every percent of the draft is 5 points lower"),
    "fitted": (("--budget", "20e9"), "every percent of the draft is 8 points lower"),
    "in vietnamese": (("--raise", "5", "--lang", "vi"), "Mọi tỷ lệ của dự thảo tăng 5 điểm phần trăm"),
    "fitted in vietnamese": (("--budget", "20e9", "--lang", "vi"), "mọi tỷ lệ của dự thảo giảm 8 điểm phần trăm"),
    "as far as there is room": (("--raise", "95"), "Rules that stop at 100% with the State's share: 3."),
}
"""Options that change the rates of the draft, and what every file then says."""
