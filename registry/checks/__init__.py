"""Checks of meaning: what the structure of a file cannot show.

Each check is one module: its docstring is the check in a sentence, its name is the name of the check, and its
`check(policies)` gives the problems. The modules whose name begins with _ are what checks share.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Protocol

from registry.checks import (
    _explained,
    _walk,
    above_the_contribution,
    adding_total,
    adopted_in_the_future,
    after_merger_contradicted,
    after_merger_without_evidence,
    ages_out_of_order,
    ambiguous_name,
    amounts_that_do_not_add_up,
    circular_succession,
    condition_about_the_source,
    contradicted_statement,
    dates_out_of_order,
    draft_as_law,
    group_of_another_programme,
    impossible_count,
    indistinct_provisions,
    instrument_ids,
    instrument_of_elsewhere,
    jurisdictions_inconsistent,
    missing_source,
    national_file_mixed_up,
    national_periods,
    number_format,
    one_sided_replacement,
    outside_issuers_life,
    overlapping_rules,
    parameter_of_wrong_kind,
    provision_outside_instrument,
    published_before_issue,
    rate_unlike_its_words,
    repeated_condition,
    repeated_count,
    repeated_group,
    replaced_but_running,
    rule_that_gives_nothing,
    said_in_one_language,
    same_number_twice,
    schedule_holes,
    schedule_outside_term,
    state_row_inconsistent,
    successor_before_predecessor,
    supported_before_issue,
    supporters_above_published,
    total_below_state,
    type_changes_out_of_life,
    unknown_condition,
    unknown_group,
    unknown_instrument,
    unknown_province,
    unused_condition,
    wrong_area,
)
from registry.files.policies import Policies
from registry.files.problem import Problem


class Check(Protocol):
    """A module of this package."""

    __name__: str
    __doc__: str | None

    def check(self, policies: Policies) -> Iterator[Problem]:
        """Problems that the check finds, in any order."""


CHECKS: tuple[Check, ...] = (
    # names and numbers
    instrument_ids,
    instrument_of_elsewhere,
    number_format,
    same_number_twice,
    indistinct_provisions,
    unknown_group,
    repeated_group,
    unknown_province,
    unknown_instrument,
    missing_source,
    # what is asked of the person
    unknown_condition,
    repeated_condition,
    unused_condition,
    condition_about_the_source,
    said_in_one_language,
    # time
    dates_out_of_order,
    supported_before_issue,
    adopted_in_the_future,
    published_before_issue,
    provision_outside_instrument,
    schedule_holes,
    schedule_outside_term,
    # territory
    wrong_area,
    outside_issuers_life,
    after_merger_without_evidence,
    after_merger_contradicted,
    # how instruments follow one another
    one_sided_replacement,
    circular_succession,
    successor_before_predecessor,
    replaced_but_running,
    draft_as_law,
    # what is given
    overlapping_rules,
    above_the_contribution,
    total_below_state,
    adding_total,
    rule_that_gives_nothing,
    rate_unlike_its_words,
    group_of_another_programme,
    ages_out_of_order,
    contradicted_statement,
    amounts_that_do_not_add_up,
    # the State's law, territory and counts
    national_periods,
    parameter_of_wrong_kind,
    national_file_mixed_up,
    state_row_inconsistent,
    jurisdictions_inconsistent,
    ambiguous_name,
    type_changes_out_of_life,
    impossible_count,
    repeated_count,
    supporters_above_published,
)
NEEDS_SOUND_POLICIES: tuple[Check, ...] = (supporters_above_published,)
"""Checks that work with the registry made from the policies, which others must have found without errors."""


def run_checks(policies: Policies) -> list[Problem]:
    """Every problem that any check finds, sorted by file and line; warnings that a file explains are marked as such."""
    # Of a large registry, half of the time would go into looking through its objects for garbage again and again.
    collecting = gc.isenabled()
    gc.disable()
    try:
        found = set(_all_problems(policies))
        return sorted(_explained.settled(policies, found, [c.__name__.rpartition(".")[2] for c in CHECKS]))
    finally:
        _walk.forget()
        if collecting:
            gc.enable()


def _all_problems(policies: Policies) -> list[Problem]:
    problems = [found for check in CHECKS if check not in NEEDS_SOUND_POLICIES for found in check.check(policies)]
    if not any(problem.level == "error" for problem in problems):
        problems += [found for check in NEEDS_SOUND_POLICIES for found in check.check(policies)]
    return problems
