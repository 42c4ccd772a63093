import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def sentences_in_english(nothing_left_over):
    """Refusals are read here as they are written."""
    with translation.override("en"):
        yield
