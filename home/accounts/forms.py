"""Signing in, a forgotten password, and the code of the second factor."""

from collections.abc import Sequence

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import auth

from competitions.models import Invitation
from initiatives.limits import address_of, is_within

from ..models import Passkey, User
from . import factor, journal, passkeys
from .attempts import HOUR, Attempt

#: mails with a link to one address within an hour
MAILS = 3
LOCKED = _(
    "Too many tries with this user name. Wait fifteen minutes, or choose a new password by “Forgotten password?”: "
    "then you can sign in at once."
)
WITHOUT_ROLE = _(
    "This account has no role on the platform any more, so there is nothing to sign in to. Ask the organisers."
)
INVITED_NO_MORE = _("Your invitation was withdrawn or has run out. Ask the organisers for another one.")


class SignInForm(auth.LoginForm):
    """Wagtail's own; the label it makes of the field's name is no string of any catalogue."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")

    def clean(self):
        attempt = Attempt(self.cleaned_data.get("username", ""), address_of(self.request.META))
        if not attempt.begins():
            journal.tried(self.request, "Too many tries at a password", self.named)
            raise ValidationError(LOCKED, code="locked")
        try:
            cleaned = super().clean()
        except ValidationError:
            attempt.failed()
            journal.tried(self.request, "Sign-in refused", self.named)
            raise
        attempt.forgive()
        return cleaned

    @property
    def named(self):
        """Whose account it would be, if there is one."""
        return User.objects.filter(username=self.cleaned_data.get("username", "")).first()

    def confirm_login_allowed(self, user):
        """Accounts end with their role."""
        super().confirm_login_allowed(user)
        if not user.has_perm("wagtailadmin.access_admin"):
            raise ValidationError(WITHOUT_ROLE, code="without_role")
        if Invitation.objects.are_over_for(user):
            raise ValidationError(INVITED_NO_MORE, code="invited_no_more")


class PasswordResetForm(auth.PasswordResetForm):
    """Says the same whatever the address is worth, and floods no mailbox."""

    def get_users(self, email):
        """Nobody whose invitation was withdrawn or ran out comes in by this door instead."""
        return [user for user in super().get_users(email) if not Invitation.objects.are_over_for(user)]

    def save(self, *args, **kwargs):
        if is_within("password-mail", self.cleaned_data["email"].casefold(), MAILS, HOUR):
            super().save(*args, **kwargs)


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Code"),
        max_length=60,
        strip=True,
        widget=forms.TextInput(
            {
                "autocomplete": "one-time-code",
                "inputmode": "text",
                "dir": "ltr",
                "autofocus": True,
                "autocapitalize": "characters",
                "spellcheck": "false",
            }
        ),
    )

    def __init__(self, user, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_code(self):
        if factor.is_locked(self.user):
            raise ValidationError(_("Too many wrong codes. Wait fifteen minutes and try again."))
        return self.cleaned_data["code"]


class ChallengeForm(CodeForm):
    """A code of the app, or a recovery code."""

    def clean_code(self):
        code = super().clean_code()
        if not factor.is_shown(self.user, code):
            raise ValidationError(
                _("This code is wrong or was used already. The app shows another one every half minute.")
            )
        return code


class SignedForm(forms.Form):
    """What a passkey has signed, written by `passkeys.js`."""

    signed = forms.CharField(max_length=20_000, widget=forms.HiddenInput())
    refused = _("This passkey was not accepted. Try again, or use another way.")

    def __init__(self, request, user, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.request, self.user = request, user

    def clean(self):
        if not self.is_accepted():
            raise ValidationError(self.refused)
        return self.cleaned_data

    def is_accepted(self):
        return not factor.is_locked(self.user) and passkeys.is_shown(
            self.request, self.user, self.cleaned_data.get("signed", "")
        )


class AddPasskeyForm(SignedForm):
    """A new passkey and its name; when it was taken `recovery_codes` are to be shown, if there are any."""

    name = Passkey._meta.get_field("name").formfield(widget=forms.TextInput({"dir": "auto"}))
    refused = _("No passkey was made. Your browser or key may not know them; try again, or use the app.")
    recovery_codes: Sequence[str] = ()

    def is_accepted(self):
        if self.errors:
            return True  # said at the field already
        codes = passkeys.add(self.request, self.user, self.cleaned_data["name"], self.cleaned_data["signed"])
        self.recovery_codes = codes or ()
        return codes is not None


class SetUpForm(CodeForm):
    """The first code of a new device; when it is right `recovery_codes` are to be shown."""

    recovery_codes = None

    def clean_code(self):
        code = super().clean_code()
        self.recovery_codes = factor.set_up(self.user, code)
        if self.recovery_codes is None:
            raise ValidationError(
                _(
                    "This code is wrong. Check that the phone’s clock is set by the network, and type the next code."
                )
            )
        return code


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        help_text=_("How you made sure that it is the colleague who asks. It stays in the log."),
        widget=forms.TextInput({"dir": "auto"}),
    )
