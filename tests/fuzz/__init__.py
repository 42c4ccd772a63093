"""What no person types: hostile values and damaged files for every reader; `make fuzz` tries 10,000 of each."""

import os

from hypothesis import HealthCheck, settings

#: inputs for each reader of files and texts
PARSED = int(os.environ.get("FUZZ", "100"))
#: inputs for each form to clean; none are tried where nothing is said (`make fuzz-forms`)
CLEANED = int(os.environ.get("FUZZ_FORMS", "0"))
#: how many of each form are sent to its address, too
SENT = int(os.environ.get("FUZZ_SENT", "1"))


def trying(inputs):
    return settings(
        max_examples=inputs, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
