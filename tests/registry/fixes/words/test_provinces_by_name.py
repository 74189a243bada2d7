from tests.registry.fixes.mended import left, mended, repaired, text_of


def test_by_its_name():
    repaired("provinces_by_name", ("province: highfell", "province: High Fell"))


def test_of_an_area():
    to = "    to: 2030-12-31\n"
    named = text_of((to, f"{to}    area: {{former: [Saltmarsh, northmoor]}}\n"))
    assert mended(named) == (
        text_of((to, f"{to}    area: {{former: [saltmarsh, northmoor]}}\n")),
        ["provinces_by_name"],
    )


def test_left():
    left([("province: highfell", "province: highfel"), ("province: highfell", "province: Atlantis")])
