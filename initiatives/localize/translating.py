"""Sending a page and filling in its words from a table, as the demo and set-up do."""

from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from .progress import is_complete


def translate(page, locale, texts, user=None):
    """Sends `page` for translation into `locale` and fills in `texts` (source text → text); live when complete.

    Returns the translated page, or None while a text is missing.
    """
    if not page.has_translation(locale):
        translate_object(page, [locale], user=user)
    translation = Translation.objects.get(source__object_id=page.translation_key, target_locale=locale)
    for segment in translation.source.stringsegment_set.select_related("string", "context"):
        if text := texts.get(segment.string.data):
            write(segment, locale, text)
    if not is_complete(translation):
        return None
    translation.save_target(user=user, publish=True)
    return translation.get_target_instance()


def write(segment, locale, text):
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        context=segment.context,
        locale=locale,
        defaults={"data": text, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
    )
