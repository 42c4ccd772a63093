"""The whole stack as `site/deploy/up` brings it up, over TLS: nothing here is collected unless STACK names its address.

`python -m tests.deploy` brings it up on ports of its own, runs what lies here and takes it away again: as root, on a
Debian.
"""

#: what the environment calls the address
ADDRESS = "STACK"
