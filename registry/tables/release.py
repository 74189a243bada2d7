"""All tables of a release, in the order in which each comes after those it refers to."""

from __future__ import annotations

from registry.registry import Registry
from registry.tables.instruments import INSTRUMENTS, SOURCES
from registry.tables.rules import RULE_AREAS, RULE_GROUPS, RULE_PERIODS, RULE_RATES, RULES
from registry.tables.state import PARAMETERS, PROVINCES, STATE_RULES
from registry.tables.statements import GROUPS, PUBLISHED_COUNTS, STATEMENTS
from registry.tables.support_periods import SUPPORT_PERIODS
from registry.tables.table import Filled, filled
from registry.tables.unknowns import UNKNOWNS

TABLES = (
    PROVINCES,
    GROUPS,
    PARAMETERS,
    STATE_RULES,
    INSTRUMENTS,
    SOURCES,
    RULES,
    RULE_GROUPS,
    RULE_AREAS,
    RULE_RATES,
    RULE_PERIODS,
    STATEMENTS,
    PUBLISHED_COUNTS,
    SUPPORT_PERIODS,
    UNKNOWNS,
)


def tables(registry: Registry) -> tuple[Filled, ...]:
    """Every table with the rows of a registry."""
    policies = registry.policies()
    return tuple(filled(table, registry, policies) for table in TABLES)
