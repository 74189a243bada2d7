"""That every percent of a draft was changed, in words: what leaves the terminal must say it too."""

from __future__ import annotations

from calculator.simulation.drafts.raising import Raised
from hotro.simulate.answer import Answer
from hotro.simulate.words import SimulateLanguage


def changed_rates(answer: Answer, say: SimulateLanguage) -> tuple[str, Raised] | None:
    """The sentence, and the change with the rules that could not follow it; None for a draft as it is written."""
    fit, changed = answer.fit, answer.drafted.raised
    if fit is not None:
        key = "changed_to_nothing" if fit.points is None else "changed_to_fit"
        return say(key, budget=say.vnd(fit.budget), change=say.points(fit.points or 0)), fit.raised
    if changed is not None and answer.points is not None:
        return say("raised", change=say.points(answer.points)), changed
    return None
