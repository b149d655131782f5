"""Widgets and actions; nothing here computes."""
