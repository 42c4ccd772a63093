import pytest

from tests.admin_forms import send
from tests.competitions.factories import edition, spatial_page

pytestmark = pytest.mark.django_db


def test_a_sample_case_may_stay_half_filled_in_a_draft_and_not_in_a_submission(client, site_tree):
    page = spatial_page(edition())
    client.force_login(page.owner)
    blanks = {f"cases__1__{name}": "" for name in ("change_no", "date", "hours", "photo_before")}

    kept, draft = send(client, page, **blanks)
    refused, _draft = send(client, page, **{"action-submit": "1"})

    assert kept.status_code == 302
    assert draft.cases.all()[1].photo_before is None
    errors = refused.context["form"].formsets["cases"].errors
    assert [set(row) for row in errors] == [set(), {"change_no", "date", "hours", "photo_before"}, set()]
