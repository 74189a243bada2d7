"""`hotro reconcile`: published beside documented; exit 1 where they contradict."""

import csv
import io
import shutil

from registry.registry import shipped_policies


def test_every_published_count_is_there(answer):
    found = answer("reconcile")
    published = {(r["date"], r["programme"], r["group"]): r for r in found}
    vsi = published["2023-03-22", "voluntary_si", None]
    assert (vsi["published"]["n"], vsi["named"], vsi["missing"], vsi["contradiction"]) == (18, 8, 10, None)
    assert vsi["documented"]["none"] == ["ho-chi-minh-city"]
    assert len(vsi["documented"]["unknown"]) == 54
    without_number = published["2020-12-31", "health_insurance", "affs_average"]
    assert without_number["published"]["n"] is None
    assert without_number["missing"] is None


def test_as_text_with_names(text):
    found = " ".join(text("reconcile").split())
    assert "- Named (8): Bắc Ninh, Hà Nội, Hà Tĩnh, Hải Phòng" in found
    assert "- Stated none (1): Hồ Chí Minh" in found
    assert "- Stated none (63): all" in found
    assert "None of the 9 published counts contradicts the registry." in found


def test_a_contradiction_is_a_failed_check(run, tmp_path):
    policies = tmp_path / "policies"
    shutil.copytree(shipped_policies(), policies)
    counts = policies / "counts.yaml"
    counts.write_text(counts.read_text(encoding="utf-8").replace("n: 18", "n: 64").replace("n: 22", "n: 63"), "utf-8")
    result = run("reconcile", "--policies", policies)
    assert result.exit_code in (1, 2)  # 2 where the checks of the registry refuse the file first
    if result.exit_code == 1:
        assert "NO: too few left" in result.stdout


def test_csv(text):
    rows = list(csv.DictReader(io.StringIO(text("reconcile", "--format", "csv"))))
    assert len(rows) == 9
    row = next(r for r in rows if (r["date"], r["programme"], r["group"]) == ("2024-02-21", "voluntary_si", ""))
    assert (row["published"], row["named"], row["missing"], row["lowest"], row["highest"]) == (
        "22",
        "8",
        "14",
        "8",
        "62",
    )


def test_in_vietnamese(text):
    assert "Không số công bố nào trong 9 số mâu thuẫn với dữ liệu." in text("reconcile", "--lang", "vi")
