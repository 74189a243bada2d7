"""The server that runs the application: one process, quiet, with policies that may be changed under it."""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
from typing import NoReturn

import uvicorn
from fastapi import FastAPI

from hotro.options import cannot_be_read, say_aside, stop
from hotro.serve.loaded import RegistryHolder
from hotro.tell import of_the_system, tell
from registry.files.problem import InvalidPolicies
from registry.message import message_of

LOOK_EVERY = 1.0
"""Seconds between two looks at whether the policies have changed."""
LAST_ANSWERS = 10
"""Seconds that questions have to be answered in when the server ends."""


def listening(host: str, port: int) -> socket.socket:
    """A socket at an address, or the end of the program with one line that says why there is none."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror:
        stop(_no_address(host))
    made = socket.socket(family, kind, protocol)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
        made.listen(2048)
    except OSError as error:
        made.close()
        _cannot_listen(host, port, error)
    return made


def _cannot_listen(host: str, port: int, error: OSError) -> NoReturn:
    import errno  # noqa: PLC0415 - only here

    if error.errno == errno.EADDRINUSE:
        stop(
            tell(
                "--port: {port} is in use on {host}: end what uses it, or name another with --port",
                port=port,
                host=host,
            )
        )
    if error.errno == errno.EACCES:
        stop(tell("--port: {port} may not be used without more rights: name one of 1024 or above", port=port))
    if error.errno == errno.EADDRNOTAVAIL:
        stop(_no_address(host))
    stop(
        tell(
            "--host, --port: cannot listen on {host}, {port}: {strerror}",
            host=host,
            port=port,
            strerror=of_the_system(error),
        )
    )


def _no_address(host: str) -> str:
    return tell("--host: expected an address of this machine, found {host!r}", host=host)


def run(app: FastAPI, holder: RegistryHolder, at: socket.socket) -> None:
    """Answer until SIGTERM or ctrl-C. SIGHUP, or a change of the policies, loads them anew."""
    config = uvicorn.Config(
        app,
        access_log=False,  # addresses hold what was asked about people
        log_level="critical",
        log_config=None,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=LAST_ANSWERS,
        timeout_keep_alive=30,
    )
    _settle()
    for end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(end, _ended)  # uvicorn ends on it, then raises it again for whoever was there before
    with asyncio.Runner(loop_factory=config.get_loop_factory()) as runner:
        runner.run(_serve(uvicorn.Server(config), holder, at))


def _settle() -> None:
    """Have the collector of garbage pass over the policies, which stay: no question waits while it walks them."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _ended(_number: int, _frame: object) -> None:
    """Nothing is left to do."""


async def _serve(server: uvicorn.Server, holder: RegistryHolder, at: socket.socket) -> None:
    asked_for = asyncio.Event()
    if hasattr(signal, "SIGHUP"):
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, asked_for.set)
    watching = asyncio.create_task(_keep_up(holder, asked_for))
    await server.serve(sockets=[at])
    watching.cancel()


async def _keep_up(holder: RegistryHolder, asked_for: asyncio.Event) -> None:
    """Load the policies anew when that is asked for, or when they have changed and lie still again."""
    seen_changed = False
    while True:
        try:
            await asyncio.wait_for(asked_for.wait(), LOOK_EVERY)
        except TimeoutError:
            changed = await asyncio.to_thread(holder.changed)
            if not changed or not seen_changed:
                seen_changed = changed
                continue
        asked_for.clear()
        seen_changed = False
        await asyncio.to_thread(reload, holder)


def reload(holder: RegistryHolder) -> None:
    """Load the policies anew; what does not load is said, and what there was is answered from on."""
    try:
        holder.reload()
        _settle()
    except InvalidPolicies as invalid:
        say_aside(message_of(invalid))
        release = holder.current.release
        say_aside(tell("the policies are not loaded; still answering from release {release}", release=release))
    except OSError as error:
        why = cannot_be_read(error, holder.folder)
        say_aside(tell("{why}; still answering from {release}", why=why, release=holder.current.release))
    else:
        say_aside(tell("answering from release {release}", release=holder.current.release))
