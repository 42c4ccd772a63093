"""Somebody at a browser, over a real connection, with what his cookies and the forms' tokens take."""

import http.client
import json
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from django.test import Client

from home.models import SignIn

#: seconds that he waits for an answer
PATIENCE = 60
#: what of an address stays as it is
ADDRESS = "/?=&%#"
TOKEN = "c" * 32


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict
    body: bytes

    @property
    def text(self):
        return self.body.decode()

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def location(self):
        return self.headers.get("location", "")


@dataclass
class Person:
    """Of the site that listens at `port`. An answer that never came is an OSError, or an HTTPException."""

    port: int
    cookies: dict = field(default_factory=lambda: {"csrftoken": TOKEN})
    language: str = "ar"

    def ask(self, method, address, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        own = {"Cookie": cookies, "X-CSRFToken": TOKEN, "Accept-Language": self.language}
        try:
            connection.request(method, quote(address, ADDRESS), body, own | headers)
            response = connection.getresponse()
            headers = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, headers, response.read())
        finally:
            connection.close()

    def get(self, address):
        return self.ask("GET", address)

    def send(self, address, **fields):
        """A form."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", address, urlencode(fields, doseq=True), **headers)

    def send_json(self, address, data):
        return self.ask("POST", address, json.dumps(data), **{"Content-Type": "application/json"})


def signed_in(port, user, language="ar"):
    """With everything that is asked of him at the door."""
    client = Client()
    client.force_login(user)
    SignIn.objects.filter(user=user).latest("pk").show_factor()
    session = client.cookies["sessionid"].value
    return Person(port, {"csrftoken": TOKEN, "sessionid": session}, language)
