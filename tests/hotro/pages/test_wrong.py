"""What a page says where it cannot be shown."""

import pytest


@pytest.mark.parametrize(("path", "words"), [("/tinh/xonla", "Sơn La"), ("/en/province/sonlla", "Sơn La")])
def test_a_province_that_there_is_not_has_a_page_with_the_nearest(get, path, words):
    found = get(path, 404)
    assert words in found.text
    assert any(link.endswith("/son-la") for link in found.links)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/?on=abc", "“abc” không phải là ngày"),
        ("/en/?on=2026-02-30", "“2026-02-30” is no day"),
        ("/?programme=lottery", "Không có loại bảo hiểm"),
        ("/en/?group=martians", "No group is called “martians”"),
        ("/so-sanh?province=nowhere", "Không có tỉnh, thành phố nào"),
        ("/tinh/son-la?on=soon", "không phải là ngày"),
        (
            "/en/compare?"
            + "&".join(
                f"province={p}" for p in ["ha-noi", "hue", "son-la", "ca-mau", "da-nang", "can-tho", "an-giang"]
            ),
            "6",
        ),
    ],
)
def test_a_question_that_means_nothing_is_told_in_the_page_s_language(get, path, words):
    assert words in get(path, 422).text


@pytest.mark.parametrize("path", ["/nix", "/en/nix", "/tinh", "/static/nix.css", "/static/../pages.py"])
def test_an_address_that_leads_nowhere_has_a_page(client, path):
    found = client.get(path)
    assert found.status_code == 404
    assert found.headers["content-type"].startswith("text/html")
    assert ("There is no such page" in found.text) == path.startswith("/en/")


def test_an_address_of_the_api_keeps_its_problem(client):
    assert client.get("/api/v1/nix").headers["content-type"].startswith("application/problem+json")


def test_what_is_too_large_has_a_page(client):
    found = client.post("/tinh-muc-dong", content=b"a=" + b"x" * 2_000_000)
    assert found.status_code == 413
    assert "quá lớn" in found.text


def test_what_is_asked_in_another_way_has_a_page(client):
    found = client.put("/")
    assert found.status_code == 405
    assert found.headers["content-type"].startswith("text/html")


def test_markup_in_what_was_asked_stays_text(client):
    found = client.get("/?on=<script>alert(1)</script>")
    assert "<script>alert" not in found.text
    assert "&lt;script&gt;" in found.text
