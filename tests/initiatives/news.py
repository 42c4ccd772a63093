"""News items, made as organisers make them."""

from wagtail.models import Locale

from initiatives.models import NewsIndexPage, NewsPage


def news(title="افتتاح دورة جديدة", live=True, **fields):
    parent = NewsIndexPage.objects.get(locale=Locale.objects.get(language_code="ar"))
    values = {
        "summary": "فُتح باب المشاركة.",
        "body": [("paragraph", "<p>التفاصيل في صفحة الدورة.</p>")],
        "locale": parent.locale,
    }
    page = NewsPage(title=title, live=False, **{**values, **fields})
    parent.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    return NewsPage.objects.get(pk=page.pk)
