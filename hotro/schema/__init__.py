"""`hotro schema`: JSON Schemas of what is read and answered."""
