"""What stands where a file should: never a wait without end, never more bytes than may be."""

import contextlib
import os
import socket
import threading

import pytest

from registry.disk.named_files import NotGiven, bytes_of

MOST = 1 << 20


def test_a_file(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"x" * MOST)
    assert bytes_of(path, MOST) == b"x" * MOST
    with pytest.raises(NotGiven, match="larger than 0 MiB"):
        bytes_of(path, MOST - 1)


def test_a_pipe_that_nobody_writes_to(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotGiven, match="nobody writes to it"):
        bytes_of(tmp_path / "pipe", MOST)
    with pytest.raises(NotGiven, match="not a file that can be read"):
        bytes_of(tmp_path / "pipe", MOST, pipes=False)


def test_a_pipe_whose_writer_comes_later(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Timer(0.2, pipe.write_bytes, [b"a" * 300_000])
    writer.start()
    assert bytes_of(pipe, MOST) == b"a" * 300_000
    writer.join()


def test_a_pipe_without_end(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def write():
        with contextlib.suppress(BrokenPipeError), pipe.open("wb", buffering=0) as file:
            while True:
                file.write(b"a: 1\n" * 10_000)

    writer = threading.Thread(target=write)
    writer.start()
    with pytest.raises(NotGiven, match="larger than 1 MiB"):
        bytes_of(pipe, MOST)
    writer.join()


def test_devices_folders_and_sockets(tmp_path):
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(tmp_path / "socket"))
        for path in ("/dev/zero", "/dev/null", tmp_path, tmp_path / "socket"):
            with pytest.raises(NotGiven, match="not a file that can be read"):
                bytes_of(path, MOST)


def test_what_is_not_there(tmp_path):
    with pytest.raises(FileNotFoundError):
        bytes_of(tmp_path / "nowhere", MOST)
