"""`hotro release`: everything a release has, in a folder."""
