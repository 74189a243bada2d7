"""What a supporting province adds, to whom and where, in words: of the page of `hotro count` and of its CSV."""

from __future__ import annotations

from hotro.say.rates import short_rate
from hotro.say.rules import limits, part_words, who_words
from registry.questions.count import Count
from registry.registry import Registry
from registry.voice.bounds import age_words
from registry.voice.voice import Voice


def supports_words(say: Voice, registry: Registry, found: Count, slug: str) -> str:
    """What a province adds: `poor household 30%; near-poor household 25%`; no name where one group was asked for."""
    texts = []
    for r in found.rules.get(slug, ()):
        rule = r.rule
        who = who_words(say, rule, registry.groups)
        if rule.who == (found.group,):
            who = age_words(say, rule.age_from, rule.age_below)
        narrower = ", ".join([*limits(say, rule), *part_words(say, rule, found.areas[slug], registry.territory)])
        text = f"{who} {short_rate(say, rule, found.date)}".strip()
        texts.append(f"{text} ({narrower})" if narrower else text)
    return "; ".join(dict.fromkeys(texts))


def coverage(say: Voice, registry: Registry, found: Count, slug: str) -> str:
    """Whether the rules cover the whole of a unit, or which former provinces."""
    if slug not in found.documented.partly:
        return say("whole_by_parts" if slug in found.parts else "whole")
    covered = {old for r in found.rules[slug] for old in r.rule.area}
    parts = [old for old in registry.territory.parts_on(found.date, slug) if old in covered]
    return say("part", places=say.former(parts, registry.territory))
