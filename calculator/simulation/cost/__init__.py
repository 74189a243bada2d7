"""What a draft costs whom, year by year, and where it puts the province."""
