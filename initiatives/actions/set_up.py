"""Everything a site needs before its first user comes; safe to run again."""

from collections.abc import Container

from django.db import transaction
from wagtail.models import Page

from ..models import Governorate, Obstacle
from . import pages, rights
from .reference import load_reference
from .workflow import set_up_workflow


@transaction.atomic
def set_up(home: Page, only: Container[str] | None = None) -> None:
    """Reference data, pages under `home` and its translations, groups, rights and the workflow.

    `home` is the source language's page. `only` limits the governorates, by code.
    """
    load_reference(only)
    governorates = Governorate.objects.all()
    pages.set_up_index_pages(home)
    pages.set_up_governorate_pages(home, governorates)
    pages.set_up_obstacle_pages(home, Obstacle.objects.all())
    homes = [home, *home.get_translations()]
    rights.set_up_organisers(homes)
    rights.set_up_translators(homes)
    for governorate in governorates:
        rights.set_up_governorate_rights(governorate)
    set_up_workflow(homes)
