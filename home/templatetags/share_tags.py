from django import template
from django.templatetags.static import static

from ..models import PlatformSettings
from ..share.drawing import can_draw
from ..share.files import share_address

register = template.Library()


@register.simple_tag(takes_context=True)
def share_image_url(context, page=None):
    """The full address of the picture that sharing `page` shows; the platform's own for what is no page."""
    request, address = context["request"], static("site/img/share.png")
    if page is not None and page.pk and can_draw():
        address = share_address(page, PlatformSettings.for_request(request))
    return request.build_absolute_uri(address)
