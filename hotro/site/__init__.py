"""`hotro site`: the reading pages and the release as files that any web server can hold."""
