"""`hotro new`: a template of an instrument, to fill."""
