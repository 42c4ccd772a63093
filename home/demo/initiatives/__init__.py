"""The demo's initiatives: invented, marked as illustrative on their pages, in both languages."""

from . import aswan, beheira, damietta, gharbia, kafr_el_sheikh, luxor, port_said, sharqia

INITIATIVES = [
    module.INITIATIVE
    for module in (sharqia, kafr_el_sheikh, aswan, damietta, beheira, port_said, gharbia, luxor)
]
