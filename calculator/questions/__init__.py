"""Questions: what was not said of a household and would change what it pays."""
