"""Rows to situations: each distinct one is answered once, by `assess`, and spread over its rows."""
