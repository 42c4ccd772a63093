from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from initiatives.actions.pages import source_locale
from initiatives.actions.set_up import set_up


class Command(BaseCommand):
    help = "Governorates and their pages under the default site's home, groups, rights, workflow; keeps what exists."

    def handle(self, **options):
        home = Site.objects.get(is_default_site=True).root_page.specific
        source = source_locale()
        if home.locale_id != source.pk:
            raise CommandError(
                f"The home page “{home}” is in {home.locale}, but governorates write in {source}: "
                "set INITIATIVES_SOURCE_LOCALE to the language of the home page."
            )
        set_up(home)
        self.stdout.write(self.style.SUCCESS(f"Set up under “{home}”."))
