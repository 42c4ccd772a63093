from django import template

from ..accounts.browsers import browser_of

register = template.Library()


@register.filter
def browser(sign_in):
    """Which browser on which system, as people call them."""
    return browser_of(sign_in.browser)
