"""Production in which one command may load the demo: `up --demo` runs it, no process that answers people does."""

from .production import *  # noqa: F403

DEMO_IS_ALLOWED = True
