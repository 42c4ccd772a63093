"""What of guides and adoptions the database itself keeps: what was published, each step, what was answered."""

from .append_only import Guard

GUARDS = (
    # A guide that nobody goes by may be deleted with its versions; by which one goes, a foreign key keeps.
    Guard("initiatives.GuideVersion", born="", is_kept=False),
    Guard("initiatives.GuideFile", born="", is_kept=False),
    Guard("initiatives.AdoptionMove", born=""),
    Guard(
        "initiatives.Checkpoint",
        born="",
        since="answered_at",
        fixed=("adoption", "day", "answered_at", "value", "n", "served", "cost", "sentence"),
    ),
)
