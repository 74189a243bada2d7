"""A count is known where no province is unknown."""


def test_a_count_says_how_far_it_is_known(told):
    found = told("count_support", programme="voluntary_si", on="2023-03-22")
    documented = found["answer"]["documented"]
    assert found["status"] == "unknown"
    unknown, lowest = len(documented["unknown"]), len(documented["supports"]) - len(documented["presumed"])
    highest = len(documented["supports"]) + unknown
    words = f"{unknown} of the 63 provinces add anything; from {lowest} to {highest} may do so"
    assert words in found["not_known"]["en"]
    with_rule = {source["rule"].split("-")[0] for source in found["sources"] if source["rule"]}
    assert with_rule >= {slug.split("-")[0] for slug in documented["supports"]}
    assert documented["none"] == ["ho-chi-minh-city"]
    assert [source["source"] for source in found["sources"] if source["rule"] is None] != []


def test_a_whole_count_is_known(registry):
    """In a country of which everything is known."""
    from hotro.mcp.count_support import CountSupport, answer

    count = registry.count("voluntary_si", on=CountSupport(programme="vsi", on="2023-03-22").day)

    class Known:
        def count(self, *_, **__):
            none = (*count.documented.none, *count.documented.unknown)
            return count._replace(documented=count.documented._replace(unknown=(), leads=(), none=none))

        law, groups = registry.law, registry.groups

    found = answer(CountSupport(programme="vsi", on="2023-03-22"), Known())
    assert (found.status, found.not_known) == ("known", None)
