"""`/tinh/{slug}`: all that is known of a province."""
