"""Where a page stands is told as Wagtail tells it, whatever was kept before."""

import pytest
from django.test import RequestFactory
from django.utils import translation
from wagtail.models import Page, Site

from initiatives.models import GovernoratePage
from initiatives.models.trail import address

pytestmark = pytest.mark.django_db


def asking(host="testserver"):
    return RequestFactory().get("/", headers={"host": host})


def anew(page):
    return Page.objects.get(pk=page.pk)


def test_every_page_in_every_language(site_tree):
    pages = Page.objects.filter(depth__gte=2)
    for language in ("ar", "en", "ar"):
        with translation.override(language):
            told = [address(page, asking()) for page in pages]
            assert told == [anew(page).get_url(asking()) for page in pages]
            assert told == [address(anew(page), None) for page in pages]


def test_a_page_that_was_moved_or_renamed_has_its_new_address(site_tree):
    page = GovernoratePage.objects.filter(locale__language_code="ar").first()
    before = address(anew(page), asking())

    page.slug = "elsewhere"
    page.save()

    assert before != address(anew(page), asking()) == anew(page).get_url(asking())


def test_with_a_second_site_each_is_told_as_it_is_asked(site_tree, settings):
    settings.ALLOWED_HOSTS = ["*"]
    page = GovernoratePage.objects.filter(locale__language_code="ar").first()
    assert address(anew(page), asking()).startswith("/")

    Site.objects.create(hostname="second.example", root_page=page)

    for host in ("testserver", "second.example"):
        assert address(anew(page), asking(host)) == anew(page).get_url(asking(host))
