"""The worker: what it runs, and when."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from initiatives import work


@pytest.fixture
def jobs(monkeypatch):
    monkeypatch.setattr(work, "jobs", [])
    return work.jobs


@pytest.mark.django_db
def test_a_job_runs_again_only_when_its_pause_is_over(jobs):
    runs = []
    work.job(every=timedelta(hours=1))(lambda: runs.append("hourly"))
    work.job(every=timedelta(0))(lambda: runs.append("always"))
    work.run_due()
    work.run_due()
    assert runs == ["hourly", "always", "always"]


@pytest.mark.django_db
def test_a_failing_job_stops_no_other_and_is_logged(jobs, caplog):
    runs = []
    work.job(every=timedelta(0))(lambda: 1 / 0)
    work.job(every=timedelta(0))(lambda: runs.append("next"))
    assert len(work.run_due()) == 1
    assert runs == ["next"]
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.django_db
def test_work_once_says_which_job_failed(jobs):
    @work.job(every=timedelta(0))
    def broken():
        raise RuntimeError

    with pytest.raises(CommandError, match="broken"):
        call_command("work", once=True)
