"""`hotro validate`: policy files checked."""
