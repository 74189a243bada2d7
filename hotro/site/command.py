"""`hotro site`: the pages and the release as files that any web server can hold."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click

from hotro.options import cannot_be_written, language_option, load_registry, policies_option, say_aside, stop
from hotro.tell import tell
from hotro.usage import Command
from hotro.writing.whole_folder import HoldsSomethingElse


class WebAddress(click.ParamType[str]):
    """The address of a server, without the slash at its end."""

    name = "url"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read `https://example.org/hotro/`."""
        text = str(value).strip()
        if not re.fullmatch(r"https?://[^\s/?#\"<>]+(/[^\s?#\"<>]*)?", text):
            self.fail(tell("expected an address such as https://example.org, found {value!r}", value=text), param, ctx)
        return text.rstrip("/")


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--api", type=WebAddress(), default=None, help="Where `hotro serve` answers what has to be worked out.")
@language_option
@policies_option
def command(folder: Path, api: str | None, language: str, policies: Path | None) -> None:  # noqa: ARG001 - of messages
    r"""The pages, in Vietnamese and English, and the release, as files that any web server can hold.

    The pages are those of `hotro serve` as they are today: counts of every group, and of every day on which they
    change, every province, the data. Forms are sent to --api; without it the pages say that they need a server. Links
    are relative: the folder can stand anywhere. A copy that is in the folder gives way; any other folder is left alone.

    \b
    hotro site public/
    hotro site /var/www/hotro --api https://hotro.example.org
    """
    registry = load_registry(policies)
    try:
        from hotro.site.write import write_site  # noqa: PLC0415 - what it needs may be missing
    except ImportError:
        stop(tell("hotro site needs jinja2, icalendar, pyarrow and xlsxwriter: pip install 'hotro[release,serve]'"))
    try:
        write_site(folder, registry, api)
    except HoldsSomethingElse:
        stop(
            tell(
                "{folder}: expected a new folder, an empty one or an earlier copy, found something else", folder=folder
            )
        )
    except OSError as error:
        stop(cannot_be_written(error, folder))
    say_aside(f"{folder}: {registry.release}")
