"""A page's form as a browser would send it back, taken from the HTML it was served in."""

import bs4
from django.urls import reverse

NOT_SENT = {"button", "submit", "reset", "image", "file"}


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def form_of(client, url):
    """What would be sent if nothing were changed; empty StreamFields as their script writes them."""
    html = bs4.BeautifulSoup(client.get(url).content, "html.parser")
    form = html.find("form", id="page-edit-form")
    data = {}
    for control in form.find_all(["input", "textarea", "select"]):
        if control.get("name") and not control.find_parent("template"):
            data.setdefault(control["name"], []).extend(values_of(control))
    for field in form.find_all(attrs={"data-block": True}):
        data.setdefault(f"{field['id']}-count", "0")
    return data


def values_of(control):
    if control.name == "select":
        chosen = [option for option in control.find_all("option") if option.has_attr("selected")]
        first = [] if control.has_attr("multiple") else control.find_all("option")[:1]
        return [option.get("value", option.text) for option in chosen or first]
    if control.name == "textarea":
        # A browser drops the line break after the tag.
        return [control.text.removeprefix("\n")]
    kind = control.get("type", "text")
    if kind in NOT_SENT or (kind in ("checkbox", "radio") and not control.has_attr("checked")):
        return []
    return [control.get("value", "on" if kind == "checkbox" else "")]


def send(client, page, **changes):
    """Save the page's form with `changes` (``rows__0__name`` for a row); the response, and what was kept."""
    data = form_of(client, edit_url(page))
    for name, value in changes.items():
        data[name.replace("__", "-")] = value
    response = client.post(edit_url(page), data)
    return response, type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
