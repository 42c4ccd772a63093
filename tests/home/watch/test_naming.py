"""A request has one name: in the answer, and in every line that is written down while it is answered."""

import json
import logging

import pytest

from home.logs import Lines
from home.watch import naming

GIVEN = "0123456789abcdef"
pytestmark = pytest.mark.django_db


def test_the_answer_carries_the_name_that_the_proxy_gave(client):
    assert client.get("/robots.txt", headers={"X-Request-ID": GIVEN})["X-Request-ID"] == GIVEN


@pytest.mark.parametrize("given", ["", "short", "a" * 65, 'x"}\n{"level": "forged', "اسم-الطلب-هنا"])
def test_what_is_no_name_is_replaced_by_one_of_ours(client, given):
    names = {client.get("/robots.txt", headers={"X-Request-ID": given})["X-Request-ID"] for _ in range(2)}

    assert len(names) == 2
    assert all(naming.A_NAME.fullmatch(name) and name != given for name in names)


def test_lines_written_meanwhile_carry_it_and_others_none(client, site_tree, caplog):
    caplog.handler.setFormatter(Lines())

    client.post("/admin/login/", {"username": "nobody", "password": "x"}, headers={"X-Request-ID": GIVEN})
    logging.getLogger("saqqara.refused").warning("Outside")

    lines = [json.loads(line) for line in caplog.text.splitlines()]
    assert {line.get("request") for line in lines if line["says"] != "Outside"} == {GIVEN}
    assert "request" not in lines[-1]
