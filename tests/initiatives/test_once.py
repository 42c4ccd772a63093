"""Parts that are drawn once: by what they are found again."""

from dataclasses import dataclass

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.safestring import mark_safe

from initiatives.enums import Step
from initiatives.models import Governorate
from initiatives.templatetags.once import once


@dataclass(frozen=True)
class Told:
    name: str


def counting(calls):
    @once("initiatives/components/initiative_count.html")
    def part(count):
        calls.append(count)
        return {"count": count}

    return part


def test_equal_values_are_drawn_once_and_others_apart():
    calls = []
    part = counting(calls)

    with translation.override("ar"):
        found = [part(1), part(3), part(1)]

    assert calls == [1, 3]
    assert found[0] == found[2] != found[1]


def test_each_language_has_its_own():
    part = counting(calls := [])
    found = []
    for language in ("ar", "en", "ar"):
        with translation.override(language):
            found.append(part(1))

    assert calls == [1, 1]
    assert found[0] == found[2] != found[1]


def test_while_one_develops_a_changed_template_is_seen_at_once(settings):
    settings.DEBUG = True
    part = counting(calls := [])

    part(1)
    part(1)

    assert calls == [1, 1]


@pytest.mark.parametrize(
    "value", [Governorate(pk=1), (1, (Governorate(pk=1),)), Told(mark_safe("<b>")), (mark_safe("<b>"),)]
)
def test_what_may_change_while_it_stays_equal_is_refused(value):
    with pytest.raises(TypeError, match="plain"):
        counting([])(value)


def test_finished_html_is_never_taken_for_a_text_that_is_equal_to_it():
    source = "{% load initiatives_tags %}{% tile_map tiles caption %}"
    drawn = Template(source)

    finished = drawn.render(Context({"tiles": [], "caption": mark_safe("<i>x</i>")}))
    typed = drawn.render(Context({"tiles": [], "caption": "<i>x</i>"}))

    assert "<i>x</i>" in finished
    assert "&lt;i&gt;x" in typed


def test_a_stair_is_drawn_anew_for_each_step():
    drawn = Template("{% load initiatives_tags %}{% stair step %}")

    assert len({drawn.render(Context({"step": step})) for step in Step}) == len(Step)
