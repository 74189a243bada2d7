"""Files with mistakes, read as far as they can be."""
