"""What every site has besides: mail that waits, redirects, workflows, reference data, restricted pages."""

from django.contrib.auth.models import Group
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import (
    CollectionViewRestriction,
    Locale,
    PageViewRestriction,
    Site,
)

from competitions.models import WinnersPage
from home.models import OpenDataPage, PlatformSettings
from initiatives.actions.workflow import committee_task, initiative_workflow
from initiatives.models import (
    BeneficiaryGroup,
    Domain,
    Governorate,
    InitiativeTag,
    JurisdictionBody,
    LocalUnit,
    Obstacle,
    OutboxMessage,
    SolutionRequest,
    WordGroup,
)
from tests import factories

from ..secrets import MINISTRY, NOBODY_AT_ALL
from .presenting import path_of


def fill(world):
    mail(world)
    reference(world)
    site = Site.objects.get()
    PlatformSettings.for_site(site)
    home = site.root_page
    restricted = factories.governorate_page("EG-PTS")
    world.name(
        home_page=home,
        site=site,
        locale=Locale.objects.get(language_code="en"),
        group=Group.objects.first(),
        redirect=Redirect.add_redirect("/old/", home),
        workflow=initiative_workflow(),
        task=committee_task(),
        page_restriction=PageViewRestriction.objects.create(
            page=restricted,
            restriction_type="password",
            password=world.vault.plant("password", NOBODY_AT_ALL),
        ),
        restricted_page=restricted,
        restricted_path=path_of(restricted),
        open_data_path=path_of(OpenDataPage.objects.get(locale=home.locale)),
        winners_page_path=path_of(WinnersPage.objects.get(locale=home.locale)),
        collection_restriction=CollectionViewRestriction.objects.first(),
    )


def mail(world):
    plant = world.vault.plant
    message = OutboxMessage.objects.create(
        sender="site@example.org",
        to=[plant("address of a recipient", MINISTRY)],
        subject=plant("subject of a mail", MINISTRY),
        text=plant("text of a mail", NOBODY_AT_ALL),
        html=plant("HTML of a mail", NOBODY_AT_ALL),
    )
    world.name(mail=message)


def reference(world):
    for model in (Domain, Obstacle, BeneficiaryGroup, JurisdictionBody, LocalUnit, WordGroup):
        world.name(**{f"some_{model._meta.model_name}": model.objects.first()})
    world.name(some_initiativetag=InitiativeTag.objects.create(name="وسم"))
    asked = SolutionRequest.objects.create(
        text="أرشيف ورقي", governorate=Governorate.objects.get(code="EG-SHR")
    )
    world.name(solution_request=asked)
