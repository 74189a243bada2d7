"""The law as the registry knows it: rules, when they are in force, territory, names, groups; a snapshot per day."""
