"""How a file leaves the server once somebody may have it: named to nginx where that stands before us, else streamed.

`sendfile` is what Wagtail calls for documents (the setting SENDFILE_BACKEND).
"""

from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.http import FileResponse, HttpResponse
from wagtail.utils import sendfile_streaming_backend


def picture(file, kind):
    """The response for a file of the media folder. Raises FileNotFoundError, SuspiciousFileOperation."""
    if settings.SAQQARA_MEDIA_INTERNAL and file.storage.exists(file.name):
        return named_to_nginx(file.name, kind)
    return FileResponse(file.open("rb"), content_type=kind)


def sendfile(request, filename, mimetype=None, **options):
    if settings.SAQQARA_MEDIA_INTERNAL:
        return named_to_nginx(Path(filename).relative_to(settings.MEDIA_ROOT).as_posix(), mimetype)
    return sendfile_streaming_backend.sendfile(request, filename, mimetype=mimetype, **options)


def named_to_nginx(name, kind):
    """`name` as it stands in the media folder; nginx decodes what is quoted."""
    response = HttpResponse(content_type=kind)
    response["X-Accel-Redirect"] = quote(settings.SAQQARA_MEDIA_INTERNAL + name)
    return response
