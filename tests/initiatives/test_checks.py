import pytest

from initiatives import checks

CASES = [
    (checks.page_model_is_wagtails, {"WAGTAIL_PAGE_MODEL": "host.BasePage"}, "initiatives.E001"),
    (checks.page_model_is_wagtails, {"WAGTAIL_PAGE_MODEL": "wagtailcore.Page"}, None),
    (checks.source_locale_is_a_content_language, {"INITIATIVES_SOURCE_LOCALE": "fr"}, "initiatives.W003"),
    (checks.source_locale_is_a_content_language, {"INITIATIVES_SOURCE_LOCALE": "en"}, None),
    (checks.the_admin_is_fenced, {"MIDDLEWARE": []}, "initiatives.W001"),
    (checks.the_admin_is_fenced, {"MIDDLEWARE": ["initiatives.middleware.AdminFence"]}, None),
    (checks.workflows_finish_our_way, {"WAGTAIL_FINISH_WORKFLOW_ACTION": "host.publish"}, "initiatives.W002"),
    (
        checks.workflows_finish_our_way,
        {"WAGTAIL_FINISH_WORKFLOW_ACTION": "initiatives.publishing.publish_on_finish"},
        None,
    ),
    (checks.search_reads_arabic, {"WAGTAILSEARCH_BACKENDS": {}}, "initiatives.I001"),
    (
        checks.search_reads_arabic,
        {"WAGTAILSEARCH_BACKENDS": {"default": {"BACKEND": "initiatives.search.backend"}}},
        None,
    ),
]


@pytest.mark.parametrize(("check", "overridden", "expected"), CASES)
def test_a_host_hears_what_is_missing_and_nothing_else(settings, check, overridden, expected):
    for name, value in overridden.items():
        setattr(settings, name, value)

    assert [message.id for message in check(None)] == ([expected] if expected else [])
