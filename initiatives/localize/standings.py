"""Every public page and how far its translation into one language is; one query."""

from django.db.models import Case, F, IntegerField, OuterRef, Q, Subquery, TextChoices, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import Translation

from ..actions.pages import source_locale
from . import following
from .progress import lagging_since, put_together_at, texts, texts_without_translation


class State(TextChoices):
    UNSENT = "unsent", _("Not sent for translation")
    TRANSLATING = "translating", _("Being translated")
    READY = "ready", _("Translated, to be published")
    BEHIND = "behind", _("Out of date")
    CURRENT = "current", _("Up to date")
    BY_HAND = "by_hand", _("Written by hand")


STATE = Case(
    When(target_id=None, then=Value(State.UNSENT)),
    When(translation_id=None, then=Value(State.BY_HAND)),
    When(target_is_live=False, missing=0, then=Value(State.READY)),
    When(target_is_live=False, then=Value(State.TRANSLATING)),
    When(Q(missing=0) & ~Q(lags_since=None), then=Value(State.READY)),
    When(missing__gt=0, then=Value(State.BEHIND)),
    default=Value(State.CURRENT),
)


def page_standings(locale, user):
    """Live pages of the source language, each with `target_id`, `state`, `total`, `missing`, `lags_since`,
    `put_together_at` and `governorate_id` (NULL outside governorates); of translated ones those `user` may change.
    """
    targets = Page.objects.filter(translation_key=OuterRef("translation_key"), locale=locale)
    pages = Page.objects.live().public().filter(locale=source_locale()).type(*following.FOLLOWED)
    annotated = pages.annotate(
        governorate_id=governorate_of(),
        target_id=Subquery(targets.values("pk")[:1]),
        target_is_live=Subquery(targets.values("live")[:1]),
    ).annotate(
        translation_id=of_translation(locale, F("pk")),
        total=of_translation(locale, texts()),
        missing=of_translation(locale, texts_without_translation()),
        put_together_at=of_translation(locale, put_together_at()),
        lags_since=of_translation(locale, lagging_since(OuterRef(OuterRef("target_id")))),
    )
    changeable = (
        PagePermissionPolicy().instances_user_has_permission_for(user, "change").filter(locale=locale)
    )
    reach = Q(target_id=None) | Q(target_id__in=changeable.values("pk"))
    return annotated.annotate(state=STATE).filter(reach).order_by("path")


def of_translation(locale, expression):
    """`expression` over the page's translation into `locale`, NULL when there is none."""
    translations = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"), target_locale=locale, enabled=True
    )
    annotated = translations.annotate(put_together_at=put_together_at()).annotate(answer=expression)
    return Subquery(annotated.values("answer")[:1])


def governorate_of():
    columns = [
        F(f"{model._meta.model_name}__governorate_id")
        for model in following.FOLLOWED
        if any(field.name == "governorate" for field in model._meta.fields)
    ]
    return Coalesce(*columns, output_field=IntegerField())
