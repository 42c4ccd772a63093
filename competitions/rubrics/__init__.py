"""Default rubrics by kind of competition: the start an organiser changes until the edition opens."""

from .adoption import ADOPTION
from .criteria import DefaultCriterion
from .initiative import INITIATIVE
from .spatial_unit import SPATIAL_UNIT
from .staff import STAFF

DEFAULT_RUBRICS: dict[str, tuple[DefaultCriterion, ...]] = {
    "spatial_unit": SPATIAL_UNIT,
    "initiative": INITIATIVE,
    "adoption": ADOPTION,
    "staff": STAFF,
}

__all__ = ["DEFAULT_RUBRICS", "DefaultCriterion"]
