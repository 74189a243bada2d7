"""The one voice: numbers, days, groups, rates and rules in English and Vietnamese."""
