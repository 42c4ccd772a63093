"""Sign-ins begin and end with what happens to the account."""

from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.db.models.signals import m2m_changed, pre_save
from django.dispatch import receiver

from ..models import SignIn, User
from ..models.sign_ins import mark_of
from . import journal
from .entrance import KEY


@receiver(user_logged_in, dispatch_uid="home.begin_sign_in")
def begin(sender, request, user, **kwargs):
    SignIn.objects.filter(pk=request.session.get(KEY)).delete()
    agent = request.META.get("HTTP_USER_AGENT", "")[:300].replace("\0", "")
    request.session[KEY] = SignIn.objects.create(user=user, password_mark=mark_of(user), browser=agent).pk
    journal.came(request, "Password accepted", user)


@receiver(user_logged_out, dispatch_uid="home.end_sign_in")
def end(sender, request, user=None, **kwargs):
    SignIn.objects.filter(pk=request.session.get(KEY)).delete()
    if user is not None:
        journal.came(request, "Signed out", user)


@receiver(pre_save, sender=User, dispatch_uid="home.end_with_the_account")
def end_with_the_account(sender, instance, update_fields=None, **kwargs):
    """Who is switched off, or administrator no longer, is signed out."""
    if instance.pk and {"is_active", "is_superuser"} & set(update_fields or ("is_active",)):
        before = User.objects.filter(pk=instance.pk).values("is_active", "is_superuser").first() or {}
        if any(before[name] and not getattr(instance, name) for name in before):
            SignIn.objects.filter(user=instance).delete()


@receiver(m2m_changed, sender=User.groups.through, dispatch_uid="home.end_with_the_role")
def end_with_the_role(sender, instance, action, reverse, pk_set, **kwargs):
    """A new role is there at the next request; with a lost one every sign-in ends."""
    if action == "pre_clear":
        users = instance.user_set.all() if reverse else [instance]
    elif action == "post_remove":
        users = pk_set if reverse else [instance]
    else:
        return
    SignIn.objects.filter(user__in=list(users)).delete()
