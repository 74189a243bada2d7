"""When each fact became known, and the policies as they were known on a day."""
