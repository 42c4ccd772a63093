"""The registry of centres and the surveys in the admin: each governorate its own."""

import pytest
from django.core.exceptions import ValidationError

from initiatives.enums import CentreKind, SamplingMethod
from initiatives.models import LocalUnit, Survey, TechnologyCentre
from tests.factories import editor, organiser

from . import made

pytestmark = pytest.mark.django_db

LIST = "/admin/technology_centres/"


def sent(governorate, unit=None, **fields):
    values = {
        "name_ar": "مركز جديد",
        "name_en": "New centre",
        "governorate": governorate.pk,
        "local_unit": unit.pk if unit else "",
        "kind": CentreKind.FIXED,
        "windows": "٥",
    }
    return {**values, **fields}


def unit_of(governorate):
    return LocalUnit.objects.filter(governorate=governorate).first()


def test_an_editor_adds_a_centre_to_her_own_governorate_only(client, site_tree):
    client.force_login(editor("EG-SHR"))

    client.post(f"{LIST}new/", sent(site_tree.sharqia, unit_of(site_tree.sharqia)))
    refused = client.post(f"{LIST}new/", sent(site_tree.aswan, unit_of(site_tree.aswan), name_ar="آخر"))

    centre = TechnologyCentre.objects.get()
    assert (centre.governorate.code, centre.windows) == ("EG-SHR", 5)
    assert set(refused.context["form"].errors) == {"governorate", "local_unit"}


def test_each_sees_her_own_and_the_organiser_all(client, site_tree):
    made.centre("EG-SHR", name_ar="مركز الشرقية هنا")
    made.centre("EG-ASN", name_ar="مركز أسوان هناك")

    client.force_login(editor("EG-ASN"))
    own = client.get(LIST).content.decode()
    client.force_login(organiser())
    every = client.get(LIST).content.decode()

    assert ("مركز الشرقية هنا" in own, "مركز أسوان هناك" in own) == (False, True)
    assert ("مركز الشرقية هنا" in every, "مركز أسوان هناك" in every) == (True, True)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"local_unit": None}, "local_unit"),
        ({"windows": 0}, "windows"),
        ({"governorate": "aswan"}, "local_unit"),
    ],
)
def test_a_centre_that_cannot_be_is_refused_at_its_field(site_tree, fields, field):
    centre = made.centre()
    for name, value in fields.items():
        setattr(centre, name, getattr(site_tree, value) if value == "aswan" else value)

    with pytest.raises(ValidationError) as refusal:
        centre.full_clean()

    assert field in refusal.value.message_dict


def test_a_survey_that_was_answered_keeps_what_was_answered(site_tree):
    survey = made.published(made.centre())
    survey.ends_on = survey.starts_on
    survey.full_clean()
    for name, value in [
        ("method", SamplingMethod.TICKETS),
        ("starts_on", survey.starts_on.replace(year=2100)),
    ]:
        changed = Survey.objects.get(pk=survey.pk)
        setattr(changed, name, value)
        with pytest.raises(ValidationError):
            changed.full_clean()


def test_a_centre_is_surveyed_once_at_a_time(site_tree):
    survey = made.survey()
    second = Survey(centre=survey.centre, starts_on=survey.ends_on, ends_on=survey.ends_on)

    with pytest.raises(ValidationError) as refusal:
        second.full_clean()

    assert "starts_on" in refusal.value.message_dict
