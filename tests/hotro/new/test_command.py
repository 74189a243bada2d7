"""`hotro new`: printed, written, added; and a newcomer's whole way."""

import shutil

import pytest

from registry.registry import shipped_policies
from tests.hotro.new.filled import filled


@pytest.fixture
def policies(tmp_path):
    folder = tmp_path / "policies"
    shutil.copytree(shipped_policies(), folder)
    return folder


def test_printed(text):
    assert text("new", "Sơn La").startswith("# Sơn La (Son La)\nprovince: son-la\n\ninstruments:\n")
    assert text("new", "son-la") == text("new", "Tỉnh Sơn La", "--lang", "vi")


def test_written(run, text, tmp_path):
    path = tmp_path / "new.yaml"
    result = run("new", "son-la", "--to", path)
    assert (result.exit_code, result.stdout) == (
        0,
        f"Written: {path}. Fill each ___, then: hotro validate {path}\n",
    )
    assert path.read_text(encoding="utf-8") == text("new", "son-la")


def test_added_to_a_file(run, policies):
    path = policies / "provinces" / "son-la.yaml"
    before = path.read_text(encoding="utf-8")
    result = run("new", "son-la", "--to", path, "--lang", "vi")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Đã thêm vào {path}, dòng ")
    line = int(result.stdout.split("dòng ")[1].split(".")[0])
    after = path.read_text(encoding="utf-8")
    assert after.splitlines()[line - 1].startswith("  #: Điền vào mỗi chỗ ___")
    assert all(one in after for one in before.split("instruments:\n"))


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "this file is of `ha-noi`, and the template is for `son-la`"), ("vi", "tệp này của `ha-noi`")],
)
def test_another_provinces_file(run, policies, language, words):
    path = policies / "provinces" / "ha-noi.yaml"
    before = path.read_bytes()
    result = run("new", "son-la", "--to", path, "--lang", language)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("[", "this file has problems of its own"),
        ("- a\n", "this file has problems of its own"),
        ("province: son-la\ninstruments: [{id: b}]\n", "there is no place for a new instrument"),
    ],
)
def test_a_file_in_which_nothing_can_be_put(run, tmp_path, content, words):
    path = tmp_path / "a.yaml"
    path.write_text(content, encoding="utf-8")
    result = run("new", "son-la", "--to", path)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert words in result.stderr
    assert path.read_text(encoding="utf-8") == content


def test_no_such_province_and_no_such_folder(run, tmp_path):
    assert "did you mean ha-noi?" in run("new", "Ha Noy").stderr
    result = run("new", "son-la", "--to", tmp_path / "nowhere" / "a.yaml")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


def test_the_newcomers_way(run, policies):
    """New, fill with slips as people make them, --fix, delete what is not used, validate, show."""
    path = policies / "provinces" / "son-la.yaml"
    run("new", "son-la", "--to", path)
    slips = {
        "number": "77-2026-NQ-HDND",
        "status": "Adopted",
        "issued": "10/7/2026",
        "from": "1/1/2027",
        "- who": "hộ nghèo",
        "percent": "15%",
    }
    text = filled(path.read_text(encoding="utf-8"), **slips)
    text = text.replace("#: conditions: [___]", "conditions: [chưa có thẻ BHYT]", 1)
    head, _, rest = text.partition("    #: Bảo hiểm y tế, viết")
    path.write_text(head + rest[rest.index("    #: Độ tin cậy") :], encoding="utf-8")
    fixed = run("validate", path, "--fix")
    assert fixed.exit_code == 0, fixed.stdout
    assert "fixed: the number of an act: number: 77-2026-NQ-HDND -> number: 77/2026/NQ-HĐND" in fixed.stdout
    assert "#:" not in path.read_text(encoding="utf-8")
    shown = run("show", "son-la", "--on", "2027-02-01", "--policies", policies)
    assert "77/2026/NQ-HĐND" in shown.stdout
    assert "has no health-insurance card" in shown.stdout
