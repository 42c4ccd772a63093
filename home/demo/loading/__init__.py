"""Brings the demo's tables into the database through the public API, each part once."""
