"""What of an edition the database itself keeps: signed sheets, what was computed and what was decided on them."""

from initiatives.append_only import Guard, Kept

#: from a decision to the run that was released with it; it leads nowhere before the release
RELEASED = "entry__competition__publication__run__born"

#: a correction after an appeal changes these, once an `EarlierPublication` and its decisions keep what they were
CORRECTED = Kept(
    ("bundle", "bundle_sha256", "public_bundle", "public_sha256", "public_size", "number", "corrected_at"),
    "competitions.EarlierPublication",
    (("publication", "id"), ("bundle_sha256", "bundle_sha256"), ("public_sha256", "public_sha256")),
)
DECIDED_ANEW = Kept(
    ("outcome", "place", "citation_ar", "citation_en", "decided_by", "decided_at"),
    "competitions.EarlierDecision",
    (
        # Of the correction under way, not of one that is done: its number is still that of the publication.
        ("earlier__number", "entry__competition__publication__number"),
        *((name, name) for name in ("entry", "outcome", "place", "citation_ar", "citation_en")),
    ),
)

GUARDS = (
    Guard(
        "competitions.ScoreSheet",
        expires=("notes", "private_remark", "public_remark", "notes_salt"),
        proof="notes_digest",
    ),
    Guard("competitions.RubricVersion"),
    Guard("competitions.ResultRun"),
    Guard("competitions.ResultRun_sheets", born="resultrun__born"),
    Guard("competitions.EntryResult", born="run__born"),
    Guard("competitions.JudgeResult", born="run__born"),
    Guard("competitions.Publication", born="run__born", since="bundle_sha256", kept=CORRECTED),
    Guard("competitions.EarlierPublication", born="publication__run__born"),
    Guard("competitions.EarlierDecision", born="earlier__publication__run__born"),
    Guard("competitions.Decision", born=RELEASED, kept=DECIDED_ANEW),
    Guard("competitions.Override", born=RELEASED),
    Guard("competitions.Confirmation", born="publication__run__born"),
    Guard("competitions.PhaseExtension", born="phase__competition__born"),
    Guard("competitions.Competition", since="closed_at", fixed=("closed_at", "closed_by", "closing_reason")),
    # What a receipt covers besides the sheet itself.
    Guard("competitions.Entry", born="competition__born", fixed=("competition", "blind_code"), is_kept=False),
    Guard(
        "competitions.Assignment", born="entry__competition__born", fixed=("entry", "judge"), is_kept=False
    ),
    Guard(
        "competitions.PanelSeat",
        born="competition__born",
        fixed=("competition", "judge", "number"),
        is_kept=False,
    ),
)
