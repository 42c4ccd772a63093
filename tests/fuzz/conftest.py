from . import INPUTS

if not INPUTS:
    collect_ignore = ["test_forms.py"]
