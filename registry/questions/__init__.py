"""What the registry is asked: counts, histories, what expires, what was published."""
