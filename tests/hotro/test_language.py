import pytest

from hotro.language import default_language, language_asked


@pytest.fixture
def locale(monkeypatch):
    def of(**variables):
        for name in ("HOTRO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    return of


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "vi"}, "vi"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "vi_VN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "vi"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": ""}, "vi"),
        ({"LANG": "vi_VN.UTF-8", "HOTRO_LANG": "en"}, "en"),
        ({"LANG": "en_US.UTF-8", "HOTRO_LANG": "vi"}, "vi"),
        ({"LANG": "vi_VN.UTF-8", "HOTRO_LANG": "fr"}, "vi"),
    ],
)
def test_where_none_is_asked_for(locale, variables, language):
    locale(**variables)
    assert default_language() == language


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ([], "en"),
        (["count", "--lang", "vi"], "vi"),
        (["count", "--lang=vi"], "vi"),
        (["count", "--lang", "vi", "--lang", "en"], "en"),
        (["count", "--lang"], "en"),
        (["count", "--lang", "fr"], "en"),
        (["count", "vi"], "en"),
    ],
)
def test_what_a_command_line_asks_for(locale, arguments, language):
    locale()
    assert language_asked(arguments) == language


def test_answers_and_errors_are_in_the_language_of_the_system(run, locale):
    locale(LANG="vi_VN.UTF-8")
    assert "không có tỉnh, thành phố nào tên là 'Ha Noy'" in run("show", "Ha Noy").stderr
    assert "Cách dùng: hotro count" in run("count", "--help").stdout
    assert run("count", "vsi", "--on", "2023-03-22").stdout.startswith("18/63 tỉnh")
    assert run("count", "vsi", "--on", "2023-03-22", "--lang", "en").stdout.startswith("18/63 provinces")
