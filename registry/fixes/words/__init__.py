"""Fixes of what a province's file says, or a draft of one."""
