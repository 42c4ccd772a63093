"""What a judge sends, read into a Writing; whether it may be kept is decided by the action."""

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.incoming_rows import is_number

from ...actions.sheets import RECUSAL_KINDS, Writing
from ...enums import ConflictKind


def writing_from_post(data, criteria):
    """From the plain form: (writing, version)."""
    levels, notes = {}, {}
    for criterion in criteria:
        level = data.get(f"level-{criterion.key}", "")
        if level.isascii() and level.isdigit():
            levels[criterion.key] = int(level)
        if note := data.get(f"note-{criterion.key}", ""):
            notes[criterion.key] = newlines(note)
    writing = Writing(levels, notes, data.get("private_remark", ""), data.get("public_remark", ""))
    return writing, version_of(data.get("version"))


def newlines(text):
    """As the script sends them: a browser's form turns every line end into two characters."""
    return text.replace("\r\n", "\n")


def version_of(value):
    return int(value) if isinstance(value, int) or (isinstance(value, str) and is_number(value)) else 0


def writing_from_json(data):
    """From the script; raises ValueError for what is no sheet at all."""
    if not (isinstance(data, dict) and all(isinstance(data.get(part), dict) for part in ("levels", "notes"))):
        raise ValueError("no sheet")
    writing = Writing(
        data["levels"],
        {key: note for key, note in data["notes"].items() if note},
        data.get("private_remark", ""),
        data.get("public_remark", ""),
    )
    return writing, version_of(data.get("version"))


#: the recusal's kinds as a judge says them
KIND_LABELS = {
    ConflictKind.FORMER_EMPLOYER: _("I work or worked with this unit"),
    ConflictKind.MENTOR: _("I advised the team as a mentor"),
    ConflictKind.PERSONAL: _("I have a personal relation to a member of the team"),
    ConflictKind.RECOGNISED: _("I recognised the unit despite the redaction"),
    ConflictKind.OTHER: _("Another reason"),
}


class RecusalForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("Why do you step back?"),
        choices=[(kind.value, KIND_LABELS[kind]) for kind in RECUSAL_KINDS],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("In your words"),
        help_text=_("Required only for another reason."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SigningForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    private_remark = forms.CharField(
        label=_("Remark for the organisers"),
        help_text=_("Private: read by the organisers after closing, never by the entrant."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    public_remark = forms.CharField(
        label=_("Remark for the entrant"),
        help_text=_(
            "Sent to the entrant with the results, without your name. What was good, what to improve?"
        ),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    declaration = forms.BooleanField(
        label=_(
            "I read the entry myself, I have no conflict of interest with it, and these marks are my own."
        ),
        error_messages={"required": _("Tick the declaration before you sign.")},
    )
