"""Side by side: provinces, one household everywhere or over time, and the standard case for comparing."""
