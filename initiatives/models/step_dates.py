"""When an initiative came to each of its steps, as far as its page tells; of what the page has read anyway."""

from ..enums import Step


def step_dates(page):
    """{step: the day on which it was taken}; nothing of steps still ahead, nor of those that have no day."""
    working = page.replication.working
    known = {
        Step.IMPLEMENTING: [page.start_date],
        Step.DOCUMENTED: [page.headline_indicator.measured_on] if page.headline_indicator else [],
        Step.RECOGNISED: [recognition.awarded_on for recognition in page.source_recognitions],
        Step.REPLICATED: [adoption.operating_on for adoption in working],
        Step.SUSTAINED: [adoption.sustained_on for adoption in working],
    }
    days = {step: [day for day in found if day] for step, found in known.items() if step <= page.step}
    return {step: min(found) for step, found in days.items() if found}
