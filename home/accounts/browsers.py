"""What a browser calls itself, in the words of people."""

from django.utils.translation import gettext as _

#: in this order: Edge and Opera call themselves Chrome too, and Chrome Safari
BROWSERS = {
    "Edg": "Edge", "OPR/": "Opera", "SamsungBrowser": "Samsung Internet", "Firefox": "Firefox", "FxiOS": "Firefox",
    "CriOS": "Chrome", "Chrome": "Chrome", "Safari": "Safari",
}  # fmt: skip
SYSTEMS = {
    "Android": "Android", "iPhone": "iPhone", "iPad": "iPad", "Windows": "Windows", "Mac OS X": "macOS",
    "CrOS": "ChromeOS", "Linux": "Linux",
}  # fmt: skip


def browser_of(agent):
    """“Firefox, Windows”."""
    found = [first_in(agent, names) for names in (BROWSERS, SYSTEMS)]
    return ", ".join(name for name in found if name) or _("Unknown browser")


def first_in(agent, names):
    return next((name for mark, name in names.items() if mark in agent), "")
