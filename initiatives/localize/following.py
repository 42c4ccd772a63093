"""Publishing the source again brings its figures to every translation at once, and its new words to the translators."""

from django.apps import apps
from django.db import models, transaction
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.log_actions import log
from wagtail.models import Page, TranslatableMixin
from wagtail.signals import page_published, page_unpublished
from wagtail_localize.fields import SynchronizedField, TranslatableField, get_translatable_fields
from wagtail_localize.models import TranslationSource

from ..log_actions import SOURCE_TEXT_CHANGED
from ..models.translated import is_source_locale
from .shared import is_rows, share
from .streams import followed_stream
from .taking_up import take_up

#: page models whose translations follow their source
FOLLOWED = []


def keep_in_step(app_label):
    """Translations of the app's pages follow their source from now on, unless a model says `is_translated = False`.

    Once for each app, when it is ready.
    """
    for model in apps.get_app_config(app_label).get_models():
        if issubclass(model, Page) and getattr(model, "is_translated", True):
            follow(model)


def follow(page_model):
    share(page_model)
    FOLLOWED.append(page_model)
    name = page_model.__name__
    page_published.connect(follow_publication, sender=page_model, dispatch_uid=f"follow {name}")
    page_unpublished.connect(follow_withdrawal, sender=page_model, dispatch_uid=f"withdraw {name}")


def follow_publication(sender, instance, **kwargs):
    if not is_source_locale(instance.locale):
        take_up(instance)
        return
    bring_up_to_date(instance)
    if getattr(sender, "is_drafted_in_every_language", False):
        take_up_drafts(instance)


def take_up_drafts(page):
    """What was drafted beside it opens in the translations editor from now on, with the words that it has."""
    for draft in page.get_translations().filter(first_published_at=None):
        take_up(draft.specific)


def bring_up_to_date(page):
    source = TranslationSource.objects.get_for_instance_or_none(page)
    if source is None:
        return
    before = texts_by_place(source)
    source.update_from_db()
    moved_on = any(texts != before.get(place) for place, texts in texts_by_place(source).items())
    for translation in source.translations.filter(enabled=True):
        target = translation.get_target_instance()
        if target.alias_of_id is None:
            carry_over(page.specific, target)
            if moved_on:
                log(target, SOURCE_TEXT_CHANGED)


def texts_by_place(source):
    """{place: texts in order}: a text of the same words at the same place is the same text."""
    places = {}
    for place, text in source.stringsegment_set.order_by("order").values_list("context_id", "string_id"):
        places.setdefault(place, []).append(text)
    return places


@transaction.atomic
def carry_over(source, target):
    """Copies what is synchronised to `target`, whose words stay; a live page stays live."""
    for translatable in get_translatable_fields(type(source)):
        carry_over_field(source, target, translatable)
    revision = target.save_revision(clean=False)
    if target.live:
        revision.publish(skip_permission_checks=True)


def carry_over_field(source, target, translatable):
    field = translatable.get_field(type(source))
    if is_rows(field):
        carry_over_rows(source, target, field)
    elif isinstance(field, StreamField):
        setattr(target, field.name, followed_stream(field, source, target, target.locale))
    elif isinstance(translatable, SynchronizedField):
        carry_over_value(source, target, field)
    elif is_emptied(source, translatable, field):
        setattr(target, field.attname, "")


def is_emptied(source, translatable, field):
    """Words that the source took away are gone in every language."""
    return (
        isinstance(translatable, TranslatableField)
        and isinstance(field, models.CharField | models.TextField)
        and getattr(source, field.attname) == ""
    )


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
    known = {row.translation_key: row for row in getattr(target, field.name).all()}
    rows = []
    for original in getattr(source, field.name).all():
        row = known.get(original.translation_key) or without_words(original, target.locale)
        if row:
            carry_over_row(original, row)
            rows.append(row)
    setattr(target, field.name, rows)


def without_words(original, locale):
    """A new row that says all it must say without words, a pair of photos; None when words are missing."""
    row = type(original)(translation_key=original.translation_key, locale=locale)
    fields = [each.get_field(type(original)) for each in get_translatable_fields(type(original))]
    words = [field for field in fields if isinstance(field, models.CharField | models.TextField)]
    if any(not field.blank and not field.choices for field in words):
        return None
    return row


def carry_over_row(original, row):
    for translatable in get_translatable_fields(type(row)):
        carry_over_field(original, row, translatable)
    row.sort_order = original.sort_order


def follow_withdrawal(sender, instance, **kwargs):
    """A page withdrawn in the source language is withdrawn in every language."""
    if not is_source_locale(instance.locale):
        return
    for page in instance.get_translations().filter(live=True):
        page.unpublish()
