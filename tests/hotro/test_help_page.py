import pytest

from hotro.__main__ import COMMANDS
from hotro.help_page import paragraphs, text_and_default
from tests.hotro.english import english_words

TYPED = """
hotro FILE TEXT DATE VND MONTHS PROVINCE PROGRAMME PATH NAME IN OUT URL DRAFT PARTICIPANTS POINTS YEARS TIME INTEGER
HOTRO LANG Parquet CSV JSON YAML Apache Spark HOST PORT BHXH BHYT vsi bhxh bhyt student floor all json csv table here
API Excel FOLDER HTTP NEW OLD SHA SUMS SIGHUP SQLite byte datapackage md registry supports_on unknowns counts xlsx
sqlite MCP Model Context Protocol
spark local province programme people groups months income age district poor replaces amends prolongs end
"""
NAMES = {*COMMANDS, *TYPED.split()}


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_in_vietnamese(text, command):
    found = text(*command.split(), "--help", env={"HOTRO_LANG": "vi"})
    assert found.startswith(f"Cách dùng: hotro {command}".rstrip())
    before, _, options = found.partition("Tùy chọn:")
    told = before.partition("Ví dụ:")[0] + options
    assert english_words(told, NAMES) == []


def test_paragraphs_are_lines_and_examples_stay_as_they_are():
    found = [*paragraphs("One\n    goes on.\n\n    Two.\n\n    \\b\n    hotro a\n    hotro b\n")]
    assert found == ["One goes on.", "Two.", "\b\nhotro a\nhotro b"]


@pytest.mark.parametrize(
    ("help_", "expected"),
    [("A day.  [default: today]", ("A day.", "today")), ("A day.", ("A day.", "")), ("", ("", ""))],
)
def test_a_default_that_is_told(help_, expected):
    assert text_and_default(help_) == expected


def test_a_default_of_the_option_is_told(text):
    assert "[default: 12m]" in text("expiring", "--help")
    assert "[mặc định: 12m]" in text("expiring", "--help", "--lang", "vi")
