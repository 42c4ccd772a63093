"""A photograph with the place in it, wherever one is handed in: what comes out says nothing of where it was taken."""

import pytest
from django import forms
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from initiatives.forms.answers import AnswerForm
from initiatives.models import GuideFile, VisitPhoto
from initiatives.views.adoptions.reporting import CheckpointForm
from tests.home.test_images import DESCRIBED, photograph
from tests.initiatives.factories import publish, published_initiative
from tests.initiatives.follow_up import committee, days, visit
from tests.initiatives.guides import complete_guide

pytestmark = pytest.mark.django_db


def loaded(client, address):
    return b"".join(client.get(address).streaming_content)


@pytest.fixture
def taken_there():
    body = photograph()
    assert b"SecretCam" in body
    return ContentFile(body, "زيارة.jpg")


def test_of_a_visit(client, site_tree, taken_there):
    made = visit(committee(), made_on=days(-3))
    place = site_tree.sharqia.collection
    picture = get_image_model().objects.create(title="شباك", file=taken_there, collection=place, **DESCRIBED)
    VisitPhoto.objects.create(visit=made, image=picture, is_cleared=True)

    body = loaded(client, picture.file.url)

    assert body.startswith(b"\xff\xd8") and b"SecretCam" not in body


def test_in_a_guide_that_anybody_loads(client, site_tree, taken_there):
    guide = complete_guide(published_initiative())
    place = guide.governorate.collection
    photo = get_document_model().objects.create(title="شباك", file=taken_there, collection=place)
    draft = guide.get_latest_revision_as_object()
    row = draft.decisions.all()[0]
    row.document = photo
    draft.decisions = [row]
    draft.save_revision()

    page = publish(draft)

    body = loaded(client, f"{page.url}file-{GuideFile.objects.get().pk}/")
    assert body.startswith(b"\xff\xd8") and b"SecretCam" not in body


@pytest.mark.parametrize("form", [CheckpointForm, AnswerForm])
def test_reports_by_mail_and_answers_of_citizens_take_no_file(form):
    assert not [name for name, field in form.base_fields.items() if isinstance(field, forms.FileField)]
