"""Fixes of how a file is written, whatever it says."""
