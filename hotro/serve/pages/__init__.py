"""From a request for a page to its response, and what its form sent."""
