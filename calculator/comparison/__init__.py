"""Provinces side by side, and the standard case by which they are compared."""
