from django.core.management import BaseCommand, CommandError

from initiatives.actions.search_index import differences


class Command(BaseCommand):
    help = "Compare what a visitor's search reads with the public pages; fails when they are out of step."

    def handle(self, *args, **options):
        if found := differences():
            raise CommandError(
                f"Public pages that cannot be found: {listed(found.missing)}. "
                f"Found, but not public: {listed(found.surplus)}. Found by old words: {listed(found.stale)}. "
                f"Words miscounted: {found.words}. Run rebuild_search."
            )
        self.stdout.write(self.style.SUCCESS("Every public page is found by its words, and no other page."))


def listed(ids):
    return ", ".join(map(str, ids)) or "none"
