class BackupError(Exception):
    """Says to the operator, in one sentence, why nothing was done."""
