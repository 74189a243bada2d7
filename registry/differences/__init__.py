"""What two states of the policies do not have in common: what the law changed, and what we learnt."""
