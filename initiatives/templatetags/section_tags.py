"""Sections that other apps add to the plugin's pages."""

from django import template
from django.utils.html import format_html_join
from wagtail import hooks

register = template.Library()

HOOK = "initiatives_page_sections"


@register.simple_tag(takes_context=True)
def page_sections(context, page, place="main"):
    """What the functions under the hook `initiatives_page_sections` give for `page`, one after the other.

    Each takes the page and yields components (`wagtail.admin.ui.components.Component`) that draw a <section>; a page
    that it has nothing to say about gets none. `place`: a component whose attribute `place` is "aside" stands in the
    column beside the text of an initiative, any other in the text.
    """
    if not hasattr(page, "_sections"):  # asked once for both places
        page._sections = [component for give in hooks.get_hooks(HOOK) for component in give(page)]
    here = [component for component in page._sections if getattr(component, "place", "main") == place]
    return format_html_join("", "{}", ((component.render_html(context),) for component in here))
