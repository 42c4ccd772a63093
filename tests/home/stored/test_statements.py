"""Which statements take stored pages away, as Django writes them."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.stored.statements import is_shown, unseen_tables
from tests.initiatives.factories import publish, published_initiative
from tests.initiatives.satisfaction import made as surveys

SHOWN = [
    'INSERT INTO "initiatives_domain" ("key") VALUES (%s)',
    'UPDATE "wagtailcore_page" SET "live" = %s WHERE "wagtailcore_page"."id" = %s',
    'UPDATE "wagtailcore_page" SET "draft_title" = %s, "title" = %s WHERE "wagtailcore_page"."id" = %s',
    "UPDATE wagtailcore_page SET path=REPLACE(path, %s, %s) WHERE path LIKE %s",
    'UPDATE "initiatives_demand" SET "shown" = "initiatives_demand"."taps" WHERE NOT (1 = 0)',
    'DELETE FROM "initiatives_indicator" WHERE "initiatives_indicator"."id" IN (%s)',
    'TRUNCATE "wagtailcore_page", "x";',
    'INSERT OR IGNORE INTO "initiatives_domain" ("key") VALUES (%s)',
    'UPDATE "a_table_of_tomorrow" SET "x" = %s',
    'UPDATE "home_user" SET "first_name_ar" = %s WHERE "home_user"."id" = %s',
    'INSERT INTO "competitions_decision" ("entry_id") VALUES (%s)',
]
UNSEEN = [
    'SELECT "wagtailcore_page"."id" FROM "wagtailcore_page" FOR UPDATE',
    'SAVEPOINT "s1"',
    'INSERT INTO "django_session" ("session_key") VALUES (%s)',
    'UPDATE "home_user" SET "last_login" = %s WHERE "home_user"."id" = %s',
    'INSERT INTO "home_user_groups" ("user_id") VALUES (%s)',
    'UPDATE "wagtailcore_page" SET "draft_title" = %s, "latest_revision_id" = %s WHERE "wagtailcore_page"."id" = %s',
    "UPDATE wagtailcore_page SET numchild=numchild+1 WHERE path = %s",
    'INSERT INTO "wagtailcore_revision" ("content") VALUES (%s)',
    'UPDATE "initiatives_demand" SET "taps" = ("initiatives_demand"."taps" + %s) WHERE "initiatives_demand"."id" = %s',
    'INSERT INTO "competitions_sheetdraft" ("levels") VALUES (%s)',
    'INSERT INTO "competitions_scoresheet" ("levels") VALUES (%s)',
    'INSERT INTO "competitions_entry" ("state") VALUES (%s)',
    'INSERT INTO "home_publicchange" ("made_at") VALUES (%s)',
]


@pytest.mark.parametrize("sql", SHOWN)
def test_what_writes_is_shown(sql):
    assert is_shown(sql, (1, 2))


@pytest.mark.parametrize("sql", UNSEEN)
def test_what_no_public_page_is_drawn_of_is_not(sql):
    assert not is_shown(sql, (1, 2))


@pytest.mark.parametrize(
    ("spec", "shown"), [("width-800|format-jpeg|jpegquality-75", True), ("max-165x165", False)]
)
def test_a_size_of_a_photo_is_shown_when_public_pages_use_it(spec, shown):
    sql = 'INSERT INTO "home_siterendition" ("image_id", "filter_spec") VALUES (%s, %s)'

    assert is_shown(sql, (7, spec)) is is_shown(sql, [(7, spec)]) is shown


@pytest.mark.django_db
def test_no_public_page_is_drawn_of_a_table_that_may_change_unseen(site_tree, client):
    english = publish(published_initiative().copy_for_translation(site_tree.en, copy_parents=True))
    centre = surveys.published().centre
    addresses = [site_tree.home.url, site_tree.home_en.url, english.url, english.get_parent().url]
    addresses += [page.url for page in site_tree.home.get_children().live()]
    addresses += [f"/{language}/satisfaction/{centre.code}/" for language in ("ar", "en")]

    with CaptureQueriesContext(connection) as captured:
        statuses = {client.get(address).status_code for address in addresses}

    read = {table for query in captured for table in re.findall(r'"(\w+)"', query["sql"])}
    assert statuses == {200} and {"initiatives_initiativepage", "initiatives_surveyanswer"} <= read
    assert read & unseen_tables() <= {"django_content_type"}
