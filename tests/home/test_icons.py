"""An icon is drawn once, as Wagtail draws it."""

import pytest
from django.template import Context, Template
from django.template.loader import get_template
from django.utils.safestring import mark_safe
from wagtail.admin.templatetags import wagtailadmin_tags as stock

from home.icons import drawn, icon

LOAD = "{% load wagtailadmin_tags %}"


@pytest.mark.parametrize(
    "facts",
    [{"name": "copy"}, {"name": "copy", "classname": "large", "title": "نسخ", "wrapped": True}],
)
def test_it_looks_as_wagtails_does(facts):
    assert icon(**facts) == get_template("wagtailadmin/shared/icon.html").render(stock.icon(**facts))


def test_templates_of_wagtail_get_it_drawn_once():
    drawn.cache_clear()
    template = Template(LOAD + "{% for each in rows %}{% icon name='copy' %}{% endfor %}")

    shown = template.render(Context({"rows": range(3)}))

    assert shown.count("<use") == 3
    assert drawn.cache_info().misses == 1


def test_a_title_is_escaped_though_one_of_the_same_letters_was_safe():
    template = Template(LOAD + "{% icon name='copy' title=title %}")

    assert "<b>" in template.render(Context({"title": mark_safe("<b>")}))
    assert "<b>" not in template.render(Context({"title": "<b>"}))


def test_an_icon_has_a_name():
    with pytest.raises(ValueError, match="icon name"):
        icon()
