"""How far a translation is, and since when it lags behind its source."""

from django.db.models import Count, Exists, OuterRef, Subquery
from django.db.models.functions import Coalesce
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationLog

from ..components.translations import UntranslatedPage
from ..log_actions import SOURCE_TEXT_CHANGED
from ..models.translated import Standing


def translation_of(page):
    """The translation whose target `page` is, or None."""
    translations = Translation.objects.select_related("source", "target_locale")
    return translations.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()


def is_complete(translation):
    total, translated = translation.get_progress()
    return total == translated


def counted(segments):
    """Of the outer query's source: how many of `segments` it has."""
    of_source = segments.filter(source_id=OuterRef("source_id")).order_by().values("source_id")
    return Coalesce(Subquery(of_source.annotate(n=Count("pk")).values("n")), 0)


def texts():
    """Of a translation (the outer query): how many texts its source has."""
    return counted(StringSegment.objects.all())


def texts_without_translation():
    """Of a translation (the outer query): how many of its source's texts have none."""
    done = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef(OuterRef("target_locale_id")),
        has_error=False,
    )
    return counted(StringSegment.objects.filter(~Exists(done)))


def put_together_at():
    """Of a translation (the outer query): when its page was last made of a translator's words."""
    logs = TranslationLog.objects.filter(
        source_id=OuterRef("source_id"), locale_id=OuterRef("target_locale_id")
    )
    return Subquery(logs.order_by("-created_at").values("created_at")[:1])


def lagging_since(page):
    """Of a translation annotated with `put_together_at`: since when the source's words are ahead of `page`."""
    ahead = PageLogEntry.objects.filter(
        page_id=page, action=SOURCE_TEXT_CHANGED, timestamp__gt=OuterRef("put_together_at")
    )
    return Subquery(ahead.order_by("timestamp").values("timestamp")[:1])


def standing_of(page):
    """The `Standing` of a translated page; None when nobody translated it."""
    found = (
        Translation.objects.filter(source__object_id=page.translation_key, target_locale_id=page.locale_id)
        .annotate(put_together_at=put_together_at())
        .annotate(lags_since=lagging_since(page.pk))
        .values_list("put_together_at", "lags_since")
        .first()
    )
    return Standing(*found) if found and found[0] else None


def standings_read_along(pages):
    """`pages` with `translated_at` and `lags_since`, as `standing_of` finds them."""
    translations = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"), target_locale_id=OuterRef("locale_id")
    ).annotate(put_together_at=put_together_at())
    translations = translations.annotate(lags_since=lagging_since(OuterRef(OuterRef("pk")))).order_by("pk")
    return pages.annotate(
        translated_at=Subquery(translations.values("put_together_at")[:1]),
        lags_since=Subquery(translations.values("lags_since")[:1]),
    )


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
