"""`/du-lieu`: the data, how to get and to cite it, and how much is not known."""
