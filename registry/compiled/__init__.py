"""From policy files to rules that can be asked fast, and their form on disk."""
