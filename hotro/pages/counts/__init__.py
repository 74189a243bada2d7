"""`/`: how many provinces support whom, on a map and in a table."""
