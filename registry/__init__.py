"""The registry of provincial support: reads and checks `policies/`, and says what is in force where."""

from registry.files.problem import InvalidPolicies, Problem
from registry.registry import Registry

__all__ = ["InvalidPolicies", "Problem", "Registry"]
