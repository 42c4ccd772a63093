"""New code is put into use while people read and write: nobody is refused."""

import threading
from collections import Counter

from .browser import Browser, visitor
from .machine import done, in_the_site


class Busy:
    """Asks again and again on a connection of its own, until told that it is over."""

    def __init__(self, ask):
        self.ask, self.told, self.over = ask, Counter(), threading.Event()
        self.thread = threading.Thread(target=self.work)

    def work(self):
        client = Browser()
        while not self.over.wait(0.05):
            try:
                self.told[self.ask(client).status_code] += 1
            except OSError as error:
                self.told[repr(error)] += 1

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()


def read(client):
    return client.get("/ar/")


def write(client):
    """A form without its token is refused by the site: what matters is that it, and nobody else, answers."""
    return client.post("/admin/pages/", {"q": "x"}, follow=False)


def test_nobody_is_refused_during_a_release():
    before = in_the_site("from django.conf import settings; print(settings.BASE_DIR)")

    with Busy(read) as reader, Busy(write) as writer:
        said = done("release")

    assert "answers, after" in said
    assert in_the_site("from django.conf import settings; print(settings.BASE_DIR)") != before
    assert set(reader.told) == {200} and reader.told[200] > 20
    assert set(writer.told) == {403} and writer.told[403] > 20
    assert visitor().open("/ar/").response.status_code == 200
