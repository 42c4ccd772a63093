"""An address that always answers the same: what the server costs before anything is drawn."""

PATH = "bench-constant/"
ANSWER = "<!doctype html><title>.</title>"
