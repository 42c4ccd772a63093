"""What no person types: hostile values in every field of every form, and damaged files for every reader.

`make fuzz` tries more of each (`FUZZ` inputs for each form, fifty times as many for what needs no database).
"""

import os

from hypothesis import HealthCheck, settings

#: inputs for each form, and for each reader of files
INPUTS = int(os.environ.get("FUZZ", "8"))
PARSED = int(os.environ.get("FUZZ_PARSERS", "100"))


def trying(inputs):
    return settings(
        max_examples=inputs, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
