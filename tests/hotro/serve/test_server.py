"""The server as a process: its first line, signals, policies that change, and that it writes down nothing of people."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager

import pytest

from registry.registry import shipped_policies


class Server:
    """A process of `hotro serve`."""

    def __init__(self, process, port, folder):
        self.process = process
        self.port = port
        self.folder = folder

    def ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, body, headers or {})
        found = connection.getresponse()
        text = found.read().decode()
        connection.close()
        return found, text

    def release(self):
        return self.ask("GET", "/api/v1/meta")[0].headers["x-hotro-release"]

    def ended(self, by):
        """Exit code and everything it said."""
        self.process.send_signal(by)
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out, err

    def heard(self, words):
        """Wait until it says something on standard error; what it said."""
        said = ""
        while words not in said:
            line = self.process.stderr.readline()
            assert line, said
            said += line
        return said


@contextmanager
def serving(folder, *options, begins=r"(http://127\.0\.0\.1:\d+)/ \(release (\S+); ctrl-C ends\)\n"):
    """A server whose every file would lie in a folder."""
    (folder / "home").mkdir()
    places = dict.fromkeys(("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_STATE_HOME"), str(folder / "home"))
    environment = {**os.environ, **places, "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "hotro", "serve", "--port", "0", *options]
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        first = process.stderr.readline()
        found = re.fullmatch(begins, first)
        assert found, first
        yield Server(process, int(found[1].rpartition(":")[2]), folder)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def test_ctrl_c_ends_it_cleanly(tmp_path):
    with serving(tmp_path) as server:
        assert server.ask("GET", "/api/docs")[0].status == 200  # which its first line names
        found, text = server.ask("GET", "/api/v1/count?programme=vsi&on=2023-03-22")
        assert (found.status, json.loads(text)["published"]["n"]) == (200, 18)
        assert server.ended(signal.SIGINT) == (0, "", "")


def test_nothing_that_is_asked_about_people_is_written_anywhere(tmp_path):
    marks = ["marked-person", "7650000", "7_650_000", "Quận Đánh Dấu", "1931-07-19"]
    household = {
        "date": "2026-03-01",
        "province": "ha-noi",
        "district": "Quận Đánh Dấu",
        "members": [
            {"id": "marked-person", "born": "1931-07-19", "health_insurance": {"months": 7}},
            {"id": "b", "voluntary_si": {"income": 7_650_000, "months": 12}},
        ],
    }
    body = json.dumps(household)
    query = "district=Qu%E1%BA%ADn%20%C4%90%C3%A1nh%20D%E1%BA%A5u&income=7650000&voluntary_si=12&born=1931-07-19"
    with serving(tmp_path) as server:
        asked = [
            ("POST", "/api/v1/calc", body),
            ("POST", "/api/v1/calc?explain=vi", body),
            ("POST", "/api/v1/calc?province=all", body),
            ("POST", "/api/v1/calc", body.replace('"months": 12', '"months": 99')),
            ("POST", "/api/v1/calc", body[:-3]),
            ("POST", "/api/v1/simulate", body),
            ("GET", f"/api/v1/calc?{query}&province=ha-noi", None),
            ("GET", f"/api/v1/calc?{query}&province=marked-person", None),
            ("GET", f"/api/v1/marked-person?{query}", None),
            ("PUT", f"/api/v1/calc?{query}", body),
        ]
        statuses = [server.ask(*each)[0].status for each in asked]
        assert set(statuses) == {200, 400, 404, 405, 422}
        code, out, err = server.ended(signal.SIGTERM)
    assert (code, out, err) == (0, "", "")
    for path in tmp_path.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert not [mark for mark in marks if mark.encode() in data], path


def test_a_client_that_leaves_or_speaks_no_http_disturbs_nobody(tmp_path):
    starts = [
        b"POST /api/v1/calc HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{",
        b"POST /api/v1/calc HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"no http at all\r\n\r\n",
        b"GET /api/v1/provinces HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\x16\x03\x01",
    ]
    with serving(tmp_path) as server:
        for start in starts:
            with socket.create_connection(("127.0.0.1", server.port)) as connection:
                connection.sendall(start)
        assert server.ask("GET", "/api/v1/meta")[0].status == 200
        assert server.ended(signal.SIGTERM) == (0, "", "")


def test_policies_are_loaded_anew_when_asked_and_when_they_change(tmp_path):
    policies = shutil.copytree(shipped_policies(), tmp_path / "policies")
    file = policies / "provinces" / "quang-ninh.yaml"
    text = file.read_text()
    with serving(tmp_path, "--policies", str(policies)) as server:
        first = server.release()
        file.write_text(text.replace("percent: 30", "percent: 29"))
        server.process.send_signal(signal.SIGHUP)
        server.heard("answering from release")
        second = server.release()
        assert second != first
        file.write_text(text.replace("percent: 30", "percent: thirty"))
        said = server.heard("not loaded")  # it was seen that the folder changed
        assert "quang-ninh.yaml:" in said
        assert f"still answering from release {second}" in said
        assert server.release() == second
        file.write_text(text)
        server.heard("answering from release")
        assert server.release() == first
        assert server.ended(signal.SIGTERM)[:2] == (0, "")


def test_a_port_in_use_is_said_in_one_line(run):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        found = run("serve", "--port", port)
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr.startswith("http") is False
    (line,) = found.stderr.splitlines()
    assert line == f"--port: {port} is in use on 127.0.0.1: end what uses it, or name another with --port"


@pytest.mark.parametrize(
    "options, said",
    [
        (["--port", "http"], "--port: expected a whole number from 0 to 65535, found 'http'"),
        (["--port", "70000"], "--port: expected a whole number from 0 to 65535, found '70000'"),
        (["--host", "no such host"], "--host: expected an address of this machine, found 'no such host'"),
        (["--host", "192.0.2.1"], "--host: expected an address of this machine, found '192.0.2.1'"),
        (["--policies", "nowhere"], "nowhere: cannot be read: No such file or directory"),
        (["--prot", "80"], "there is no option --prot; did you mean --port?"),
    ],
)
def test_bad_options_are_said_in_one_line(run, options, said):
    found = run("serve", *options)
    assert (found.exit_code, found.stdout, found.stderr) == (2, "", f"{said}\n")


@pytest.mark.parametrize(
    "options, said",
    [
        (["--port", "http"], "--port: cần một số nguyên từ 0 đến 65535, nhưng gặp 'http'"),
        (["--host", "192.0.2.1"], "--host: cần một địa chỉ của máy này, nhưng gặp '192.0.2.1'"),
        (["--policies", "nowhere"], "nowhere: không đọc được: không có tệp hoặc thư mục này"),
    ],
)
def test_bad_options_are_said_in_the_language_of_the_run(run, options, said):
    found = run("serve", *options, env={"HOTRO_LANG": "vi"})
    assert (found.exit_code, found.stdout, found.stderr) == (2, "", f"{said}\n")


def test_a_server_speaks_the_language_of_its_run(tmp_path, monkeypatch):
    monkeypatch.setenv("HOTRO_LANG", "vi")
    policies = shutil.copytree(shipped_policies(), tmp_path / "policies")
    with serving(
        tmp_path, "--policies", str(policies), begins=r"(.*)/ \(bản phát hành (\S+); ctrl-C để dừng\)\n"
    ) as server:
        assert json.loads(server.ask("GET", "/api/v1/cuont")[1])["title"] == "There is no such thing"
        (policies / "provinces" / "son-la.yaml").write_text("province: [")
        assert "lỗi:" in server.heard("chưa đọc được chính sách; vẫn trả lời theo bản phát hành")
        assert server.ended(signal.SIGTERM)[:2] == (0, "")


def test_help_has_examples(text):
    said = text("serve", "--help")
    assert "hotro serve --port 9000" in said
    assert "SIGHUP" in said
    assert "hotro serve" in text("--help") or "serve" in text("--help")


def test_other_commands_do_not_pay_for_it():
    code = (
        "import sys; from click.testing import CliRunner; from hotro.__main__ import hotro;"
        "CliRunner().invoke(hotro, ['count', 'vsi']); CliRunner().invoke(hotro, ['--help']);"
        "sys.exit(bool({'fastapi', 'starlette', 'uvicorn', 'jinja2'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
