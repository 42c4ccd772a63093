from base64 import b32encode

from django.shortcuts import redirect
from django.template.response import TemplateResponse

from .. import factor
from ..forms import SetUpForm
from .door import DoorView


class SetUpView(DoorView):
    """A device is taken once it has shown a code; the recovery codes are shown once, in the answer itself."""

    template_name = "home/accounts/set_up.html"
    form_class = SetUpForm

    def get(self, request, *args, **kwargs):
        return self.elsewhere() or super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        return self.elsewhere() or super().post(request, *args, **kwargs)

    def elsewhere(self):
        return None if self.entrance.may_set_up else redirect("second_factor")

    def form_valid(self, form):
        onward = self.onward
        self.entrance.complete()
        return show_codes(self.request, form.recovery_codes, onward)

    def get_context_data(self, **kwargs):
        device = factor.device_to_come(self.entrance.claimed)
        return super().get_context_data(
            picture=factor.picture_of(device), secret=in_fours(b32encode(device.bin_key).decode()), **kwargs
        )


def show_codes(request, codes, onward):
    return TemplateResponse(request, "home/accounts/codes.html", {"codes": codes, "next": onward})


def in_fours(text):
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))
