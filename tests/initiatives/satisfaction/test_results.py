"""What everyone reads of a centre, on its page, on its governorate's profile and in the files."""

import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from initiatives.enums import CentreKind, RemarkState, SamplingMethod
from initiatives.models import SurveyAnswer
from tests.initiatives.factories import published_initiative

from . import made

pytestmark = pytest.mark.django_db


def page(client, centre, language="en", **asked):
    return client.get(f"/{language}/satisfaction/{centre.code}/", asked).content.decode()


def test_a_result_stands_with_its_method(client, site_tree):
    survey = made.published(made.centre(), levels=(2, 3, 5, 20, 10), visitors=400)

    html = page(client, survey.centre)

    # 30 of 40: 75 %, Wilson 59.8 to 85.8
    for words in (
        "75%</bdi>",
        "60%</bdi> to <bdi>86%",
        "Not representative",
        "10%</bdi> of <bdi>400",
        "Wilson",
    ):
        assert words in html
    assert "راضون أو راضون جدًّا" in page(client, survey.centre, "ar")


def test_twenty_nine_answers_are_shown_nowhere(client, site_tree):
    survey = made.published(made.centre(), levels=(0, 0, 9, 10, 10))
    profile = client.get(site_tree.sharqia.page.url).content.decode()

    assert "fewer are not published" in page(client, survey.centre)
    assert survey.centre.name_ar in profile
    assert "لا يوجد استبيان منشور بعد" in profile
    for ending in ("csv", "xlsx"):
        assert client.get(f"/en/satisfaction/surveys/{survey.code}.{ending}").status_code == 404


def test_an_answer_reaches_pages_by_the_hourly_count_only(client, site_tree):
    survey = made.published(made.centre())
    before = page(client, survey.centre)
    SurveyAnswer.objects.create(survey=survey, answered_on=survey.starts_on, overall=1)

    assert page(client, survey.centre) == before
    made.answered(survey, (0, 0, 0, 0, 0))
    assert page(client, survey.centre) != before


def test_only_a_sample_of_tickets_is_called_representative(client, site_tree):
    survey = made.published(made.centre(), method=SamplingMethod.TICKETS)

    html = page(client, survey.centre)

    assert "Representative</span>" in html
    assert "Not representative" not in html


def test_centres_of_overlapping_surveys_are_compared_and_no_others(client, site_tree):
    here = made.published(made.centre(), levels=(0, 0, 10, 40, 50))
    there = made.published(made.centre(), levels=(20, 20, 20, 20, 20))
    earlier = made.published(made.centre(), days=(90, 60))
    drawn = made.published(made.centre(), method=SamplingMethod.TICKETS)
    small = made.answered(made.survey(made.centre()), (0, 0, 0, 1, 0))

    html = page(client, here.centre, **{"with": there.code})

    # 90 of 100 against 40 of 100: 50 points
    assert "+50</bdi>" in html
    assert "rarely make such a difference" in html
    assert f'value="{earlier.code}"' not in html
    for other, words in [
        (earlier, "different times"),
        (drawn, "different ways"),
        (small, "fewer than thirty"),
    ]:
        assert words in page(client, here.centre, **{"with": other.code})
    assert "Difference from" not in page(client, here.centre, **{"with": "nosuch"})


def test_a_profile_lists_centres_with_their_latest_result(client, site_tree):
    centre = made.centre()
    made.published(centre, days=(90, 60), levels=(0, 0, 0, 0, 40))
    made.published(centre, levels=(10, 0, 0, 0, 30))
    made.centre(kind=CentreKind.MOBILE, local_unit=None)

    html = client.get(site_tree.sharqia.page_en.url).content.decode()

    assert "75%</bdi>" in html
    assert "100%</bdi>" not in html
    assert "Mobile centre" in html
    assert "Its technology centres" not in client.get(site_tree.aswan.page_en.url).content.decode()


def count_queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def test_pages_ask_as_often_for_one_row_as_for_three(client, site_tree):
    centre = made.centre()
    first = made.published(centre)
    SurveyAnswer.objects.create(
        survey=first, answered_on=first.starts_on, overall=5, remark="جيد", remark_state=RemarkState.SHOWN
    )
    urls = [f"/ar/satisfaction/{centre.code}/", site_tree.sharqia.page.url]
    one = [count_queries(client, url) for url in urls]

    for days in ((90, 60), (50, 30)):
        made.published(centre, days=days)
        made.published(made.centre())

    assert [count_queries(client, url) for url in urls] == one


def test_files_hold_the_method_in_every_row_and_no_formula(client, site_tree):
    survey = made.published(made.centre(name_en='=HYPERLINK("http://x")', name_ar="=1+1"), visitors=80)
    SurveyAnswer.objects.create(
        survey=survey,
        answered_on=survey.starts_on,
        overall=5,
        remark="=cmd()",
        remark_state=RemarkState.SHOWN,
    )
    SurveyAnswer.objects.create(survey=survey, answered_on=survey.starts_on, overall=5, remark="قيد المراجعة")

    text = client.get(f"/en/satisfaction/surveys/{survey.code}.csv").content.decode("utf-8-sig")
    book = load_workbook(io.BytesIO(client.get(f"/ar/satisfaction/surveys/{survey.code}.xlsx").content))

    lines = text.splitlines()
    assert len(lines) == 6
    assert all(line.startswith("\"'=HYPERLINK") for line in lines[1:])
    assert lines[1].endswith("Overall,40,2,3,5,20,10,75.0,59.8,85.8")
    results, remarks = book.worksheets
    assert (results.sheet_view.rightToLeft, results["A2"].value, results["A2"].data_type) == (
        True,
        "=1+1",
        "s",
    )
    assert [row[0].value for row in remarks.iter_rows(min_row=2)] == ["=cmd()"]
    assert remarks["A2"].data_type == "s"


def test_an_initiative_leads_to_the_published_survey_it_names(client, site_tree):
    survey = made.published(made.centre())
    small = made.answered(made.survey(made.centre()), (0, 0, 0, 1, 1))
    leads = {}
    for named in (survey, small):
        leads[named] = published_initiative("EG-SHR", satisfaction_survey=named)

    shown = [client.get(page.url).content.decode() for page in leads.values()]

    assert f"/ar/satisfaction/{survey.centre.code}/#survey-{survey.code}" in shown[0]
    assert small.code not in shown[1]
