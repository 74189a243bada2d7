"""In which language a refusal is told, and the parts of its sentences."""
