"""What programs and people read about the API: its OpenAPI document, and a page made from it."""
