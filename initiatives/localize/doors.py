"""Who sends, writes and publishes a translation, beyond what wagtail-localize asks; nobody publishes half of one."""

import re
from http import HTTPStatus

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views.edit_translation import edit_translation

from .. import fence
from ..actions.pages import other_locales
from ..components.translations import TranslationQueuePanel
from ..models.roles import is_reviewer, is_translator
from .progress import is_complete, translation_of, untranslated_pages

#: among the JSON that the editor's script reads
ALIAS_LINK = re.compile(rb"(&quot;convertToAliasUrl&quot;: )&quot;[^&]*&quot;")


# Before wagtail-localize's own hook (order 0), which answers in place of the page editor.
@hooks.register("before_edit_page", order=-10)
def publish_finished_translations_only(request, page):
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = translation_of(page)
    if translation is None or is_complete(translation):
        return None
    messages.error(request, unfinished_message(translation))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("before_bulk_action")
def publish_finished_translations_only_in_bulk(request, action_type, objects, action):
    if action_type != "publish" or action.model is not Page:
        return None
    with_descendants = action.cleaned_form.cleaned_data["include_descendants"]
    translations = list(unpublished_translations(objects, with_descendants))
    unfinished = [translation for translation in translations if not is_complete(translation)]
    for translation in unfinished:
        messages.error(request, unfinished_message(translation))
    if unfinished:
        return redirect(action.next_url)
    for translation in translations:
        # The draft was put together when the page was sent; the words came afterwards.
        translation.save_target(user=request.user, publish=False)
    return None


# After the door above and before wagtail-localize's own (order 0).
@hooks.register("before_edit_page", order=-5)
def edit_without_turning_into_an_alias(request, page):
    """Its editor offers everybody, first of all, what `never` refuses everybody: an alias in the source's words."""
    translation = translation_of(page)
    if translation is None:
        return None
    response = edit_translation(request, translation, page)
    if response.status_code == HTTPStatus.OK:
        response.content = ALIAS_LINK.sub(rb"\1null", response.content)
    return response


def unpublished_translations(chosen, with_descendants):
    """Of each page that would go public for the first time, its translation, if it is one."""
    for page in chosen:
        drafts = page.get_descendants().not_live() if with_descendants else []
        for each in (page, *drafts):
            translation = None if each.first_published_at else translation_of(each)
            if translation:
                yield translation


@fence.guard("wagtailadmin_api:pages:action")
def publishes_no_translation(request, kwargs):
    """The first publication is made of the words as they stand then; the API publishes a draft as it was saved."""
    page = Page.objects.filter(pk=kwargs["pk"]).first()
    return (
        kwargs["action_name"] != "publish"
        or page is None
        or page.first_published_at is not None
        or translation_of(page) is None
    )


def unfinished_message(translation):
    total, translated = translation.get_progress()
    return _(
        "This translation is not finished (%(translated)s of %(total)s texts): publishing it now would show the "
        "source text in its place. Translate the rest first."
    ) % {"translated": translated, "total": total}


@fence.guard("wagtail_localize:submit_page_translation")
def may_send(request, kwargs):
    """Published pages, one by one: a subtree holds drafts and entries."""
    page = Page.objects.filter(pk=kwargs["page_id"]).first()
    if page is None or not page.live or request.POST.get("include_subtree"):
        return False
    if not is_reviewer(request.user) or not getattr(page.specific, "is_translated", True):
        return False
    return stands_under_translated_page(request, page)


def stands_under_translated_page(request, page):
    """Else wagtail-localize would put an alias in the parent's place, which says everything in the source's words."""
    parent = page.get_parent()
    if all(parent.has_translation(locale) for locale in other_locales()):
        return True
    messages.error(
        request,
        _("Translate “%(title)s” first: this page stands below it.")
        % {"title": parent.get_admin_display_title()},
    )
    return False


@fence.guard("wagtail_localize:update_translations")
def may_update(request, kwargs):
    source = TranslationSource.objects.filter(pk=kwargs["translation_source_id"]).first()
    if source is None or not is_reviewer(request.user):
        return False
    if "publish_translations" not in request.POST:
        return True
    unfinished = [t for t in source.translations.filter(enabled=True) if not is_complete(t)]
    for translation in unfinished:
        messages.error(request, unfinished_message(translation))
    return not unfinished


@fence.guard(
    "wagtail_localize:translations_report",
    "wagtail_localize:translations_report_results",
    "initiatives_translations",
    "initiatives_translations_results",
)
def may_follow_translations(request, kwargs):
    return is_reviewer(request.user) or is_translator(request.user)


@hooks.register("construct_homepage_panels")
def show_translators_what_lacks_words(request, panels):
    if is_translator(request.user) or is_reviewer(request.user):
        panels.append(TranslationQueuePanel(untranslated_pages(), reverse("initiatives_translations")))


@fence.guard(
    "wagtail_localize:edit_string_translation",
    "wagtail_localize:download_pofile",
    "wagtail_localize:upload_pofile",
    "wagtail_localize:preview_translation",
    "initiatives_localize:upload_pofile",
)
def may_translate(request, kwargs):
    """Whoever may change the translated page; of others nobody learns whether they are being translated."""
    translation = Translation.objects.filter(pk=kwargs["translation_id"]).select_related("source").first()
    if translation is None:
        return False
    pages = Page.objects.filter(
        translation_key=translation.source.object_id, locale=translation.target_locale_id
    )
    return any(page.permissions_for_user(request.user).can_edit() for page in pages.specific())


@fence.guard("wagtail_localize:convert_to_alias")
def never(request, kwargs):
    """An alias shows the source's words under the other language's address."""
    return False


fence.reserve(
    "wagtail_localize:stop_translation",
    "wagtail_localize:edit_override",
    "wagtail_localize:machine_translate",
)
fence.reserve("wagtail_localize:snippets_api_listing", "wagtail_localize:snippets_api_detail")
