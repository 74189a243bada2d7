"""An option or argument that is given as nothing is refused by every command: it is not one that is left out.

The commands are walked, so that a new option is tried here without being named.
"""

import click
import pytest

from hotro.__main__ import hotro

CONTEXT = click.Context(hotro)
COMMANDS = {name: hotro.get_command(CONTEXT, name) for name in hotro.list_commands(CONTEXT)}
TAKES_A_VALUE = [
    (command, param)
    for command, found in COMMANDS.items()
    for param in found.params
    if not (isinstance(param, click.Option) and (param.is_flag or param.count))
]


def typed(command, param):
    """How it is given on the command line, in each of its spellings; an argument stands after those before it."""
    if isinstance(param, click.Option):
        return [[name] for name in param.opts]
    arguments = [p for p in COMMANDS[command].params if isinstance(p, click.Argument)]
    return [["something"] * arguments.index(param)]


def called(param):
    return (
        max(param.opts, key=len) if isinstance(param, click.Option) else (param.metavar or param.name.upper())
    ).strip()


CALLS = [
    pytest.param(command, called(param), spelling, id=" ".join([command, *spelling]))
    for command, param in TAKES_A_VALUE
    for spelling in typed(command, param)
]


def test_every_command_has_options_to_try():
    assert {command for command, _ in TAKES_A_VALUE} == set(COMMANDS)
    assert len(CALLS) > 60


@pytest.mark.parametrize("nothing", ["", " ", "\t"], ids=["empty", "a space", "a tab"])
@pytest.mark.parametrize(("command", "name", "spelling"), CALLS)
def test_nothing_is_not_everything(run, command, name, spelling, nothing):
    found = run(command, *spelling, nothing)
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr == f"{name}: expected a value, found nothing: leave it out, or say what it is\n"


@pytest.mark.parametrize("arguments", [("--lang", "vi", "--group", ""), ("--group=", "--lang=vi")])
def test_in_vietnamese(run, arguments):
    found = run("count", "bhyt", *arguments)
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr == "--group: cần một giá trị nhưng đang để trống: bỏ đi, hoặc ghi giá trị\n"


def test_an_empty_one_among_several_is_refused(run):
    found = run("compare", "ha-noi", "", "son-la")
    assert (found.exit_code, found.stdout) == (2, "")
    assert "expected a value, found nothing" in found.stderr
