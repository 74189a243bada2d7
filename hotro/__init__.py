"""The doors: command line, web page, HTTP API."""
