from io import StringIO

import pytest
from django.core.management import call_command


def test_our_own_settings_are_clean():
    call_command("check", fail_level="INFO", stdout=StringIO())


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", "--check", "--dry-run", stdout=StringIO())
