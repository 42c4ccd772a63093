from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from competitions.actions.inspections import (
    InspectionsRefused,
    as_on_the_form,
    import_inspections,
    labels_of,
    more_problems,
    review_inspections,
)
from competitions.inspections import InspectionFileError
from competitions.models import SpatialUnitEntryPage


class Command(BaseCommand):
    help = "Fills the figures of a spatial changes unit's entry from a field-work record (XLSX)."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, metavar="FILE.xlsx")
        parser.add_argument(
            "--entry", type=int, required=True, metavar="PK", help="number of the entry's page"
        )
        parser.add_argument(
            "--user", metavar="USERNAME", help="who imports: his rights apply, the log names him"
        )
        parser.add_argument("--dry-run", action="store_true", help="check and count, change nothing")
        parser.add_argument("--language", choices=["ar", "en"], default="ar", help="language of the messages")

    def handle(self, *, file, entry, user, dry_run, language, **options):
        with override(language):
            page = self.found(SpatialUnitEntryPage, pk=entry)
            person = self.account(user) if user else None
            try:
                with file.open("rb") as stream:
                    rows, figures = self.run(page, stream, person, dry_run)
            except OSError as error:
                raise CommandError(str(error)) from error
            except InspectionsRefused as refused:
                raise CommandError(self.listed(refused.review)) from refused
            except InspectionFileError as error:
                raise CommandError(str(error)) from error
            except PermissionDenied as error:
                raise CommandError(_("This user may not edit the entry.")) from error
            except ValidationError as error:
                raise CommandError(" ".join(error.messages)) from error
            self.report(rows, figures, dry_run)

    def account(self, name):
        users = get_user_model()
        return self.found(users, **{users.USERNAME_FIELD: name})

    def found(self, model, **lookup):
        try:
            return model._default_manager.get(**lookup)
        except model.DoesNotExist as error:
            [wanted] = lookup.values()
            message = _("There is no %(kind)s “%(wanted)s”.")
            raise CommandError(message % {"kind": model._meta.verbose_name, "wanted": wanted}) from error

    def run(self, page, stream, person, dry_run):
        if not dry_run:
            upload = import_inspections(page, stream, person, Path(stream.name).name)
            return upload.rows, upload.figures
        review = review_inspections(page.get_latest_revision_as_object(), stream)
        if not review.is_clean:
            raise InspectionsRefused(review)
        return len(review.reading.records), review.figures

    def listed(self, review):
        lines = [review.summary()]
        lines += [f"{problem.cell}\t{problem.column}: {problem.reason}" for problem in review.problems]
        if review.reading.unlisted:
            lines.append(more_problems(review.reading.unlisted))
        return "\n".join(lines)

    def report(self, rows, figures, dry_run):
        labels = labels_of(figures)
        for name, value in figures.items():
            shown = "—" if value is None else as_on_the_form(name, value)
            self.stdout.write(f"{labels[name]}: {shown}")
        done = ngettext("%(count)s row was read.", "%(count)s rows were read.", rows) % {"count": rows}
        change = _("Nothing was changed (dry run).") if dry_run else _("The entry’s draft was filled.")
        self.stdout.write(f"{done} {change}")
