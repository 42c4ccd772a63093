"""What hosts do differently, in as few sites as it takes; README's table of settings stays as it is in each.

| variant | languages | wagtail-localize | models | admin | sites | lowest pair | highest pair |
| --- | --- | --- | --- | --- | --- | --- | --- |
| plain | both | no | as `wagtail start` makes them | /admin/ | one | CI | CI |
| rich | both | yes | own user, image, document, blocks | /cms/ | two, ours the second | make plugin | make plugin |
| single | one, `USE_I18N = False` | no | no app called home | /admin/ | one | make plugin | make plugin |
"""

import re
from dataclasses import dataclass

from tests.lint import ROOT

README = (ROOT / "README.md").read_text()
GUIDE = (ROOT / "docs/host-sites.md").read_text()
ASKED = re.search(r"^WAGTAIL_FINISH.*?(?=^```)", README, re.DOTALL | re.MULTILINE)[0]
MIDDLEWARE = re.findall(r'^    ("initiatives\.\w+\.\w+"),$', README, re.MULTILINE)
URLS = re.search(r"^from competitions.*?(?=^```)", README, re.DOTALL | re.MULTILINE)[0]

#: a test's site loses nothing when the machine stops
FAST = f"""
{re.search(r"^DATABASES.*$", GUIDE, re.MULTILINE)[0]}
DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY"
"""
#: what README asks for
README_ASKS = f"MIDDLEWARE = [*MIDDLEWARE, {', '.join(MIDDLEWARE)}]\n{ASKED}"
#: as docs/host-sites.md says it
BILINGUAL = re.search(r"^LANGUAGE_CODE = .*?(?=^```)", GUIDE, re.DOTALL | re.MULTILINE)[0]
RICH = """
INSTALLED_APPS = ["people", "media", "wagtail_localize", "wagtail_localize.locales", *INSTALLED_APPS]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.Person"
WAGTAILIMAGES_IMAGE_MODEL = "media.Photo"
WAGTAILDOCS_DOCUMENT_MODEL = "media.Paper"
INITIATIVES_FURTHER_BLOCKS = "mysite.blocks.FURTHER"
"""
SINGLE = """
USE_I18N = False
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
"""
#: under each language its pages, as Wagtail's documentation has it
PREFIXED = """
from django.conf.urls.i18n import i18n_patterns
named = [pattern for pattern in urlpatterns if str(pattern.pattern)]
urlpatterns = [*named, *i18n_patterns(*[pattern for pattern in urlpatterns if pattern not in named])]
"""
PEOPLE = '''
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models


class People(BaseUserManager):
    def create_user(self, mail, password=None, **fields):
        person = self.model(mail=mail, **fields)
        person.set_password(password)
        person.save()
        return person


class Person(AbstractBaseUser, PermissionsMixin):
    """Known by an address and one name; has neither username nor first_name, and calls the address otherwise."""

    mail = models.EmailField(unique=True)
    full_name = models.CharField(max_length=100, blank=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    objects = People()
    USERNAME_FIELD = EMAIL_FIELD = "mail"

    @property
    def email(self):
        """For Wagtail's own screens."""
        return self.mail
'''
#: apart from the people: Wagtail's own migrations begin with a user and these end with Wagtail's
MEDIA = """
from django.db import models
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class Photo(AbstractImage):
    credit = models.CharField(max_length=100, blank=True)
    admin_form_fields = (*Image.admin_form_fields, "credit")


class PhotoRendition(AbstractRendition):
    image = models.ForeignKey(Photo, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]


class Paper(AbstractDocument):
    shelf = models.CharField(max_length=20, blank=True)
    admin_form_fields = (*Document.admin_form_fields, "shelf")
"""


@dataclass(frozen=True)
class Variant:
    settings: str
    packages: tuple[str, ...] = ()
    #: what `change(folder)` alters in the generated site
    changes: tuple = ()
    site: str = ""


def add_people(folder):
    add_app(folder / "people", PEOPLE)
    add_app(folder / "media", MEDIA)


def add_app(folder, models):
    (folder / "migrations").mkdir(parents=True)
    for package in (folder, folder / "migrations"):
        (package / "__init__.py").touch()
    (folder / "models.py").write_text(models)


def add_blocks(folder):
    blocks = re.search(r"```python\n(# mysite/blocks\.py.*?)```", GUIDE, re.DOTALL)[1]
    (folder / "mysite/blocks.py").write_text(blocks)


def move_admin(folder):
    rewrite(folder / "mysite/urls.py", '"admin/"', '"cms/"')


def prefix_pages(folder):
    path = folder / "mysite/urls.py"
    path.write_text(f"{path.read_text()}\n{PREFIXED}")


def rename_home(folder):
    """The app that `wagtail start` calls home is called otherwise."""
    (folder / "home/templates/home").rename(folder / "home/templates/start")
    (folder / "home").rename(folder / "start")
    for path in [folder / "mysite/settings/base.py", *(folder / "start").rglob("*.py")]:
        path.write_text(re.sub(r"(?<!slug=\")\bhome\b(?=[.\"'])", "start", path.read_text()))
    for path in (folder / "start/templates").rglob("*.html"):
        rewrite(path, "home/", "start/")


def rewrite(path, old, new):
    path.write_text(path.read_text().replace(old, new))


VARIANTS = {
    "plain": Variant(BILINGUAL, changes=(prefix_pages,)),
    "rich": Variant(
        BILINGUAL + RICH,
        packages=("wagtail-localize>=1.14.5",),
        changes=(add_people, add_blocks, move_admin, prefix_pages),
        site="second.example",
    ),
    "single": Variant(SINGLE, changes=(rename_home,)),
}
#: (pair, variant) that CI runs
CI = [("lowest", "plain"), ("highest", "plain")]
REST = [(pair, variant) for variant in ("rich", "single") for pair in ("highest", "lowest")]
