from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page


def reason(label):
    return forms.CharField(label=label, max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class WithdrawForm(forms.Form):
    """What visitors will read at the address of a page that is withdrawn."""

    reason_ar = reason(_("Reason in Arabic"))
    reason_en = reason(_("Reason in English"))
    shows_title = forms.BooleanField(
        label=_("Name the page to visitors"),
        required=False,
        help_text=_("Otherwise they read that a page stood here, and the reason."),
    )
    onward = forms.ModelChoiceField(
        None,
        label=_("Where to go on"),
        required=False,
        widget=AdminPageChooser,
        help_text=_("Empty: the list it stood in."),
    )
    in_every_language = forms.BooleanField(
        label=_("Withdraw its page in the other language too"), required=False, initial=True
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Not while this module is imported: a host with a page model of its own is told so by a check.
        self.fields["onward"].queryset = Page.objects.live().filter(depth__gt=1)
