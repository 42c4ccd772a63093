from django.http import Http404
from django.views import View

from ..attachments import stream
from ..dossier import Dossier
from .base import OwnAssignment


class AttachmentView(OwnAssignment, View):
    def get(self, request, *args, number, **kwargs):
        attachment = Dossier(self.judged).attachment(number)
        if attachment is None:
            raise Http404
        return stream(attachment, self.entry.blind_code, request.GET.get("size", "full"))
