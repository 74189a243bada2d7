"""Side by side: provinces, one household everywhere or over time, and the standard case for comparing.

    everywhere(household, registry)                                # what it would pay in each province of its day
    over_time(household, registry, first, last)                    # from month to month
    compare(registry, ["ha-noi", "Hải Phòng"], on=day)             # what each province adds, for whom, in dong

Amounts are whole dong and `calculator.assess`'s alone; each answer has `as_json()`, its public contract.
"""

from calculator.comparison.compare import Comparison, compare
from calculator.comparison.everywhere import Everywhere, everywhere
from calculator.comparison.over_time import OverTime, Period, over_time

__all__ = ["Comparison", "Everywhere", "OverTime", "Period", "compare", "everywhere", "over_time"]
