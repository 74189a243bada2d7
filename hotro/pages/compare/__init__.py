"""`/so-sanh`: provinces side by side."""
