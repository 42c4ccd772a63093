"""A chooser asks in the language of its reader, whoever opened the form first."""

import pytest
from django.utils.translation import override
from wagtail.admin.forms.models import registry

from competitions.models import CompetitionPage
from home.blocks.bands import EditionBlock
from initiatives.models import InitiativePage, MinistryAdoption


def of_a_form():
    field = MinistryAdoption._meta.get_field("page")
    return registry.get(field)["widget"]


def of_a_band():
    block = EditionBlock().child_blocks["edition"]
    vars(block).pop("widget", None)
    return block.widget


@pytest.mark.parametrize(("chooser", "model"), [(of_a_form, InitiativePage), (of_a_band, CompetitionPage)])
def test_a_chooser_built_for_an_english_reader_asks_an_arab_in_arabic(chooser, model):
    with override("en"):
        widget = chooser()
        assert str(widget.choose_one_text) == f"Choose a page ({model._meta.verbose_name.capitalize()})"
    with override("ar"):
        assert str(widget.choose_one_text) == f"اختر صفحة ({model._meta.verbose_name})"
