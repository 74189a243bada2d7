"""Households from outside: files and plain data read, checked and refused in words; their published schemas."""
