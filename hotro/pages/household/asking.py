"""What was not said and would change the amount, as fields of the form; and what was answered, to be changed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from calculator.question import PossibleAnswer, Question
from calculator.questions.texts import TEXTS as QUESTION_TEXTS
from hotro.pages.household.form import HouseholdForm
from registry.registry import Registry
from registry.voice.voice import LANGUAGES, Voice


class Option(NamedTuple):
    """An answer that can be chosen."""

    value: str
    text: str
    is_chosen: bool = False


class Field(NamedTuple):
    """A question as a field."""

    name: str
    text: str
    kind: str
    """`choice` (some answers), `list` (many), `month` or `text`."""
    options: tuple[Option, ...] = ()
    value: str = ""
    hint: str = ""


class Asking:
    """Puts questions in the words of a page."""

    def __init__(self, registry: Registry, form: HouseholdForm, day: datetime.date, say: Voice) -> None:
        self._registry = registry
        self._form = form
        self._day = day
        self._say = say

    def open(self, questions: Sequence[Question]) -> Iterator[Field]:
        """Questions that are not answered, the most decisive first."""
        for question in questions:
            if question.code == "province":
                continue  # the form has its own field for it
            text = question.vi if self._say.language == "vi" else question.en
            yield self._field(question, self._about(question.field, text))

    def answered(self) -> Iterator[Field]:
        """What questions were answered with, to be changed or taken back."""
        for name, value in self._form.answers.items():
            yield self._given(name, name, value)
        for i, member in enumerate(self._form.members):
            for name, value in member.answers.items():
                yield self._given(f"members[{i}].{name}", name, value)

    def _about(self, path: str, text: str) -> str:
        found = re.match(r"members\[(\d+)\]", path)
        if found is None or len(self._form.members) == 1:
            return text
        return self._say("about_person", who=self._say("person", n=int(found[1]) + 1), question=text)

    def _field(self, question: Question, text: str) -> Field:
        name, say = question.field, self._say
        if all(isinstance(answer.value, bool) for answer in question.answers):
            words = {True: say("yes"), False: say("no")}
            options = tuple(Option(_text(a.value), self._then(words[a.value], a)) for a in question.answers)
            return Field(name, text, "choice", options)
        pays = [n for a in question.answers for n in (a.lowest_pays, a.pays) if n is not None]
        hint = say("pays_between", low=say.vnd(min(pays)), high=say.vnd(max(pays))) if pays else ""
        if question.code in ("former_province", "school_province", "district"):
            return Field(name, text, "list", self._places(question.code, question.answers), hint=hint)
        kind = "month" if question.code == "since" else "text"
        return Field(name, text, kind, hint=hint)

    def _then(self, answer: str, found: PossibleAnswer) -> str:
        if found.pays is None or found.lowest_pays is None:
            return self._say("then_nothing", answer=answer)
        low, high = self._say.number(found.lowest_pays), self._say.vnd(found.pays)
        pays = high if found.lowest_pays == found.pays else f"{low}–{high}"
        return self._say("then_pays", answer=answer, pays=pays)

    def _places(self, code: str, answers: Sequence[PossibleAnswer]) -> tuple[Option, ...]:
        territory, say = self._registry.territory, self._say
        if code == "district":
            return tuple(Option(a.value or "none", a.value or say("no_district")) for a in answers)
        if code == "former_province" and self._form.province:
            parts = territory.parts.get(self._registry.slug(self._form.province), ())
            return tuple(Option(slug, territory.old[slug].vi) for slug in parts)
        units = territory.on(self._day).items()
        return tuple(sorted((Option(slug, unit.vi) for slug, unit in units), key=lambda option: option.text))

    def _given(self, path: str, name: str, value: str) -> Field:
        text = self._about(path, self._said_of(name))
        if value in ("true", "false"):
            say = self._say
            options = [Option(v, say(t), v == value) for v, t in (("true", "yes"), ("false", "no"))]
            return Field(path, text, "choice", (*options, Option("", say("open_answer"))), value)
        if name in ("former_province", "school_province"):
            places = self._places(name, ())
            return Field(path, text, "list", tuple(o._replace(is_chosen=o.value == value) for o in places), value)
        return Field(path, text, "month" if name.startswith("since.") else "text", value=value)

    def _said_of(self, name: str) -> str:
        """The question that an answer answers."""
        code, _, part = name.partition(".")
        column = LANGUAGES.index(self._say.language)
        if code == "since":
            group = self._registry.groups.get(part)
            return QUESTION_TEXTS["since"][column].format(group=self._say.group(group) if group else part)
        if code == "met":
            return self._condition(part)
        return QUESTION_TEXTS[code][column] if code in QUESTION_TEXTS else name

    def _condition(self, key: str) -> str:
        law = self._registry.law(self._day)
        found: Any = law.conditions.get(key)
        if found is not None:
            return str(found.question_vi if self._say.language == "vi" else found.question_en)
        rules = [r.rule for r in law.local_rules if r.rule.id == key] + [r for r in law.state_rules if r.id == key]
        return "; ".join(self._say.condition(c) for r in rules for c in r.conditions if c.code is None) or key


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
