"""Inviting over HTTP, and the link in the mail."""

import re

from tests.competitions.organising import url

LIST = "منى علي <mona@example.org>\tمنى علي\t\t\tأسوان\t7\nJohn Smith <john@example.org>\t\t\t\t\t\tEnglish"


def invite(client, edition, text=LIST, language="ar", step="invite"):
    return client.post(url("invitations", edition), {"text": text, "language": language, step: "1"})


def links_in(mails):
    return [re.search(r"http://testserver(/judges/invitation/\S+)", mail.body)[1] for mail in mails]
