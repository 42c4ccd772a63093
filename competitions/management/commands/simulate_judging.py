from dataclasses import replace

from django.core.management.base import BaseCommand

from competitions import scoring

#: Kendall's tau of the mixed model at 27 × 9 × 3 by (leniency, missing), the bar this must reach.
EXPECTED = {(2, 0): 0.710, (5, 0): 0.700, (10, 0): 0.698, (2, 0.2): 0.662, (10, 0.2): 0.647}


class Command(BaseCommand):
    help = "Draws editions whose truth is known and prints how often the ranking is right (docs/judging.md)."

    def add_arguments(self, parser):
        parser.add_argument("--runs", type=int, default=2_000, help="editions per line of the table")
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--leniency", type=float, nargs="+", default=[0, 2, 5, 10], metavar="SD")
        parser.add_argument("--missing", type=float, nargs="+", default=[0, 0.2], metavar="SHARE")
        parser.add_argument("--entries", type=int, default=27)
        parser.add_argument("--judges", type=int, default=9)
        parser.add_argument("--sheets", type=int, default=3)

    def handle(self, *, runs, seed, leniency, missing, entries, judges, sheets, **options):
        simulation = scoring.simulation
        setting = simulation.Setting(entries=entries, judges=judges, sheets=sheets)
        methods = list(simulation.METHODS)
        self.row("leniency", "missing", *methods, "± error", "bar", "90 % intervals", "± error")
        self.row(*["---"] * (len(methods) + 6))
        first = {"raw mean": [], "mixed model": []}
        for share in missing:
            for sd in leniency:
                outcome = simulation.simulate(replace(setting, leniency_sd=sd, missing=share), runs, seed)
                self.outcome(sd, share, outcome, EXPECTED.get((sd, share)) if entries == 27 else None)
                for name, pairs in outcome.first.items():
                    first[name] += pairs
        for name, pairs in first.items():
            self.curve(name, simulation.reliability_curve(pairs))

    def row(self, *cells):
        self.stdout.write(f"| {' | '.join(cells)} |")
        self.stdout.flush()

    def outcome(self, sd, share, outcome, bar):
        taus = [outcome.tau_of(method) for method in outcome.tau]
        covered, error = outcome.coverage
        self.row(
            *(f"{sd:g}", f"{share:.0%}", *(f"{tau:.3f}" for tau, _ in taus), f"{taus[-1][1]:.3f}"),
            *(f"{bar:.3f}" if bar else "–", f"{covered:.1%}", f"{error:.1%}"),
        )

    def curve(self, name, points):
        self.stdout.write(f"\nP(first) of the {name}\n\n")
        self.row("said", "happened", "± error", "entries")
        self.row(*["---"] * 4)
        for said, happened, error, count in points:
            self.row(f"{said:.3f}", f"{happened:.3f}", f"{error:.3f}", f"{count:,}")
