"""What the database itself keeps: published guides, each step of adoptions, what was answered, the audit log."""

from .append_only import Guard

GUARDS = (
    # A guide that nobody goes by may be deleted with its versions; by which one goes, a foreign key keeps.
    Guard("initiatives.GuideVersion", born="", is_kept=False),
    Guard("initiatives.GuideFile", born="", is_kept=False),
    Guard("initiatives.AdoptionMove", born=""),
    # Until it has its place in the chain, which it is given right after the commit.
    Guard("initiatives.AuditEntry", born="", since="number", expires=("text", "salt"), proof="text_digest"),
    Guard("initiatives.AuditHead", born=""),
    Guard(
        "initiatives.Checkpoint",
        born="",
        since="answered_at",
        fixed=("adoption", "day", "answered_at", "value", "n", "served", "cost", "sentence"),
    ),
)
