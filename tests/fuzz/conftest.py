from . import CLEANED

if not CLEANED:
    collect_ignore = ["test_forms.py"]
