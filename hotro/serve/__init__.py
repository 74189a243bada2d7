"""`hotro serve`: what the command line answers, over HTTP."""
