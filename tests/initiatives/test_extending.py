"""What docs/host-sites.md shows is run as it stands there."""

import re
import sys
import types

import pytest
from django.template import engines
from django.test import Client
from wagtail import hooks

from competitions.actions.rubric import load_default_rubric, problems_of_rubric
from initiatives.actions.reference import load_reference
from initiatives.fields import HostBlocksField
from initiatives.models import Governorate, InitiativePage, LocalUnit
from initiatives.templatetags.map_tags import governorate_map
from tests.competitions.factories import edition, spatial_page, submit
from tests.initiatives.factories import published_initiative
from tests.lint import ROOT

pytestmark = pytest.mark.django_db
GUIDE = (ROOT / "docs/host-sites.md").read_text()
SETTINGS = re.findall(r"```python\n((?:INITIATIVES|COMPETITIONS)_\w+ = .*?)```", GUIDE, re.DOTALL)


def block(language, start):
    """The example in `language` that begins with `start`."""
    (found,) = [
        code for code in re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL) if code.startswith(start)
    ]
    return found


def module(name, monkeypatch):
    """`mysite.name` with the guide's code."""
    made = types.ModuleType(f"mysite.{name}")
    monkeypatch.setitem(sys.modules, "mysite", types.ModuleType("mysite"))
    monkeypatch.setitem(sys.modules, made.__name__, made)
    exec(block("python", f"# mysite/{name}.py"), made.__dict__)  # noqa: S102
    return made


@pytest.fixture
def as_the_guide_sets(settings, tmp_path):
    for line in SETTINGS:
        told = {"BASE_DIR": tmp_path}
        exec(line, told)  # noqa: S102
        for name in set(told) - {"BASE_DIR", "__builtins__"}:
            setattr(settings, name, told[name])
    (tmp_path / "regions.csv").write_text(block("csv", "iso_3166_2"))


def templates(settings, monkeypatch, tmp_path, *names):
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text(block("html", "{# " + f"templates/{name}"))
    monkeypatch.setattr(engines["django"].engine, "dirs", [tmp_path, *engines["django"].engine.dirs])
    for loader in engines["django"].engine.template_loaders:
        loader.reset()


def test_another_country_has_its_own_regions(as_the_guide_sets):
    load_reference()

    irbid = Governorate.objects.get(code="JO-IR")
    assert (irbid.name_ar, irbid.capital, irbid.aliases) == ("إربد", "إربد", [])
    assert list(LocalUnit.objects.filter(governorate=irbid).values_list("tier", flat=True)) == ["diwan"]
    tile = types.SimpleNamespace(governorate=irbid, count=1, url="")
    assert governorate_map([tile], "Map")["maps"] == []


def test_a_rubric_of_ones_own_with_a_measured_criterion(as_the_guide_sets, monkeypatch, site_tree):
    module("rubrics", monkeypatch)

    opened = edition()

    assert [(c.key, c.weight, c.kind) for c in opened.criteria.all()] == [
        ("craft", 60, "judged"),
        ("false_alarms", 40, "measured"),
    ]
    assert problems_of_rubric(opened) == []
    load_default_rubric(opened)
    assert opened.criteria.count() == 2


def test_an_initiative_says_more_in_blocks_of_the_hosts(
    as_the_guide_sets, settings, monkeypatch, tmp_path, site_tree
):
    module("blocks", monkeypatch)
    templates(settings, monkeypatch, tmp_path, "blocks/energy.html")
    field = InitiativePage._meta.get_field("further")
    assert "energy" not in str(field.deconstruct())
    monkeypatch.setattr(field, "stream_block", HostBlocksField().stream_block)
    page = published_initiative()
    page.further = [("energy", {"kwh": 800})]
    page.save_revision().publish()

    html = " ".join(Client().get(page.get_url()).content.decode().split())

    assert '<section class="further further-energy"> <h2>Energy</h2><p>800 kWh a year</p>' in html


def test_a_template_of_the_hosts_wins(settings, monkeypatch, tmp_path, site_tree):
    templates(settings, monkeypatch, tmp_path, "initiatives/components/illustrative.html")
    page = published_initiative(is_illustrative=True)

    assert '<span class="badge">Sample</span>' in Client().get(page.get_url()).content.decode()


def test_a_section_of_the_hosts_stands_on_an_initiative(monkeypatch, site_tree):
    page = published_initiative()
    assert b"Call 15345" not in Client().get(page.get_url()).content

    monkeypatch.setattr(hooks, "_hooks", {name: list(found) for name, found in hooks._hooks.items()})
    module("wagtail_hooks", monkeypatch)

    assert "<section>Call 15345</section>" in Client().get(page.get_url()).content.decode()


def test_receivers_hear_of_an_entry(monkeypatch, site_tree, django_capture_on_commit_callbacks):
    heard = module("receivers", monkeypatch).heard

    with django_capture_on_commit_callbacks(execute=True):
        entry = submit(spatial_page(edition()))

    assert heard == [f"entry {entry.number}"]
