"""Translations: organisers send, translators write, nobody publishes half of one."""

from ..rows import MINISTRY, NO_ONE, SENT_BY_MINISTRY, SIGNED_IN, look, row

ROWS = [
    row("wagtail_localize:javascript_catalog", SIGNED_IN),
    row("wagtail_localize:submit_page_translation", MINISTRY, page_id="published_a"),
    look("wagtail_localize:submit_page_translation", NO_ONE, page_id="draft_a"),
    look("wagtail_localize:submit_page_translation", NO_ONE, page_id="judged_page_b"),
    row(
        "wagtail_localize:submit_snippet_translation",
        "login no no no no 404 no",
        app_label="initiatives",
        model_name="domain",
        pk="some_domain",
    ),
    row("wagtail_localize:update_translations", MINISTRY, translation_source_id="translation_source"),
    row(
        "wagtail_localize:edit_string_translation",
        "login 405 no 405 no 405 405",
        translation_id="translation",
        string_segment_id="segment",
    ),
    row(
        "wagtail_localize:edit_override",
        SENT_BY_MINISTRY,
        translation_id="translation",
        overridable_segment_id="segment",
    ),
    row("wagtail_localize:download_pofile", "login ok no ok no ok ok", translation_id="translation"),
    row("initiatives_localize:upload_pofile", NO_ONE, translation_id="translation"),
    row("wagtail_localize:upload_pofile", NO_ONE, translation_id="translation"),
    row(
        "wagtail_localize:machine_translate",
        SENT_BY_MINISTRY,
        post="login no no no no 404 no",
        translation_id="translation",
    ),
    row("wagtail_localize:preview_translation", "login ok no ok no ok ok", translation_id="translation"),
    row(
        "wagtail_localize:preview_translation",
        "login 404 no 404 no 404 404",
        knows="editor_a committee_a translator",
        translation_id="translation",
        mode="default",
    ),
    row(
        "wagtail_localize:stop_translation",
        SENT_BY_MINISTRY,
        post="login no no no no moved no",
        translation_id="translation",
    ),
    row("wagtail_localize:convert_to_alias", NO_ONE, page_id="published_a_en"),
    row("wagtail_localize:translations_report", "login no no no no ok ok"),
    look("wagtail_localize:translations_report", "login no no no no ok ok", query={"export": "csv"}),
    row("wagtail_localize:translations_report_results", "login no no no no ok ok"),
    row(
        "wagtail_localize:snippets_api_listing",
        "login no no no no 404 no",
        app_label="initiatives",
        model_name="domain",
    ),
    row(
        "wagtail_localize:snippets_api_detail",
        "login no no no no 404 no",
        app_label="initiatives",
        model_name="domain",
        pk="some_domain",
    ),
    look("wagtailadmin_pages:edit", "login ok no ok no ok ok", page_id="published_a_en"),
    look("wagtailadmin_pages:history", "login ok no ok no ok ok", page_id="published_a_en"),
]
