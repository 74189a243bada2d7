"""The registry as tables to take away: columns with their meaning and units in both languages, keys, and rows."""
