"""What is taken out of a form before its view reads it, and what is refused unread."""

import json

import pytest
from django.core.exceptions import BadRequest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.test import RequestFactory

from initiatives.incoming import DEEPEST, CarefulInput, nesting
from tests.admin_forms import send
from tests.factories import editor
from tests.initiatives.factories import complete_initiative

TURNED = "مبادرة \u202eexe.\u202c\u2066x\u2069 الأولى\u200f"
PLAIN = "مبادرة exe.x الأولى\u200f"


def cared_for(request):
    CarefulInput(lambda request: None).process_view(request, None, (), {})
    return request


def sent(**fields):
    return cared_for(RequestFactory().post("/", fields))


def test_marks_that_turn_the_direction_are_taken_out_of_every_text_and_those_of_one_letter_stay():
    request = sent(title=TURNED, other="a", many=["b", TURNED])

    assert request.POST["title"] == PLAIN
    assert request.POST.getlist("many") == ["b", PLAIN]


def test_what_a_database_refuses_is_taken_out_of_questions_and_forms():
    asked = cared_for(RequestFactory().get("/", {"q": "a\0b", "state": TURNED}))

    assert asked.GET.dict() == {"q": "ab", "state": PLAIN}
    assert sent(title="a\0b", text='{"a": "\\u0000\\ud800x\\ud83d\\ude00"}').POST.dict() == {
        "title": "ab",
        "text": '{"a": "?x😀"}',
    }


@pytest.mark.parametrize(
    ("body", "plain"),
    [
        (r'{"note": "a\u0000b"}', {"note": "ab"}),
        (r'{"note": "\ud800"}', {"note": "?"}),
        (r'{"note": "\udc00 \ud83d\ude00"}', {"note": "? 😀"}),
        (r'{"note": "\\ud800"}', {"note": r"\ud800"}),
    ],
)
def test_json_holds_whole_letters_only(body, plain):
    request = cared_for(RequestFactory().post("/", body, content_type="application/json"))

    assert json.loads(request.body) == plain


def test_a_text_that_is_put_is_cared_for_like_one_that_is_posted():
    body = QueryDict(mutable=True)
    body["value"] = f"{TURNED}\0"
    put = RequestFactory().put("/", body.urlencode(), content_type="application/x-www-form-urlencoded")

    assert QueryDict(cared_for(put).body).dict() == {"value": PLAIN}


def test_a_password_is_taken_as_it_was_typed():
    assert sent(new_password1=TURNED).POST["new_password1"] == TURNED


def test_a_file_gets_a_plain_name():
    request = sent(file=SimpleUploadedFile("gpj.\u202eexe.jpg", b"x"))

    assert request.FILES["file"].name == "gpj-exe.jpg"


@pytest.mark.parametrize("ensure_ascii", [True, False])
def test_json_is_cared_for_however_it_spells_the_marks(ensure_ascii):
    body = json.dumps({"note": TURNED, "kept": "\\u202e"}, ensure_ascii=ensure_ascii)

    request = cared_for(RequestFactory().post("/", body, content_type="application/json"))

    assert json.loads(request.body) == {"note": PLAIN, "kept": "\\u202e"}


@pytest.mark.parametrize(
    ("text", "depth"),
    [("[]", 1), ('{"a": [1, {"b": 2}]}', 3), ('["[[[", "\\"[["]', 1), ("[" * 10, 10), ("", 0)],
)
def test_brackets_in_strings_are_no_nesting(text, depth):
    assert nesting(text) == depth


@pytest.mark.parametrize("deep", ["[" * (DEEPEST + 1), '{"a":' * 100_000])
def test_json_that_could_not_be_read_is_refused_unread(deep):
    with pytest.raises(BadRequest):
        sent(body=deep)
    with pytest.raises(BadRequest):
        cared_for(RequestFactory().put("/", deep, content_type="application/json"))


def test_what_a_database_or_python_could_not_read_is_refused_unread():
    with pytest.raises(BadRequest):
        CarefulInput(lambda request: None)(RequestFactory().get("/media/a%00b.png"))
    with pytest.raises(BadRequest):
        sent(parent="٩" * 5000)
    assert sent(title="9" * 1000, text="9 " * 5000).POST["title"] == "9" * 1000


@pytest.mark.django_db
def test_a_title_is_stored_without_them_and_deep_json_is_a_400_at_the_editor(site_tree, client):
    client.force_login(editor())
    page = complete_initiative()

    _response, draft = send(client, page, title=TURNED)
    refused, _draft = send(client, page, challenge="[" * 100_000)

    assert draft.title == PLAIN
    assert refused.status_code == 400
