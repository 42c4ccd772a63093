"""Somebody's browser at the stack: what `tests.journeys.person.Person` asks of a client, over a real connection."""

import os
from urllib.parse import urljoin

import requests

from tests.journeys.person import Person

from . import ADDRESS
from .machine import CONFIG

BASE = os.environ.get(ADDRESS, "")
CERTIFICATE = CONFIG / "tls" / "certificate.pem"
#: seconds
PATIENCE = 60


class Browser:
    def __init__(self):
        self.session = requests.Session()
        # Of the environment nothing counts: neither another's proxy, nor another's authorities.
        self.session.trust_env, self.session.verify = False, str(CERTIFICATE)

    def ask(self, method, address, follow=True, **more):
        headers = {"Origin": BASE, "Referer": BASE + "/"} | more.pop("headers", {})
        options = {"allow_redirects": follow, "timeout": PATIENCE, "headers": headers} | more
        response = self.session.request(method, urljoin(BASE, address), **options)
        response.redirect_chain = [(response.url, response.status_code)] if response.history else []
        response.streaming = False
        return response

    def get(self, address, data=None, follow=True, **more):
        return self.ask("GET", address, follow, params=data, **more)

    def post(self, address, data=None, follow=True, **more):
        return self.ask("POST", address, follow, data=data, **more)


def visitor():
    person = Person()
    person.client = Browser()
    return person
