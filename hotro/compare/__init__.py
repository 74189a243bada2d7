"""`hotro compare`: provinces side by side."""
