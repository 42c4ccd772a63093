"""What an organiser builds of the site itself, in Arabic: the front page from nothing, the menu and the footer.

A StreamField is drawn by its script: what it would send is written here, into the form that is shown.
"""

from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.models import HomePage, Navigation

HERO = {
    "title": "حلول جرّبتها المحافظات",
    "text": "",
    "question": "عمّ تبحث؟",
    "example": "",
    "button": "ابحث",
    "domains": "",
    "map_title": "",
    "map_counts": "published",
    "map_text": "",
}
CALL = {
    "title": "اكتب لنا",
    "text": "",
    "button": {"page": "", "url": "mailto:x@example.org", "label": "بريد"},
}
ENGLISH = {
    "حلول جرّبتها المحافظات": "Solutions the governorates tried",
    "اكتب لنا": "Write to us",
    "بريد": "Mail",
}


def build_front_page(organiser):
    """Empty first, then of two bands; the emptied page is published, too."""
    home = HomePage.objects.get(locale__language_code="ar")
    for bands in ([], [("hero", HERO), ("call", CALL)]):
        organiser.open(reverse("wagtailadmin_pages:edit", args=[home.pk]))
        send_streams(organiser, {"body": streamfield(bands)}, "action-publish")
    return home


def set_menu_and_footer(organiser):
    organiser.open(reverse("wagtailsettings:edit", args=["home", "navigation"]))
    initiatives = Page.objects.get(title="المبادرات").pk
    menu = [("entry", {"page": str(initiatives), "url": "", "label_ar": "حلول", "label_en": "Solutions"})]
    words = {"title_ar": "عنّا", "title_en": "About us", "text_ar": "نص القدم", "text_en": "Words at the foot"}
    send_streams(organiser, {"menu": streamfield(menu), "footer": streamfield([("words", words)])})
    assert Navigation.objects.get().menu[0].value["label_en"] == "Solutions"


def send_streams(organiser, streams, action=""):
    """The shown form with `streams` in place of its StreamFields, by the button named `action`."""
    form = organiser.html.find("form", id="page-edit-form") or organiser.find_button("", "/settings/")[0]
    fields = organiser.as_shown(form)
    kept = {name: value for name, value in fields.items() if name.split("-")[0] not in streams}
    data = kept | nested_form_data(streams) | ({action: action} if action else {})
    organiser.show(organiser.client.post(organiser.address, data, follow=True), organiser.address)
    assert organiser.response.status_code == 200
    assert not organiser.errors


def create_edition(organiser, name_ar, name_en):
    organiser.open(reverse("editions:index")).follow("أضف دورة")
    organiser.press("إنشاء", name_ar=name_ar, name_en=name_en, kind="initiative", code="TRY-2028")
    organiser.open(reverse("editions:index")).follow(name_ar)


def publish_page(organiser, edition, language, introduction, rules):
    organiser.open(reverse("editions:index")).follow(edition)
    page = organiser.html.select_one(f"#pages-title ~ ul a[lang={language}]")["href"]
    organiser.open(page).press("action-publish", introduction=introduction, rules_text=rules)
    assert not organiser.errors
