"""What a rich text may hold, by whatever way it comes: from the editor's script, a forged form, a translator."""

import json
from urllib.parse import urlencode

import bs4
import polib
import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail_localize.models import StringTranslation, Translation

from initiatives.localize import translate
from initiatives.models import InitiativePage
from tests.admin_forms import edit_url, form_of
from tests.factories import translator
from tests.initiatives.factories import complete_initiative, published_initiative

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)><b onclick=alert(1) style='color:red'>"
#: tags and their attributes; a link to a page or file of ours goes by kind and number
ALLOWED = {
    "p": {"data-block-key"},
    "h3": {"data-block-key"},
    "li": {"data-block-key"},
    "ul": set(),
    "ol": set(),
    "b": set(),
    "br": set(),
    "a": {"href", "linktype", "id"},
}
FEATURES = {"bold", "link", "document-link", "h3", "ul", "ol"}


def line(text="x", kind="unstyled", styles=(), entity=None):
    return {
        "key": "a",
        "text": text,
        "type": kind,
        "depth": 0,
        "inlineStyleRanges": [{"offset": 0, "length": 1, "style": style} for style in styles],
        "entityRanges": [] if entity is None else [{"offset": 0, "length": 1, "key": entity}],
    }


def content(*lines, **entities):
    made = {
        str(number): {"type": kind, "mutability": "MUTABLE", "data": data}
        for number, (kind, data) in enumerate(entities.values())
    }
    return json.dumps({"blocks": list(lines), "entityMap": made})


#: as the script of an editor sends them, with more than any editor of ours can
HOSTILE = {
    "markup as text": content(line(SCRIPT)),
    "styles": content(line(styles=["BOLD", "CODE", "ITALIC", "color:red"])),
    "blocks": content(*(line(kind=kind) for kind in ("header-one", "blockquote", "code-block", "no-such"))),
    "a rule": content(line(" ", "atomic", entity=0), rule=("HORIZONTAL_RULE", {})),
    "an embed": content(line(" ", "atomic", entity=0), embed=("EMBED", {"url": "https://evil.example/x"})),
    "a picture": content(
        line(" ", "atomic", entity=0), picture=("IMAGE", {"id": 1, "src": "x", "alt": '" onerror="a()'})
    ),
    "an unknown thing": content(line(entity=0), thing=("SCRIPT", {"src": "https://evil.example/x.js"})),
    **{
        f"a link to {url}": content(line(entity=0), link=("LINK", {"url": url, "onclick": "alert(1)"}))
        for url in (
            "javascript:alert(1)",
            "JaVa\tScRiPt:alert(1)",
            " javascript:x",
            "data:text/html,x",
            "vbscript:x",
        )
    },
    "a link out of its quotes": content(
        line(entity=0), link=("LINK", {"url": 'https://a.example/" onclick="alert(1)'})
    ),
}


def rich_texts():
    """Every field and block of ours that holds rich text: (where, its widget)."""
    for model in apps.get_models():
        if model._meta.app_label in {"initiatives", "competitions", "home"}:
            for field in model._meta.local_fields:
                where = f"{model.__name__}.{field.name}"
                if isinstance(field, RichTextField):
                    yield where, field.formfield().widget
                elif isinstance(field, StreamField):
                    yield from widgets_in(field.stream_block, where)


def widgets_in(block, where):
    if isinstance(block, blocks.RichTextBlock):
        yield where, block.field.widget
    for name, child in getattr(block, "child_blocks", {}).items():
        yield from widgets_in(child, f"{where}.{name}")
    if isinstance(block, blocks.ListBlock):
        yield from widgets_in(block.child_block, where)


WIDGETS = dict(rich_texts())


def assert_allowed(html):
    for tag in bs4.BeautifulSoup(html, "html.parser").find_all(True):
        assert tag.name in ALLOWED and tag.attrs.keys() <= ALLOWED[tag.name], html
        address = tag.get("href", "").strip().lower()
        assert not address or address.startswith(("http://", "https://", "mailto:", "tel:", "#", "/")), html


def test_there_are_rich_texts_in_fields_and_in_blocks():
    assert len(WIDGETS) > 8 and any("." in where.partition(".")[2] for where in WIDGETS)


@pytest.mark.parametrize("where", WIDGETS)
def test_no_editor_offers_more_than_is_listed(where):
    assert set(WIDGETS[where].features) <= FEATURES


@pytest.mark.django_db
@pytest.mark.parametrize("what", HOSTILE)
def test_no_field_keeps_more_than_is_listed(what):
    for widget in WIDGETS.values():
        assert_allowed(widget.value_from_datadict({"x": HOSTILE[what]}, {}, "x"))


@pytest.mark.django_db
def test_what_is_allowed_is_kept():
    sent = content(line("abc", styles=["BOLD"], entity=0), link=("LINK", {"url": "https://a.example/"}))

    for widget in WIDGETS.values():
        html = widget.value_from_datadict({"x": sent}, {}, "x")
        assert 'href="https://a.example/"' in html and "<b>" in html


@pytest.mark.django_db
def test_a_forged_form_stores_no_more(client, site_tree):
    page = complete_initiative()
    client.force_login(page.owner)
    data = {**form_of(client, edit_url(page)), "solution": HOSTILE["a link to javascript:alert(1)"]}

    client.post(edit_url(page), data)

    draft = InitiativePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert "x" in draft.solution and "javascript" not in draft.solution
    assert_allowed(draft.solution)


@pytest.fixture
def sent(site_tree):
    page = published_initiative(solution="<p>نص مع <b>كلمة</b>.</p>")
    translate(page, site_tree.en, {})
    return Translation.objects.get(source__object_id=page.translation_key)


def segment_of_solution(translation):
    segments = translation.source.stringsegment_set.select_related("string", "context")
    return next(one for one in segments if one.context.path == "solution")


MARKUP = [
    SCRIPT,
    'x <a href="javascript:alert(1)">y</a>',
    '<a id="a1" onclick="a()">x</a>',
    "<iframe src=//evil.example></iframe>",
    '<b style="position:fixed">x</b>',
    '<embed embedtype="image" id="1"/>',
]


@pytest.mark.django_db
@pytest.mark.parametrize("markup", MARKUP)
@pytest.mark.parametrize("way", ["typed", "PO"])
def test_a_translator_brings_no_more_in(client, sent, markup, way):
    client.force_login(translator())
    segment = segment_of_solution(sent)

    (type_in if way == "typed" else upload)(client, sent, segment, markup)

    assert StringTranslation.objects.get(context=segment.context).data == markup
    sent.save_target(publish=True)
    assert_allowed(sent.get_target_instance().solution)


def type_in(client, translation, segment, markup):
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    sent = urlencode({"value": markup})
    assert client.put(address, sent, content_type="application/x-www-form-urlencoded").status_code < 300


def upload(client, translation, segment, markup):
    file = translation.export_po()
    entry = next(one for one in file if one.msgctxt == "solution" and one.msgid == segment.string.data)
    entry.msgstr = markup
    assert isinstance(entry, polib.POEntry)
    po = SimpleUploadedFile("a.po", str(file).encode(), "text/x-gettext-translation")
    client.post(reverse("wagtail_localize:upload_pofile", args=[translation.pk]), {"file": po})
