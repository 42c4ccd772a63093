"""Somebody of each role at every address; whatever a visit writes is taken back at once."""

import re
from dataclasses import dataclass, field

from django.conf import settings
from django.db import connection, transaction
from django.test import Client

from . import answers
from .rows import ROLES

WRITES = re.compile(r"^\s*(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM)\s+\"?(\w+)", re.IGNORECASE)
#: the number of no object
NOBODY = 987_654_321
#: what any request may leave behind, whoever sends it: its session, and that it was ended
TRACES = frozenset({"django_session", "home_signin"})


@dataclass
class Visitors:
    """A signed-in client for each role; `world` must outlive them."""

    world: object
    clients: dict = field(default_factory=dict)
    #: (role, url) that was read, and {secret: roles that read it}
    been: set = field(default_factory=set)
    readers: dict = field(default_factory=dict)

    def __post_init__(self):
        for role in ROLES:
            client = Client(raise_request_exception=False)
            if role in self.world.people:
                client.force_login(self.world.people[role])
            self.clients[role] = client, client.cookies.output(header="")

    def get(self, role, row, things=None):
        visit = self.send("get", role, row.url(self.world.things if things is None else things))
        self.been.add((role, visit.url))
        for secret in self.world.vault.secrets:
            if secret.word in visit.answer.text:
                self.readers.setdefault(secret.what, set()).add(role)
        return visit

    def post(self, role, row):
        return self.send("post", role, row.url(self.world.things), row.sends)

    def send(self, method, role, url, data=None):
        client, cookies = self.clients[role]
        written = Written()
        with transaction.atomic(), connection.execute_wrapper(written):
            answer = answers.read(self.final(client, getattr(client, method)(url, data)))
            changed = self.world.changed_for(role) if written.tables else []
            transaction.set_rollback(True)
        client.cookies.clear()
        client.cookies.load(cookies)
        return Visit(answer, url, sorted(written.tables), changed)

    @staticmethod
    def final(client, response):
        """The site looks for a missing address once more under the language of its pages."""
        if (
            response.status_code == 302
            and response.url == f"/{settings.LANGUAGE_CODE}{response.wsgi_request.get_full_path()}"
        ):
            return client.get(response.url)
        return response


@dataclass(frozen=True)
class Visit:
    answer: answers.Answer
    url: str
    written: list
    #: rows of others that are not what they were
    changed: list


class Written:
    """Names the tables that the statements passing through write to."""

    def __init__(self):
        self.tables = set()

    def __call__(self, execute, sql, params, many, context):
        found = WRITES.match(sql)
        if found and found[1] not in TRACES:
            self.tables.add(found[1])
        return execute(sql, params, many, context)


class NoSuchThings(dict):
    """Every name of the world, standing for the number of nothing."""

    def __init__(self, things):
        super().__init__({name: NOBODY for name, value in things.items() if isinstance(value, int)})
        self.update({name: f"no-{value}" for name, value in things.items() if isinstance(value, str)})
