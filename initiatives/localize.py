"""English pages by wagtail-localize, without its tree synchronisation. The one module that imports it.

Loaded by `InitiativesConfig.ready()` where wagtail_localize is installed. It closes three gaps of that package:
- `save_target` falls back to the source's text, so an unfinished translation may not be published;
- publishing the source again would put its text back; here it carries over figures, dates, files and choices only;
- its submit and update views ask a global permission only, and an upload without a header is a server error.
"""

from django.db import models, transaction
from django.db.models import Count, Exists, OuterRef, Subquery
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import include, path, reverse
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page, TranslatableMixin
from wagtail.signals import page_published, page_unpublished
from wagtail_localize.fields import BaseTranslatableField, SynchronizedField, get_translatable_fields
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
    TranslationSource,
)
from wagtail_localize.operations import translate_object
from wagtail_localize.views.edit_translation import upload_pofile

from . import fence
from .components.translations import TranslationQueuePanel, UntranslatedPage
from .models import (
    BeforeAfterPair,
    GovernorateChildPage,
    Indicator,
    InitiativePage,
    KeyFigure,
    ObstacleOvercome,
    Partner,
    SuccessStoryPage,
)
from .models.roles import is_reviewer, is_translator

PO_HEADER = b"X-WagtailLocalize-TranslationID"
LARGEST_PO = 5 * 1024 * 1024


def synchronised(*names):
    return [SynchronizedField(name, overridable=False) for name in names]


def own_slug():
    """Neither translated nor copied: a translation takes its slug from its own title (`takes_slug_from_title`)."""
    return BaseTranslatableField("slug")


def shared_fields(model):
    """Figures, dates, files and choices are the same in every language: a translator can't replace them."""
    fields = get_translatable_fields(model)
    return synchronised(*(field.field_name for field in fields if isinstance(field, SynchronizedField)))


for row in (BeforeAfterPair, Indicator, KeyFigure, ObstacleOvercome, Partner):
    row.override_translatable_fields = shared_fields(row)
InitiativePage.override_translatable_fields = [
    *shared_fields(InitiativePage),
    *synchronised("beneficiaries", "contact_name", "declaration"),
    own_slug(),
]
SuccessStoryPage.override_translatable_fields = [*shared_fields(SuccessStoryPage), own_slug()]


def translation_of(page):
    """The translation whose target `page` is, or None."""
    translations = Translation.objects.select_related("source", "target_locale")
    return translations.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()


def is_complete(translation):
    total, translated = translation.get_progress()
    return total == translated


def texts_without_translation():
    """Of a translation (the outer query): how many of its source's texts have none, NULL for none."""
    done = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef(OuterRef("target_locale_id")),
        has_error=False,
    )
    missing = StringSegment.objects.filter(~Exists(done), source_id=OuterRef("source_id")).order_by()
    return Subquery(missing.values("source_id").annotate(n=Count("pk")).values("n"))


def untranslated_pages():
    """Pages sent for translation that lack words, those that lack fewest first."""
    translations = Translation.objects.filter(enabled=True).select_related("source", "target_locale")
    lacking = list(
        translations.annotate(missing=texts_without_translation()).filter(missing__gt=0).order_by("missing")
    )
    targets = Page.objects.filter(translation_key__in=[each.source.object_id for each in lacking])
    pages = {(page.translation_key, page.locale_id): page for page in targets}
    return [
        UntranslatedPage(page, each.source.object_repr, str(each.target_locale), each.missing)
        for each in lacking
        if (page := pages.get((each.source.object_id, each.target_locale_id)))
    ]


def last_translated(page):
    """When the text of `page` was last put together from a translator's work; None when it is no translation."""
    logs = TranslationLog.objects.filter(source__object_id=page.translation_key, locale_id=page.locale_id)
    return logs.order_by("-created_at").values_list("created_at", flat=True).first()


def is_unfinished(page):
    """Whether `page` would go public for the first time with texts of another language in it."""
    if page.first_published_at:
        return False
    translation = translation_of(page)
    return (
        translation is not None
        and translation.source.locale_id != page.locale_id
        and not is_complete(translation)
    )


GovernorateChildPage.find_translation_date = staticmethod(last_translated)


def translate(page, locale, texts, user=None):
    """Sends `page` for translation into `locale` and fills in `texts` (source text → text); live when complete.

    Returns the translated page, or None while a text is missing.
    """
    translate_object(page, [locale], user=user)
    translation = Translation.objects.get(source__object_id=page.translation_key, target_locale=locale)
    for segment in translation.source.stringsegment_set.select_related("string", "context"):
        if text := texts.get(segment.string.data):
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=locale,
                defaults={"data": text, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
            )
    if not is_complete(translation):
        return None
    translation.save_target(user=user, publish=True)
    return translation.get_target_instance()


def follow_publication(sender, instance, **kwargs):
    """The source was published again: its figures reach every translation, its new text the translators."""
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    if source is None or instance.locale_id != source.locale_id:
        return
    source.update_from_db()
    for translation in source.translations.filter(enabled=True):
        target = translation.get_target_instance()
        if target.alias_of_id is None:
            carry_over(instance.specific, target)


@transaction.atomic
def carry_over(source, target):
    """Copies what is synchronised to `target`, whose words stay; a live page stays live."""
    for translatable in get_translatable_fields(type(source)):
        field = translatable.get_field(type(source))
        if is_rows(field):
            carry_over_rows(source, target, field)
        elif isinstance(translatable, SynchronizedField):
            carry_over_value(source, target, field)
    revision = target.save_revision(clean=False)
    if target.live:
        revision.publish(skip_permission_checks=True)


def is_rows(field):
    return isinstance(field, models.ManyToOneRel) and isinstance(field.remote_field, ParentalKey)


def carry_over_value(source, target, field):
    if isinstance(field, ParentalManyToManyField):
        setattr(target, field.name, list(getattr(source, field.name).all()))
    elif isinstance(field, models.Field) and field.concrete and not field.many_to_many:
        setattr(target, field.attname, getattr(source, field.attname))


def carry_over_rows(source, target, field):
    """Rows without words are copied; of rows with words those that are translated follow their source row."""
    if not issubclass(field.related_model, TranslatableMixin):
        source.copy_child_relation(field.name, target)
        return
    originals = {row.translation_key: row for row in getattr(source, field.name).all()}
    kept = [row for row in getattr(target, field.name).all() if row.translation_key in originals]
    for row in kept:
        carry_over_row(originals[row.translation_key], row)
    setattr(target, field.name, kept)


def carry_over_row(original, row):
    for translatable in get_translatable_fields(type(row)):
        if isinstance(translatable, SynchronizedField):
            carry_over_value(original, row, translatable.get_field(type(row)))
    row.sort_order = original.sort_order


def follow_withdrawal(sender, instance, **kwargs):
    """A page withdrawn in the source language is withdrawn in every language."""
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    if source is None or instance.locale_id != source.locale_id:
        return
    for page in instance.get_translations().filter(live=True):
        page.unpublish()


for page_model in (InitiativePage, SuccessStoryPage):
    page_published.connect(
        follow_publication, sender=page_model, dispatch_uid=f"carry over {page_model.__name__}"
    )
    page_unpublished.connect(
        follow_withdrawal, sender=page_model, dispatch_uid=f"withdraw {page_model.__name__}"
    )


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
    unfinished = [page for page in objects if is_unfinished(page)]
    for page in unfinished:
        messages.error(request, unfinished_message(translation_of(page)))
    return redirect(action.next_url) if unfinished else None


@fence.guard("wagtailadmin_api:pages:action")
def publishes_finished_translations_only(request, kwargs):
    page = Page.objects.filter(pk=kwargs["pk"]).first()
    return kwargs["action_name"] != "publish" or page is None or not is_unfinished(page)


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
    return is_reviewer(request.user) and getattr(page.specific, "is_translated", True)


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


@fence.guard("wagtail_localize:translations_report", "wagtail_localize:translations_report_results")
def may_follow_translations(request, kwargs):
    return is_reviewer(request.user) or is_translator(request.user)


@hooks.register("construct_homepage_panels")
def show_translators_what_lacks_words(request, panels):
    if is_translator(request.user) or is_reviewer(request.user):
        report = reverse("wagtail_localize:translations_report")
        panels.append(TranslationQueuePanel(untranslated_pages(), report))


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


# Before wagtail-localize's own address of the same name, which stays for `reverse`.
@hooks.register("register_admin_urls", order=-10)
def checked_upload():
    urls = [
        path("translate/<int:translation_id>/pofile/upload/", upload_checked_po, name="upload_pofile"),
    ]
    return [path("localize/", include((urls, "initiatives_localize")))]


def upload_checked_po(request, translation_id):
    """wagtail-localize reads the header of an uploaded file without asking whether there is one."""
    get_object_or_404(Translation, pk=translation_id)
    upload = request.FILES.get("file")
    if upload is None or upload.size > LARGEST_PO or PO_HEADER not in upload.read():
        return refuse_po(request)
    upload.seek(0)
    try:
        return upload_pofile(request, translation_id)
    except KeyError:
        return refuse_po(request)


def refuse_po(request):
    messages.error(
        request,
        _(
            "This file does not say which translation it belongs to: download the PO file here and fill that in."
        ),
    )
    return HttpResponseRedirect(get_valid_next_url_from_request(request) or reverse("wagtailadmin_home"))
