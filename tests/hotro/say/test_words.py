"""The texts of the two languages say the same things, and each is used."""

import importlib
import re
from pathlib import Path

import pytest

from calculator.simulation.cost.assumptions import Key as Assumed
from hotro.say.voice import command_voice

ROOT = Path(__file__).parents[3]
HOTRO = ROOT / "hotro"
TABLES = sorted(
    str(path.relative_to(ROOT)) for pattern in ("*words.py", "texts.py") for path in HOTRO.glob(f"**/{pattern}")
)
PLACE = re.compile(r"\{(\w*)\}")
FROM_DATA = {
    "hotro/say/texts.py": {"certain", "presumed", "possible", "no"},  # Certainty
    "hotro/count/words.py": {
        f"{known}_{whom}" for known in ("published", "documented") for whom in ("group", "programme")
    },
    "hotro/show/words.py": {"high", "medium", "low"},  # confidence
    "hotro/reconcile/words.py": {"more_named_than_published", "too_few_left"},  # Reconciled.contradiction
    "hotro/simulate/words.py": set(Assumed.__args__),
    "hotro/diff/words.py": {  # codes that policy files have, by their field
        *("kind_resolution", "kind_decision", "kind_plan", "kind_fund", "unit_months of age"),
        *("strength_stated", "strength_inferred", "trust_good", "trust_disputed", "trust_misprint"),
        *("type_province", "type_city", "category_budget_pays", "category_budget_supports"),
    },
}
"""Keys that come from what is shown."""


def texts(table):
    return importlib.import_module(table.removesuffix(".py").replace("/", ".")).TEXTS


def test_there_are_words_of_every_command():
    assert {f"hotro/{name}/words.py" for name in ("calc", "count", "show", "simulate", "validate")} < set(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_fill_in_the_same_values(table):
    for key, (english, vietnamese) in texts(table).items():
        assert set(PLACE.findall(english)) == set(PLACE.findall(vietnamese)), key
        assert english.strip()
        assert vietnamese.strip()


@pytest.mark.parametrize("table", TABLES)
def test_every_text_is_used(table):
    """By the command in whose folder it stands; those of `say` by any."""
    folder = HOTRO if table.startswith("hotro/say/") else (ROOT / table).parent
    code = "\n".join(
        p.read_text(encoding="utf-8") for p in folder.glob("**/*.py") if "TEXTS: dict" not in p.read_text()
    )
    if table.endswith("simulate/words.py"):
        code += (ROOT / "calculator/rules/parameters_used.py").read_text(encoding="utf-8")
    if table == "hotro/diff/words.py":  # the kinds of changes
        code += "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "registry/differences").glob("*.py"))
    if table.startswith("hotro/pages/"):
        code += "\n".join(p.read_text(encoding="utf-8") for p in HOTRO.glob("pages/templates/*.html"))
    literal = set(re.findall(r"[\"']([a-z_0-9]+)[\"']", code)) | FROM_DATA.get(table, set())
    # Keys put together from a prefix or an ending: say(f"of_{rule.of}"), say(f"{programme}_in_text").
    prefixes = tuple(re.findall(r"f[\"']([a-z]+(?:_[a-z]+)*_)\{", code))
    prefixes += tuple(re.findall(r"\"([a-z]+(?:_[a-z]+)*_)\" ~", code))
    endings = tuple(re.findall(r"\}(_[a-z_]+)[\"']", code))
    left = [k for k in texts(table) if k not in literal and not k.startswith(prefixes) and not k.endswith(endings)]
    assert left == []


def test_no_command_says_again_what_all_commands_share():
    shared = texts("hotro/say/texts.py")
    for table in TABLES:
        if table != "hotro/say/texts.py":
            assert not [key for key, text in texts(table).items() if shared.get(key) == text], table


def test_a_commands_own_text_stands_before_the_shared_one():
    assert command_voice("en", {"province": ("Own", "")})("province") == "Own"
    assert command_voice("vi")("province") == "Tỉnh, thành phố"
