"""Many initiatives at once, to measure with: the same ones for the same seed, and never mixed with real ones.

Written in bulk, without revisions: twenty queries for a thousand pages instead of a hundred for one.
"""

import datetime
import random
import uuid
from decimal import Decimal

from django.contrib.contenttypes.models import ContentType
from django.db import reset_queries, transaction
from django.utils.text import slugify

from initiatives.enums import Better, IndicatorKind, Stage
from initiatives.models import (
    BeneficiaryGroup,
    Domain,
    Indicator,
    InitiativePage,
    InitiativeTag,
    LocalUnit,
    Obstacle,
    ObstacleOvercome,
    TaggedInitiative,
)

from .branches import Branches

LATEST = datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC)
BATCH = 500
WORDS = [
    "شباك",
    "خدمة",
    "حجز",
    "دور",
    "مواطن",
    "ملف",
    "أرشيف",
    "ميكنة",
    "ترخيص",
    "بناء",
    "معاينة",
    "خريطة",
    "أملاك",
    "قرية",
    "مركز",
    "مدينة",
    "حي",
    "تدريب",
    "موظف",
    "شكوى",
    "رضا",
    "قياس",
    "شاشة",
    "رسالة",
    "هاتف",
    "استمارة",
    "متغير",
    "إزالة",
    "متابعة",
    "لجنة",
    "ربط",
    "شبكة",
    "بيانات",
    "مراجعة",
    "تسليم",
    "موعد",
    "زيارة",
]
COSTS = [Decimal(cost) for cost in (0, 20_000, 120_000, 600_000, 3_000_000)]
TEXTS = ["summary", "problem", "novelty", "team", "conditions", "transfer", "lessons"]


class Crowd:
    """Pages, rows and links of one batch after the other."""

    def __init__(self, seed):
        self.random = random.Random(seed)  # noqa: S311
        self.content_type = ContentType.objects.get_for_model(InitiativePage).pk
        self.branches = Branches()
        units = LocalUnit.objects.order_by("pk")
        self.units = {unit.governorate_id: unit for unit in units}
        self.domains = list(Domain.objects.all())
        self.obstacles = list(Obstacle.objects.all())
        self.groups = list(BeneficiaryGroup.objects.all())
        self.tags = list(InitiativeTag.objects.order_by("slug"))

    def words(self, count):
        return " ".join(self.random.choice(WORDS) for _ in range(count))

    def day(self):
        return datetime.date(2018, 1, 1) + datetime.timedelta(days=self.random.randrange(3200))

    def page(self):
        parent = self.random.choice(self.branches.parents)
        number, place = self.branches.next_place(parent)
        title = self.words(4)
        slug = f"{slugify(title, allow_unicode=True)[:40]}-{number}"
        first = LATEST - datetime.timedelta(minutes=self.random.randrange(2_000_000))
        return InitiativePage(
            **place,
            title=title,
            draft_title=title,
            slug=slug,
            url_path=f"{parent.url_path}{slug}/",
            content_type_id=self.content_type,
            translation_key=uuid.UUID(int=self.random.getrandbits(128)),
            live=True,
            first_published_at=first,
            last_published_at=first,
            governorate_id=parent.governorate_id,
            **self.fields(parent),
        )

    def fields(self, parent):
        return {
            "local_unit": self.units.get(parent.governorate_id),
            "domain": self.random.choice(self.domains),
            "stage": self.random.choice(Stage.values),
            "start_date": self.day(),
            "cost": self.random.choice(COSTS),
            "satisfaction": self.random.choice([None, Decimal(80)]),
            "solution": f"<p>{self.words(60)}</p>",
            "is_illustrative": True,
            **{name: self.words(20)[:190] for name in TEXTS},
        }

    def add(self, count):
        pages = [self.page() for _ in range(count)]
        self.branches.insert(InitiativePage, pages)
        self.add_rows(pages)

    def add_rows(self, pages):
        locale = {"locale_id": pages[0].locale_id}
        Indicator.objects.bulk_create([self.indicator(page, locale) for page in pages])
        ObstacleOvercome.objects.bulk_create(
            ObstacleOvercome(
                page=page,
                obstacle=obstacle,
                what_happened=self.words(8),
                how_overcome=self.words(12),
                **locale,
            )
            for page in pages
            for obstacle in self.random.sample(self.obstacles, self.random.randint(1, 2))
        )
        through = InitiativePage.beneficiaries.through
        through.objects.bulk_create(
            through(initiativepage_id=page.pk, beneficiarygroup_id=group.pk)
            for page in pages
            for group in self.random.sample(self.groups, self.random.randint(1, 3))
        )
        TaggedInitiative.objects.bulk_create(
            TaggedInitiative(content_object_id=page.pk, tag=tag)
            for page in pages
            for tag in self.random.sample(self.tags, self.random.randint(0, 3))
        )

    def indicator(self, page, locale):
        before = self.random.randint(40, 99)
        return Indicator(
            page=page,
            name="متوسط زمن الخدمة",
            unit="دقيقة",
            kind=IndicatorKind.MEAN,
            better=Better.LOWER,
            before=before,
            after=before // 3,
            n=self.random.choice([None, 120]),
            measured_on=page.start_date if self.random.random() < 0.8 else None,
            source="سجل المركز",
            **locale,
        )


@transaction.atomic
def add_crowd(count, seed):
    """`count` live initiatives in the source language; `rebuild_catalogue` gives them their rows."""
    crowd = Crowd(seed)
    for start in range(0, count, BATCH):
        crowd.add(min(BATCH, count - start))
        reset_queries()  # which a site in development remembers, each many kilobytes long
    crowd.branches.finish()
