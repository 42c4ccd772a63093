"""What every entry's form checks: the edition is open, for this kind of entry."""

from initiatives.forms.pages import GovernorateChildPageForm


class EntryForm(GovernorateChildPageForm):
    """Base form of pages that compete."""
