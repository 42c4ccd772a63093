"""What visitors read of a replication guide."""

from io import BytesIO

import pytest
from django.db import connection
from django.db.models import CharField
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader
from wagtail.models import PageViewRestriction

from initiatives.components.menus import guide_to_write
from initiatives.localize import translate
from initiatives.models import InitiativeIndexPage
from tests.factories import editor
from tests.initiatives.factories import publish, published_initiative
from tests.initiatives.guides import DECREE, complete_guide, published_anew, published_guide

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(site_tree):
    return site_tree


def read(address):
    response = Client().get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_guide_tells_all_that_its_governorate_wrote(site):
    guide = published_guide(training_needed=True, training="يومان لموظفي الاستقبال")

    page = read(guide.url)

    for told in [
        guide.one_line,
        "لديك خمسة شبابيك",
        "يقل المترددون عن خمسين في اليوم",
        "ربط شبكي بسرعة 10 ميجابت",
        "إصدار القرار",
        "موظف استقبال",
        "يومان لموظفي الاستقبال",
        "قرار تشكيل فريق العمل",
        "صف أمام الباب",
        "قياس أسبوع كامل",
        "الموعد قبل الحضور",
        "عدد الشبابيك وساعات العمل",
        "مكتب المركز التكنولوجي",
    ]:
        assert told in page


def test_the_budget_is_added_up_apart_for_what_is_paid_once_and_every_year(site):
    guide = published_guide()
    draft = guide.get_latest_revision_as_object()
    line = draft.budget.model(name="لافتات", low=1_000, high=1_500)
    draft.budget = [*draft.budget.all(), line]
    draft.save_revision()
    guide = publish(draft)

    budget = guide.current_version().reading_in(site.ar).budget

    assert (budget.once["low"], budget.once["high"]) == (21_000, 36_500)
    assert (budget.yearly["low"], budget.yearly["high"]) == (6_000, 9_000.5)
    assert "36,500" in read(guide.url)


def test_an_older_version_is_read_at_its_own_address(site):
    guide = published_guide(keep="الموعد قبل الحضور دائمًا")
    guide = published_anew(guide, keep="شيء آخر", what_changed="تغير جوهر الفكرة")

    newest, older = read(guide.url), read(f"{guide.url}version-1/")

    assert "الموعد قبل الحضور دائمًا" not in newest and "الموعد قبل الحضور دائمًا" in older
    assert f'href="{guide.url}version-1/"' in newest and "تغير جوهر الفكرة" in newest
    assert Client().get(f"{guide.url}version-3/").status_code == 404


def test_its_files_are_loaded_and_those_of_another_guide_are_not(site):
    guide, other = published_guide(), published_guide(published_initiative("EG-ASN"))
    file, foreign = (each.current_version().files.get() for each in (guide, other))

    response = Client().get(f"{guide.url}file-{file.pk}/")

    assert b"".join(response.streaming_content) == DECREE
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert f'href="{guide.url}file-{file.pk}/"' in read(guide.url)
    assert Client().get(f"{guide.url}file-{foreign.pk}/").status_code == 404


def test_a_draft_and_a_withdrawn_guide_give_out_nothing(site):
    draft = complete_guide(published_initiative("EG-ASN"))
    assert Client().get(draft.url).status_code == 404

    guide = published_guide()
    address = f"{guide.url}file-{guide.current_version().files.get().pk}/"
    assert b"".join(Client().get(address).streaming_content) == DECREE
    guide.unpublish()

    assert Client().get(address).status_code == 410


def test_what_is_behind_a_restriction_stays_there(site):
    guide = published_guide()
    address = f"{guide.url}file-{guide.current_version().files.get().pk}/"
    PageViewRestriction.objects.create(page=guide.initiative, restriction_type="login")

    assert {Client().get(each).status_code for each in (guide.url, address)} == {302}


def test_a_guide_is_drawn_at_any_length_with_the_same_number_of_queries(site):
    short = published_guide()
    long = published_guide(published_initiative("EG-ASN"))
    draft = long.get_latest_revision_as_object()
    draft.steps = [
        *draft.steps.all(),
        *(draft.steps.model(week=n, step=f"خطوة {n}", who="الفريق", output="ناتج") for n in range(4, 9)),
    ]
    draft.save_revision()
    long = publish(draft)

    counts = []
    for guide in (short, long):
        client = Client()
        client.get(guide.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(guide.url)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12


def text_of(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_the_brief_is_one_tagged_page_and_the_whole_guide_says_every_step(site):
    guide = published_guide()

    brief, whole = (Client().get(f"{guide.url}{name}-pdf/") for name in ("brief", "guide"))

    assert {brief["Content-Type"], whole["Content-Type"]} == {"application/pdf"}
    document = PdfReader(BytesIO(brief.content))
    assert len(document.pages) == 1
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"] and document.trailer["/Root"]["/Lang"] == "ar"
    assert f"/r/p{guide.pk}/" in text_of(brief.content)
    assert text_of(whole.content).count("مئة موعد") == 1


def test_whatever_a_guide_says_its_brief_is_one_page(site):
    guide, words = published_guide(), "كلمات كثيرة جدًا " * 60
    tables = ("prerequisites", "risks", "indicators", "decisions")
    rows = {
        name: [filled(row, words) for row in getattr(guide, name).all() for _ in range(5)] for name in tables
    }
    lines = {name: in_lines(words, guide._meta.get_field(name).max_length) for name in LISTS}
    guide = published_anew(
        guide, title=words[:255], one_line=words[:200], mentor_booking=words[:400], **lines, **rows
    )

    brief = Client().get(f"{guide.url}brief-pdf/").content

    assert len(PdfReader(BytesIO(brief)).pages) == 1
    assert f"/r/p{guide.pk}/" in text_of(brief)


LISTS = ("fits_if", "not_if", "keep", "adapt")


def in_lines(words, length):
    return "\n".join([words[: length // 3 - 1]] * 3)


def filled(row, words):
    """Another row with the same file, whose every column of words is full."""
    columns = [field for field in row._meta.fields if isinstance(field, CharField)]
    file = {"document": row.document} if hasattr(row, "document") else {}
    return type(row)(**file, **{field.name: words[: field.max_length] for field in columns})


def test_paper_leads_to_the_page_under_whatever_name_it_has(site):
    guide = published_guide()
    guide = published_anew(guide, slug="دليل-جديد")

    assert Client().get(f"/r/p{guide.pk}/")["Location"] == guide.url
    assert Client().get(f"/r/p{guide.pk + 1000}/", follow=True).status_code == 404


def test_an_initiative_shows_the_way_to_its_guide(site):
    initiative = published_initiative()
    assert "جاهزة للتعميم" not in read(initiative.url)

    guide = published_guide(initiative)

    page = read(initiative.url)
    assert "جاهزة للتعميم" in page and f'href="{guide.url}"' in page


def test_what_guides_ask_for_is_compared(site):
    with_guide, without = published_initiative(), published_initiative("EG-ASN")
    published_guide(with_guide)
    address = InitiativeIndexPage.objects.get(locale=site.ar).url

    page = read(f"{address}?compare={with_guide.pk}&compare={without.pk}&show=compare")

    # How long it takes and what must be there: both are the guide's to say.
    assert page.count("ربط شبكي بسرعة 10 ميجابت") == 1 and page.count("لا دليل بعد") == 2


def test_an_editor_is_offered_to_write_the_guide_of_his_own_initiative_once(site):
    initiative = published_initiative()
    own, foreign = initiative.owner, editor("EG-ASN")

    assert guide_to_write(initiative, own).endswith(f"/replicationguidepage/{initiative.pk}/")
    assert guide_to_write(initiative, foreign) == ""
    complete_guide(initiative)
    assert guide_to_write(initiative, own) == ""


def test_a_version_from_before_the_translation_is_read_where_it_was_written(site):
    first = published_guide(keep="الموعد قبل الحضور دائمًا")
    guide = published_anew(first, keep="شيء آخر")
    for page in (guide.initiative, guide):
        translate(page, site.en, {})
        page.get_translation(site.en).get_latest_revision().publish(skip_permission_checks=True)
    english = guide.get_translation(site.en)

    older = Client().get(f"{english.url}version-1/")

    assert older.url.endswith(f"{guide.url}version-1/")
    assert "in Arabic" in read(english.url)
    assert "الموعد قبل الحضور دائمًا" in read(older.url)
    assert Client().get(f"{english.url}version-2/").status_code == 200


def test_an_initiative_says_at_a_glance_what_its_guide_asks_for_and_offers(site):
    initiative = published_initiative()
    assert "المتطلبات قبل البدء" not in read(initiative.url)
    published_guide(initiative)

    box = read(initiative.url).split('id="glance"')[1].split("</aside>")[0]

    assert "المدة حتى التشغيل" in box and "ساعات دعم في الشهر" in box
    assert "ربط شبكي بسرعة" in box
