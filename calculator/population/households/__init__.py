"""Which rows are of one household, who comes first in it, and what is wrong with it as a whole."""
