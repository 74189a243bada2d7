"""The law: categories, contributions, the State's part, local support. Everything that knows how support works."""
