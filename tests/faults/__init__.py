"""``make test-faults``: servers killed, restarted and filled up while people work; real processes, all our own.

`python -m tests.faults` starts a PostgreSQL and a Redis that nobody else uses and runs pytest here with their
addresses; without it nothing in this folder is collected. FAULTS says how often the server is killed.
"""

import os

#: where `__main__` says which folder holds the private servers
FOLDER = "FAULTS_FOLDER"
KILLS = int(os.environ.get("FAULTS") or 200)
#: of gunicorn, as docs/deploying.md has it
WORKERS = 4
#: how often a public page is changed while it is read, and reads at least
CHANGES = int(os.environ.get("STALE") or 60)
READS = 25 * CHANGES
