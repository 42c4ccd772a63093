"""A result as pure values: sheets of judges, ranked by the engine, as the content of a bundle."""

from competitions.scoring import ranking
from competitions.scoring.merkle import root
from competitions.scoring.receipts import SignedSheet, make_salt, receipt
from competitions.scoring.rubric import rubric_hash
from competitions.scoring.sheets import sheet_score

EDITION = "SCU-2026"


class Criterion(dict):
    """Reads as the rubric's values and as what `sheet_score` asks for."""

    __getattr__ = dict.__getitem__


#: one of them for the city only, so that weights are spread anew elsewhere; a scale of four levels among those of five
CRITERIA = [
    Criterion(key="speed", weight=50, lowest=1, highest=5, tiers=[]),
    Criterion(key="care", weight=30, lowest=1, highest=4, tiers=[]),
    Criterion(key="order", weight=20, lowest=1, highest=5, tiers=["city"]),
]
RUBRIC = {"edition": EDITION, "criteria": CRITERIA}


def sheet(code, judge, levels, tier="city"):
    """`levels` in the order of the criteria."""
    applicable = [c for c in CRITERIA if not c.tiers or tier in c.tiers]
    marks = {c.key: level for c, level in zip(applicable, levels, strict=False)}
    signed = SignedSheet(EDITION, code, judge, rubric_hash(RUBRIC), marks, 1, "cd" * 32)
    salt = make_salt()
    covered = {name: value for name, value in vars(signed).items() if name != "edition"}
    score = sheet_score(marks, applicable)
    return {**covered, "salt": salt, "receipt": receipt(salt, signed), "score": f"{score:.4f}", "tier": tier}


def content(sheets, chain=("speed", "care")):
    """Of a full bundle; `sheets` carry the tier of their entry."""
    tiers = {s["blind_code"]: s.pop("tier") for s in sheets}
    scored = [
        ranking.SheetScore(
            s["blind_code"], s["pseudonym"], ranking.Decimal(s["score"]), s["levels"], tiers[s["blind_code"]]
        )
        for s in sheets
    ]
    found = ranking.rank(scored, chain, with_intervals=False)
    names = ("component", "n", "estimate", "standard_error", "rank", "group")
    return {
        "format": "saqqara-result-1",
        "form": "full",
        "edition": {"code": EDITION},
        "rubrics": {rubric_hash(RUBRIC): RUBRIC},
        "weights": {c.key: c.weight for c in CRITERIA},
        "tie_chain": list(chain),
        "model": {
            "variance_judge": found.fit.variance_judge,
            "variance_residual": found.fit.variance_residual,
        },
        "assignments": [
            {"blind_code": s["blind_code"], "pseudonym": s["pseudonym"], "state": "done"} for s in sheets
        ],
        "sheets": sheets,
        "entries": [
            {
                "blind_code": line.entry,
                "tier": line.tier,
                "ranked_in": line.tier,
                **{name: getattr(line, name) for name in names},
            }
            for line in found.lines
        ],
        "root": root([s["receipt"] for s in sheets]),
    }
