"""Each rule of the house is broken by something: trees made up to break it."""

import pytest

from tests.architecture.house import (
    LONGEST_FILE,
    MOST_FILES,
    classes_named_alike,
    folders_not_on_the_map,
    folders_not_there,
    folders_on_path,
    full_folders,
    long_files,
    names_of_nothing,
    stray_tests,
)


@pytest.fixture
def write(tmp_path):
    def written(path, lines=1):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("pass\n" * lines)
        return tmp_path

    return written


def test_a_file_may_be_so_long_and_no_longer(write):
    assert long_files(write("registry/law/rule.py", LONGEST_FILE)) == []
    root = write("calculator/assess.py", LONGEST_FILE + 1)
    assert long_files(root) == [f"calculator/assess.py: {LONGEST_FILE + 1} lines, at most {LONGEST_FILE}"]


def test_a_folder_may_hold_so_many_files_and_no_more(write):
    for n in range(MOST_FILES):
        root = write(f"hotro/calc/file_{n}.py")
    write("hotro/calc/words/more.py")
    write("hotro/calc/notes.md")
    assert full_folders(root) == []
    write("hotro/calc/one_more.py")
    assert full_folders(root) == [f"hotro/calc: {MOST_FILES + 1} files, at most {MOST_FILES}"]
    assert full_folders(root, but={"hotro/calc"}) == []


def test_a_map_names_what_is_there(write):
    root = write("registry/law/rule.py")
    assert folders_not_there(root, "- `registry/law/`: the law; `registry/law.py` and `law` are no folders") == []
    assert folders_not_there(root, "- `registry/law/`, `registry/files/`: the law") == ["registry/files"]


def test_every_room_is_on_the_map(write):
    write("registry/registry.py")
    write("registry/law/rule.py")
    write("registry/law/deeper/thing.py")
    root = write("calculator/rules/money.py")
    assert folders_not_on_the_map(root, "`registry/law/` and `calculator/rules/`") == []
    assert folders_not_on_the_map(root, "`registry/law/`") == ["calculator/rules"]


@pytest.mark.parametrize("code", ["registry/law/rule.py", "registry/law/rule/whole.py"])
def test_a_test_lies_where_its_code_lies(write, code):
    write(code)
    assert stray_tests(write("tests/registry/law/test_rule.py")) == []


@pytest.mark.parametrize(
    ("test", "by_subject", "says"),
    [
        (
            "tests/registry/written/test_rule.py",
            (),
            "registry/written/test_rule.py: there is no folder registry/written",
        ),
        ("tests/registry/law/test_rules.py", (), "registry/law/test_rules.py: tests nothing that is called rules in"),
        ("tests/registry/law/test_rule.py", ("registry/law/test_rule.py",), "but registry/law/rule is there"),
        (
            "tests/registry/law/test_rule.py",
            ("registry/law/test_all.py",),
            "registry/law/test_all.py: listed by subject",
        ),
    ],
)
def test_a_test_of_nothing_is_named(write, test, by_subject, says):
    write("registry/law/rule.py")
    (found,) = stray_tests(write(test), by_subject)
    assert says in found


def test_a_test_may_be_by_subject(write):
    write("registry/law/rule.py")
    root = write("tests/registry/law/test_all_rules.py")
    assert stray_tests(root, {"registry/law/test_all_rules.py": "reason"}) == []


def test_two_classes_of_one_name_are_found(write):
    root = write("registry/law/rule.py")
    (root / "registry/law/rule.py").write_text("class Rule: ...\nclass _Answer: ...\n")
    write("calculator/line.py")
    (root / "calculator/line.py").write_text("class Line:\n    class Rule: ...\n")
    assert classes_named_alike(root) == ["Rule: calculator/line.py, registry/law/rule.py"]
    assert classes_named_alike(root, {"Rule": "why"}) == []
    assert classes_named_alike(root, {"Rule": "why", "Line": "why"}) == ["Line: excused, but named once"]


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("`registry/law/`, `registry/law/rule.py` and `registry.law`", True),
        ("`registry.law.rule.Certainty`, which `registry.law.rule` has", True),
        ("`Registry.load`, `registry` and `some.other.thing`", True),
        ("`registry/law/rules.py`", False),
        ("`registry.rule`", False),
        ("`registry.law.rule.Certain`", False),
        ("`tests/registry/`", False),
    ],
)
def test_a_text_names_what_is_there(write, said, there):
    root = write("registry/law/rule.py")
    (root / "registry/law/rule.py").write_text("class Certainty: ...")
    (root / "notes.md").write_text(said)
    assert names_of_nothing(root, [root / "notes.md"]) == ([] if there else [f"notes.md: {said.strip('`/')}"])


def test_folders_on_the_path_are_read_from_the_settings():
    settings = '[tool.pytest.ini_options]\npythonpath = [".", "tests"]\n'
    assert folders_on_path(settings) == [".", "tests"]
    assert folders_on_path("[tool.pytest.ini_options]\n") == []
