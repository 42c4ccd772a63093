"""A PO file that comes back from a translator's own program."""

from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import include, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import upload_pofile

PO_HEADER = b"X-WagtailLocalize-TranslationID"
LARGEST_PO = 5 * 1024 * 1024


# Before wagtail-localize's own address of the same name, which stays for `reverse`.
@hooks.register("register_admin_urls", order=-10)
def checked_upload():
    urls = [
        path("translate/<int:translation_id>/pofile/upload/", upload_checked_po, name="upload_pofile"),
    ]
    return [path("localize/", include((urls, "initiatives_localize")))]


def upload_checked_po(request, translation_id):
    """wagtail-localize reads the header of an uploaded file without asking whether there is one."""
    get_object_or_404(Translation, pk=translation_id)
    upload = request.FILES.get("file")
    if upload is None or upload.size > LARGEST_PO or PO_HEADER not in upload.read():
        return refuse_po(request)
    upload.seek(0)
    try:
        return upload_pofile(request, translation_id)
    except KeyError:
        return refuse_po(request)


def refuse_po(request):
    messages.error(
        request,
        _(
            "This file does not say which translation it belongs to: download the PO file here and fill that in."
        ),
    )
    return HttpResponseRedirect(get_valid_next_url_from_request(request) or reverse("wagtailadmin_home"))
