import pytest
from django.utils.translation import override


@pytest.fixture(autouse=True)
def english():
    """Messages are compared in English here; Arabic has tests of its own."""
    with override("en"):
        yield
