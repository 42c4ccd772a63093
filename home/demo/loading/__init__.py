"""Brings the demo's tables into the database through the public API, once and whole."""

from .whole import demo_is_loaded, load_demo, reset

__all__ = ["demo_is_loaded", "load_demo", "reset"]
