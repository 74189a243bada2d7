"""`hotro simulate`: what a draft resolution would cost."""
