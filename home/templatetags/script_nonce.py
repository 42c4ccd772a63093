from django import template

from home.policy.nonce import current

register = template.Library()


@register.simple_tag
def script_nonce():
    """The nonce of the answer that is being drawn; nothing outside of one."""
    return current.get()
