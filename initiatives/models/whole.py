"""All that the page of an initiative tells and only it has, read with the page itself."""

from django.db.models import OuterRef, Subquery

from .badges import SHOWN, BadgeRenewal
from .gathered import LINKED, Gathered, told, with_lists
from .guides.pages import ReplicationGuidePage
from .guides.versions import GuideVersion
from .mentor_questions import SHOWN as OF_A_QUESTION
from .mentor_questions import MentorQuestion
from .obstacles import ObstaclePage
from .photos import photos
from .recognitions import Recognition
from .restricted import hidden
from .rows import BeforeAfterPair, Indicator, ObstacleOvercome, Partner

CHILDREN = {
    "indicators": Indicator,
    "partners": Partner,
    "before_after": BeforeAfterPair,
    "challenges": ObstacleOvercome,
}


def whole(pages, request):
    """Pages of initiatives with all that they tell; `request`: whom they are drawn for."""
    here, family = OuterRef("pk"), OuterRef("translation_key")
    overcome = ObstacleOvercome.objects.filter(page=OuterRef(here)).values("obstacle")
    obstacles = ObstaclePage.objects.filter(locale=OuterRef("locale"), obstacle__in=overcome)
    guides = ReplicationGuidePage.objects.of(family)
    questions = MentorQuestion.objects.public().filter(page__translation_key=family)
    said = ReplicationGuidePage.objects.published().exclude(hidden(request)).of(OuterRef(family))
    said = GuideVersion.objects.newest(said, OuterRef(OuterRef("locale"))).values("told")[:1]
    children = {name: model.objects.filter(page=here) for name, model in CHILDREN.items()}
    return with_lists(pages, **children).annotate(
        told_recognitions=Gathered(Recognition.objects.filter(page__translation_key=family)),
        told_renewals=Gathered(BadgeRenewal.objects.filter(page__translation_key=family), SHOWN),
        told_questions=Gathered(questions, OF_A_QUESTION),
        told_obstacle_pages=Gathered(public(obstacles, request), [*LINKED, "obstacle_id"]),
        guide_says=Subquery(said),
        told_guides=Gathered(public(guides, request), [*LINKED, "one_line"]),
    )


def public(pages, request):
    return pages.live().exclude(hidden(request))


def photo_pairs_of(page):
    """Its pairs of photos that are complete, each photo with its sizes."""
    pairs = [pair for pair in page.before_after.all() if pair.before_image_id and pair.after_image_id]
    numbers = {number for pair in pairs for number in (pair.before_image_id, pair.after_image_id)}
    found = photos().in_bulk(numbers) if pairs else {}
    for pair in pairs:
        pair.before_image, pair.after_image = found[pair.before_image_id], found[pair.after_image_id]
    return pairs


def challenges_of(page, request, obstacles):
    """What it overcame, each with its obstacle out of `obstacles` and the obstacle's public page (`leads_to`)."""
    rows = list(page.challenges.all())
    by_obstacle = {found.obstacle_id: found for found in obstacle_pages_of(page, request, rows)}
    for row in rows:
        row.obstacle = obstacles.get(row.obstacle_id)
        row.leads_to = by_obstacle.get(row.obstacle_id)
    return rows


def obstacle_pages_of(page, request, rows):
    found = told(page, "obstacle_pages", ObstaclePage)
    if found is None:
        pages = ObstaclePage.objects.filter(locale=page.locale)
        found = public(pages.filter(obstacle__in=[row.obstacle_id for row in rows]), request)
    return found
