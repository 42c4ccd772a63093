"""Who came in, who tried to, and how, in the log of the machine. Names that belong to no account are not kept: people
type passwords into the wrong field."""

from initiatives.limits import address_of

from ..logs import SIGN_IN


def came(request, what, user):
    """`what` as a sentence: "Password accepted"."""
    SIGN_IN.info(what, extra={"said": said(request, user)})


def tried(request, what, user=None):
    SIGN_IN.warning(what, extra={"said": said(request, user)})


def said(request, user):
    whence = address_of(request.META) if request else None
    return {"who": getattr(user, "pk", None), "whence": whence}
