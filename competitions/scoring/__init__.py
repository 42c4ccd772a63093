"""Numbers in, numbers out: sheets, receipts, rounds of assignments, the ranking. No ORM, no request.

What stands on numpy or scipy is loaded when it is first asked for, so that a server starts without them:
`from .. import scoring`, then `scoring.ranking.rank(...)`. Only modules that are themselves loaded that way
may import from one of ON_DEMAND directly.
"""

import os
from importlib import import_module
from types import ModuleType

ON_DEMAND = frozenset(
    {
        "agenda",
        "assignment",
        "bias",
        "design",
        "efficiency",
        "entry_variance",
        "flow",
        "groups",
        "intervals",
        "judge_variance",
        "mixed_model",
        "plan",
        "posterior",
        "ranking",
        "reliability",
        "report",
        "sensitivity",
        "shortfall",
        "simulation",
        "swaps",
    }
)


def __getattr__(name: str) -> ModuleType:
    if name in ON_DEMAND:
        # Systems of a panel's size gain nothing from threads, which wait for one another on a busy server.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        return import_module(f".{name}", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
