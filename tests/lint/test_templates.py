import pytest

from . import ROOT, templates

BAD = {
    "{% load i18n %}{% blocktranslate %}Entries{% endblocktranslate %}": "trimmed",
    "{% load i18n %}{% trans 'Entries' %}": "old name",
    '<p class="a" style="color: red">x</p>': "inline style:",
    "<style>p { color: red }</style>": "style sheet",
    "<script>alert(1)</script>": "inline script",
    "<script type='module' defer>alert(1)</script>": "inline script",
    '<button type="button" onclick="go()">x</button>': "event handler",
    '<a href="javascript:go()">x</a>': "javascript:",
    '<option value="{{ user.pk }}">': "separators",
    "{% if a %}x": "Unclosed tag",
    "{{ a|no_such_filter }}": "Invalid filter",
    "{% no_such_tag %}": "no_such_tag",
    "{% include 'initiatives/no_such_file.html' %}": "there is no template",
    "{% extends 'no_such_file.html' %}": "there is no template",
}
GOOD = [
    "{% load i18n %}{% blocktranslate trimmed with a=b %}{{ a }} entries{% endblocktranslate %}",
    "{% load i18n %}{% translate 'Entries' %}",
    '<script src="{{ a }}" defer></script>',
    '<script type="application/ld+json">{{ a }}</script>',
    "{% load l10n %}{{ user.pk|unlocalize }}",
    "{% include a.template_name %}",
    "{% extends 'wagtailadmin/base.html' %}",
    '<p data-style="x">The style = of a sentence; onward = on</p>',
]


@pytest.mark.parametrize(("source", "expected"), BAD.items())
def test_what_the_house_forbids_is_found(source, expected):
    assert [expected in message for _, message in templates.template_problems(source)] == [True]


@pytest.mark.parametrize("source", GOOD)
def test_what_the_house_wants_passes(source):
    assert list(templates.template_problems(source)) == []


def test_only_templates_are_read_and_the_line_is_named(tmp_path):
    for folder in ("templates", "elsewhere"):
        path = tmp_path / "home" / folder / "a.html"
        path.parent.mkdir(parents=True)
        path.write_text("<p>x</p>\n<style>")

    assert templates.problems(tmp_path) == ["home/templates/a.html:2: an inline style sheet"]


def test_our_own_templates_are_clean():
    assert templates.problems(ROOT) == []
