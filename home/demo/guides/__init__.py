"""Replication guides of the demo's initiatives: invented; every text is (Arabic, English)."""

from . import aswan, kafr_el_sheikh, sharqia

GUIDES = [module.GUIDE for module in (sharqia, kafr_el_sheikh, aswan)]
