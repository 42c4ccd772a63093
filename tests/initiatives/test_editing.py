"""Writing in the admin, as an editor does: drafts by halves, submission whole."""

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from initiatives.models import InitiativePage, LocalUnit, SuccessStoryPage
from initiatives.panels.outline import outline
from tests import factories
from tests.admin_forms import edit_url, form_of, send
from tests.initiatives.factories import (
    complete_initiative,
    complete_story,
    document,
    draft_initiative,
    image,
    published_initiative,
    submit,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(site_tree, client):
    person = factories.editor("EG-SHR", language="en")
    client.force_login(person)
    return person


def create_url(parent, model="initiativepage"):
    return reverse("wagtailadmin_pages:add", args=["initiatives", model, parent.pk])


def test_a_draft_needs_its_title_and_nothing_else(client, editor, site_tree):
    url = create_url(site_tree.sharqia.page)
    data = form_of(client, url)
    data["title"] = "شباك واحد بلا انتظار"

    client.post(url, data)

    page = InitiativePage.objects.get(title="شباك واحد بلا انتظار")
    assert (page.live, page.governorate, page.owner) == (False, site_tree.sharqia, editor)
    assert page.slug == "شباك-واحد-بلا-انتظار"


def test_the_first_autosave_creates_the_draft_and_the_next_keep_it(client, editor, site_tree):
    url = create_url(site_tree.sharqia.page)
    data = form_of(client, url)
    data["title"] = "مسودة"
    json = {"accept": "application/json"}

    created = client.post(url, data, headers=json).json()
    page = InitiativePage.objects.get(pk=created["pk"])
    data = form_of(client, edit_url(page))
    data["summary"] = "جملة لم تكتمل"
    saved = client.post(edit_url(page), data, headers=json).json()

    assert created["success"] and saved["success"]
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().summary == "جملة لم تكتمل"


def test_a_row_may_stay_half_filled_in_a_draft(client, editor):
    page = complete_initiative("EG-SHR", by=editor)

    response, saved = send(
        client,
        page,
        indicators__0__before="",
        indicators__0__source="",
        challenges__0__obstacle="",
        evidence_files__0__document="",
    )

    assert response.status_code == 302
    assert saved.indicators.get().before is None
    assert saved.challenges.get().obstacle is None
    assert saved.evidence_files.get().document is None


def test_nothing_is_lost_between_opening_and_saving(client, editor):
    page = complete_initiative("EG-SHR", by=editor)
    before = answers(page.serializable_data())

    _response, saved = send(client, page)

    assert answers(saved.serializable_data()) == before


def answers(content):
    """What was answered, without the numbers and marks that saving adds."""
    found = {}
    for field in outline(InitiativePage):
        value = content.get(field.name)
        if field.columns:
            value = [{column.name: row[column.name] for column in field.columns} for row in value]
        found[field.name] = strip_tags(value) if field.name == "solution" else value
    found["beneficiaries"].sort()
    return found


def test_submitting_names_every_field_that_is_missing(client, editor):
    page = draft_initiative("EG-SHR", by=editor)
    asked = {gap.name for gap in page.readiness().gaps}

    response, _saved = send(client, page, **{"action-submit": "1"})

    form = response.context["form"]
    tables = {name for name, formset in form.formsets.items() if any(formset.errors)}
    assert set(form.errors) | tables == asked
    assert len(asked) == 19
    assert not page.workflow_states.exists()


def test_a_complete_page_is_submitted(client, editor):
    page = complete_initiative("EG-SHR", by=editor)

    response, _saved = send(client, page, **{"action-submit": "1"})

    assert response.status_code == 302
    assert InitiativePage.objects.get(pk=page.pk).workflow_in_progress


def test_exact_places_and_numbers_of_permits_stay_in_a_draft(client, editor):
    page = complete_initiative(by=editor)
    private = ["<p>بُني بلا ترخيص رقم 812 عند 30.58768, 31.50200</p>"]

    assert send(client, page, problem=private)[0].status_code == 302
    response, kept = send(client, page, problem=private, **{"action-submit": "1"})

    assert "problem" in response.context["form"].errors
    assert "Leave out exact coordinates" in response.content.decode()
    assert "30.58768" in kept.problem and not kept.workflow_in_progress


def test_a_measured_satisfaction_asks_for_its_method(client, editor):
    page = complete_initiative("EG-SHR", by=editor)

    response, _saved = send(client, page, satisfaction="٩٢٫٥", **{"action-submit": "1"})

    assert set(response.context["form"].errors) == {"satisfaction_method"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "ط" * 101),
        ("slug", "ط" * 61),
        ("summary", "ط" * 201),
        ("end_date", "2025-08-31"),
        ("satisfaction", "101"),
        ("cost", "-1"),
        ("cost", "مئة"),
    ],
)
def test_what_a_draft_may_not_hold_is_refused_at_the_field(client, editor, field, value):
    page = complete_initiative("EG-SHR", by=editor)

    response, _saved = send(client, page, **{field: value})

    assert set(response.context["form"].errors) == {field}


def test_a_long_title_gets_a_short_address(client, editor):
    first = draft_initiative("EG-SHR", by=editor, title="كلمة " * 20, slug="")
    second = draft_initiative("EG-SHR", by=editor, title="كلمة " * 20, slug="")

    assert len(first.slug) <= 60
    assert len(second.slug) <= 60
    assert first.slug != second.slug


def test_units_of_another_governorate_are_neither_offered_nor_accepted(client, editor):
    page = complete_initiative("EG-SHR", by=editor)
    foreign = LocalUnit.objects.filter(governorate__code="EG-ASN").first()

    response, _saved = send(client, page, local_unit=str(foreign.pk))

    assert set(response.context["form"].errors) == {"local_unit"}
    offered = response.context["form"].fields["local_unit"].queryset
    assert set(offered.values_list("governorate__code", flat=True)) == {"EG-SHR"}


def test_files_and_pictures_of_another_governorate_are_not_accepted(client, editor, site_tree):
    page = complete_initiative("EG-SHR", by=editor)
    story = complete_story("EG-SHR", by=editor)
    foreign_file, foreign_image = document(site_tree.aswan), image(site_tree.aswan)
    own_file = document(site_tree.sharqia)

    response, _saved = send(client, page, evidence_files__0__document=str(foreign_file.pk))
    assert response.context["form"].formsets["evidence_files"].errors == [
        {"document": response.context["form"].formsets["evidence_files"].errors[0]["document"]}
    ]
    response, _saved = send(client, story, hero_image=str(foreign_image.pk))
    assert set(response.context["form"].errors) == {"hero_image"}
    response, saved = send(client, page, evidence_files__0__document=str(own_file.pk))
    assert saved.evidence_files.get().document == own_file


def test_a_story_links_to_own_and_published_initiatives_only(client, editor):
    story = complete_story("EG-SHR", by=editor)
    hidden, own = draft_initiative("EG-ASN"), draft_initiative("EG-SHR")
    public = published_initiative("EG-ASN")

    response, _saved = send(client, story, initiative=str(hidden.pk))
    assert set(response.context["form"].errors) == {"initiative"}
    for page in (own, public):
        _response, saved = send(client, story, initiative=str(page.pk))
        assert saved.initiative == page


@pytest.mark.parametrize("model", [InitiativePage, SuccessStoryPage])
def test_pages_are_written_in_the_source_language_only(client, editor, site_tree, model):
    assert model.can_create_at(site_tree.sharqia.page)
    assert not model.can_create_at(site_tree.sharqia.page_en)
    assert not model.can_create_at(site_tree.home)

    response = client.get(create_url(site_tree.sharqia.page_en, model._meta.model_name))

    assert response.status_code == 302


def test_an_english_page_comes_from_translation(site_tree):
    page = published_initiative("EG-SHR")

    copy = page.copy_for_translation(site_tree.en)

    assert copy.get_parent().specific == site_tree.sharqia.page_en
    assert copy.governorate == site_tree.sharqia


def test_an_editor_writes_in_the_own_governorate_only(client, editor, site_tree):
    assert client.get(create_url(site_tree.sharqia.page)).status_code == 200
    assert client.get(create_url(site_tree.aswan.page)).status_code == 302
    assert client.get(edit_url(draft_initiative("EG-ASN"))).status_code == 302


def test_a_committee_member_adds_no_page(client, site_tree):
    client.force_login(factories.committee_member("EG-SHR"))

    assert client.get(create_url(site_tree.sharqia.page)).status_code == 302


def test_a_page_under_review_is_read_only_for_its_editor(client, editor):
    page = submit(complete_initiative("EG-SHR", by=editor))

    _response, saved = send(client, page, summary="تعديل متأخر")

    assert saved.summary != "تعديل متأخر"


def test_a_draft_is_deleted_by_those_who_make_pages_not_by_those_who_check_them(site_tree):
    page = draft_initiative("EG-SHR")

    may = {
        make.__name__: page.permissions_for_user(make()).can_delete()
        for make in (factories.editor, factories.committee_member, factories.organiser)
    }
    assert may == {"editor": True, "committee_member": False, "organiser": True}
