"""From checked policy files to the compiled form that a registry answers from."""

from __future__ import annotations

from registry.compiled import resolve, statements
from registry.compiled.compiled_form import Compiled
from registry.compiled.conditions import conditions as all_conditions
from registry.compiled.files_kept import as_json, national_files
from registry.compiled.release import release_of
from registry.files.policies import Policies


def compile_policies(policies: Policies) -> Compiled:
    """Everything resolved: rules with their periods, the State's numbers, statements, counts, and the files as JSON."""
    provinces = policies.provinces
    conditions = all_conditions(policies)
    return without_files(policies)._replace(
        parameters=tuple(resolve.parameters(policies.parameters)),
        state_rules=(
            *resolve.state_rules(policies.voluntary_si, conditions),
            *resolve.state_rules(policies.health_insurance, conditions),
        ),
        exclusions=(*resolve.exclusions(policies.voluntary_si), *resolve.exclusions(policies.health_insurance)),
        province_files={slug: as_json(file) for slug, file in provinces.items()},
        national_files=national_files(policies),
        release=release_of(policies),
    )


def without_files(policies: Policies) -> Compiled:
    """What counting needs: places, groups, local rules and statements."""
    where = resolve.territory(policies.jurisdictions)
    instruments = resolve.instruments_by_id(policies.provinces)
    files = policies.provinces.values()
    groups = resolve.groups(policies)
    conditions = all_conditions(policies)
    return Compiled(
        merger=where.merger.isoformat(),
        old=tuple(where.old.values()),
        new=tuple(where.new.values()),
        groups=groups,
        parameters=(),
        state_rules=(),
        local_rules=tuple(r for f in files for r in resolve.local_rules(f, where, instruments, groups, conditions)),
        statements=(
            *(s for f in files for s in statements.statements(f, instruments)),
            *statements.national_statements(policies, where),
        ),
        counts=statements.published_counts(policies),
        province_files={},
        conditions=conditions,
    )
