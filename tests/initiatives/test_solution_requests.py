"""“No one has solved this yet”: anyone asks, without a name; the ministry and that governorate's editors read it."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from initiatives.actions.solution_requests import PER_DAY
from initiatives.models import Governorate, InitiativeIndexPage, Obstacle, SolutionRequest
from tests.factories import editor, organiser

pytestmark = pytest.mark.django_db

ASK = "/ar/solutions/"


@pytest.fixture(autouse=True)
def nobody_asked_yet():
    cache.clear()


@pytest.fixture
def governorate(site_tree):
    return Governorate.objects.get(code="EG-SHR")


def sent(client, place, **changes):
    return client.post(ASK, {"text": "أرشيف السجل العيني", "obstacle": "", "governorate": place.pk} | changes)


def test_an_empty_result_leads_to_the_form_with_what_was_looked_for(site_tree, client):
    catalogue = InitiativeIndexPage.objects.child_of(site_tree.home).get()
    empty = client.get(catalogue.url, {"q": "أرشفة", "obstacle": "funding"}).content.decode()
    address = empty.split(f'href="{ASK}?')[1].split('"')[0].replace("&amp;", "&")

    form = client.get(f"{ASK}?{address}").content.decode()

    assert ">\nأرشفة</textarea>" in form
    assert f'<option value="{Obstacle.objects.get(key="funding").pk}" selected>' in form


def test_a_request_is_kept_without_a_person(governorate, client):
    answer = sent(client, governorate)

    assert answer.status_code == 302
    assert "أُرسل طلبك" in client.get(answer.url).content.decode()
    row = SolutionRequest.objects.get()
    assert (row.text, row.obstacle, row.governorate) == ("أرشيف السجل العيني", None, governorate)
    assert {field.name for field in SolutionRequest._meta.fields} == {
        "id",
        "text",
        "obstacle",
        "governorate",
        "asked_on",
    }


@pytest.mark.parametrize("text", ["راسلوني a@b.eg", "هاتفي ٠١٠١٢٣٤٥٦٧٨", "هاتفي 010 1234-5678"])
def test_what_leads_to_a_person_is_refused_at_the_field_and_kept_in_the_form(governorate, client, text):
    answer = sent(client, governorate, text=text)
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "لا يُرَدّ على أحد باسمه" in page
    assert text in page
    assert not SolutionRequest.objects.exists()


def test_a_year_and_a_share_are_no_telephone(governorate, client):
    assert sent(client, governorate, text="انخفض من 95 إلى 22 منذ 2019-2020").status_code == 302


def test_without_a_governorate_nobody_would_read_it(governorate, client):
    page = sent(client, governorate, governorate="").content.decode()

    assert "اختر محافظتك ليقرأ محرروها الطلب" in page
    assert "أرشيف السجل العيني" in page


def test_one_connection_asks_so_often_and_no_more(governorate, client):
    for _ in range(PER_DAY):
        assert sent(client, governorate).status_code == 302

    assert sent(client, governorate).status_code == 422
    assert SolutionRequest.objects.count() == PER_DAY
    assert (
        client.post(ASK, {"text": "نص", "governorate": governorate.pk}, REMOTE_ADDR="10.0.0.9").status_code
        == 302
    )


def test_a_form_from_elsewhere_is_refused(governorate):
    answer = Client(enforce_csrf_checks=True).post(ASK, {"text": "نص", "governorate": governorate.pk})

    assert answer.status_code == 403
    assert not SolutionRequest.objects.exists()


def test_the_ministry_reads_all_and_a_governorate_its_own(governorate, site_tree, client):
    other = Governorate.objects.get(code="EG-ASN")
    SolutionRequest.objects.create(text="طلب الشرقية", governorate=governorate)
    SolutionRequest.objects.create(text="طلب أسوان", governorate=other)

    client.force_login(organiser())
    everything = client.get(reverse("solution_requests:index")).content.decode()
    client.force_login(editor("EG-SHR"))
    own = client.get(reverse("solution_requests:index")).content.decode()

    assert "طلب الشرقية" in everything
    assert "طلب أسوان" in everything
    assert "طلب الشرقية" in own
    assert "طلب أسوان" not in own


def test_the_ministry_alone_removes_a_request(governorate, client):
    row = SolutionRequest.objects.create(text="إعلان", governorate=governorate)
    address = reverse("solution_requests:remove", args=[row.pk])

    client.force_login(editor("EG-SHR"))
    client.post(address)
    assert SolutionRequest.objects.exists()

    client.force_login(organiser())
    client.post(address)
    assert not SolutionRequest.objects.exists()
