"""The pages of `hotro serve`: what commands answer, as people like to read it in a browser. No server is needed."""
