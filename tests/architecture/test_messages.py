"""Every message is in both languages, and what people read is a message: found in the code itself."""

import ast
import importlib
from pathlib import Path

import click
import pytest

from hotro.__main__ import COMMANDS, hotro
from hotro.help_page import HELP_OF_HELP, text_and_default, texts_of
from registry.message import has_words
from tests.architecture.house import PACKAGES
from tests.architecture.messages import bare_english, fields, templates

ROOT = Path(__file__).parents[2]
CATALOGUES = {package: importlib.import_module(f"{package}.vietnamese").TEMPLATES for package in PACKAGES}
SAID = {package: templates(ROOT / package) for package in PACKAGES}
OF_THE_HELP = "hotro/vietnamese/helps.py"

NO_MESSAGES = {
    "registry/checks/condition_about_the_source.py": "words that are looked for in the data",
    "registry/compiled/resolve.py": "an error of ours, not of a file",
    "registry/files/validator.py": "never shown: messages are made from the kind of the error",
    "registry/law/local_places.py": "titles of places",
    "registry/law/rule.py": "a question in both languages",
    "registry/tables": "what columns mean, in both languages",
    "registry/voice/group_names.py": "names of groups in both languages",
    "registry/voice/voice.py": "an error of ours; quotation marks",
    "registry/written/base.py": "descriptions in a schema",
    "registry/written/bound.py": "the words of policy files",
    "registry/written/json_schema.py": "titles of schemas",
    "registry/written/other_words.py": "words that are looked for in the data",
    "calculator/assess.py": "an error of the program that calls",
    "calculator/input/schemas.py": "descriptions in a schema",
    "calculator/population/answering.py": "an error of ours",
    "calculator/population/cells/batch.py": "description of a column",
    "calculator/population/cells/coded.py": "an error of ours",
    "calculator/population/columns.py": "descriptions in a schema",
    "calculator/population/schema.py": "descriptions in a schema",
    "calculator/population/situations/situations.py": "an error of ours",
    "calculator/population/spark/spark_files.py": "the name of the program",
    "calculator/rules/local_support.py": "a condition in both languages",
    "calculator/simulation/drafts/adopt.py": "what is written into a draft",
    "hotro/__main__.py": "help in a line, which is looked up",
    "hotro/calc/plot.py": "settings of the picture",
    "hotro/defect.py": "told to whoever runs a server",
    "hotro/help_page.py": "help in a line, which is looked up",
    "hotro/new/template.py": "YAML",
    "hotro/simulate/draft_file.py": "what is written into a draft",
    "hotro/simulate/plot.py": "settings of the picture",
    "hotro/simulate/plot_numbers.py": "settings of the picture",
    "hotro/writing/sqlite_file.py": "SQL",
    "hotro/pages/page_request.py": "a media type",
    "hotro/pages/counts/tiles.py": "a map",
    "hotro/pages/household/downloads.py": "a media type",
    "hotro/pages/draft": "what is written into a draft; a media type",
    "hotro/answer_schemas.py": "descriptions in a schema",
    "hotro/mcp": "descriptions of tools, in both languages",
    "hotro/serve/envelope.py": "an error of ours",
    "hotro/serve/pages": "headers",
    "hotro/serve/sending.py": "a media type",
    "hotro/serve/documentation": "descriptions in the OpenAPI document",
    "hotro/simulate/workbook/workbook.py": "the name of the program",
}
"""Files whose English is no message, and what it is."""


@pytest.mark.parametrize("package", PACKAGES)
def test_every_message_has_vietnamese(package):
    missing = [said for said in SAID[package] if has_words(said.text) and said.text not in CATALOGUES[package]]
    assert missing == []


def _helps():
    context = click.Context(hotro)
    commands = [hotro, *(hotro.get_command(context, name) for name in COMMANDS)]
    for command in commands:
        yield from texts_of(command)
        for param in command.params:
            if isinstance(param, click.Option):
                yield text_and_default(param.help or "")[1]
    yield from (*COMMANDS.values(), HELP_OF_HELP)
    yield from ("Usage:", "Examples:", "Options", "Commands", "default", "[OPTIONS]", "COMMAND [ARGS]...")


def test_every_help_has_vietnamese():
    missing = {text for text in _helps() if has_words(text) and text not in {*CATALOGUES["hotro"], "local[*]"}}
    assert missing == set()


def test_nothing_is_said_in_vietnamese_alone():
    said = {said.text for package in PACKAGES for said in SAID[package]} | set(_helps())
    assert [template for template in CATALOGUES["hotro"] if template not in said] == []


def test_both_languages_have_the_same_fields():
    assert [t for t, vi in CATALOGUES["hotro"].items() if fields(t) != fields(vi)] == []


def test_what_people_read_is_a_message():
    found = {}
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            texts = path.name in {"words.py", "texts.py", "wording.py", "plot_words.py"}
            if texts or name.startswith("calculator/explanation/") or "/vietnamese/" in name:
                continue
            if bare := [*bare_english(path, ast.parse(path.read_text(encoding="utf-8")))]:
                found[name] = bare
    passed_over = {name for name in found if name in NO_MESSAGES or name.rpartition("/")[0] in NO_MESSAGES}
    assert {name: bare for name, bare in found.items() if name not in passed_over} == {}
    folders = {name.rpartition("/")[0] for name in found}
    assert [name for name in NO_MESSAGES if name not in {*found, *folders}] == []


@pytest.mark.parametrize(
    "code",
    [
        'raise BadTable([f"expected {n} rows"])',
        'stop("there is no such file")',
        'yield InputProblem("date", f"expected {day} or later")',
        'hint = f"; did you mean {close}?" if close else ""',
        'return text + " (too long)"',
    ],
)
def test_english_that_is_no_message_is_found(code):
    assert len([*bare_english(Path("some.py"), ast.parse(f"def f():\n    {code}"))]) == 1


def test_what_is_no_message_is_passed_over():
    code = '''
"""What it does."""
WORDS = ("the contribution", "mức đóng")
PATTERN = re.compile(r"with (the) words")
NOT_SO = "expected a list, found {found}"
def f():
    """More of it."""
    tell("expected {n} rows", n=3)
    return tell(NOT_SO, found=found(value))
'''
    assert [*bare_english(Path("some.py"), ast.parse(code))] == []


def test_a_template_that_is_worked_out_is_found(tmp_path):
    (tmp_path / "some.py").write_text('from other import THIS\nTHAT = "a b"\ntell(THIS)\ntell(THAT)\ntell("a" + b)\n')
    assert [said.text[:10] for said in templates(tmp_path)] == ["not a text", "a b", "not a text"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("{a} of {b:,}", "{b:,} có {a}", True),
        ("{a}", "{a!r}", False),
        ("{n:,}", "{n}", False),
        ("{day:%Y-%m}", "{day:%m/%Y}", True),
        ("{a}", "{b}", False),
    ],
)
def test_fields(one, other, same):
    assert (fields(one) == fields(other)) is same
