"""`hotro serve`: what the command line answers, over HTTP."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from hotro.options import Whole, cannot_be_read, policies_option, say_aside, stop
from hotro.tell import tell
from hotro.usage import Command
from registry.files.problem import InvalidPolicies
from registry.message import message_of

NEEDS = "the server needs fastapi, uvicorn and jinja2: pip install 'hotro[serve]'"


@click.command(cls=Command)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at; 0.0.0.0 for all.")
@click.option("--port", type=Whole(0, 65535), default=8040, show_default=True, help="0 takes one that is free.")
@click.option("--open", "opened", is_flag=True, help="Open the first page in a browser.")
@policies_option
def command(host: str, port: int, opened: bool, policies: Path | None) -> None:
    r"""Answer over HTTP what the command line answers, until ctrl-C.

    The pages begin at /, in English at /en/; the API is at /api/v1, its documentation at /api/docs. Nothing that is
    asked about people is stored or logged. The policies are loaded anew when they change, and on SIGHUP; while they do
    not load, the last that did are asked.

    \b
    hotro serve
    hotro serve --open
    hotro serve --port 9000 --policies policies
    hotro serve --host 0.0.0.0
    curl "http://127.0.0.1:8040/api/v1/count?programme=voluntary_si&on=2023-03-22"
    """
    try:
        from hotro.serve.app import create_app  # noqa: PLC0415 - an extra, and heavy
        from hotro.serve.loaded import RegistryHolder  # noqa: PLC0415 - as above
        from hotro.serve.server import listening, run  # noqa: PLC0415 - as above
    except ImportError:
        stop(tell(NEEDS))
    try:
        holder = RegistryHolder(policies)
    except InvalidPolicies as invalid:
        stop(message_of(invalid))
    except OSError as error:
        stop(cannot_be_read(error, policies))
    app = create_app(holder)
    at = listening(host, port)
    address = f"http://{f'[{host}]' if ':' in host else host}:{at.getsockname()[1]}"
    say_aside(tell("{address} (release {release}; ctrl-C ends)", address=f"{address}/", release=holder.current.release))
    if opened:
        webbrowser.open(f"{address}/")
    run(app, holder, at)
