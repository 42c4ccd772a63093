"""Who a user is to an edition; superusers are nobody here (they invite organisers and take no part)."""

from .judges import Judge

ORGANISE = "competitions.organise_competition"


def is_organiser(user):
    return user.is_active and not user.is_superuser and user.has_perm(ORGANISE)


def judge_of(user):
    """The user's Judge record or None, remembered on the user object for one request."""
    if not user.is_authenticated or not user.is_active:
        return None
    if not hasattr(user, "_judge"):
        user._judge = Judge.objects.filter(user=user).select_related("home_governorate").first()
    return user._judge
