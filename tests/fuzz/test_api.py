"""Whatever schemathesis makes of the API's own description, right and wrong: every answer is one it describes.

Shortly here; ``make fuzz-api EXAMPLES=200`` goes on for long.
"""

import os

import pytest
import schemathesis
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode

from competitions.actions.release import release
from tests.competitions import editions
from tests.competitions.conftest import closed, decided  # noqa: F401 an edition that is decided
from tests.factories import organiser as make_organiser
from tests.initiatives.adoptions.making import adoption, in_english, measured
from tests.initiatives.factories import complete_story, publish, published_initiative
from tests.initiatives.satisfaction import made

pytestmark = pytest.mark.django_db

EXAMPLES = int(os.environ.get("EXAMPLES", "3"))
OFTEN = 10**9


@pytest.fixture
def organiser(site_tree):
    return make_organiser()


@pytest.fixture
def connected():
    """The test's own connection outlives each request, as it does with Django's client."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def api(connected, decided, organiser, settings):  # noqa: F811
    """Something in every collection, and nobody who asks too often."""
    cache.clear()
    settings.INITIATIVES_API_PER_MINUTE = settings.INITIATIVES_API_FILES_PER_HOUR = OFTEN
    page = published_initiative()
    in_english(page, "One window")
    publish(complete_story(initiative=page))
    measured(adoption(page, "EG-ASN", state="operating"))
    made.published(made.centre())
    editions.public_page(decided)
    release(decided, organiser)
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_every_answer_is_one_that_is_described(api, mode):
    operations = [found.ok() for found in api.get_all_operations() if isinstance(found, Ok)]
    assert len(operations) > 35

    for operation in operations:
        tried(operation, mode)


def tried(operation, mode):
    phases = (Phase.explicit, Phase.generate)
    quietly = list(HealthCheck)

    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, phases=phases, suppress_health_check=quietly
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case):
        case.call_and_validate(headers={"Accept-Encoding": "identity"})

    ask()
