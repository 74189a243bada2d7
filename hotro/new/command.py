"""`hotro new`: a template of an instrument for a province, to fill."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hotro.options import (
    OutFile,
    cannot_be_written,
    find_province,
    language_option,
    load_registry,
    policies_option,
    stop,
)
from hotro.output import write
from hotro.say.voice import command_voice
from hotro.usage import Command
from registry.message import message_of

if TYPE_CHECKING:
    from registry.voice.voice import Voice


@click.command(cls=Command)
@click.argument("province")
@click.option("--to", "path", type=OutFile(), default=None, help="The file to write, or the province's file to add to.")
@policies_option
@language_option
def command(province: str, path: Path | None, policies: Path | None, language: str) -> None:
    r"""A template for a resolution of a province: every key explained, in Vietnamese and English, with blanks to fill.

    PROVINCE is a slug or a name. Printed, or written with --to: a file that is not there yet is begun; into a
    province's file the template goes above the other instruments, and nothing else in it changes.

    \b
    hotro new "Sơn La"
    hotro new son-la --to my-draft.yaml
    hotro new son-la --to policies/provinces/son-la.yaml
    """
    from hotro.new.template import instrument, whole_file  # noqa: PLC0415 - only when asked
    from hotro.new.words import TEXTS  # noqa: PLC0415 - as above

    registry = load_registry(policies)
    slug = find_province(registry, province)
    say = command_voice(language, TEXTS)
    if path is None:
        write(whole_file(registry, slug))
    elif path.exists():
        line = _add(path, slug, instrument(registry, slug), say)
        write(say("added", path=path, line=line))
    else:
        _save(path, whole_file(registry, slug).encode())
        write(say("written", path=path))


def _add(path: Path, slug: str, entry: str, say: Voice) -> int:
    """Put an entry into a file; the line on which it begins."""
    from hotro.new.insert import with_instrument  # noqa: PLC0415 - YAML is only needed here
    from registry.files.file_text import read_file  # noqa: PLC0415 - as above
    from registry.files.problem import InvalidPolicies  # noqa: PLC0415 - as above
    from registry.files.strict_yaml import read_yaml  # noqa: PLC0415 - as above

    try:
        data = read_file(path, str(path))
    except InvalidPolicies as invalid:
        stop(message_of(invalid))
    yaml = read_yaml(data, str(path))
    if not yaml.whole or not isinstance(yaml.value, dict):
        stop(say("unreadable", path=path))
    if yaml.value.get("province") != slug:
        stop(say("other_province", path=path, found=yaml.value.get("province"), expected=slug))
    made = with_instrument(data.decode(), entry)
    if made is None:
        stop(say("cannot_add", path=path))
    _save(path, made[0].encode())
    return made[1]


def _save(path: Path, data: bytes) -> None:
    """Write a file, whole or not at all."""
    from registry.disk.atomic import write_whole  # noqa: PLC0415 - only where a file is written

    try:
        write_whole(path, data)
    except OSError as error:
        stop(cannot_be_written(error, path))
