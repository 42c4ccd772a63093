from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, Site

from ..locales import active_locale
from .bilingual import Bilingual
from .restricted import hidden, restrictions
from .trail import root_path

REASON_MAX = 500


class WithdrawalQuerySet(models.QuerySet):
    def note(self, page):
        """Keep the address and the title under which `page` was public; nothing while it still is, as when deleted."""
        stored = Page.objects.filter(pk=page.pk, live=False).first()
        if stored:
            said_before = {"reason_ar": "", "reason_en": "", "shows_title": False, "onward": None}
            here = {"url_path": stored.url_path, "title": stored.title, "withdrawn_at": timezone.now()}
            self.update_or_create(page=stored, defaults={**said_before, **here, "withdrawn_by": None})

    def at(self, request, path):
        """What was public at `path`, as Wagtail's own address takes it, on the site of `request`; else None."""
        site = Site.find_for_request(request)
        if site is None:
            return None
        asked = f"{root_path(site, active_locale()) or site.root_page.url_path}{path}"
        above = asked.rstrip("/").rpartition("/")[0] + "/"
        found = self.filter(url_path__in=[asked, above], page__live=False).select_related("page", "onward")
        by_address = {one.url_path: one for one in found if one.url_path == asked or one.answers_below}
        withdrawal = by_address.get(asked) or by_address.get(above)
        return withdrawal if withdrawal and not withdrawal.is_hidden_from(request) else None


class Withdrawal(models.Model):
    """What the address of a page answers that was public and is so no longer; gone when it is published again.

    `url_path` and `title` are those that were public: the draft may have others since.
    """

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="withdrawal")
    url_path = models.TextField(db_index=True)
    title = models.CharField(max_length=255)
    reason_ar = models.TextField(_("reason in Arabic"), max_length=REASON_MAX, blank=True)
    reason_en = models.TextField(_("reason in English"), max_length=REASON_MAX, blank=True)
    shows_title = models.BooleanField(_("name the page to visitors"), default=False)
    onward = models.ForeignKey(
        Page,
        verbose_name=_("where to go on"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    withdrawn_at = models.DateTimeField()
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        default_permissions = ()

    def __str__(self):
        return self.title

    in_language = Bilingual.in_language

    @property
    def reason(self):
        return self.in_language("reason")

    @property
    def answers_below(self):
        """Whether the page had addresses of its own beneath its own, such as a file to load."""
        return issubclass(self.page.specific_class or Page, RoutablePageMixin)

    def is_hidden_from(self, request):
        return bool(restrictions(request)) and self.page.get_view_restrictions().exists()

    def way_on(self, request):
        """The page that was named to go on to, else the nearest above; where there is one that anybody may read."""
        readable = Page.objects.live().exclude(hidden(request))
        named = readable.filter(pk=self.onward_id).first() if self.onward_id else None
        above = readable.ancestor_of(self.page).filter(depth__gt=1).order_by("-depth")
        return named.localized if named else above.first()
