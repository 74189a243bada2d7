"""`hotro show`: all that is known of a province."""
