"""A draft resolution: read from a file, checked, and laid over the registry."""
