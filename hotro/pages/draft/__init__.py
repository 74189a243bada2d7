"""`/du-thao`: what a draft resolution would cost."""
