"""The registry of provincial support: reads and checks `policies/`, and says what is in force where."""

from typing import TYPE_CHECKING, Any

from registry.files.problem import InvalidPolicies, Problem

if TYPE_CHECKING:
    from registry.registry import Registry

__all__ = ["InvalidPolicies", "Problem", "Registry"]


def __getattr__(name: str) -> Any:
    """`Registry` when it is asked for: what the calculator takes of the law's rules loads nothing that reads files."""
    if name != "Registry":
        raise AttributeError(name)
    from registry.registry import Registry  # noqa: PLC0415

    globals()[name] = Registry
    return Registry
