"""From characters to models: YAML and JSON read strictly, every problem with its line."""
