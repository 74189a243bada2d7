"""Cells of a table: read strictly, coded as small whole numbers, faults found."""
