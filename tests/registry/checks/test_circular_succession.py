from registry.checks import circular_succession as check
from tests.invented.country import country, find, instrument, only, said


def test_two_replace_each_other():
    pair = [instrument("yen-phu-a", replaces=["yen-phu-b"]), instrument("yen-phu-b", replaces=["yen-phu-a"])]
    found = only(check, country(yen_phu=pair))
    assert (found.level, found.field) == ("error", "instruments[0]")
    assert "yen-phu-a -> yen-phu-b -> yen-phu-a" in found.message


def test_by_different_relations_and_over_files():
    policies = country(
        [instrument("an-lac-a", amends=["hoa-tho-a"])],
        [instrument("hoa-tho-a", prolongs=["yen-phu-a"])],
        [instrument("yen-phu-a", replaces=["an-lac-a"])],
    )
    assert "an-lac-a -> yen-phu-a -> hoa-tho-a -> an-lac-a" in only(check, policies).message


def test_two_circles():
    one = [instrument("an-lac-a", replaces=["an-lac-b"]), instrument("an-lac-b", replaces=["an-lac-a"])]
    other = [instrument("yen-phu-a", amends=["yen-phu-b"]), instrument("yen-phu-b", amends=["yen-phu-a"])]
    assert [problem.file for problem in find(check, country(one, yen_phu=other))] == [
        "provinces/an-lac.yaml",
        "provinces/yen-phu.yaml",
    ]


def test_long_chain_and_diamond():
    chain = [instrument(f"yen-phu-{n}", replaces=[f"yen-phu-{n - 1}"] if n else []) for n in range(1500)]
    diamond = [
        instrument("an-lac-a"),
        instrument("an-lac-b", amends=["an-lac-a"]),
        instrument("an-lac-c", amends=["an-lac-a"]),
        instrument("an-lac-d", replaces=["an-lac-b", "an-lac-c"]),
    ]
    assert said(check, country(diamond, yen_phu=chain)) == []
