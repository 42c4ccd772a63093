"""Who a user is to the plugin, asked of groups and permissions; remembered on the user object for one request."""

from .reference import Governorate

REVIEW = "initiatives.review_initiative"
TRANSLATE = "initiatives.translate_initiative"


def is_reviewer(user):
    """A ministry reviewer. Superusers invite people; they take no part in reviews and editions."""
    return user.is_active and not user.is_superuser and user.has_perm(REVIEW)


def is_translator(user):
    return user.is_active and not user.is_superuser and user.has_perm(TRANSLATE)


def edited_governorate_ids(user):
    return remembered(user, "_edited_governorate_ids", Governorate.objects.edited_by)


def followed_up_governorate_ids(user):
    return remembered(user, "_followed_up_governorate_ids", Governorate.objects.followed_up_by)


def remembered(user, name, find):
    if not user.is_active:  # nor is an anonymous user
        return frozenset()
    if not hasattr(user, name):
        setattr(user, name, frozenset(find(user).values_list("pk", flat=True)))
    return getattr(user, name)


def keeps_records(user):
    """The ministry, and whoever runs the site: corrects what governorates write, and nobody's marks."""
    return user.is_active and (user.is_superuser or is_reviewer(user))


def governorate_ids(user):
    """Where the user edits or follows up."""
    return edited_governorate_ids(user) | followed_up_governorate_ids(user)


def nowhere(user):
    """Of records that are the ministry's alone."""
    return frozenset()
