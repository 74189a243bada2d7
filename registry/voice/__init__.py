"""The one voice: numbers, days, groups, places and bounds in English and Vietnamese."""
