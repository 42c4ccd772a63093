from datetime import UTC, date, datetime

import pytest
from django.utils import formats, timezone, translation


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("value", "shown"), [(94.6, "94.6"), (1234, "1,234"), (1234567.8, "1,234,567.8")])
def test_numbers_read_the_same_in_both_languages(language, value, shown):
    with translation.override(language):
        assert formats.localize(value) == shown


@pytest.mark.parametrize(("language", "shown"), [("ar", "28 أكتوبر 2019"), ("en", "28 October 2019")])
def test_a_date_is_day_month_year(language, shown):
    with translation.override(language):
        assert formats.localize(date(2019, 10, 28)) == shown


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        (datetime(2026, 1, 15, 10, 0, tzinfo=UTC), "2026-01-15 12:00 +0200"),
        (datetime(2026, 7, 15, 10, 0, tzinfo=UTC), "2026-07-15 13:00 +0300"),
    ],
)
def test_an_instant_is_shown_at_cairos_clock_summer_time_included(stored, shown):
    assert timezone.localtime(stored).strftime("%Y-%m-%d %H:%M %z") == shown


def test_a_forms_number_may_carry_separators():
    with translation.override("ar"):
        assert formats.sanitize_separators("1,234.5") == "1234.5"
