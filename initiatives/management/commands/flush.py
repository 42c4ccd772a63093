from django.core.management.commands import flush

from initiatives import append_only


class Command(flush.Command):
    """Django's own: whoever empties the whole database means what is signed, too."""

    def handle(self, **options):
        append_only.remove(options["database"])
        try:
            super().handle(**options)
        finally:
            append_only.install(options["database"])
