"""Ten thousand rows within the memory promised, in a process of their own; the time is measured by hand."""

import json
import subprocess
import sys

from .workbooks import large_file

MEASURE = """
import json, re, sys, django
from django.conf import settings
settings.configure(USE_I18N=False); django.setup()
from datetime import UTC, date, datetime
from competitions.inspections import Terms, figures_of, read_inspections
terms = Terms(datetime(2026, 6, 1, tzinfo=UTC), 48, date(2026, 1, 1), date(2026, 3, 31))
with open(sys.argv[1], "rb") as file:
    reading = read_inspections(file, terms)
received = figures_of(reading.records, 48)["received"]
# not ru_maxrss: a child starts with the peak of the process that forked it
peak = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024
print(json.dumps([received, reading.problem_count, peak]))
"""


def test_ten_thousand_full_rows_fit_into_300_megabytes(tmp_path):
    path = tmp_path / "large.xlsx"
    path.write_bytes(large_file(10_000).getvalue())

    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, check=True
    )
    received, problem_count, megabytes = json.loads(done.stdout)

    assert received == 10_000
    assert problem_count == 0
    assert megabytes < 300
