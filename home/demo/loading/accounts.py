"""Demo accounts. An existing user is never touched."""

from functools import cache

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from competitions import conf as competitions_conf
from competitions.actions.set_up import auditors
from competitions.models import Judge
from initiatives.actions.rights import organisers, translators
from initiatives.models import Domain, Governorate

from .. import people


def load_accounts():
    account(*people.ORGANISER, groups=[organisers()])
    account(*people.SECOND_ORGANISER, groups=[organisers()])
    account(*people.TRANSLATOR, groups=[translators()])
    account(*people.AUDITOR, groups=[auditors()])
    account(*people.ADMINISTRATOR, groups=[], is_superuser=True)
    for governorate in Governorate.objects.select_related("editors", "committee"):
        editor_of(governorate)
        committee_member_of(governorate)
    for row in people.JUDGES:
        load_judge(*row)


def editor_of(governorate):
    names = (f"محرر {governorate.name_ar}", f"Editor of {governorate.name_en}")
    return account(f"editor.{handle(governorate)}", *names, "ar", groups=[governorate.editors])


def committee_member_of(governorate):
    names = (f"عضو لجنة المتابعة، {governorate.name_ar}", f"Follow-up committee, {governorate.name_en}")
    return account(f"committee.{handle(governorate)}", *names, "ar", groups=[governorate.committee])


def load_judge(username, name_ar, name_en, home, language, expertise, max_load):
    group, _created = Group.objects.get_or_create(name=competitions_conf.get("COMPETITIONS_JUDGES_GROUP"))
    user = account(username, name_ar, name_en, language, groups=[group])
    known = {"home_governorate": Governorate.objects.get(code=home), "max_load": max_load}
    judge, created = Judge.objects.get_or_create(user=user, defaults=known)
    if created:
        judge.expertise.set(Domain.objects.filter(key__in=expertise))


def account(username, name_ar, name_en, language, *, groups, **fields):
    user_model = get_user_model()
    user = user_model.objects.filter(username=username).first()
    if user:
        return user
    user = user_model.objects.create(
        username=username,
        email=f"{username}@demo.invalid",
        password=shared_password(),
        name_ar=name_ar,
        name_en=name_en,
        **fields,
    )
    user.groups.set(groups)
    UserProfile.objects.create(user=user, preferred_language=language)
    return user


@cache
def shared_password():
    """Hashed once: a hash is slow on purpose, and 67 accounts share the password."""
    return make_password(people.PASSWORD)


def handle(governorate):
    """The English name in one word, for a username: ``kafr-el-sheikh``."""
    return governorate.name_en.lower().replace(" ", "-")
