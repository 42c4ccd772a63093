"""Figures of three invented entries of a kind, to try a measure on while it is written."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

COMMON = {"staff_count": 14, "area_km2": Decimal(120), "verification_hours": 72}

UNITS = [
    (
        _("A unit that struggles"),
        COMMON
        | {
            **{"trained_count": 4, "received": 1000, "verified": 640, "verified_on_time": 300},
            **{"legal": 200, "illegal": 300, "false_change": 140, "decisions": 250, "executed": 90},
            **{"cradle": 60, "recurrence": 30, "median_hours": Decimal(96)},
            **{"unified_form": Decimal(55), "gps_photo": Decimal(48)},
            **{"recovered_m2": Decimal(4000), "recovered_farmland_m2": Decimal(8400)},
        },
    ),
    (
        _("A unit in the middle"),
        COMMON
        | {
            **{"trained_count": 8, "received": 1000, "verified": 900, "verified_on_time": 700},
            **{"legal": 300, "illegal": 450, "false_change": 150, "decisions": 400, "executed": 280},
            **{"cradle": 240, "recurrence": 12, "median_hours": Decimal(48)},
            **{"unified_form": Decimal(85), "gps_photo": Decimal(80)},
            **{"recovered_m2": Decimal(20000), "recovered_farmland_m2": Decimal(42000)},
        },
    ),
    (
        _("A unit that leads"),
        COMMON
        | {
            **{"trained_count": 13, "received": 1000, "verified": 992, "verified_on_time": 960},
            **{"legal": 420, "illegal": 460, "false_change": 112, "decisions": 440, "executed": 425},
            **{"cradle": 400, "recurrence": 5, "median_hours": Decimal(30)},
            **{"unified_form": Decimal(99), "gps_photo": Decimal(98)},
            **{"recovered_m2": Decimal(60000), "recovered_farmland_m2": Decimal(126000)},
        },
    ),
]

ADOPTIONS = [
    (_("A copy that struggles"), {"effect_ratio": 22, "months_operating": 2}),
    (_("A copy in the middle"), {"effect_ratio": 68, "months_operating": 7}),
    (_("A copy that leads"), {"effect_ratio": 104, "months_operating": 15}),
]

#: by kind of competition; other kinds have no figures
SAMPLES = {"spatial_unit": UNITS, "adoption": ADOPTIONS}
