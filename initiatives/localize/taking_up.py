"""A page that was written in its language by hand becomes one that is translated beside its source."""

from collections import defaultdict

from django.db import transaction
from wagtail.fields import StreamField
from wagtail_localize.models import Translation, TranslationLog, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from ..models.translated import is_source_locale
from .streams import have_one_shape, kept, with_ids_of
from .translating import write


def take_up(page):
    """Keeps the words of `page` as the translation of its source's; a text that is still the source's is left open.

    Once taken up, or once an organiser stopped its translation, it stays as it is. So does a page that was built of
    other blocks than its source: its words stand nowhere in particular.
    """
    source_page = next((each for each in page.get_translations() if is_source_locale(each.locale)), None)
    if source_page is None or not source_page.live or page.alias_of_id or not paired(page, source_page):
        return
    source, _created = TranslationSource.get_or_create_from_instance(source_page)
    if not source.translations.filter(target_locale=page.locale).exists():
        Translation.objects.create(source=source, target_locale=page.locale)
        keep_words(page, source)


def take_words(page):
    """The words that code, no translator, just gave to `page` and published are its translation from now on."""
    source = TranslationSource.objects.filter(object_id=page.translation_key).first()
    if source and paired(page, source.get_source_instance()):
        source.update_from_db()
        keep_words(page, source)


@transaction.atomic
def keep_words(page, source):
    written = texts_by_place(page)
    for path, segments in segments_by_place(source).items():
        if len(written[path]) == len(segments):
            for segment, text in zip(segments, written[path], strict=True):
                if text != segment.string.data:
                    write(segment, page.locale, text)
    TranslationLog.objects.create(source=source, locale=page.locale, revision=page.latest_revision)


def paired(page, source_page):
    """Whether the blocks of both pages are the same ones; blocks written by hand get the ids of the source's."""
    return all(blocks_are_paired(field, page, source_page) for field in streams_of(page))


def streams_of(page):
    return [field for field in page._meta.get_fields() if isinstance(field, StreamField)]


def blocks_are_paired(field, page, source_page):
    ours, theirs = (kept(field, each) for each in (page, source_page))
    if not have_one_shape(ours, theirs):
        return not ours or bool({row["id"] for row in ours} & {row["id"] for row in theirs})
    aligned = with_ids_of(field.stream_block, ours, theirs)
    if aligned != ours:
        setattr(page, field.name, field.stream_block.to_python(aligned))
        page.save(update_fields=[field.name], clean=False)
        page.save_revision(changed=False, clean=False)
    return True


def segments_by_place(source):
    places = defaultdict(list)
    for segment in source.stringsegment_set.select_related("string", "context").order_by("order"):
        places[segment.context.path].append(segment)
    return places


def texts_by_place(page):
    """A rich text has several texts at one place."""
    places = defaultdict(list)
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            places[segment.path].append(segment.string.data)
    return places
