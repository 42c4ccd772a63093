"""Addresses and answers of the organisers' screens."""

from django.urls import reverse


def url(name, *args):
    return reverse(f"editions:{name}", args=[getattr(arg, "pk", arg) for arg in args])


def page_of(client, name, *args):
    response = client.get(url(name, *args))
    assert response.status_code == 200
    return response.content.decode()
