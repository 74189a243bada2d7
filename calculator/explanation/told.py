"""What the sentences of one line are made from."""

from __future__ import annotations

from typing import NamedTuple

from calculator.assessment import Assessment, Line
from calculator.explanation.wording import Wording
from calculator.household import Person
from calculator.rules.place import resolve_school


class Told(NamedTuple):
    """A line, whose it is, and the voice to tell of it."""

    line: Line
    person: Person
    assessment: Assessment
    say: Wording

    @property
    def place(self) -> str:
        """Whose local support the line is about."""
        found = self.assessment
        slug = self.school or found.former_province or found.province
        return self.say.province(slug) if slug else self.say("the_province")

    @property
    def school(self) -> str | None:
        """The province of the school, where that is the one whose budget supports."""
        rule = self.line.basis.state_rule
        if self.line.programme != "health_insurance" or rule is None or "student" not in rule.who:
            return None
        if self.person.school_province is None:
            return None
        return resolve_school(self.say.law, self.assessment.date, self.person.school_province).province
