"""Initiatives and stories, drafts and published ones, with their files, comments and translations."""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Comment, Locale, TaskState
from wagtail_localize.models import Translation

from initiatives.actions import adoptions
from initiatives.actions.withdrawals import Notice, withdraw
from initiatives.localize import translate
from initiatives.models import Governorate, InitiativePage, LocalUnit
from tests import factories
from tests.initiatives import factories as given
from tests.initiatives.guides import complete_guide, published_guide

from ..secrets import OF_A, OF_B

#: B adopts from A, whose editors are asked to be the mentor; its committee is not
OF_BOTH = OF_B | {"editor_a"}


def fill(world):
    of_a(world, world.people["editor_a"])
    of_b(world, world.people["editor_b"])
    adopted_by_b(world, world.people["editor_b"])
    files(world, "a", Governorate.objects.get(code="EG-SHR"), OF_A)
    files(world, "b", Governorate.objects.get(code="EG-ASN"), OF_B)


def of_a(world, by):
    plant = world.vault.plant
    draft = given.draft_initiative(
        by=by, title=plant("title of A’s draft", OF_A), slug=plant("slug of A’s draft", OF_A)
    )
    draft.problem = plant("problem in A’s draft", OF_A)
    draft.save_revision(user=by, clean=False)
    Comment.objects.create(
        page=draft, user=by, text=plant("comment on A’s draft", OF_A), contentpath="problem"
    )
    waiting = given.submit(given.complete_initiative(by=by, title=plant("title A submitted", OF_A)))
    story = given.complete_story(by=by, title=plant("title of A’s story", OF_A))
    returned = given.submit(given.complete_initiative(by=by, title=plant("title A got back", OF_A)))
    returned.current_workflow_task_state.task.specific.on_action(
        returned.current_workflow_task_state,
        world.people["committee_a"],
        "reject",
        comment=plant("comment of A’s committee", OF_A),
        field_notes={},
    )
    world.name(
        draft_a=draft,
        draft_a_first=draft.revisions.earliest("pk"),
        draft_a_last=draft.revisions.latest("pk"),
        waiting_a=waiting,
        waiting_a_task=waiting.current_workflow_task_state.task,
        waiting_a_state=waiting.current_workflow_task_state,
        waiting_a_run=waiting.current_workflow_state,
        returned_a=returned,
        returned_a_run=TaskState.objects.filter(status="rejected").get().workflow_state,
        draft_path=path_of(draft),
        story_a=story,
        page_a=factories.governorate_page(),
        page_a_en=factories.governorate_page(language="en"),
    )
    published_of_a(world, by)
    withdrawn_of_a(world, by)


def published_of_a(world, by):
    page = given.published_initiative(by=by, title="منشورة")
    translate(page, Locale.objects.get(language_code="en"), {})
    page.title = world.vault.plant("new title of A’s published page", OF_A)
    revision = page.save_revision(user=by)
    translation = Translation.objects.get(source__object_id=page.translation_key)
    target = translation.get_target_instance()
    world.name(
        published_a=page,
        published_a_revision=revision,
        published_a_en=target,
        published_a_en_revision=target.latest_revision,
        translation=translation,
        translation_source=translation.source,
        segment=translation.source.stringsegment_set.first(),
    )
    world.name(published_path=path_of(page))
    guide = published_guide(page)
    file = guide.current_version().files.get()
    world.name(guide_a=guide, guide_path=path_of(guide), guide_file_path=f"{path_of(guide)}file-{file.pk}/")


def withdrawn_of_a(world, by):
    """Public once; its address tells the reason, and neither its title nor what it said."""
    page = given.published_initiative(by=by, title=world.vault.plant("title of A’s withdrawn page", OF_A))
    withdraw(page, world.people["organiser"], Notice("سبب السحب", "Reason of the withdrawal"))
    world.name(withdrawn_path=path_of(page))


def path_of(page):
    """As `wagtail_serve` takes it: beneath the home page of its language."""
    return page.url_path.split("/", 2)[2]


def of_b(world, by):
    plant = world.vault.plant
    draft = given.draft_initiative(
        "EG-ASN", by=by, title=plant("title of B’s draft", OF_B), slug=plant("slug of B’s draft", OF_B)
    )
    waiting = given.submit(given.complete_initiative("EG-ASN", by=by, title=plant("title B submitted", OF_B)))
    published = given.published_initiative("EG-ASN", by=by, title="منشورة في أسوان")
    guide = complete_guide(
        published, title=plant("title of B’s guide", OF_B), keep=plant("core of B’s guide", OF_B)
    )
    world.name(
        guide_b=guide,
        guide_b_path=path_of(guide),
        draft_b=draft,
        waiting_b=waiting,
        waiting_b_state=waiting.current_workflow_task_state,
        published_b=published,
        page_b=factories.governorate_page("EG-ASN"),
    )


def adopted_by_b(world, by):
    plant = world.vault.plant
    unit = LocalUnit.objects.filter(governorate__code="EG-ASN").first()
    adoption = adoptions.begin(
        InitiativePage.objects.get(pk=world.things["published_a"]),
        unit,
        by,
        contact=plant("contact of B’s adoption", OF_BOTH),
        motive=plant("motive of B’s adoption", OF_BOTH),
    )
    adoptions.take(adoption, "ask", by)
    date = adoption.proposed_dates.create(at=timezone.now() + timedelta(days=3))
    world.name(adoption_b=adoption, date_b=date)


def files(world, letter, governorate, known_to):
    plant = world.vault.plant
    whose = f"{letter.upper()}’s"
    document = get_document_model().objects.create(
        title=plant(f"title of {whose} document", known_to),
        file=ContentFile(
            f"%PDF-1.4 {plant(f'content of {whose} document', known_to)}".encode(),
            f"{plant(f'file name of {whose} document', known_to)}.pdf",
        ),
        collection=governorate.collection,
    )
    document.tags.add(plant(f"tag of {whose} document", known_to))
    picture = given.image(governorate, plant(f"title of {whose} picture", known_to))
    picture.tags.add(plant(f"tag of {whose} picture", known_to))
    rendition = picture.get_rendition("width-40")
    world.name(
        **{
            f"document_{letter}": document,
            f"document_{letter}_name": document.filename,
            f"picture_{letter}": picture,
            f"picture_{letter}_path": picture.file.name,
            f"picture_{letter}_small": rendition.file.name,
            f"collection_{letter}": governorate.collection,
            f"governorate_{letter}": governorate,
        }
    )
