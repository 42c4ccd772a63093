"""People at the stack: an administrator publishes, everybody reads; files go to those who may have them."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from wagtail.test.utils.form_data import streamfield

from tests.journeys import steps_site

from .browser import Browser, visitor
from .machine import INSTANCES, RUN, in_the_site, unit, written

HOME = "from home.models import HomePage; print(HomePage.objects.get(locale__language_code='ar').pk)"
A_PICTURE = """
import io, json
from PIL import Image
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction
from home.models import SiteImage
root = Collection.get_first_root_node()
closed = Collection.objects.filter(name="closed").first() or root.add_child(name="closed")
CollectionViewRestriction.objects.get_or_create(collection=closed, restriction_type="login")
dot = io.BytesIO()
Image.new("RGB", (1, 1)).save(dot, "PNG")
urls = {}
for name, collection in [("open", root), ("closed", closed)]:
    image = SiteImage(title=name, alt_ar="نقطة", alt_en="A dot", collection=collection)
    image.file = ContentFile(dot.getvalue(), name=f"{name}.png")
    image.save()
    urls[name] = image.file.url
print(json.dumps(urls))
"""
DRAWN_ANEW = [f"?n={number}" for number in range(6)]
PLANNED = """
from datetime import timedelta
from django.utils import timezone
from home.models import ContentPage, HomePage
home = HomePage.objects.get(locale__language_code="ar")
ContentPage.objects.filter(slug="planned").delete()
page = home.add_child(instance=ContentPage(title="Planned", slug="planned", live=False))
page.go_live_at = timezone.now() - timedelta(seconds=1)
page.save_revision().publish()
"""
PLANNED_AGAIN = """
from wagtail.models import PageLogEntry, Revision
from home.models import ContentPage
page = ContentPage.objects.get(slug="planned")
entries = PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish")
print(page.live, entries.count(), Revision.objects.filter(approved_go_live_at__isnull=False).count())
"""


def publish_front_page(administrator, number, words):
    administrator.open(f"/admin/pages/{number}/edit/")
    call = steps_site.CALL | {"title": words}
    steps_site.send_streams(administrator, {"body": streamfield([("call", call)])}, "action-publish")


def test_what_is_published_is_read_at_once_from_either_server(administrator):
    number = int(in_the_site(HOME))

    for words in ("نقرأ هذا الآن", "ثم هذا بعده"):
        publish_front_page(administrator, number, words)
        # As it is stored, and drawn anew by whichever server is asked.
        assert all(words in visitor().open(f"/ar/{query}").text for query in ("", "", *DRAWN_ANEW))

    asked = {line["upstream"] for line in written("access.log", '"address":"/ar/"')}
    assert asked >= {"", *(f"unix:{RUN}/web-{at}.sock" for at in INSTANCES)}


def test_a_sign_in_holds_at_both_servers(administrator):
    for instance in INSTANCES:
        other = next(at for at in INSTANCES if at != instance)
        unit("stop", f"saqqara-web@{other}.service")
        try:
            assert administrator.open("/admin/account/").address.endswith("/admin/account/")
        finally:
            unit("start", f"saqqara-web@{other}.service")
            wait_for(other)


def wait_for(instance):
    socket = RUN / f"web-{instance}.sock"
    waiting = threading.Event()
    for _ in range(600):
        if socket.exists():
            return
        waiting.wait(0.1)
    raise TimeoutError(socket)


def test_pictures_go_to_those_who_may_have_them_and_nginx_sends_them(administrator):
    urls = json.loads(in_the_site(A_PICTURE))

    assert Browser().get(urls["closed"]).status_code == 404
    shown = administrator.client.get(urls["closed"])
    assert (shown.status_code, shown.headers["Content-Type"]) == (200, "image/png")
    assert shown.headers["Cache-Control"] == "private, no-store"
    assert "X-Accel-Redirect" not in shown.headers
    assert Browser().get("/internal-media/" + urls["closed"].removeprefix("/media/")).status_code == 404

    name = f"test-{uuid4().hex}"
    first, second = (Browser().get(urls["open"], headers={"X-Request-ID": f"{name}-{n}"}) for n in (1, 2))
    assert first.content == second.content == shown.content
    (line,) = written("access.log", f"{name}-2")
    assert line["upstream"] == "", "the second time nginx asks nobody"


def test_two_timers_at_once_publish_once():
    in_the_site(PLANNED)
    together = [threading.Thread(target=unit, args=["run", "saqqara-publish.service"]) for _ in range(2)]
    for one in together:
        one.start()
    for one in together:
        one.join()

    assert in_the_site(PLANNED_AGAIN) == "True 1 0"


@pytest.mark.parametrize("address", ["/ar/search/?q=x", "/ar/adopt/"])
def test_who_asks_too_often_is_told_to_wait_and_others_are_not(address):
    """In both languages, by whichever server he is answered."""
    method = "GET" if "search" in address else "POST"

    def ask(_number):
        return Browser().ask(method, address, follow=False)

    with ThreadPoolExecutor(60) as people:
        answers = [*people.map(ask, range(60))]

    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused
    assert refused[0].headers["Retry-After"] == "10"
    assert "طلبات كثيرة" in refused[0].text and "Too many requests" in refused[0].text
    assert Browser().get("/ar/").status_code == 200
