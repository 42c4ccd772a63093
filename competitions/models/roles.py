"""Who a user is to an edition; superusers are nobody here (they invite organisers and take no part)."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.db.models import Q

from .auditing import Auditor
from .judges import Judge

ORGANISE = "competitions.organise_competition"
AUDIT = "competitions.audit_competition"


def is_organiser(user):
    return user.is_active and not user.is_superuser and user.has_perm(ORGANISE)


def demand_organiser(user):
    """Raises PermissionDenied for anybody who organises no editions."""
    if not is_organiser(user):
        raise PermissionDenied


def is_auditor(user):
    """Who can be named auditor: nobody who organises or judges any edition, so that he owes no one an answer."""
    if user.is_superuser or not user.has_perm(AUDIT) or user.has_perm(ORGANISE):
        return False
    return user.is_active and not is_judge(user)


def audits_of(user):
    """The user's namings, newest edition first."""
    named = Auditor.objects.filter(user=user) if is_auditor(user) else Auditor.objects.none()
    return named.select_related("competition__publication").order_by("-competition_id")


def organisers():
    """Active users for whom `is_organiser` holds."""
    return holders(ORGANISE)


def auditors():
    """Active users for whom `is_auditor` holds."""
    return holders(AUDIT).filter(judge=None).exclude(pk__in=holders(ORGANISE))


def holders(permission):
    app_label, codename = permission.split(".")
    held = Permission.objects.filter(content_type__app_label=app_label, codename=codename)
    by_permission = Q(user_permissions__in=held) | Q(groups__permissions__in=held)
    users = get_user_model()._default_manager.filter(is_active=True, is_superuser=False)
    return users.filter(by_permission).distinct()


def judge_of(user):
    """The user's Judge record or None, remembered on the user object for one request."""
    if not user.is_authenticated or not user.is_active:
        return None
    if not hasattr(user, "_judge"):
        user._judge = Judge.objects.filter(user=user).select_related("home_governorate").first()
    return user._judge


def is_judge(user):
    """Of real entries; an organiser who judges in a rehearsal stays an organiser."""
    judge = judge_of(user)
    return judge is not None and not (is_organiser(user) and rehearses(judge))


def rehearses(judge):
    """Remembered on the judge for one request."""
    if not hasattr(judge, "_rehearses"):
        judge._rehearses = judge.seats.filter(competition__rehearses__isnull=False).exists()
    return judge._rehearses
