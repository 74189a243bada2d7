"""The files of the release over HTTP."""
