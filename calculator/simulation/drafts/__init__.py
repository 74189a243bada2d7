"""Drafts made and changed: adopted from elsewhere, raised, fitted to a budget, written down."""
