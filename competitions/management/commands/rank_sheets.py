import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from competitions import scoring
from competitions.models import Competition
from competitions.scoring.precision import PUBLISHED_PLACES
from competitions.scoring.tables import TableError, read_table
from competitions.scoring.weights import WeightsError, read_weights, tie_chain

SHOWN_PROBLEMS = 20
SEED = Competition._meta.get_field("seed").default


class Command(BaseCommand):
    help = "Ranks any table of marks as an edition is ranked; see docs/judging.md for the files' columns."

    def add_arguments(self, parser):
        parser.add_argument("sheets", type=Path, metavar="SHEETS.csv")
        parser.add_argument("--weights", type=Path, metavar="WEIGHTS.json", help="of criteria; else equal")
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument("--seed", type=int, default=SEED, help="of the draws behind the intervals")
        parser.add_argument(
            "--places",
            type=int,
            choices=range(7),
            help="decimals within which scores tie: 1 for levels, 4 for scores unless said otherwise",
        )
        parser.add_argument("--language", choices=["ar", "en"], default="ar", help="language of the messages")

    def handle(self, *, sheets, weights, seed, places, language, **options):
        with override(language):
            table = self.read(sheets, weights)
            self.tell_inapplicable(table)
            ranking = self.rank(table, seed, places)
            if options["json"]:
                report = scoring.report.as_json(ranking)
                self.stdout.write(json.dumps(report, ensure_ascii=False, indent=1, allow_nan=False))
            else:
                self.stdout.write("\n".join(scoring.report.as_text(ranking)))

    def read(self, sheets, weights):
        try:
            return read_table(sheets.read_bytes(), read_weights(weights.read_bytes()) if weights else None)
        except (OSError, WeightsError) as error:
            raise CommandError(str(error)) from error
        except TableError as error:
            raise CommandError(self.listed(error.problems)) from error

    def tell_inapplicable(self, table):
        """Beside the ranking, so that a mark forgotten on an entry's only sheet is noticed."""
        message = _("No sheet of entry “%(entry)s” marks %(criteria)s: its other criteria share the weight.")
        for entry, criteria in table.inapplicable.items():
            named = {"entry": entry, "criteria": ", ".join(f"“{key}”" for key in criteria)}
            self.stderr.write(message % named)

    def listed(self, problems):
        lines = [str(problem) for problem in problems[:SHOWN_PROBLEMS]]
        more = len(problems) - SHOWN_PROBLEMS
        if more > 0:
            lines.append(ngettext("%(n)s more problem.", "%(n)s more problems.", more) % {"n": more})
        return "\n".join(lines)

    def rank(self, table, seed, places):
        if places is None:
            places = PUBLISHED_PLACES if table.criteria else 4
        chain = tie_chain(table.criteria.values()) if table.criteria else []
        return scoring.ranking.rank(table.sheets, chain, seed=seed, places=places)
