"""The replication board: winners, medians and shares with their n, who gave to whom, in both languages."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatives.actions.recognitions import recognise
from initiatives.models import InitiativePage, ReplicationBoardPage
from tests.factories import governorate
from tests.initiatives.adoptions.making import adoption, in_english
from tests.initiatives.factories import published_initiative
from tests.initiatives.guides import published_guide

pytestmark = pytest.mark.django_db

MOST = 12
WON = datetime.date(2026, 10, 28)


def won(title, code="EG-SHR", kind="winner", days=300, **fields):
    """A public initiative that won, published `days` ago."""
    page = published_initiative(code, title=title, **fields)
    recognise(page, kind, ("جائزة الابتكار", "Innovation award"), ("", ""), WON, 1)
    first = timezone.now() - datetime.timedelta(days=days)
    InitiativePage.objects.filter(pk=page.pk).update(first_published_at=first)
    return page


def read(client, language="ar"):
    board = ReplicationBoardPage.objects.get(locale__language_code=language)
    return BeautifulSoup(client.get(board.url).content, "html.parser").select_one("main")


def words(html):
    return " ".join(html.get_text(" ").split())


def rows(html):
    return [words(row) for row in html.select(".board-part table.cards tbody tr")]


def test_an_empty_board_says_what_will_stand_there(client, site_tree):
    html = read(client)
    assert "لم يُعمَّم شيء بعد" in words(html)
    assert not html.select("table, svg.exchange, dl")


def test_each_winner_says_what_of_guide_mentor_and_adopters_is_there(client, site_tree):
    full, bare = won("شباك بلا انتظار"), won("خريطة الأملاك", "EG-ASN")
    won("تنويه فقط", "EG-PTS", kind="mention")
    published_guide(full)
    adoption(full, state="operating")
    adoption(full, "EG-PTS", state="piloting")
    adoption(full, "EG-PTS", state="discontinued", number=1)
    adoption(bare, "EG-PTS", state="requested", contact="سر")
    by_title = {
        title: row for row in rows(read(client)) for title in (full.title, bare.title) if title in row
    }

    assert set(by_title) == {full.title, bare.title}
    for said in ("اقرأ الدليل", "8 ساعات دعم", "تعمل في محافظة واحدة", "في واحدة", "الشرقية"):
        assert said in by_title[full.title]
    assert by_title[bare.title].count("ليس بعد") == 3
    assert "لها دليل: 1 من 2" in words(read(client))


def test_the_wait_and_the_share_stand_with_their_n(client, site_tree):
    """Published 300 and 150 days ago, first copies in operation 100 days ago: 200 and 50, their median is 125."""
    one, other = won("شباك بلا انتظار"), won("خريطة الأملاك", "EG-ASN", days=150)
    today = timezone.localdate()
    adoption(one, state="verified", verified_on=today)
    adoption(one, "EG-PTS", state="operating", operating_on=today - datetime.timedelta(days=10))
    adoption(other, "EG-PTS", state="operating")
    adoption(other, state="discontinued", code="EG-SHR")
    figures = words(read(client).select_one(".board-figures"))
    assert "125 يومًا" in figures and "وسيط مبادرتين (ن = 2" in figures
    assert "25%" in figures and "1 من ن = 4" in figures and "اثنتان ما زالتا في الطريق" in figures


def test_without_a_working_copy_there_is_no_median(client, site_tree):
    adoption(won("شباك بلا انتظار"), state="piloting")
    figures = words(read(client).select_one(".board-figures"))
    assert "لا يعمل أي تطبيق" in figures and "يوم" not in figures
    assert "0%" in figures and "0 من ن = 1" in figures


def test_a_copy_older_than_its_page_is_left_out_and_said(client, site_tree):
    adoption(won("شباك بلا انتظار", days=3), state="operating")
    figures = words(read(client).select_one(".board-figures"))
    assert "استُبعدت مبادرة واحدة" in figures


def test_the_grid_and_its_table_say_who_gave_to_whom(client, site_tree):
    page = won("شباك بلا انتظار")
    adoption(page, state="operating")
    adoption(page, state="piloting", number=1)
    adoption(page, "EG-PTS", state="discontinued")
    adoption(page, "EG-PTS", state="requested", number=1)
    figure = read(client).select_one(".exchange")
    table = [words(row) for row in figure.select("tbody tr")]
    assert table == ["أسوان – 2 ( الشرقية 2 )", "الشرقية 2 ( أسوان 2 ) –"]
    assert [cell.get_text() for cell in figure.select("svg text.n")] == ["2", "2", "2", "2"]
    assert figure.select_one("svg")["aria-hidden"] == "true"
    assert figure.select_one("tbody a")["href"] == governorate("EG-ASN").page.url


def test_adoptions_of_a_withdrawn_page_are_not_counted(client, site_tree):
    page = won("شباك بلا انتظار")
    adoption(page, state="operating")
    page.unpublish()
    assert "لم يُعمَّم شيء بعد" in words(read(client))


def test_the_english_board_names_the_english_page_where_there_is_one(client, site_tree):
    page, other = won("شباك بلا انتظار"), won("خريطة الأملاك", "EG-ASN")
    in_english(page, "One window")
    adoption(page, state="operating")
    html = read(client, "en")
    links = {words(link): link.get("lang") for link in html.select("tbody th a[lang]")}
    assert links == {"One window": "en", other.title: "ar"}
    assert "works in 1 governorate" in words(html) and "Innovation award" in words(html)


def queries(client):
    board = ReplicationBoardPage.objects.get(locale__language_code="ar")
    client.get(board.url)
    with CaptureQueriesContext(connection) as found:
        client.get(board.url)
    return len(found)


def test_it_asks_as_much_for_one_as_for_three(client, site_tree):
    published_guide(first := won("أ"))
    adoption(first, state="operating")
    one = queries(client)
    for number, title in enumerate("بجد"):
        page = won(title, "EG-ASN")
        published_guide(page)
        adoption(page, "EG-PTS", state="verified", number=number)
    assert queries(client) == one <= MOST


def test_the_page_of_an_adopted_initiative_leads_to_it(client, site_tree):
    page = won("شباك بلا انتظار")
    adoption(page, state="operating")
    board = ReplicationBoardPage.objects.get(locale__language_code="ar")
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    assert html.select_one(f'#adopters a[href="{board.url}"]')
