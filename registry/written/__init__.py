"""Policy files as they are written: one pydantic model per kind of file, which is also its schema."""
